package saiddone.report.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewed;
import saiddone.report.review.CodeAnswer;
import saiddone.report.review.RandomReview;
import saiddone.report.review.ReviewData;
import saiddone.statistics.NoFigure;

/// The universe counted again by hand on random reviews, and the coefficients from the counted table.
class AgreementReportTest {

    @Test
    void theUniverseOfAPairIsWhatBothFinished() {
        for (long seed = 0; seed < 15; seed++) {
            ReviewData data = new RandomReview(seed, 60).data();
            AgreementReport report = AgreementReports.of(data, Set.of("ann", "ben", "ada"));
            Map<String, Set<String>> readers = new TreeMap<>();
            data.reviewed().stream().filter(one -> !one.reviewer().equals("ada") && !one.reviewer().equals("cyd"))
                    .forEach(one -> readers.merge(one.subject().transcript(), Set.of(one.reviewer()), AgreementReportTest::union));
            List<String> both = readers.entrySet().stream().filter(one -> one.getValue().size() == 2).map(Map.Entry::getKey).toList();
            assertThat(report.conversations()).isEqualTo(both.size());
            assertThat(report.units()).isEqualTo(3 * both.size());
            int[][] table = new int[2][2];
            int unsure = 0;
            List<String> differing = new ArrayList<>();
            for (String transcript : both) {
                for (String code : List.of("c0", "c1", "c2")) {
                    Presence ann = word(data, transcript, code, "ann");
                    Presence ben = word(data, transcript, code, "ben");
                    unsure += ann == Presence.UNSURE || ben == Presence.UNSURE ? 1 : 0;
                    if (binary(ann) && binary(ben)) {
                        table[ann == Presence.PRESENT ? 1 : 0][ben == Presence.PRESENT ? 1 : 0]++;
                    }
                    if (ann != null && ben != null && ann != ben) {
                        differing.add(transcript + code);
                    }
                }
            }
            double n = table[0][0] + table[0][1] + table[1][0] + table[1][1];
            assertThat(report.overall().units()).isEqualTo((int) n);
            assertThat(report.unsure()).isEqualTo(unsure);
            double same = (table[0][0] + table[1][1]) / n;
            double chance = ((table[1][0] + table[1][1]) * (table[0][1] + table[1][1])
                    + (table[0][0] + table[0][1]) * (table[0][0] + table[1][0])) / n / n;
            assertThat(report.overall().kappa().figure().figure().orElseThrow()).isCloseTo((same - chance) / (1 - chance), within(1e-9));
            assertThat(report.disagreements().stream().filter(Disagreement::inUniverse)
                    .map(one -> one.transcript() + one.code())).containsExactlyInAnyOrderElementsOf(differing);
        }
    }

    @Test
    void kappaOfThreeIsUndefinedAndSaysSo() {
        AgreementReport report = AgreementReports.of(new RandomReview(5, 60).data());
        assertThat(report.reviewers()).hasSize(3);
        assertThat(report.overall().kappa().figure().why().orElseThrow()).isInstanceOf(NoFigure.Undefined.class);
        assertThat(report.overall().alpha().figure().figure()).isPresent();
    }

    @Test
    void withoutASecondReaderThereIsNothingToCompare() {
        AgreementReport report = AgreementReports.of(new RandomReview(5, 60).data(), Set.of("ann"));
        assertThat(report.conversations()).isZero();
        assertThat(report.overall().alpha().figure().why()).isPresent();
        assertThat(report.disagreements()).isEmpty();
    }

    private static boolean binary(@Nullable Presence word) {
        return word == Presence.PRESENT || word == Presence.ABSENT;
    }

    private static @Nullable Presence word(ReviewData data, String transcript, String code, String who) {
        CodeAnswer answer = data.answers().of(transcript, code);
        return answer == null ? null : answer.said().stream().filter(one -> one.reviewer().equals(who)).map(CodeAnswer.Said::word)
                .findFirst().orElse(null);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    @Test
    void everyReviewIsOneOfTheDeclaredOnes() {
        ReviewData data = new RandomReview(2, 30).data();
        assertThat(data.reviewed()).extracting(Reviewed::reviewer).contains("ada");
        assertThat(AgreementReports.of(data).reviewers()).noneMatch(one -> Objects.equals(one.id(), "ada"));
    }
}
