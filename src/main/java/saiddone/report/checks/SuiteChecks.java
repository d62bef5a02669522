package saiddone.report.checks;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.check.catalogue.Checks;
import saiddone.model.Transcript;
import saiddone.model.suite.Suite;
import saiddone.score.Scorer;

/// The checks with the rules of the suite that a transcript belongs to. The scorer made last is kept, for files of one
/// suite follow another. For several threads.
public final class SuiteChecks {
    private final Checks checks;
    private final AtomicReference<@Nullable Known> last = new AtomicReference<>();

    private record Known(Suite suite, Scorer scorer) {}

    public SuiteChecks(Checks checks) {
        this.checks = checks;
    }

    /// The checks for the transcripts of one file.
    ///
    /// @param suite the suite beside or above the file, null where there is none; its rules are for transcripts that name it
    @SuppressWarnings("ReferenceEquality") // a suite that was read again is another one
    public Function<Transcript, Checks.Result> of(@Nullable Suite suite) {
        if (suite == null) {
            return transcript -> checks.of(transcript, null, null);
        }
        Known known = last.get();
        if (known == null || known.suite() != suite) {
            known = new Known(suite, new Scorer(suite));
            last.set(known);
        }
        Scorer scorer = known.scorer();
        return transcript -> suite.id().equals(transcript.caseRef().suite())
                ? checks.of(transcript, suite, scorer.verdict(transcript)) : checks.of(transcript, null, null);
    }
}
