package saiddone.app;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.Limits;
import saiddone.ingest.NorthlineSuites;
import saiddone.ingest.SourceFile;
import saiddone.model.TaskVerdict;
import saiddone.model.Transcript;
import saiddone.model.Verdict;
import saiddone.model.suite.Suite;
import saiddone.score.Scorer;
import saiddone.score.TaskScorer;
import saiddone.search.Verdicts;

/// Verdicts by the suite beside or above each file, and by the transcript's own task. The scorer made last is kept, for
/// files of one suite follow another.
final class SuiteVerdicts implements Verdicts {
    private final NorthlineSuites suites = new NorthlineSuites(Limits.STANDARD);
    private final AtomicReference<@Nullable Known> last = new AtomicReference<>();

    private record Known(Suite suite, Scorer scorer) {}

    @Override
    public Function<Transcript, @Nullable Verdict> of(SourceFile file) {
        Suite suite = suites.suiteOf(file.path());
        if (suite == null) {
            return _ -> null;
        }
        Known known = last.get();
        if (known == null || known.suite() != suite) {
            known = new Known(suite, new Scorer(suite));
            last.set(known);
        }
        return known.scorer()::verdict;
    }

    @Override
    public Function<Transcript, @Nullable TaskVerdict> tasks() {
        return TaskScorer::verdict;
    }

    @Override
    public String fingerprint() {
        return " rules" + Scorer.VERSION + " tasks" + TaskScorer.VERSION;
    }
}
