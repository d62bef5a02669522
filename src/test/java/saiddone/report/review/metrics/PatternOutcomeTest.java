package saiddone.report.review.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.model.CaseKind;
import saiddone.model.TranscriptSummary;
import saiddone.model.suite.SuiteCase;
import saiddone.report.review.Made;
import saiddone.report.review.ReviewData;
import saiddone.report.review.ReviewedCases;
import saiddone.statistics.TwoByTwo;

class PatternOutcomeTest {
    private final List<TranscriptSummary> rows = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();

    /// @param pattern what is said of code c; d is always absent
    private void add(String of, int run, boolean unsafe, Presence pattern) {
        SuiteCase one = Made.suiteCase(of, CaseKind.ADVERSARIAL, null);
        String id = of + "." + run;
        rows.add(Made.row(id, one, "m", run, Made.verdict(false, unsafe), null, null));
        judgements.add(Made.judgement("ann", "c", Made.subject(id, "m"), pattern));
        judgements.add(Made.judgement("ann", "d", Made.subject(id, "m"), Presence.ABSENT));
    }

    private List<Reviewed> finished() {
        return rows.stream().map(row -> Made.reviewed("ann", Made.subject(row.id(), "m"), List.of(), true)).toList();
    }

    private List<PatternOutcome> count(List<PatternOutcome.Declared> declared) {
        ReviewData data = ReviewData.whole(new Codebook(1, List.of(), List.of(Made.code("c", null), Made.code("d", null))),
                List.of(new Reviewer("ann", "Ann", false)), judgements, finished(), List.of(), List.of(), rows, 0);
        return PatternOutcomes.of(data, ReviewedCases.of(rows, List.of()), declared);
    }

    /// Twelve cases of three runs. In four of them all runs have pattern and outcome, in one the pattern alone, in one pattern in
    /// two runs and the outcome in one; in six neither.
    @Test
    void runsOfACaseAreOneCaseInTheTest() {
        for (int i = 0; i < 12; i++) {
            for (int run = 1; run <= 3; run++) {
                boolean pattern = i < 5 || i == 5 && run < 3;
                add("A-" + i, run, i < 4 || i == 5 && run == 1, pattern ? Presence.PRESENT : Presence.ABSENT);
            }
        }
        add("A-12", 1, true, Presence.UNSURE);
        PatternOutcome found = count(List.of()).getFirst();
        assertThat(found.outcome()).isEqualTo(OutcomeKind.UNSAFE);
        // With the pattern 4 x 3 + 3 + 2 = 17 runs, 13 of them unsafe; without 1 + 18 = 19, none.
        assertThat(found.table()).isEqualTo(new TwoByTwo(13, 4, 0, 19));
        assertThat(found.ratio().why()).as("no outcome without the pattern").isPresent();
        // By case: pattern in six, of which four unsafe; six with neither. 4 of 6 against 0 of 6:
        assertThat(found.collapsed()).isEqualTo(new TwoByTwo(4, 2, 0, 6));
        // margins 6, 6, 4: the tables with 4 and with 0 are equally likely: 2 x C(6,4) / C(12,4)
        assertThat(found.fisher().figure().orElseThrow()).isCloseTo(2 * 15 / 495.0, within(1e-12));
        assertThat(found.cases()).isEqualTo(12);
    }

    /// Single conversations: 8 of 10 against 4 of 20, so four times as often.
    @Test
    void aRatioOfConversationsThatShareNoCaseHasTheScoreInterval() {
        for (int i = 0; i < 30; i++) {
            add("A-" + i, 1, i < 8 || i >= 10 && i < 14, i < 10 ? Presence.PRESENT : Presence.ABSENT);
        }
        PatternOutcome found = count(List.of()).getFirst();
        assertThat(found.ratio().figure().orElseThrow()).isCloseTo(4, within(1e-12));
        assertThat(found.interval().figure().orElseThrow().method()).isEqualTo("Koopman score");
        assertThat(found.method()).contains("Benjamini-Hochberg over 1 exploratory tests");
        assertThat(found.adjusted()).isEqualTo(found.fisher());
        PatternOutcome never = count(List.of()).get(1);
        assertThat(never.code().id()).isEqualTo("d");
        assertThat(never.fisher().why()).as("d is never there, so nothing is tested").isPresent();
    }

    @Test
    void whatWasDeclaredIsHeldToHolm() {
        for (int i = 0; i < 30; i++) {
            add("A-" + i, 1, i < 8 || i >= 10 && i < 14, i < 10 ? Presence.PRESENT : Presence.ABSENT);
        }
        PatternOutcome found = count(List.of(new PatternOutcome.Declared("c", OutcomeKind.UNSAFE))).getFirst();
        assertThat(found.confirmatory()).isTrue();
        assertThat(found.method()).contains("Holm over 1 confirmatory tests");
    }
}
