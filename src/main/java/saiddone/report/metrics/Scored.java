package saiddone.report.metrics;

import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;

/// One transcript with what the suite's rules read from it: the only input of the metric reports.
///
/// @param verdict          null where the transcript's case or suite is unknown, or where its run broke off with an error
/// @param policyAdherence  the judge's, 0-1
public record Scored(TranscriptSummary summary, @Nullable Verdict verdict, @Nullable Double policyAdherence) {

    /// From a library row, which carries both.
    public static Scored of(TranscriptSummary summary) {
        return new Scored(summary, summary.verdict(), summary.judgedAdherence());
    }
}
