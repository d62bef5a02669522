package saiddone.search;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.SourceFile;
import saiddone.model.Finding;
import saiddone.model.TaskVerdict;
import saiddone.model.Transcript;
import saiddone.model.Verdict;

/// The port to whoever reads transcripts by a suite's rules, and checks them. Verdicts and findings are taken while indexing
/// and kept with the rows, so that figures need no transcript.
public interface Verdicts {

    /// No rules, no verdicts.
    Verdicts NONE = new Verdicts() {
        @Override
        public Function<Transcript, @Nullable Verdict> of(SourceFile file) {
            return _ -> null;
        }

        @Override
        public String fingerprint() {
            return "";
        }
    };

    /// The reading of one file's transcripts; null for one that no rules are for. What the rules are made of must be among
    /// the files that the file is read with, or a change of them goes unnoticed.
    Function<Transcript, @Nullable Verdict> of(SourceFile file);

    /// The reading of a transcript by its own task's reward and expected actions; null for one without these.
    default Function<Transcript, @Nullable TaskVerdict> tasks() {
        return _ -> null;
    }

    /// What the checks find in one file's transcripts, given the verdict. Asked by several threads at once; never fails.
    default Findings findings(SourceFile file) {
        return (_, _) -> List.of();
    }

    /// What the checks find in a transcript, in their order.
    @FunctionalInterface
    interface Findings {
        List<Finding> in(Transcript transcript, @Nullable Verdict verdict);
    }

    /// Changes whenever the same transcript would be given another verdict by the same suite or task, or other findings.
    String fingerprint();
}
