package saiddone.ui.patterns;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

/// Pictures of the screen for looking at: `-Dpictures=folder`.
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class PatternsPictures extends ApplicationTest {
    private PatternsViewModel model;
    private PatternsView view;

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
        model = new PatternsViewModel(workspace, desk, new ReviewedWork(desk), (rows, stop) -> java.util.List.of(board.attempts()),
                new FakeNavigator(), strings);
        view = new PatternsView(model, workspace, strings, name -> Optional.empty(), new Notices());
        stage.setScene(Shots.scene(view.node(), 1000, 900, false));
        stage.show();
        view.show(new Place.Patterns("", saiddone.annotation.codebook.StarterCodes.id("believed-unverified-claim"), null));
    }

    @Test
    void take() throws Exception {
        Path out = Files.createDirectories(Path.of(System.getProperty("pictures")));
        until(() -> model.trust().get() != null && model.content().get() != null && model.quotes().get() != null);
        for (boolean dark : new boolean[] {false, true}) {
            for (int width : new int[] {1390, 1230}) {
                for (PatternTab tab : PatternTab.values()) {
                    if (!dark || width == 1230 && tab.ordinal() < 3 || tab == PatternTab.TREND) {
                        interact(() -> model.turn(tab));
                        until(() -> model.content().get() != null);
                        interact(() -> {
                            var root = view.node();
                            root.getScene().setRoot(new javafx.scene.Group());
                            Scene scene = Shots.scene(root, width, width == 1390 ? 802 : 712, dark);
                            try {
                                Shots.save(scene, out.resolve("patterns-" + tab.key() + (dark ? "-dark-" : "-light-") + width + ".png"));
                            } catch (java.io.IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        });
                    }
                }
            }
        }
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
