package saiddone.app;

import java.time.Clock;
import saiddone.ui.desk.Desk;
import saiddone.ui.fx.Delays;
import saiddone.ui.library.FilterProblem;
import saiddone.ui.library.LibraryFilter;
import saiddone.ui.queue.DrawViewModel;
import saiddone.ui.queue.FrameFilter;
import saiddone.ui.queue.QueueScreen;
import saiddone.ui.queue.QueueViewModel;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.ShellNavigator;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// Puts the queues' screen together.
///
/// @param workspace as the reviewer may see it
record QueueWiring(Desk desk, WorkspaceModel workspace, Strings strings) {

    /// @param ask asks who reviews
    QueueScreen screen(ShellNavigator navigator, Notices notices, Overlays overlays, Runnable ask) {
        QueueViewModel queues = new QueueViewModel(desk, workspace, navigator, strings, notices, ask, Delays.FX);
        FrameFilter filter = (text, rows) -> {
            LibraryFilter wanted = LibraryFilter.of(text);
            FilterProblem problem = wanted.problem();
            return new FrameFilter.Filtered(wanted.of(rows),
                    problem == null ? null : strings.get(problem.key(), problem.field(), problem.text()));
        };
        DrawViewModel drawing = new DrawViewModel(desk, workspace, strings, filter, navigator.readingList()::get, System::nanoTime,
                Clock.systemUTC(), Delays.FX);
        return new QueueScreen(queues, drawing, workspace, strings, overlays);
    }
}
