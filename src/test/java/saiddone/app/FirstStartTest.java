package saiddone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.Fonts;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Session;
import saiddone.ui.shell.Settings;

/// A folder with a suite opens on its figures when it was never open before, and where the user was when it was.
class FirstStartTest extends ApplicationTest {
    private static final String SUITE = """
            {"format": "northline-suite", "version": 1, "synthetic": true, "name": "tiny", "title": "Tiny",
             "intents": [{"id": "wismo", "kind": "routine"}], "tools": [],
             "models": [{"id": "model-a", "runs": 1}, {"id": "model-b", "runs": 1}],
             "cases": [{"id": "R-1", "kind": "routine", "intent": "wismo", "title": "Where is it", "synthetic": true,
              "customer": {"name": "Ana", "language": "en"}, "message": "Where is it?", "wants": "To know.",
              "expected": {"outcome": "resolve", "handover": "forbidden"}}]}
            """;
    private static final String LINE = """
            {"format": "northline", "version": 1, "synthetic": true, "id": "R-1.%1$s", "suite": "tiny", "case": "R-1", "model": "%1$s",\
             "run": 1, "messages": [{"role": "customer", "text": "Where?"}, {"role": "agent", "text": "There."}], "ending": "customer_done"}
            """;

    @TempDir
    private Path folder;
    private Workbench bench;
    private Session session;
    private Path workspace;

    @Override
    public void start(Stage stage) throws Exception {
        workspace = Files.createDirectories(folder.resolve("shop"));
        Path suite = Files.createDirectories(workspace.resolve("transcripts/tiny"));
        Files.writeString(suite.resolve("suite.json"), SUITE);
        Files.writeString(suite.resolve("runs.jsonl"), LINE.formatted("model-a") + LINE.formatted("model-b"));
        Fonts.load();
        Wiring wiring = new Wiring(new UserFolders(folder.resolve("config"), folder.resolve("cache")));
        session = new Session(wiring.settingsFile(), Settings.DEFAULT, Delays.FX);
        Scene scene = new Scene(new StackPane(), 1000, 760);
        bench = new Workbench(wiring, scene, new NoWindow(), session);
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
    }

    @Test
    void theFiguresComeFirst() throws Exception {
        until(() -> lookup("#leaderboard").<TableView<?>>tryQueryAs(cast()).map(table -> table.getItems().size()).orElse(0) == 2);
        assertThat(session.placeIn(workspace)).isEqualTo(Place.Metrics.BOARD);
        interact(() -> Objects.requireNonNull(bench.shell()).go(new Place.Library("")));
        interact(() -> bench.openWorkspace(workspace));
        until(() -> lookup("#library-filter").tryQuery().isPresent() && lookup("#leaderboard").tryQuery().isEmpty());
        assertThat(session.placeIn(workspace)).isEqualTo(new Place.Library(""));
    }

    @SuppressWarnings("unchecked")
    private static Class<TableView<?>> cast() {
        return (Class<TableView<?>>) (Class<?>) TableView.class;
    }

    private void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
