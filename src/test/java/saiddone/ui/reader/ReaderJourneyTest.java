package saiddone.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.model.Anchor;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.ui.fake.Desks;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MemoryIndex;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.reader.conversation.CaseRules;
import saiddone.ui.reader.conversation.Made;
import saiddone.ui.reader.panel.ReaderStyles;
import saiddone.ui.reader.row.TurnPane;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Preferences;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.Strings;

/// Opens a conversation, walks it by keys, finds, folds, selects, copies and goes on to the next.
class ReaderJourneyTest extends ApplicationTest {
    private final List<String> copied = new ArrayList<>();
    private ReaderScreen screen;
    private Stage stage;

    private static Transcript conversation(String id, String about) {
        Made made = new Made(id).system("Policy of the house").customer("Hello, my order #W8855135 has not come, it is a " + about + ".");
        for (int i = 0; i < 30; i++) {
            made.call("get_order", ToolEffect.READ, "{\"order_id\":\"#W8855135\",\"try\":" + i + "}",
                    "{\"status\":\"late\",\"tracking\":\"1Z-7741-20\",\"secret\":\"hidden" + i + "\",\"zone\":\"b\"}", false)
                            .agent("Still late, attempt " + i + ".\nSorry.");
        }
        return made.agent("Your " + about + " is lost.").done();
    }

    @Override
    public void start(Stage window) {
        stage = window;
        MemoryIndex index = new MemoryIndex(List.of(conversation("one", "camera"), conversation("two", "puzzle"), new Made("three")
                .done()));
        FakeWorkspace workspace = new FakeWorkspace(new FxTaskRunner(Platform::runLater, problem -> false), index);
        workspace.rows.set(index.summaries());
        Navigator navigator = new Navigator() {
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
        };
        screen = new ReaderScreen(workspace, Desks.none(), new Overlays(), navigator, CaseRules.Book.EMPTY, Unchecked.none(),
                new SimpleObjectProperty<>(new ReadingList(List.of("one", "two", "three"),
                "Library")),
                new Preferences(), new Strings(ResourceBundle.getBundle("saiddone.strings")), Delays.FX, copied::add);
        stage.setScene(Shots.scene(screen.node(), 1000, 700, false));
        // As the window does it: the character behind a key that ran an action is swallowed.
        boolean[] swallow = {false};
        stage.getScene().addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (swallow[0]) {
                event.consume();
            }
            swallow[0] = false;
        });
        stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            swallow[0] = false;
            boolean typing = event.getTarget() instanceof TextInputControl && !event.isControlDown();
            screen.actions().stream().filter(action -> !typing && action.enabled().getAsBoolean() && action.shortcuts().stream()
                    .anyMatch(keys -> keys.match(event)))
                    .findFirst().ifPresent(action -> {
                        event.consume();
                        swallow[0] = !event.isControlDown();
                        action.run().run();
                    });
        });
        stage.setX(0);
        stage.setY(0);
        stage.show();
        screen.show(new Place.Reader(Anchor.of("one"), null));
        screen.focus();
    }

    @Test
    void readsTwoConversationsByKeys() throws Exception {
        until(() -> focusedNumber().equals("1"));
        assertThat(stage.getScene().getRoot().lookupAll(".reader-title")).extracting(node -> ((Label) node).getText()).singleElement()
                .asString().contains("made case");

        push(KeyCode.J).push(KeyCode.J);
        until(() -> focusedNumber().equals("4"));
        push(KeyCode.K);
        until(() -> focusedNumber().equals("2"));
        push(KeyCode.END);
        until(() -> focusedNumber().equals("92") && inView(focusedRow()));
        push(KeyCode.HOME);
        until(() -> focusedNumber().equals("0") && inView(focusedRow()));

        push(KeyCode.CONTROL, KeyCode.F);
        write("HIDDEN17");
        until(() -> count().equals("1 of 1"));
        until(() -> lit("found-current"));
        assertThat(focusedNumber()).isEqualTo("53");
        push(KeyCode.ESCAPE);
        until(() -> !lit("found-current"));
        assertThat(focusedNumber()).isEqualTo("53");

        double before = top(focusedRow());
        push(KeyCode.F);
        until(() -> focusedRow().getBoundsInLocal().getHeight() < 60);
        assertThat(top(focusedRow())).isEqualTo(before, org.assertj.core.data.Offset.offset(2.0));
        push(KeyCode.SHIFT, KeyCode.F);
        until(() -> rows().stream().filter(row -> row.getParent().isVisible()).allMatch(row -> row.getBoundsInLocal().getHeight() < 60));
        push(KeyCode.SHIFT, KeyCode.F);

        push(KeyCode.L);
        assertThat(copied).containsExactly("one#53");

        push(KeyCode.G);
        write("1").push(KeyCode.ENTER);
        until(() -> focusedNumber().equals("1") && inView(focusedRow()));
        selectsAndPinsWithTheMouse();

        push(KeyCode.CLOSE_BRACKET);
        until(() -> text(".words .body-text").contains("puzzle"));
        assertThat(screen.hint().getValue()).isEqualTo("conversation 2 of 3");
        assertThat(focusedNumber()).isEqualTo("1");
        push(KeyCode.CLOSE_BRACKET);
        until(() -> stage.getScene().getRoot().lookup(".empty-state").isVisible());
        push(KeyCode.OPEN_BRACKET).push(KeyCode.OPEN_BRACKET);
        until(() -> text(".words .body-text").contains("camera"));
    }

    private void selectsAndPinsWithTheMouse() throws Exception {
        Node words = focusedRow().lookup(".words");
        Bounds at = words.localToScreen(words.getBoundsInLocal());
        drag(at.getMinX() + 1, at.getMinY() + 8).dropTo(at.getMinX() + 60, at.getMinY() + 8);
        until(() -> screen.selection() != null && screen.selection().message() == 1);
        String quote = screen.selection().quote();
        assertThat("Hello, my order #W8855135").startsWith(quote);
        assertThat(screen.selection().span().end()).isEqualTo(quote.length());
        push(KeyCode.CONTROL, KeyCode.C);
        assertThat(copied).last().isEqualTo(quote);
        push(KeyCode.ESCAPE);
        until(() -> screen.selection() == null);
        // the order number stands in the middle of the first line
        clickOn(at.getMinX() + 130, at.getMinY() + 8);
        until(() -> lit("same-id"));
        push(KeyCode.ESCAPE);
        moveTo(at.getMinX() + 5, at.getMinY() + 8);
        until(() -> !lit("same-id"));
    }

    private List<Node> rows() {
        return List.copyOf(lookup(".turn").queryAll());
    }

    private Node focusedRow() {
        return rows().stream().filter(row -> row.getParent().isVisible() && row.getPseudoClassStates()
                .contains(ReaderStyles.FOCUSED_ROW)).findFirst().orElseThrow();
    }

    private String focusedNumber() {
        return rows().stream().filter(row -> row.getPseudoClassStates().contains(ReaderStyles.FOCUSED_ROW)).findFirst()
                .map(row -> ((Label) row.lookup(".turn-number")).getText()).orElse("");
    }

    private static double top(Node row) {
        return row.localToScene(row.getBoundsInLocal()).getMinY();
    }

    private boolean inView(Node row) {
        Bounds list = lookup("#reader-turns").queryAs(ListView.class).localToScene(lookup("#reader-turns").query().getBoundsInLocal());
        return top(row) >= list.getMinY() - 1 && top(row) < list.getMaxY();
    }

    private boolean lit(String layer) {
        return lookup("." + layer).queryAll().stream().anyMatch(node -> TurnPane.shown(node) && node instanceof Path path
                && !path.getElements().isEmpty());
    }

    private String count() {
        return lookup(".find-bar").query().lookup(".quiet") instanceof Label label ? label.getText() : "";
    }

    private String text(String selector) {
        StringBuilder all = new StringBuilder();
        lookup(selector).queryAll().forEach(node -> all.append(((javafx.scene.text.Text) node).getText()));
        return all.toString();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
