package saiddone.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.model.TranscriptSummary;
import saiddone.report.chart.MadeUpBoard;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.ReviewedWork;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MadeUpReview;
import saiddone.ui.fake.MemoryIndex;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// A reviewer opens a disagreement by keyboard, writes why, settles it, takes that back, and goes on to the next. With
/// `-Dpictures=folder` the screen is taken, too.
class AgreementJourneyTest extends ApplicationTest {
    @TempDir
    private Path folder;
    private final FakeNavigator navigator = new FakeNavigator();
    private Desk desk;
    private AgreementViewModel model;
    private AgreementView view;

    @Override
    public void start(Stage stage) {
        FxTaskRunner tasks = new FxTaskRunner(Platform::runLater, problem -> false);
        List<TranscriptSummary> rows = MadeUpReview.rows(new MadeUpBoard().attempts());
        FakeWorkspace workspace = new FakeWorkspace(tasks, new MemoryIndex(rows.stream().map(MadeUpReview::transcript).toList()));
        workspace.rows.set(rows);
        Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
        Notices notices = new Notices();
        desk = new Desk(tasks, Runnable::run, Platform::runLater, strings, notices);
        desk.start(() -> {
            var store = SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC());
            new MadeUpReview(store, 5).fill(rows, System.getProperty("pictures") == null ? 12 : 40);
            return store;
        }, "ann");
        model = new AgreementViewModel(workspace, desk, new ReviewedWork(desk), navigator, strings, notices, Clock.systemUTC());
        view = new AgreementView(model, strings);
        stage.setScene(Shots.scene(view.node(), 1000, 900, false));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.show(new Place.Agreement("", null));
    }

    @Test
    void aDisagreementIsSettledAndTakenBack() throws Exception {
        until(() -> model.page().get() != null);
        ListView<Dispute> list = lookup("#disputes").query();
        int open = model.disputes().size();
        assertThat(open).isGreaterThan(1);
        interact(view::focus);
        push(KeyCode.DOWN).push(KeyCode.ENTER);
        Dispute second = list.getItems().get(1);
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Agreement(second.what(), second.transcript()));
        interact(() -> view.show(navigator.places.getLast()));
        until(() -> model.passage().get() != null);
        assertThat(lookup("#dispute").tryQuery()).isPresent();

        interact(() -> action("adjudicate-note"));
        TextField note = lookup("#adjudication-note").query();
        assertThat(note.isFocused()).isTrue();
        write("no photo");
        push(KeyCode.ENTER);
        assertThat(note.isFocused()).isFalse();
        interact(() -> action("adjudicate-second"));
        until(() -> !Objects.requireNonNull(model.opened().get()).open());
        assertThat(model.opened().get().settled()).isEqualTo("absent");
        assertThat(model.opened().get().note()).isEqualTo("no photo");
        interact(desk::undo);
        until(() -> Objects.requireNonNull(model.opened().get()).open());

        interact(() -> action("agreement-previous"));
        assertThat(model.opened().get().key()).isEqualTo(list.getItems().getFirst().key());
        interact(() -> action("agreement-back"));
        interact(() -> view.show(navigator.places.getLast()));
        until(() -> list.isFocused());
    }

    @Test
    @EnabledIfSystemProperty(named = "pictures", matches = ".+")
    void pictures() throws Exception {
        Path out = Files.createDirectories(Path.of(System.getProperty("pictures")));
        until(() -> model.page().get() != null);
        shoot(out, "agreement");
        interact(() -> model.open(model.disputes().get(3)));
        interact(() -> view.show(navigator.places.getLast()));
        until(() -> model.passage().get() != null);
        shoot(out, "adjudication");
        interact(() -> model.adjudicate(0, "The agent took the customer's word for it."));
        until(() -> !Objects.requireNonNull(model.opened().get()).open());
        shoot(out, "adjudicated");
    }

    private void shoot(Path out, String name) {
        for (boolean dark : new boolean[] {false, true}) {
            for (int width : new int[] {1390, 1230}) {
                interact(() -> {
                    var root = view.node();
                    root.getScene().setRoot(new javafx.scene.Group());
                    Scene scene = Shots.scene(root, width, width == 1390 ? 802 : 712, dark);
                    try {
                        Shots.save(scene, out.resolve(name + (dark ? "-dark-" : "-light-") + width + ".png"));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
            }
        }
    }

    private void action(String id) {
        view.actions().stream().filter(one -> one.id().equals(id)).filter(one -> one.enabled().getAsBoolean()).findFirst()
                .map(Action::run).orElseThrow().run();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
