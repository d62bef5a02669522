package saiddone.ui.metrics;

import java.util.List;
import saiddone.model.TranscriptSummary;
import saiddone.task.Cancellation;

/// The port through which the screen gets its figures.
public interface MetricsSource {
    /// The figures of every suite that transcripts of the workspace belong to, the one with most transcripts first; empty
    /// where none belongs to any. Slow: called off the FX thread.
    ///
    /// @param summaries what the index holds
    List<ScoredSuite> read(List<TranscriptSummary> summaries, Cancellation cancellation);
}
