package saiddone.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.model.Anchor;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.DeskActions;
import saiddone.ui.fake.Desks;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MemoryIndex;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.reader.conversation.CaseRules;
import saiddone.ui.reader.conversation.Made;
import saiddone.ui.reader.row.TurnPane;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Preferences;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.StandInWindow;
import saiddone.ui.shell.Strings;

/// Codes a conversation without the mouse, goes on, takes things back, and reads one blind.
class TaggingJourneyTest extends ApplicationTest {
    private static final int PATIENCE = 30;
    private static final Transcript FIRST = made("one");
    private static final Transcript SECOND = made("two");
    @TempDir
    private static Path folder;
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private ReaderScreen screen;
    private Desk desk;
    private Stage stage;

    private static Transcript made(String id) {
        return new Made(id).customer("The trolley came broken, number " + id + ". Send a new one.")
                .thinking("There is no photo of the damage.", "All set. A new trolley in Black, 55 cm is on its way. Goodbye.")
                .call("create_replacement", ToolEffect.WRITE, "{\"order_id\":\"NL-20418\",\"variant_id\":\"88213\"}",
                        "{\"status\":\"queued\"}", false)
                .customer("Perfect, thank you!").done();
    }

    @Override
    public void start(Stage window) {
        stage = window;
        MemoryIndex index = new MemoryIndex(List.of(FIRST, SECOND));
        FakeWorkspace workspace = new FakeWorkspace(new FxTaskRunner(Platform::runLater, problem -> false), index);
        workspace.rows.set(index.summaries());
        desk = Desks.open(folder, new Notices(), workspace.tasks(), writer, Platform::runLater);
        Overlays overlays = new Overlays();
        screen = new ReaderScreen(workspace, desk, overlays, new Navigator() {
            @Override
            public void go(Place place) {
                screen.show(place);
            }

            @Override
            public void back() {}

            @Override
            public void forward() {}

            @Override
            public void readingList(ReadingList list) {}
        }, CaseRules.Book.EMPTY, Unchecked.over(desk),
                new SimpleObjectProperty<>(new ReadingList(List.of("one", "two"), "Library")), new Preferences(),
                new Strings(ResourceBundle.getBundle("saiddone.strings")), Delays.FX, text -> {});
        StandInWindow content = new StandInWindow(screen, overlays);
        stage.setScene(Shots.scene(content, 1000, 900, false));
        content.keys(stage.getScene(), screen, DeskActions.of(desk, () -> {}));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        screen.show(new Place.Reader(Anchor.of("one"), null));
        screen.focus();
    }

    @AfterEach
    void close() throws Exception {
        desk.close().join();
        writer.shutdown();
        assertThat(writer.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void codesOneConversationByKeysAndReadsAnotherBlind() throws Exception {
        until(() -> desk.phase().get() == Desk.Phase.READY && words().contains("number one"));
        push(KeyCode.J).push(KeyCode.DIGIT1);
        until(() -> tags().size() == 1);
        assertThat(tags().getFirst().target()).isInstanceOf(Target.OfMessage.class);
        assertThat(cards()).containsExactly("believed-unverified-claim");

        push(KeyCode.S).push(KeyCode.S).push(KeyCode.SHIFT, KeyCode.DIGIT3);
        until(() -> tags().stream().anyMatch(one -> one.presence() == Presence.ABSENT && one.target() instanceof Target.Words));

        push(KeyCode.J).push(KeyCode.RIGHT).push(KeyCode.W).push(KeyCode.DIGIT2);
        until(() -> pair() != null);
        assertThat(pair().words().quote().text()).isEqualTo("A new trolley in Black, 55 cm is on its way.");
        until(() -> lookup(".pair-line").query().getParent().isVisible());

        push(KeyCode.EQUALS).push(KeyCode.EQUALS).push(KeyCode.M);
        write("Navy was sent").push(KeyCode.ENTER);
        until(() -> tags().stream().anyMatch(one -> one.note().equals("Navy was sent") && Integer.valueOf(1).equals(one.severity())));

        push(KeyCode.T);
        write("goes round");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> tags().stream().anyMatch(one -> one.code().equals("circling") && one.presence() == Presence.UNSURE));
        until(() -> lookup("#code-picker").queryAll().isEmpty());

        push(KeyCode.BACK_SPACE);
        until(() -> tags().size() == 3);
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> tags().size() == 4 && cards().size() == 4);
        push(KeyCode.R);
        until(() -> words().contains("number two"));
        assertThat(desk.store().reviews().of("one")).singleElement().satisfies(one -> assertThat(one.absent()).isEmpty());
        assertThat(cards()).isEmpty();
        readsBlind();
    }

    private void readsBlind() throws Exception {
        interact(() -> Desks.draw(desk, "q", true, List.of(Subject.of(SECOND))));
        until(() -> title().contains("1 · Queue q"));
        assertThat(shownTexts()).noneMatch(text -> text.contains("model") && !text.startsWith("Model, run"))
                .noneMatch(text -> text.contains("made.json"));
        interact(() -> action("look-behind-blind"));
        assertThat(desk.store().reviews().unblindedBy("ann")).as("asked first").isEmpty();
        push(KeyCode.SPACE);
        until(() -> title().contains("model"));
        assertThat(desk.store().reviews().unblindedBy("ann")).containsExactly("two");
    }

    private void action(String id) {
        screen.actions().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow().run().run();
    }

    private List<Judgement> tags() {
        return desk.store().judgements().of("one");
    }

    private Target.Pair pair() {
        return tags().stream().map(Judgement::target).filter(Target.Pair.class::isInstance).map(Target.Pair.class::cast).findFirst()
                .orElse(null);
    }

    private List<String> cards() {
        return lookup(".tag-card").queryAll().stream().map(card -> ((Label) card.lookup(".strong")).getText()).toList();
    }

    private String title() {
        return lookup(".reader-title").query() instanceof Label label ? label.getText() : "";
    }

    private List<String> shownTexts() {
        List<String> texts = new ArrayList<>();
        lookup(".label").queryAll().stream().filter(TurnPane::shown).map(node -> ((Label) node).getText())
                .filter(text -> text != null).forEach(texts::add);
        return texts;
    }

    private String words() {
        StringBuilder all = new StringBuilder();
        for (Node node : lookup(".words .body-text").queryAll()) {
            all.append(((javafx.scene.text.Text) node).getText()).append('\n');
        }
        return all.toString();
    }

    private void until(Callable<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException late) {
            throw new AssertionError("Still not so: " + title() + ", cards " + cards() + ", stored " + tags().stream()
                    .map(one -> one.code() + " " + one.presence() + " " + one.place()).toList() + ", texts " + shownTexts(), late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
