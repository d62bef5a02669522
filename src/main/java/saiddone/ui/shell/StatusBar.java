package saiddone.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.ui.fx.RunningTask;

/// The line at the bottom: how the index is, what is under way and how to stop it, what could not be read, and the
/// screen's own few words at the right.
final class StatusBar extends HBox {
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
    private static final PseudoClass ATTENTION = PseudoClass.getPseudoClass("attention");

    private static final long WORTH_SHOWING_MILLIS = 300;

    private final OpenWorkspace workspace;
    private final ObservableList<RunningTask> running;
    private final StatusText text;
    private final Circle dot = new Circle(3.5);
    private final Label state = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label progress = new Label();
    private final Button stop;
    private final Hyperlink unreadable = new Hyperlink();
    private final Label home = new Label();
    private final Label hint = new Label();
    private final ListChangeListener<RunningTask> follow = change -> track();
    private @Nullable RunningTask tracked;

    StatusBar(OpenWorkspace workspace, ObservableList<RunningTask> running, Strings strings, Runnable showProblems,
              ObservableValue<String> beside) {
        this.workspace = workspace;
        this.running = running;
        this.text = new StatusText(strings);
        getStyleClass().addAll("status-bar", "panel", "line-top");
        dot.getStyleClass().add("status-dot");
        state.setId("status-state");
        bar.getStyleClass().add("status-progress");
        stop = new Button(null, new FontIcon(BootstrapIcons.X));
        stop.getStyleClass().addAll("icon-button", "status-stop");
        stop.setId("status-stop");
        stop.setAccessibleText(strings.get("status.stop"));
        stop.setFocusTraversable(false);
        stop.setOnAction(event -> cancelTracked());
        unreadable.setId("status-unreadable");
        unreadable.setFocusTraversable(false);
        unreadable.setOnAction(event -> showProblems.run());
        if (!workspace.workspaceFolder().writable()) {
            home.setText(strings.get("status.home-elsewhere", workspace.workspaceFolder().state()));
        }
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        Label reviewing = new Label();
        reviewing.setId("status-reviewing");
        reviewing.textProperty().bind(beside);
        state.setMinWidth(Region.USE_PREF_SIZE);
        hint.setMinWidth(Region.USE_PREF_SIZE);
        progress.setMinWidth(0);
        unreadable.setMinWidth(Region.USE_PREF_SIZE);
        List.of(bar, progress, stop, unreadable, home).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        getChildren().addAll(dot, state, reviewing, bar, progress, stop, unreadable, home, space, hint);
        workspace.phase().subscribe(this::refresh);
        workspace.status().subscribe(this::refresh);
        workspace.problems().subscribe(this::refresh);
        running.addListener(follow);
        refresh();
        track();
    }

    /// Shows a screen's words at the right end from now on.
    void follow(ObservableValue<String> words) {
        hint.textProperty().unbind();
        hint.textProperty().bind(words);
    }

    /// Lets go of the task runner, which outlives the workspace.
    void detach() {
        running.removeListener(follow);
    }

    private void refresh() {
        OpenWorkspace.Phase phase = workspace.phase().get();
        state.setText(text.index(phase, workspace.status().get()));
        dot.pseudoClassStateChanged(BUSY, phase == OpenWorkspace.Phase.OPENING || phase == OpenWorkspace.Phase.UPDATING);
        dot.pseudoClassStateChanged(ATTENTION, phase == OpenWorkspace.Phase.FAILED || phase == OpenWorkspace.Phase.STOPPED);
        unreadable.setVisible(!workspace.problems().get().isEmpty());
        unreadable.setText(text.unreadable(workspace.problems().get()));
        home.setVisible(!workspace.workspaceFolder().writable());
    }

    /// The oldest task that says how far it is; short ones come and go unseen.
    private void track() {
        RunningTask next = running.isEmpty() ? null : running.getFirst();
        if (next != tracked) {
            tracked = next;
            if (next != null) {
                next.state().subscribe(now -> showProgress(next, now));
            }
        }
        if (next == null) {
            showProgress(null, null);
        }
    }

    private void showProgress(@Nullable RunningTask task, RunningTask.@Nullable State now) {
        if (task != tracked) {
            return;
        }
        boolean visible = now != null && now.millis() >= WORTH_SHOWING_MILLIS;
        List.of(bar, progress, stop).forEach(node -> node.setVisible(visible));
        if (now != null) {
            bar.setProgress(now.total() > 0 ? (double) now.done() / now.total() : ProgressBar.INDETERMINATE_PROGRESS);
            progress.setText(text.progress(now));
        }
    }

    private void cancelTracked() {
        if (tracked != null) {
            tracked.cancel();
        }
    }
}
