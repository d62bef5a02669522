package saiddone.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.sampling.Trait;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.model.Transcript;
import saiddone.ui.desk.BlindedWorkspace;
import saiddone.ui.desk.Desk;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MemoryIndex;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.fx.StyleSheets;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.Strings;

/// A reviewer draws a stratified queue, starts coding, and sees how far they are. With `-Dqueue.shots=folder` it takes pictures.
class QueueJourneyTest extends ApplicationTest {
    private static final Reviewer ANN = new Reviewer("ann", "Ann", false);
    private static final Reviewer BOB = new Reviewer("bob", "Bob", false);

    @TempDir
    private Path folder;
    private final FakeNavigator navigator = new FakeNavigator();
    private Desk desk;
    private QueueViewModel queues;
    private DrawViewModel drawing;
    private QueueScreen screen;
    private Scene scene;

    @Override
    public void start(Stage stage) {
        FxTaskRunner tasks = new FxTaskRunner(Platform::runLater, problem -> false);
        Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
        Notices notices = new Notices();
        desk = new Desk(tasks, Runnable::run, Platform::runLater, strings, notices);
        FakeWorkspace whole = new FakeWorkspace(tasks, new MemoryIndex(Shop.TRANSCRIPTS));
        whole.rows.set(Shop.ROWS);
        BlindedWorkspace workspace = new BlindedWorkspace(whole, desk);
        desk.start(() -> SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC()), null);
        FrameFilter filter = (text, rows) -> new FrameFilter.Filtered(rows, null);
        drawing = new DrawViewModel(desk, workspace, strings, filter, () -> ReadingList.NONE, () -> 4711, Clock.systemUTC(), Delays.FX);
        queues = new QueueViewModel(desk, workspace, navigator, strings, notices, () -> {}, Delays.FX);
        screen = new QueueScreen(queues, drawing, workspace, strings, new Overlays());
        scene = Shots.scene(screen.node(), 1000, 760, false);
        dress(false);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> desk.close()).get(5, TimeUnit.SECONDS).get(5, TimeUnit.SECONDS);
    }

    @Test
    void drawsCodesAndSeesHowFarItIs() throws Exception {
        until(() -> desk.phase().get() == Desk.Phase.READY);
        interact(() -> desk.reviewAs(BOB));
        interact(() -> desk.reviewAs(ANN));
        until(() -> desk.reviewer().filter(ANN::equals).isPresent());
        interact(() -> screen.show(new Place.Queue("")));
        until(() -> lookup("Nothing is queued for review").tryQuery().isPresent());
        press("queue-new");
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Queue(Place.Queue.NEW));
        interact(() -> screen.show(navigator.places.getLast()));
        until(() -> drawing.preview().get().strata().size() == 3);
        interact(() -> {
            drawing.traits().add(Trait.KIND);
            lookup("#draw-size").queryAs(TextField.class).setText("24");
            lookup("#draw-overlap").queryAs(TextField.class).setText("2");
            drawing.readers().add("bob");
            lookup("#draw-name").queryAs(TextField.class).setText("Traps, blind");
        });
        until(() -> drawing.preview().get().drawn().size() == 24);
        assertThat(lookup("#strata").queryTableView().getItems()).hasSize(6);
        assertThat(lookup("#draw-store").queryAs(Button.class).getText()).isEqualTo("Store the queue of 24");
        shots("draw");
        press("queue-store");
        until(() -> navigator.places.getLast() instanceof Place.Queue(String id) && id.length() > 30);
        interact(() -> screen.show(navigator.places.getLast()));
        until(() -> queues.open().get() != null && table().getItems().size() == 24);
        QueueRow drawn = Objects.requireNonNull(queues.open().get());
        press("queue-code");
        assertThat(navigator.places.getLast()).isInstanceOf(Place.Reader.class);
        assertThat(navigator.list).hasSize(24);
        for (int i = 0; i < 5; i++) {
            Subject subject = drawn.items().get(i).subject();
            interact(() -> desk.change((store, who) -> store.reviews().markReviewed(who, subject, true), done -> {}));
        }
        until(() -> Objects.requireNonNull(queues.open().get()).share("ann").orElseThrow().done() == 5);
        assertThat(lookup("5 of 24").tryQuery()).as("how far Ann is").isPresent();
        assertThat(lookup("0 of 24").tryQuery()).as("how far Bob is").isPresent();
        assertThat(table().getItems().get(5).name()).isEqualTo("6 · Traps, blind");
        assertThat(table().getSelectionModel().getSelectedIndex()).isZero();
        shots("page");
        more();
        press("queue-list");
        interact(() -> screen.show(navigator.places.getLast()));
        ListView<?> list = lookup("#queue-list").queryListView();
        until(() -> list.getItems().size() == 3);
        shots("list");
        interact(list::requestFocus);
        push(KeyCode.ENTER);
        assertThat(navigator.places.getLast()).isInstanceOf(Place.Queue.class).isNotEqualTo(new Place.Queue(""));
    }

    /// Queues of other kinds, for the list.
    private void more() {
        Transcript one = Shop.TRANSCRIPTS.get(3);
        for (var method : List.of(saiddone.annotation.model.Queue.Method.HAND_PICKED, saiddone.annotation.model.Queue.Method.RANDOM)) {
            boolean byHand = method == saiddone.annotation.model.Queue.Method.HAND_PICKED;
            var queue = new saiddone.annotation.model.Queue(method.name(), byHand ? "Parcels that never came" : "Random, 40", method, 1,
                    "All 63 conversations of the workspace.", List.of("bob"), 1, false, Instant.now(), "ann");
            var item = new saiddone.annotation.model.QueueItem(queue.id(), 0, Subject.of(one), "", byHand ? null : .5, byHand,
                    List.of("bob"));
            interact(() -> desk.change((store, who) -> {
                store.queues().add(who, queue, List.of(item));
                return who;
            }, done -> {}));
        }
        until(() -> Objects.requireNonNull(queues.rows().get()).size() == 3);
    }

    private void press(String id) {
        interact(() -> screen.actions().stream().filter(action -> action.id().equals(id) && action.enabled().getAsBoolean()).findFirst()
                .map(Action::run).orElseThrow().run());
    }

    @SuppressWarnings("unchecked")
    private TableView<QueueLine> table() {
        return lookup("#queue-table").queryAs(TableView.class);
    }

    private void dress(boolean dark) {
        new StyleSheets(List.of("library", "queue")).apply(scene, dark);
    }

    private void shots(String name) throws Exception {
        String out = System.getProperty("queue.shots");
        if (out != null) {
            for (boolean dark : new boolean[] {false, true}) {
                for (int width : new int[] {1280, 1440}) {
                    interact(() -> {
                        dress(dark);
                        scene.getWindow().setWidth(width - 52);
                        scene.getWindow().setHeight(width == 1280 ? 730 : 830);
                    });
                    WaitForAsyncUtils.waitForFxEvents();
                    interact(() -> save(Path.of(out, "queue-" + name + (dark ? "-dark-" : "-light-") + width + ".png")));
                }
            }
            interact(() -> dress(false));
        }
    }

    private void save(Path file) {
        try {
            Shots.save(scene, file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
