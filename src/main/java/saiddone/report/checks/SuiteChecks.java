package saiddone.report.checks;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import saiddone.check.catalogue.Checks;
import saiddone.check.results.SharedTexts;
import saiddone.check.sources.Told;
import saiddone.model.Transcript;
import saiddone.model.Verdict;
import saiddone.model.suite.Suite;
import saiddone.score.Scorer;

/// The checks with the rules of the suite that a transcript belongs to. The scorer made last is kept, for files of one
/// suite follow another; so are the texts that their transcripts share, while any of the files is being read. For several threads.
public final class SuiteChecks {
    private final Checks checks;
    private final AtomicReference<@Nullable Known> last = new AtomicReference<>();

    private final AtomicReference<@Nullable WeakReference<SharedTexts>> texts = new AtomicReference<>();

    private record Known(Suite suite, Scorer scorer) {}

    public SuiteChecks(Checks checks) {
        this.checks = checks;
    }

    /// The checks for the transcripts of one file.
    ///
    /// @param suite the suite beside or above the file, null where there is none; its rules are for transcripts that name it
    @SuppressWarnings("ReferenceEquality") // a suite that was read again is another one
    public OfFile of(@Nullable Suite suite) {
        if (suite == null) {
            return new OfFile(checks, null, null, texts());
        }
        Known known = last.get();
        if (known == null || known.suite() != suite) {
            known = new Known(suite, new Scorer(suite));
            last.set(known);
        }
        return new OfFile(checks, suite, known.scorer(), texts());
    }

    private SharedTexts texts() {
        WeakReference<SharedTexts> kept = texts.get();
        SharedTexts known = kept == null ? null : kept.get();
        if (known == null) {
            known = new SharedTexts();
            texts.set(new WeakReference<>(known));
        }
        return known;
    }

    /// The checks with the rules for the transcripts of one file.
    public record OfFile(Checks checks, @Nullable Suite suite, @Nullable Scorer scorer, SharedTexts texts) {

        public Checks.Result of(Transcript transcript) {
            return of(transcript, verdict(transcript));
        }

        /// @param verdict what the suite's rules read from it, as [#verdict] gives it
        public Checks.Result of(Transcript transcript, @Nullable Verdict verdict) {
            Suite own = suite(transcript);
            return checks.of(transcript, own, own == null ? null : verdict, texts);
        }

        /// Where the values that its agent told come from.
        public List<Told> values(Transcript transcript) {
            return checks.values(transcript, suite(transcript), texts);
        }

        private @Nullable Suite suite(Transcript transcript) {
            return suite != null && suite.id().equals(transcript.caseRef().suite()) ? suite : null;
        }

        public @Nullable Verdict verdict(Transcript transcript) {
            return scorer == null ? null : scorer.verdict(transcript);
        }
    }
}
