package saiddone.ui.fake;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.model.TranscriptSummary;
import saiddone.search.IndexStatus;
import saiddone.search.TranscriptIndex;
import saiddone.task.TaskRunner;
import saiddone.ui.shell.Activity;
import saiddone.ui.shell.WorkspaceModel;

/// A workspace that holds what a test puts into it.
public final class FakeWorkspace implements WorkspaceModel {
    public final ReadOnlyObjectWrapper<List<TranscriptSummary>> rows = new ReadOnlyObjectWrapper<>(List.of());
    public final ReadOnlyObjectWrapper<List<ReadProblem>> unread = new ReadOnlyObjectWrapper<>(List.of());
    public final ReadOnlyObjectWrapper<@Nullable IndexStatus> state =
            new ReadOnlyObjectWrapper<>(new IndexStatus(0, 0, 0, 0, 0, false, null));
    public final ReadOnlyObjectWrapper<Activity> doing = new ReadOnlyObjectWrapper<>(Activity.SETTLED);
    private final TaskRunner tasks;
    private final @Nullable TranscriptIndex index;

    public FakeWorkspace(TaskRunner tasks, @Nullable TranscriptIndex index) {
        this.tasks = tasks;
        this.index = index;
    }

    @Override
    public Path folder() {
        return Path.of("somewhere").toAbsolutePath();
    }

    @Override
    public TranscriptIndex index() {
        return java.util.Objects.requireNonNull(index);
    }

    @Override
    public TaskRunner tasks() {
        return tasks;
    }

    @Override
    public ReadOnlyObjectProperty<List<TranscriptSummary>> summaries() {
        return rows.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<List<ReadProblem>> problems() {
        return unread.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable IndexStatus> status() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Activity> activity() {
        return doing.getReadOnlyProperty();
    }
}
