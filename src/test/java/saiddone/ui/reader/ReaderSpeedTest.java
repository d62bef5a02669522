package saiddone.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.annotation.codebook.CheckCodes;
import saiddone.model.Anchor;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.ui.desk.FindingDesk;
import saiddone.ui.fake.Desks;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MemoryIndex;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.reader.conversation.CaseRules;
import saiddone.ui.reader.conversation.Made;
import saiddone.ui.reader.ledger.OpenChecks;
import saiddone.ui.reader.panel.ReaderStyles;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Preferences;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.Strings;

/// Three thousand turns and a message of a megabyte, a claim and a finding at every one: few nodes, and no jump that lays out
/// everything.
///
/// Asserted by counting, not by the clock, which says more of the machine than of the reader. For the record, on two cores
/// under a load of 3 to 4, 300 steps after 100 to warm up: 9 ms (median), 14 (95th percentile), 19 at worst.
class ReaderSpeedTest extends ApplicationTest {
    private static final int TURNS = 3_000;
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private ReaderScreen screen;
    private Stage stage;

    private static Transcript big() {
        Made made = new Made("big");
        for (int i = 0; i < TURNS / 3; i++) {
            made.customer("Question " + i + ". " + "All work and no play makes a dull boy. ".repeat(25));
            made.call("get_order", ToolEffect.READ, "{\"order_id\":\"#W" + (1_000_000 + i) + "\"}",
                    "{\"status\":\"late\",\"items\":[{\"name\":\"Camera\",\"price\":12.5,\"item_id\":\"88213" + i + "\"}]}", false);
            made.agent("Answer " + i + ". " + "It is on its way and will be there soon. ".repeat(25));
        }
        return made.customer("word ".repeat(210_000)).done();
    }

    @Override
    public void start(Stage window) {
        stage = window;
        MemoryIndex index = new MemoryIndex(List.of(big()));
        FakeWorkspace workspace = new FakeWorkspace(new FxTaskRunner(Platform::runLater, problem -> false), index);
        workspace.rows.set(index.summaries());
        screen = new ReaderScreen(workspace, Desks.none(), new Overlays(), new FakeNavigator(), CaseRules.Book.EMPTY,
                new OpenChecks(Desks.none(), workspace.tasks(), BusyChecks::of, new FindingDesk(Desks.none(), CheckCodes.shipped()),
                        strings),
                new SimpleObjectProperty<>(ReadingList.NONE), new Preferences(),
                strings, Delays.FX, text -> { });
        stage.setScene(Shots.scene(screen.node(), 1000, 900, false));
        stage.show();
    }

    @Test
    void aLongConversationStaysLight() throws Exception {
        interact(() -> screen.show(new Place.Reader(Anchor.of("big"), null)));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> !lookup(".turn").queryAll().isEmpty()).get());
        WaitForAsyncUtils.waitForFxEvents();
        Set<Node> made = Set.copyOf(lookup(".turn").queryAll());
        for (int i = 0; i < 60; i++) {
            act("next-turn");
        }
        assertThat(lookup(".turn").queryAll()).as("rows that have nodes, after steps").hasSizeLessThan(made.size() + 5);
        act("last-turn");
        Node focused = lookup(".turn").queryAll().stream().filter(row -> row.getPseudoClassStates().contains(ReaderStyles.FOCUSED_ROW))
                .findFirst().orElseThrow();
        assertThat(((Label) focused.lookup(".turn-number")).getText()).isEqualTo(String.valueOf(4 * TURNS / 3));
        assertThat(lookup(".turn").queryAll()).as("rows that have nodes").hasSizeLessThan(60);
        assertThat(longestLaidOut()).as("characters in one text node, the megabyte folded").isLessThan(20_000);
        interact(() -> ((Label) focused.lookup(".words").getParent().lookup(".pager").lookupAll(".link").stream()
                .filter(link -> link.isVisible()).findFirst().orElseThrow()).getOnMouseClicked().handle(null));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(longestLaidOut()).as("characters in one text node, the megabyte open").isBetween(20_000, 100_000);
        for (int i = 0; i < 40; i++) {
            act("next-finding");
        }
        assertThat(lookup(".finding-card").queryAll()).as("cards beside them").hasSizeLessThan(20);
        assertThat(lookup(".ledger-row").queryAll()).as("rows of the ledger that have nodes").hasSizeLessThan(60);
        act("first-turn");
        assertThat(lookup(".turn").queryAll()).as("rows that have nodes, after jumps").hasSizeLessThan(60);
    }

    private int longestLaidOut() {
        return lookup(".body-text").queryAll().stream().mapToInt(node -> ((Text) node).getText().length()).max().orElse(0);
    }

    private void act(String action) {
        interact(() -> {
            screen.actions().stream().filter(each -> each.id().equals(action)).findFirst().orElseThrow().run().run();
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }
}
