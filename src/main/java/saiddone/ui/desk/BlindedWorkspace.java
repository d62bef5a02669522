package saiddone.ui.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.model.TranscriptSummary;
import saiddone.search.IndexStatus;
import saiddone.search.TranscriptIndex;
import saiddone.task.TaskRunner;
import saiddone.ui.shell.Activity;
import saiddone.ui.shell.OpenWorkspace;
import saiddone.ui.shell.WorkspaceModel;

/// The workspace as the reviewer may see it: what they read blind is missing. Stands between the workspace and every screen, so
/// that no screen can forget. Where nothing is hidden it gives the workspace's own lists, the very instances. Until it is
/// known what is hidden, nothing is shown.
public final class BlindedWorkspace implements WorkspaceModel {
    private final WorkspaceModel whole;
    private final Desk desk;
    private final BlindedIndex index;
    private final ReadOnlyObjectWrapper<List<TranscriptSummary>> summaries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ReadProblem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Activity> activity;
    private final ReadOnlyObjectWrapper<Map<String, String>> hidden = new ReadOnlyObjectWrapper<>(Map.of());
    /// Done once it is known what is hidden: a link of the last session may ask for a conversation before that.
    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
    /// For threads other than FX.
    private volatile Map<String, String> aliases = Map.of();
    private @Nullable List<TranscriptSummary> known;
    private @Nullable List<ReadProblem> knownProblems;

    public BlindedWorkspace(WorkspaceModel whole, Desk desk) {
        this.whole = whole;
        this.desk = desk;
        this.index = new BlindedIndex(whole::index, this::aliases);
        this.activity = new ReadOnlyObjectWrapper<>(whole.activity().get());
        whole.summaries().subscribe(this::refresh);
        whole.problems().subscribe(this::refresh);
        whole.activity().subscribe(this::follow);
        desk.phase().subscribe(this::refresh);
        desk.opening().subscribe(this::follow);
        desk.state().subscribe(this::refresh);
        refresh();
    }

    @Override
    public Path folder() {
        return whole.folder();
    }

    @Override
    public TranscriptIndex index() {
        return index;
    }

    @Override
    public TaskRunner tasks() {
        return whole.tasks();
    }

    @Override
    public ReadOnlyObjectProperty<List<TranscriptSummary>> summaries() {
        return summaries.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<List<ReadProblem>> problems() {
        return problems.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable IndexStatus> status() {
        return whole.status();
    }

    @Override
    public ReadOnlyObjectProperty<Activity> activity() {
        return activity.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Map<String, String>> hidden() {
        return hidden.getReadOnlyProperty();
    }

    @SuppressWarnings("ReferenceEquality") // a refresh gives a new list
    private void refresh() {
        follow();
        if (opening()) {
            return;
        }
        Map<String, String> now = desk.blinding().hidden().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().alias()));
        boolean sameHidden = now.equals(aliases);
        aliases = now;
        List<TranscriptSummary> rows = whole.summaries().get();
        if (!sameHidden || rows != known) {
            summaries.set(BlindedIndex.visible(rows, now.keySet()));
        }
        if (!sameHidden || rows != known || whole.problems().get() != knownProblems) {
            problems.set(BlindedIndex.visible(whole.problems().get(), rows, now.keySet()));
        }
        known = rows;
        knownProblems = whole.problems().get();
        hidden.set(now);
        opened.complete(true);
    }

    private Map<String, String> aliases() {
        opened.join();
        return aliases;
    }

    /// As long as the annotations are being opened, the workspace is too, and says so.
    private void follow() {
        Activity now = whole.activity().get();
        activity.set(opening() && !now.reading()
                ? new Activity(OpenWorkspace.Phase.OPENING, true, 0, 0, "", desk.opening().get()) : now);
    }

    private boolean opening() {
        return desk.phase().get() == Desk.Phase.OPENING;
    }
}
