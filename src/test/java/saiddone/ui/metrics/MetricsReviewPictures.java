package saiddone.ui.metrics;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.report.chart.MadeUpBoard;
import saiddone.ui.control.ColumnMemory;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.ReviewedWork;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MadeUpReview;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// Pictures of the leaderboard after review for looking at: `-Dpictures=folder`.
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class MetricsReviewPictures extends ApplicationTest {
    private MetricsViewModel model;
    private MetricsView view;

    @Override
    public void start(Stage stage) {
        Path.of(System.getProperty("pictures")).toFile().mkdirs();
        MadeUpBoard board = new MadeUpBoard();
        FxTaskRunner tasks = new FxTaskRunner(Platform::runLater, problem -> false);
        FakeWorkspace workspace = new FakeWorkspace(tasks, null);
        workspace.rows.set(MadeUpReview.rows(board.attempts()));
        Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
        Desk desk = new Desk(tasks, Runnable::run, Platform::runLater, strings, new Notices());
        desk.start(() -> {
            var store = SqlAnnotationStore.open(Path.of(System.getProperty("pictures"), "annotations.db"), Clock.systemUTC());
            if (store.latestEvent() == 0) {
                new MadeUpReview(store, 3).fill(workspace.rows.get(), 80);
            }
            return store;
        }, "ann");
        model = new MetricsViewModel(workspace, (rows, stop) -> List.of(ScoredSuite.of(board.attempts())),
                ReviewSource.of(desk, new ReviewedWork(desk)), new FakeNavigator(), strings, System::nanoTime);
        ColumnMemory memory = new ColumnMemory() {
            @Override
            public String load() {
                return "";
            }

            @Override
            public void save(String layout) {
                // Nobody asks again.
            }
        };
        view = new MetricsView(model, workspace, strings, memory, name -> Optional.empty(), new Notices());
        stage.setScene(Shots.scene(view.node(), 1000, 900, false));
        stage.show();
        view.show(Place.Metrics.BOARD);
    }

    @Test
    void take() throws Exception {
        Path out = Files.createDirectories(Path.of(System.getProperty("pictures")));
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> model.reviewed().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        for (boolean dark : new boolean[] {false, true}) {
            for (int width : new int[] {1390, 1230}) {
                shoot(out, "metrics-scored", dark, width, false, Place.Metrics.BOARD);
                shoot(out, "metrics-review", dark, width, true, Place.Metrics.BOARD);
                shoot(out, "metrics-review-model", dark, width, true, new Place.Metrics("", "gpt-5.4-nano"));
            }
        }
    }

    private void shoot(Path out, String name, boolean dark, int width, boolean after, Place place) {
        interact(() -> {
            model.afterReview().set(after);
            view.show(place);
            var root = view.node();
            root.getScene().setRoot(new javafx.scene.Group());
            Scene scene = Shots.scene(root, width, width == 1390 ? 802 : 712, dark);
            try {
                Shots.save(scene, out.resolve(name + (dark ? "-dark-" : "-light-") + width + ".png"));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
