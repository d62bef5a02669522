package saiddone.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.WorkspaceFolder;
import saiddone.task.TaskListener;
import saiddone.ui.desk.Desk;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.fx.StyleSheets;
import saiddone.ui.shell.FolderPort;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.OpenWorkspace;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Preferences;
import saiddone.ui.shell.Session;
import saiddone.ui.shell.Shell;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.Theme;

/// The running program behind one scene: which workspace is open in it, how it is dressed. Used on the FX thread.
final class Workbench implements FolderPort {

    /// What only a real window can do.
    interface Window {
        Optional<Path> chooseFolder(String title, Path start);

        /// Lets the user say where a file is to be written; empty where there is no way to ask.
        default Optional<Path> chooseFile(String title, String suggested) {
            return Optional.empty();
        }

        /// Lets the user say which file is to be read; empty where there is no way to ask.
        default Optional<Path> chooseToOpen(String title) {
            return Optional.empty();
        }

        void title(String title);

        /// Shows a folder in the system's file manager, where there is one.
        default void showFolder(Path folder) {}

        void close();
    }

    private final Wiring wiring;
    private final Scene scene;
    private final Window window;
    private final Session session;
    private final Strings strings;
    private final StyleSheets styles;
    private final FxTaskRunner tasks;
    private final Preferences preferences = new Preferences();
    private final Notices notices = new Notices();
    private @Nullable OpenWorkspace workspace;
    private @Nullable Shell shell;
    private @Nullable Desk desk;
    private CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);

    Workbench(Wiring wiring, Scene scene, Window window, Session session) {
        this.wiring = wiring;
        this.scene = scene;
        this.window = window;
        this.session = session;
        this.strings = wiring.strings();
        this.styles = wiring.styleSheets();
        this.tasks = wiring.tasks(Platform::runLater);
        session.follow(preferences);
        preferences.theme().subscribe(theme -> styles.apply(scene, theme == Theme.DARK));
    }

    Notices notices() {
        return notices;
    }

    Preferences preferences() {
        return preferences;
    }

    FxTaskRunner tasks() {
        return tasks;
    }

    /// Looks for what other processes said meanwhile.
    void refreshDesk() {
        if (desk != null) {
            desk.refresh();
        }
    }

    /// Null until the first workspace is open.
    @Nullable Desk desk() {
        return desk;
    }

    /// Null until the first workspace is open.
    @Nullable OpenWorkspace workspace() {
        return workspace;
    }

    @Nullable Shell shell() {
        return shell;
    }

    @Override
    public Optional<Path> chooseFolder(Path start) {
        return window.chooseFolder(strings.get("action.open-folder"), start);
    }

    @Override
    public Optional<Path> chooseFile(String suggested) {
        return window.chooseFile(strings.get("window.save-as"), suggested);
    }

    @Override
    public Optional<Path> chooseToOpen() {
        return window.chooseToOpen(strings.get("window.open-file"));
    }

    @Override
    public void showFolder(Path folder) {
        window.showFolder(folder);
    }

    @Override
    public void openWorkspace(Path folder) {
        tasks.run(strings.get("workspace.looking"), (progress, cancellation) -> look(folder), new TaskListener<Found>() {
            @Override
            public void done(Found found) {
                replace(found.folder(), found.home());
            }

            @Override
            public void failed(Exception problem) {
                notices.show(Notice.problem(strings.get("workspace.no-folder", folder)));
            }
        });
    }

    @Override
    public void rebuildIndex() {
        OpenWorkspace now = workspace;
        if (now == null || now.status().get() != null && now.status().get().readOnly()) {
            notices.show(Notice.problem(strings.get("workspace.rebuild-read-only")));
            return;
        }
        WorkspaceFolder folder = now.workspaceFolder();
        leave();
        closing = closing.thenRunAsync(() -> wiring.deleteIndex(folder));
        replace(folder, Place.Metrics.BOARD);
    }

    /// Stops all work and closes the index.
    ///
    /// @return done when everything is closed
    CompletableFuture<Void> close() {
        leave();
        return closing;
    }

    /// A workspace with the place where it opens when it was never open before.
    private record Found(WorkspaceFolder folder, Place home) {}

    private Found look(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is no folder");
        }
        WorkspaceFolder found = wiring.workspace(folder);
        return new Found(found, wiring.home(found));
    }

    private void replace(WorkspaceFolder folder, Place home) {
        leave();
        CompletableFuture<Void> closed = closing;
        OpenWorkspace fresh = new OpenWorkspace(folder, () -> {
            closed.join();
            return wiring.opener(folder).get();
        }, tasks, Platform::runLater, strings, notices, System::nanoTime);
        Desk opened = wiring.desk(tasks, notices);
        Shell content = wiring.shell(fresh, tasks, preferences, session, notices, this, window::close, opened);
        workspace = fresh;
        desk = opened;
        shell = content;
        scene.setRoot(content);
        window.title(strings.get("app.title", Shell.nameOf(folder.folder())));
        session.change(now -> now.opened(folder.folder().toString()));
        fresh.start();
        opened.start(() -> {
            closed.join();
            opened.opens(folder.annotations().toFile().length());
            return wiring.annotations(folder).get();
        }, session.settings().reviewer());
        content.start(Objects.requireNonNullElse(session.placeIn(folder.folder()), home));
    }

    private void leave() {
        if (shell != null) {
            shell.detach();
        }
        tasks.cancelAll();
        if (workspace != null) {
            CompletableFuture<Void> closed = workspace.close();
            closing = CompletableFuture.allOf(closing, closed.exceptionally(failed -> null));
        }
        if (desk != null) {
            CompletableFuture<Void> closed = desk.close();
            closing = CompletableFuture.allOf(closing, closed.exceptionally(failed -> null));
        }
        shell = null;
        workspace = null;
        desk = null;
    }
}
