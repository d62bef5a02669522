package saiddone.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.annotation.codebook.CheckCodes;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Target;
import saiddone.check.catalogue.Checks;
import saiddone.check.results.SharedTexts;
import saiddone.check.results.ToolResults;
import saiddone.check.sources.Told;
import saiddone.check.sources.ValueSources;
import saiddone.check.text.Lexicon;
import saiddone.model.Anchor;
import saiddone.model.Transcript;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.DeskActions;
import saiddone.ui.desk.FindingDesk;
import saiddone.ui.fake.Desks;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MemoryIndex;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.reader.conversation.CaseRules;
import saiddone.ui.reader.ledger.Checking;
import saiddone.ui.reader.ledger.OpenChecks;
import saiddone.ui.reader.panel.ReaderStyles;
import saiddone.ui.reader.row.TurnPane;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Preferences;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.StandInWindow;
import saiddone.ui.shell.Strings;

/// Goes to findings by keys, sees the line to the argument, rules on them, and walks the ledger.
class LedgerJourneyTest extends ApplicationTest {
    private static final int PATIENCE = 30;
    private static final double LOW = 420;
    private static final Transcript ONE = MadeLedger.transcript("one");
    private static final Transcript LONG = MadeLedger.transcript("long", "I looked at it from all sides before I went on. ".repeat(60));
    @TempDir
    private static Path folder;
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private final CompletableFuture<Boolean> checkable = new CompletableFuture<>();
    private ReaderScreen screen;
    private Desk desk;

    @Override
    public void start(Stage window) {
        MemoryIndex index = new MemoryIndex(List.of(ONE, LONG));
        FakeWorkspace workspace = new FakeWorkspace(new FxTaskRunner(Platform::runLater, problem -> false), index);
        workspace.rows.set(index.summaries());
        desk = Desks.open(folder, new Notices(), workspace.tasks(), writer, Platform::runLater);
        Overlays overlays = new Overlays();
        screen = new ReaderScreen(workspace, desk, overlays, new FakeNavigator(), CaseRules.Book.EMPTY,
                new OpenChecks(desk, workspace.tasks(), checking(), new FindingDesk(desk, CheckCodes.shipped()), strings),
                new SimpleObjectProperty<>(ReadingList.NONE), new Preferences(), strings, Delays.FX, text -> {});
        StandInWindow content = new StandInWindow(screen, overlays);
        window.setScene(Shots.scene(content, 1000, 900, false));
        content.keys(window.getScene(), screen, DeskActions.of(desk, () -> {}));
        window.setX(0);
        window.setY(0);
        window.show();
        screen.show(new Place.Reader(Anchor.of("one"), null));
        screen.focus();
    }

    private Checking checking() {
        ValueSources sources = new ValueSources(Lexicon.shipped());
        return new Checking() {
            @Override
            public Checks.Result of(Transcript transcript) {
                checkable.join();
                return MadeLedger.result(transcript);
            }

            @Override
            public List<Told> values(Transcript transcript) {
                return sources.of(transcript, ToolResults.of(transcript, new SharedTexts()), Stream.of("Card 4242 is ours."));
            }
        };
    }

    @AfterEach
    void close() throws Exception {
        desk.close().join();
        writer.shutdown();
        assertThat(writer.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void goesToFindingsByKeysAndRulesOnThem() throws Exception {
        checkable.complete(true);
        until(() -> desk.phase().get() == Desk.Phase.READY && !strips().isEmpty());
        interact(() -> MadeLedger.withAnswer(desk));
        until(() -> desk.codebook().code(MadeLedger.ANSWER).isPresent());
        push(KeyCode.N);
        until(() -> line() != null && held().contains("wrong-argument"));
        leadsFromTheWordsToTheArgument();
        push(KeyCode.A);
        until(() -> tags().size() == 1);
        assertThat(tags().getFirst()).satisfies(tag -> {
            assertThat(tag.code()).isEqualTo(MadeLedger.ANSWER);
            assertThat(tag.target()).isInstanceOfSatisfying(Target.Pair.class, pair -> {
                assertThat(pair.words().quote().text()).isEqualTo(MadeLedger.WRONG);
                assertThat(pair.call().tool()).isEqualTo("modify_pending_order_items");
            });
        });
        until(() -> lookup(".tag-cards .tag-card").queryAll().size() == 1 && texts(".finding-meta").contains("accepted"));
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> tags().isEmpty() && texts(".finding-meta").contains("high · certain"));

        push(KeyCode.N);
        until(() -> held().contains("invented-fact"));
        assertThat(line()).as("words without a call").isNull();
        push(KeyCode.D);
        until(() -> !lookup("#dismiss-box").queryAll().isEmpty());
        push(KeyCode.DIGIT3);
        until(() -> lookup("#dismiss-box").queryAll().isEmpty() && texts(".finding-meta").stream()
                .anyMatch(text -> text.startsWith("dismissed: True, but harmless")));
        push(KeyCode.P);
        until(() -> held().contains("wrong-argument"));
        push(KeyCode.P);
        until(() -> held().contains("done-not-told"));
        push(KeyCode.ESCAPE);
        until(() -> held().isEmpty() && line() == null);
        walksTheLedger();
    }

    /// The list keeps cells of rows that were scrolled away and takes them up again as they were.
    @Test
    void rowsSeenBeforeTheLedgerCameShowItAfterwards() throws Exception {
        interact(() -> listWindows().getFirst().setHeight(LOW));
        until(() -> desk.phase().get() == Desk.Phase.READY && !lookup(".turn-cell").queryAll().isEmpty());
        push(KeyCode.END);
        until(() -> texts(".turn-number").contains("11"));
        push(KeyCode.HOME);
        until(() -> texts(".turn-number").contains("0") && !texts(".turn-number").contains("11"));
        checkable.complete(true);
        until(() -> !lookup(".finding-card").queryAll().isEmpty());
        push(KeyCode.N);
        until(() -> held().equals("wrong-argument"));
        assertThat(texts(".field-meaning")).contains("= Keyboard, clicky, RGB");
    }

    /// Beside the ledger the same words are a column that is higher by far.
    @Test
    void whatIsInHandStaysInSightBesideTheLedger() throws Exception {
        checkable.complete(true);
        interact(() -> screen.show(new Place.Reader(Anchor.of("long"), null)));
        until(() -> desk.phase().get() == Desk.Phase.READY && screen.modelForPictures().checks().checked().get().transcript().equals("long")
                && screen.modelForPictures().checks().checked().get().ready());
        push(KeyCode.N);
        until(this::wordsInHandInSight);
        push(KeyCode.E);
        until(() -> TurnPane.shown(lookup("#ledger-rows").query()) && wordsInHandInSight());
        push(KeyCode.E);
        until(() -> TurnPane.shown(lookup(".side-panel").query()) && wordsInHandInSight());
    }

    private boolean wordsInHandInSight() {
        Bounds list = lookup("#reader-turns").query().localToScene(lookup("#reader-turns").query().getLayoutBounds());
        return lookup(".claim-held").queryAll().stream().filter(TurnPane::shown).map(node -> node.localToScene(node.getBoundsInLocal()))
                .anyMatch(at -> at.getMinY() >= list.getMinY() && at.getMaxY() <= list.getMaxY());
    }

    @Test
    void listsWhereValuesComeFrom() throws Exception {
        checkable.complete(true);
        until(() -> desk.phase().get() == Desk.Phase.READY && !strips().isEmpty());
        push(KeyCode.SHIFT, KeyCode.B);
        until(() -> TurnPane.shown(lookup("#sources-rows").query()) && texts("#sources-counts").equals(List.of(
                "2 values · 1 from the rules · 1 that nobody gave")));
        assertThat(texts(".source-value")).containsExactly("4242", "two days");
        push(KeyCode.DOWN);
        until(() -> screen.modelForPictures().checks().inHand().get().value() == 0);
        push(KeyCode.DOWN);
        until(() -> screen.modelForPictures().checks().inHand().get().value() == 1);
        until(() -> lookup(".claim-held.unsupported").queryAll().stream().anyMatch(Node::isVisible));
        clickOn("#sources-nowhere");
        until(() -> texts(".source-value").equals(List.of("two days")));
        push(KeyCode.SHIFT, KeyCode.B);
        until(() -> TurnPane.shown(lookup(".side-panel").query()));
    }

    private void leadsFromTheWordsToTheArgument() {
        Bounds row = lookup(".field-row").queryAll().stream().filter(node -> TurnPane.shown(node)
                && node.getPseudoClassStates().contains(ReaderStyles.HELD)).findFirst().orElseThrow().localToScene(
                        lookup(".field-row").query().getLayoutBounds());
        double end = dot(1);
        assertThat(end).isBetween(row.getMinY(), row.getMinY() + 24);
        Node tint = lookup(".claim-held.contradicted").queryAll().stream().filter(Node::isVisible).findFirst().orElseThrow();
        Bounds words = tint.localToScene(tint.getBoundsInLocal());
        assertThat(dot(0)).isBetween(words.getMinY(), words.getMaxY() + 4);
        assertThat(texts(".finding-why")).contains("The words say linear, the call carries Keyboard, clicky, RGB.");
    }

    private void walksTheLedger() throws Exception {
        push(KeyCode.E);
        until(() -> TurnPane.shown(lookup("#ledger-rows").query()) && texts("#ledger-counts").equals(List.of(
                "5 claims: 2 supported, 1 contradicted, 1 unsupported, 1 not judged; 2 actions, 1 never told")));
        push(KeyCode.DOWN).push(KeyCode.DOWN);
        until(() -> line() != null && screen.modelForPictures().checks().inHand().get().claim() == 2);
        assertThat(texts(".ledger-value")).contains("new_item_ids[0] = Keyboard, clicky, RGB");
        push(KeyCode.SHIFT, KeyCode.E);
        until(() -> texts(".ledger-words").size() == 1);
        push(KeyCode.E);
        until(() -> TurnPane.shown(lookup(".side-panel").query()));
    }

    private List<Node> strips() {
        return lookup(".finding-strip").queryAll().stream().filter(TurnPane::shown).toList();
    }

    private String held() {
        return strips().stream().filter(node -> node.getPseudoClassStates().contains(ReaderStyles.HELD))
                .map(node -> ((Label) node.lookup(".finding-check")).getText()).reduce("", String::concat);
    }

    private Node line() {
        Node lines = lookup(".ledger-lines").query();
        return lines.isVisible() ? lines.lookup(".pair-line") : null;
    }

    /// How far down the line begins, 0, or ends, 1.
    private double dot(int at) {
        Circle dot = (Circle) lookup(".ledger-lines .pair-dot").queryAll().stream().toList().get(at);
        return dot.localToScene(dot.getCenterX(), dot.getCenterY()).getY();
    }

    private List<String> texts(String style) {
        return lookup(style).queryAll().stream().filter(node -> node instanceof Label && TurnPane.shown(node))
                .map(node -> ((Label) node).getText()).filter(text -> text != null && !text.isEmpty()).toList();
    }

    private List<Judgement> tags() {
        return desk.store().judgements().of("one");
    }

    private void until(Callable<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException late) {
            throw new AssertionError("Still not so: held " + held() + ", strips " + strips().size() + ", tags " + tags() + ", line "
                    + line() + ", in hand " + screen.modelForPictures().checks().inHand().get() + ", counts " + texts("#ledger-counts")
                    + ", metas " + texts(".finding-meta") + ", words " + texts(".ledger-words")
                    + ", values " + texts(".source-value"), late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
