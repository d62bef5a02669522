package saiddone.ui.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.Verdict;
import saiddone.report.metrics.ModelFigures;

/// All that there is to say of one model on one suite.
///
/// @param previous the model above it in the default order, null at the top
record ModelPage(ModelFigures figures, List<Intent> intents, List<FailedCase> failed, List<Typical> typical,
                 @Nullable String previous, @Nullable String next) {

    /// One intent over all runs.
    ///
    /// @param failures transcripts that failed their kind: over-escalated, missed or unsafe
    /// @param scored   transcripts that could be scored
    /// @param resolved judged as resolved, of `judged`
    /// @param messages mean messages of the agent
    /// @param failing  ids of the failures
    /// @param all      ids of all of them
    record Intent(String name, CaseKind kind, int cases, int failures, int scored, int resolved, int judged, double messages,
                  List<String> failing, List<String> all) {}

    /// A case that failed in at least one run.
    ///
    /// @param failing ids of the runs that failed
    record FailedCase(Failure failure, String caseId, String title, int runs, List<String> failing) {}

    /// One of the transcripts that show the model as it mostly is.
    ///
    /// @param share how many of the kind's transcripts ended in the same way
    record Typical(CaseKind kind, String transcript, String caseId, String title, @Nullable Integer run, Verdict.Zone zone,
                   boolean handedOver, int messages, double median, int share, int of) {}
}
