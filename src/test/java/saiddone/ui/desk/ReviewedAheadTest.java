package saiddone.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.model.TranscriptSummary;
import saiddone.report.chart.MadeUpBoard;
import saiddone.task.DirectTaskRunner;
import saiddone.task.Running;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.task.Work;
import saiddone.ui.fake.Desks;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MadeUpReview;
import saiddone.ui.shell.Notices;

class ReviewedAheadTest {
    @TempDir
    private Path folder;

    /// Runs work at once and keeps what came of it.
    private static final class Kept implements TaskRunner {
        private final DirectTaskRunner runner = new DirectTaskRunner();
        private final List<Object> results = new ArrayList<>();

        @Override
        public <T> Running run(String name, Work<T> work, TaskListener<T> listener) {
            return runner.run(name, (progress, stop) -> {
                T result = work.run(progress, stop);
                results.add(result);
                return result;
            }, listener);
        }
    }

    @Test
    void theFirstRowsAreReadOnceAndTheScreenFindsThemRead() {
        Desk desk = Desks.open(folder, new Notices());
        Kept tasks = new Kept();
        FakeWorkspace workspace = new FakeWorkspace(tasks, null);
        ReviewedWork work = new ReviewedWork(desk);
        new ReviewedAhead(workspace, work, "reading ahead").start();
        assertThat(tasks.results).as("there is nothing to read yet").isEmpty();
        List<TranscriptSummary> rows = MadeUpReview.rows(new MadeUpBoard().attempts());
        workspace.rows.set(rows);
        assertThat(tasks.results).singleElement().isSameAs(work.read(rows));
        workspace.rows.set(new ArrayList<>(rows));
        assertThat(tasks.results).as("later rows wait for a screen").hasSize(1);
        desk.close().join();
    }
}
