package saiddone.ui.metrics;

import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.control.ColumnMemory;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.Shots;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// Pictures for looking at; not part of the usual run.
class MetricsShots {
    @Test
    void shoot() throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                for (boolean dark : new boolean[] {false, true}) {
                    for (int width : new int[] {1440, 1280}) {
                        take(dark, width);
                    }
                }
                done.complete(null);
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        done.get(60, TimeUnit.SECONDS);
    }

    private static void take(boolean dark, int width) throws Exception {
        ScoredSuite suite = Published.all();
        FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), new saiddone.ui.fake.MemoryIndex(java.util.List.of()));
        workspace.rows.set(Published.scored().stream().map(one -> one.summary()).toList());
        Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
        MetricsViewModel model = new MetricsViewModel(workspace, (rows, stop) -> java.util.List.of(suite), new FakeNavigator(), strings, System::nanoTime);
        MetricsView view = new MetricsView(model, workspace, strings, new ColumnMemory() {
            @Override
            public String load() {
                return "";
            }

            @Override
            public void save(String layout) { }
        });
        Scene scene = Shots.scene(view.node(), width - 52, width * 10 / 16 - 70, dark);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        String end = (dark ? "-dark-" : "-light-") + width + ".png";
        view.show(Place.Metrics.BOARD);
        view.focus();
        Shots.save(scene, Path.of("target/shots/board" + end));
        view.show(new Place.Metrics("", "gpt-5.4-nano"));
        Shots.save(scene, Path.of("target/shots/model" + end));
        stage.close();
    }
}
