package saiddone.ui.patterns;

import java.util.List;
import saiddone.model.TranscriptSummary;
import saiddone.report.metrics.Attempts;
import saiddone.task.Cancellation;

/// The port through which the screen gets the workspace's suites.
public interface PatternsSource {
    /// What counts for each suite; empty where no transcript belongs to any. Slow: called off the FX thread.
    ///
    /// @param summaries what the index holds
    List<Attempts> read(List<TranscriptSummary> summaries, Cancellation cancellation);
}
