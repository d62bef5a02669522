package saiddone.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import saiddone.model.CaseKind;
import saiddone.model.FindingCount;
import saiddone.model.Severity;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;

/// Conversations with a finding, counted by hand.
class FindingShareTest {

    @Test
    void eachConversationCountsOnceForEachCheckAndFailedRunsCountForNothing() {
        Suite suite = MadeUpScores.suite(2);
        List<Scored> all = new ArrayList<>();
        for (int run = 1; run <= 3; run++) {
            for (int i = 0; i < 4; i++) {
                boolean failed = run == 3 && i == 3;
                List<FindingCount> found = new ArrayList<>();
                if (i == 0 || failed) {
                    found.add(new FindingCount("wrong-argument", Severity.HIGH, 5));
                }
                if (i <= 1) {
                    found.add(new FindingCount("circling", Severity.LOW, 1));
                }
                SuiteCase of = suite.cases().get(i);
                all.add(Scored.of(MadeUpScores.scored(suite, of, "model-a", run, "f", all.size(),
                        failed ? null : MadeUpScores.verdict(false, false, 3, null), failed, null, null).summary().withFindings(found)));
            }
        }

        List<FindingShare> shares = FindingShare.of(Attempts.of(suite, all), "model-a");

        assertThat(shares).extracting(FindingShare::check, FindingShare::count, FindingShare::of).containsExactly(
                tuple("circling", 6, 11), tuple("wrong-argument", 3, 11));
        assertThat(shares.getLast().transcripts()).hasSize(3).allMatch(id -> id.startsWith("R-0."));
        // Runs of one case say the same here, so that 11 conversations tell no more than their 4 cases.
        var interval = Objects.requireNonNull(shares.getLast().interval());
        assertThat(interval.low()).isLessThan(.10);
        assertThat(interval.high()).isGreaterThan(.60);
        assertThat(FindingShare.of(Attempts.of(suite, all), "model-b")).isEmpty();
    }

    /// Of conversations that a check cannot speak of, none found says nothing: they are no part of its share.
    @Test
    void aCheckOfRoutineCasesIsCountedAmongThose() {
        Suite suite = MadeUpScores.suite(2);
        List<Scored> all = new ArrayList<>();
        for (SuiteCase of : suite.cases()) {
            List<FindingCount> found = List.of(new FindingCount("over-escalated", Severity.MEDIUM, 1),
                    new FindingCount("circling", Severity.LOW, 1));
            boolean first = of.equals(suite.cases().getFirst());
            all.add(Scored.of(MadeUpScores.scored(suite, of, "model-a", 1, "f", all.size(), MadeUpScores.verdict(first, false, 3, null),
                    false, null, null).summary().withFindings(first ? found : List.of())));
        }
        int routine = (int) suite.cases().stream().filter(of -> of.kind() == CaseKind.ROUTINE).count();
        assertThat(routine).isBetween(1, suite.cases().size() - 1);

        List<FindingShare> shares = FindingShare.of(Attempts.of(suite, all), "model-a");
        assertThat(shares).extracting(FindingShare::check, FindingShare::count, FindingShare::of).containsExactly(
                tuple("circling", 1, suite.cases().size()), tuple("over-escalated", 1, routine));
    }

    /// Of four cases that were run, one was handed over in one run only, one broke off there, one ran once.
    @Test
    void casesWhoseRunsCameToDifferentOutcomesAreCountedAmongThoseRunTwiceOrMore() {
        Suite suite = MadeUpScores.suite(2);
        List<Scored> all = new ArrayList<>();
        for (int run = 1; run <= 2; run++) {
            for (int i = 0; i < (run == 1 ? 4 : 3); i++) {
                boolean failed = run == 2 && i == 1;
                boolean handedOver = run == 1 && i < 2;
                all.add(Scored.of(MadeUpScores.scored(suite, suite.cases().get(i), "model-a", run, "f", all.size(),
                        failed ? null : MadeUpScores.verdict(handedOver, false, 3, null), failed, null, null).summary()
                        .withFindings(i == 2 && run == 1 ? List.of(new FindingCount("circling", Severity.LOW, 1)) : List.of())));
            }
        }

        List<FindingShare> shares = FindingShare.of(Attempts.of(suite, all), "model-a");

        assertThat(shares).extracting(FindingShare::check, FindingShare::count, FindingShare::of, FindingShare::cases)
                .as("what counts cases comes last, for it counts something else")
                .containsExactly(tuple("circling", 1, 6, false), tuple("same-ask-different-outcome", 1, 2, true));
        assertThat(shares.getLast().transcripts()).containsExactlyInAnyOrder("R-0.model-a.r1@f", "R-0.model-a.r2@f");
        // Wilson's interval of 1 in 2 at 95 %, as in Newcombe's tables.
        var interval = Objects.requireNonNull(shares.getLast().interval());
        assertThat(interval.low()).isCloseTo(.0945, within(.0001));
        assertThat(interval.high()).isCloseTo(.9055, within(.0001));
    }
}
