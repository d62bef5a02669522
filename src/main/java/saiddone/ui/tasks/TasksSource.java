package saiddone.ui.tasks;

import java.util.List;
import saiddone.model.TranscriptSummary;
import saiddone.report.tasks.TaskBoard;
import saiddone.task.Cancellation;

/// The port through which the screen gets its figures.
public interface TasksSource {
    /// The board of every suite of tasks with a reward, in the order to choose from; empty where there is none. Slow: called
    /// off the FX thread.
    ///
    /// @param summaries what the index holds
    List<TaskBoard> read(List<TranscriptSummary> summaries, Cancellation cancellation);
}
