package saiddone.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.Fonts;
import saiddone.ui.shell.OpenWorkspace;
import saiddone.ui.shell.Session;
import saiddone.ui.shell.Settings;
import saiddone.ui.shell.SettingsFile;
import saiddone.ui.shell.Theme;

/// A new user opens a folder, looks around by keyboard and mouse, and closes the window. No exception on the FX thread,
/// no warning of a style sheet.
class ShellJourneyTest extends ApplicationTest {
    private static final String OWN_FORMAT = """
            {"messages": [{"role": "user", "content": "Where is my parcel?"}, {"role": "assistant", "content": "On its way."}]}
            {"messages": [{"role": "user", "content": "The trolley came broken."}, {"role": "assistant", "content": "I am sorry."}]}
            """;

    @TempDir
    private Path folder;
    private final BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Path workspace;
    private Path other;
    private Workbench bench;
    private Session session;
    private Scene scene;

    @Override
    public void start(Stage stage) throws Exception {
        Logging.bridge();
        log.start();
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log);
        Thread.currentThread().setUncaughtExceptionHandler((thread, problem) -> uncaught.add(problem));
        workspace = Files.createDirectories(folder.resolve("parcels"));
        other = Files.createDirectories(folder.resolve("nothing"));
        Files.writeString(workspace.resolve("chats.jsonl"), OWN_FORMAT);
        Files.writeString(workspace.resolve("broken.json"), "[{\"task_id\": 1, \"traj\": [");
        Fonts.load();
        Wiring wiring = new Wiring(new UserFolders(folder.resolve("config"), folder.resolve("cache")));
        session = new Session(wiring.settingsFile(), Settings.DEFAULT, Delays.FX);
        scene = new Scene(new StackPane(), 1000, 760);
        bench = new Workbench(wiring, scene, new ChoosesOther(), session);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        bench.openWorkspace(workspace);
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> bench.close()).get(5, TimeUnit.SECONDS).get(5, TimeUnit.SECONDS);
        session.close();
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(log);
    }

    @Test
    void looksAround() throws Exception {
        until(() -> text("#workspace-chip").equals("parcels · 2 transcripts") && ready());
        assertThat(text("#status-state")).contains("index up to date", "4 messages");
        assertThat(text("#status-unreadable")).contains("1 file could not be read in full");

        assertThat(across("#command-box").getMinX()).as("nothing lies over the arrows").isGreaterThan(across("#go-forward").getMaxX());
        assertThat(across("#command-box").getMaxX()).isLessThan(across("#theme-toggle").getMinX());

        push(KeyCode.CONTROL, KeyCode.K);
        until(() -> lookup("#palette-field").tryQuery().isPresent());
        write("settings").push(KeyCode.ENTER);
        until(() -> lookup("#settings-dark").tryQuery().isPresent());
        assertThat(lookup("#palette-field").tryQuery()).isEmpty();

        clickOn("#theme-toggle");
        assertThat(bench.preferences().theme().get()).isEqualTo(Theme.DARK);
        assertThat(scene.getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css")).noneMatch(sheet -> sheet.endsWith("light.css"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertThat(bench.preferences().theme().get()).isEqualTo(Theme.LIGHT);

        push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> lookup("#settings-dark").tryQuery().isEmpty());
        push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> lookup("#settings-dark").tryQuery().isPresent());

        push(KeyCode.F1);
        until(() -> lookup("#shortcut-sheet").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
        until(() -> lookup("#shortcut-sheet").tryQuery().isEmpty());

        push(KeyCode.CONTROL, KeyCode.K);
        write("parcel where");
        until(() -> lookup("#palette-field").queryAs(TextField.class).getText().equals("parcel where"));
        push(KeyCode.ENTER);
        until(() -> text("#command-box .label").equals("parcel where"));

        push(KeyCode.CONTROL, KeyCode.O);
        until(() -> text("#workspace-chip").equals("nothing · no transcripts") && ready());
        assertThat(session.settings().recent()).containsExactly(other.toString(), workspace.toString());
        WaitForAsyncUtils.asyncFx(() -> bench.openWorkspace(workspace));
        until(() -> text("#workspace-chip").equals("parcels · 2 transcripts"));
        assertThat(text("#command-box .label")).as("the place in this workspace is restored").isEqualTo("parcel where");

        assertThat(uncaught).isEmpty();
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
    }

    @Test
    void settingsSurviveTheSession() throws Exception {
        until(() -> text("#workspace-chip").equals("parcels · 2 transcripts"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        session.close();
        Settings loaded = new SettingsFile(folder.resolve("config")).load().settings();
        assertThat(loaded.theme()).isEqualTo(Theme.DARK);
        assertThat(loaded.recent()).isEqualTo(List.of(workspace.toString()));
    }

    private Bounds across(String query) {
        Node node = lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private boolean ready() {
        OpenWorkspace open = bench.workspace();
        return open != null && open.phase().get() == OpenWorkspace.Phase.READY;
    }

    private String text(String query) {
        return lookup(query).<Labeled>tryQueryAs(Labeled.class).map(label -> Objects.requireNonNullElse(label.getText(), "")).orElse("");
    }

    private void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private final class ChoosesOther implements Workbench.Window {
        @Override
        public Optional<Path> chooseFolder(String title, Path start) {
            return Optional.of(other);
        }

        @Override
        public void showFolder(Path shown) {
            uncaught.add(new AssertionError("nobody asked to show " + shown));
        }

        @Override
        public void title(String title) {
            assertThat(title).endsWith(" - Said & Done");
        }

        @Override
        public void close() {
            uncaught.add(new AssertionError("nobody asked to close"));
        }
    }
}
