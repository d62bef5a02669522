package saiddone.ui.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.report.metrics.Attempts;
import saiddone.report.metrics.CaseGrid;
import saiddone.report.metrics.Leaderboard;
import saiddone.task.Cancellation;

/// The port through which the screen gets the workspace's suite.
public interface CaseSource {
    /// Null where no transcript belongs to a suite. Slow: called off the FX thread.
    ///
    /// @param summaries what the index holds
    @Nullable Suited read(List<TranscriptSummary> summaries, Cancellation cancellation);

    /// A suite's transcripts, counted and laid out by case.
    record Suited(Leaderboard board, Attempts attempts, CaseGrid grid) {
        public static Suited of(Leaderboard board, Attempts attempts) {
            return new Suited(board, attempts, CaseGrid.of(attempts));
        }
    }
}
