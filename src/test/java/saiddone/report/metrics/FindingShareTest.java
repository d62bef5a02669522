package saiddone.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
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
}
