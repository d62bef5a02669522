package saiddone.app;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.Fonts;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.OpenWorkspace;
import saiddone.ui.shell.Session;
import saiddone.ui.shell.SettingsFile;
import saiddone.ui.shell.Strings;

/// The window. Its one parameter is the workspace's folder.
public final class DesktopApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopApp.class);
    private static final int[] ICON_SIZES = {16, 32, 64, 128};

    private @Nullable Workbench workbench;
    private @Nullable Session session;

    @Override
    public void start(Stage stage) {
        open(stage, Path.of(getParameters().getRaw().getFirst()));
    }

    private void open(Stage stage, Path folder) {
        UserFolders folders = UserFolders.ofThisMachine();
        Wiring wiring = new Wiring(folders);
        Fonts.load();
        SettingsFile file = wiring.settingsFile();
        // Read here and now: the window needs its place and its theme before it shows, and the file has a kilobyte.
        SettingsFile.Loaded loaded = file.load();
        Session kept = new Session(file, loaded.settings(), Delays.FX);
        StackPane first = new StackPane();
        first.getStyleClass().add("shell");
        Scene scene = new Scene(first);
        Workbench bench = new Workbench(wiring, scene, new StageWindow(stage, getHostServices()), kept);
        session = kept;
        workbench = bench;
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) ->
                uncaught(thread, problem, bench, wiring.strings(), folders.config()));
        if (loaded.setAside() != null) {
            bench.notices().show(Notice.warning(wiring.strings().get("settings.set-aside", loaded.setAside())));
        }
        stage.setScene(scene);
        stage.setTitle(wiring.strings().get("app.name"));
        for (int size : ICON_SIZES) {
            stage.getIcons().add(icon(size));
        }
        new WindowMemory(stage, kept).restore();
        stage.focusedProperty().subscribe(focused -> {
            OpenWorkspace workspace = bench.workspace();
            if (focused && workspace != null) {
                workspace.refreshIfStale();
                bench.refreshDesk();
            }
        });
        stage.show();
        bench.openWorkspace(folder);
    }

    @Override
    public void stop() {
        if (workbench != null) {
            try {
                workbench.close().get(5, TimeUnit.SECONDS);
            } catch (Exception e) {
                LOG.warn("The index was not closed in time", e);
            }
        }
        if (session != null) {
            session.close();
        }
    }

    private static void uncaught(Thread thread, Throwable problem, Workbench bench, Strings strings, Path logFolder) {
        LOG.error("Uncaught in {}", thread.getName(), problem);
        String what = Objects.requireNonNullElse(problem.getMessage(), problem.getClass().getSimpleName());
        Platform.runLater(() -> bench.notices().show(Notice.problem(strings.get("notice.uncaught", what, logFolder))));
    }

    private static Image icon(int size) {
        InputStream picture = DesktopApp.class.getResourceAsStream("/saiddone/icon/" + size + ".png");
        return new Image(Objects.requireNonNull(picture, "icon"));
    }

    private record StageWindow(Stage stage, HostServices host) implements Workbench.Window {
        @Override
        public Optional<Path> chooseFolder(String title, Path start) {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(title);
            chooser.setInitialDirectory(start.toFile());
            File chosen = chooser.showDialog(stage);
            return Optional.ofNullable(chosen).map(File::toPath);
        }

        @Override
        public Optional<Path> chooseFile(String title, String suggested) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(suggested);
            return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
        }

        @Override
        public Optional<Path> chooseToOpen(String title) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
        }

        @Override
        public void showFolder(Path folder) {
            host.showDocument(folder.toUri().toString());
        }

        @Override
        public void title(String title) {
            stage.setTitle(title);
        }

        @Override
        public void close() {
            stage.close();
        }
    }
}
