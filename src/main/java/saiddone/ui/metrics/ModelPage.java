package saiddone.ui.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.Verdict;
import saiddone.model.suite.SuiteCase;
import saiddone.report.metrics.FindingShare;
import saiddone.report.metrics.IntentFigures;
import saiddone.report.metrics.ModelFigures;

/// All that there is to say of one model on one suite.
///
/// @param traps    every trap that the model met, with its runs
/// @param findings what the checks found in how many of its conversations
/// @param previous the model above it in the default order, null at the top
record ModelPage(ModelFigures figures, List<Intent> intents, List<Trap> traps, List<FailedCase> failed, List<Typical> typical,
                 List<FindingShare> findings, @Nullable String previous, @Nullable String next) {

    /// One intent over all runs.
    ///
    /// @param failing ids of the transcripts that failed their kind: over-escalated, missed or unsafe
    /// @param all     ids of all that could be scored
    record Intent(IntentFigures figures, List<String> failing, List<String> all) {}

    /// A trap with where each run came to rest.
    record Trap(SuiteCase of, List<Run> runs) {}

    /// @param zone null where the run broke off
    record Run(int run, String transcript, Verdict.@Nullable Zone zone) {}

    /// A case that failed in at least one run.
    ///
    /// @param runs    how many runs of it could be scored
    /// @param failing ids of the runs that failed
    record FailedCase(Failure failure, SuiteCase of, int runs, List<String> failing) {}

    /// One of the transcripts that show the model as it mostly is.
    ///
    /// @param share how many of the kind's transcripts ended in the same way
    record Typical(CaseKind kind, String transcript, SuiteCase of, Verdict.Zone zone, boolean handedOver, int messages, double median,
                   int share, int count) {}
}
