package saiddone.ui.desk;

import java.util.List;
import saiddone.model.TranscriptSummary;
import saiddone.report.review.ReviewData;
import saiddone.task.TaskListener;
import saiddone.ui.shell.WorkspaceModel;

/// Reads what reviewers said as soon as a workspace shows its first rows: the first reading of a million judgements takes
/// twice as long as any later one, and so the screen that counts them need not wait for it.
public final class ReviewedAhead {
    private final WorkspaceModel workspace;
    private final ReviewedWork work;
    private final String name;
    private boolean begun;

    /// @param name what the work is, for the status bar and the log
    public ReviewedAhead(WorkspaceModel workspace, ReviewedWork work, String name) {
        this.workspace = workspace;
        this.work = work;
        this.name = name;
    }

    /// On the FX thread.
    public void start() {
        workspace.summaries().subscribe(this::read);
    }

    private void read(List<TranscriptSummary> rows) {
        if (!begun && !rows.isEmpty()) {
            begun = true;
            workspace.tasks().run(name, (progress, stop) -> work.read(rows), new Quiet());
        }
    }

    /// Nobody waits for it: a screen that needs it reads again, and tells what is wrong.
    private static final class Quiet implements TaskListener<ReviewData> {
        @Override
        public void done(ReviewData data) {}

        @Override
        public void failed(Exception problem) {}
    }
}
