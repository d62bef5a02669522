package saiddone.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.model.TranscriptSummary;
import saiddone.search.IndexStatus;
import saiddone.search.TranscriptIndex;
import saiddone.task.TaskRunner;

/// The opened workspace as all screens see it. Properties change on the FX thread only, once a refresh.
public interface WorkspaceModel {
    Path folder();

    /// Call its methods inside a [TaskRunner] only.
    TranscriptIndex index();

    TaskRunner tasks();

    /// Every conversation; a new list after each refresh.
    ReadOnlyObjectProperty<List<TranscriptSummary>> summaries();

    ReadOnlyObjectProperty<List<ReadProblem>> problems();

    /// Null until the index was opened.
    ReadOnlyObjectProperty<@Nullable IndexStatus> status();

    /// What the index is doing; changes often while transcripts are being read.
    ReadOnlyObjectProperty<Activity> activity();

    /// The conversations that are hidden from the reviewer and so missing everywhere else here, by id, with what they are
    /// called meanwhile.
    default ReadOnlyObjectProperty<Map<String, String>> hidden() {
        return new ReadOnlyObjectWrapper<Map<String, String>>(Map.of()).getReadOnlyProperty();
    }
}
