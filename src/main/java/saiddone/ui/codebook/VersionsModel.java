package saiddone.ui.codebook;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.CodebookRevision;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Strings;

/// Two versions of the codebook against each other.
final class VersionsModel {
    private final Desk desk;
    private final Steps steps;
    private final LatestTask reading;
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>();
    private int from = -1;
    private int to = -1;

    /// @param revisions every version with what made it, newest first
    record Compared(List<CodebookRevision> revisions, int from, int to, Comparison comparison) {
        Compared {
            revisions = List.copyOf(revisions);
        }
    }

    VersionsModel(Desk desk, TaskRunner tasks, Steps steps, Strings strings) {
        this.desk = desk;
        this.steps = steps;
        reading = new LatestTask(tasks, Delays.NONE, Duration.ZERO, strings.get("codebook.versions.reading"));
    }

    /// Null until it was read.
    ReadOnlyObjectProperty<@Nullable Compared> compared() {
        return compared.getReadOnlyProperty();
    }

    /// The latest version against the one before, unless others were chosen.
    void start() {
        if (to < 0) {
            to = desk.codebook().version();
            from = Math.max(0, to - 1);
        }
        look();
    }

    void choose(int earlier, int later) {
        from = earlier;
        to = later;
        look();
    }

    void look() {
        int one = from;
        int other = to;
        reading.run((progress, cancellation) -> compare(desk.store(), one, other), new TaskListener<>() {
            @Override
            public void done(Compared found) {
                compared.set(found);
            }

            @Override
            public void failed(Exception problem) {
                steps.problem(Objects.toString(problem.getMessage(), problem.toString()));
            }
        });
    }

    private static Compared compare(AnnotationStore store, int from, int to) {
        return new Compared(store.codebook().revisions(), from, to, Comparison.of(store.codebook().at(from), store.codebook().at(to)));
    }
}
