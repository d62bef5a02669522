package saiddone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.annotation.codebook.StarterCodebook;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.model.Anchor;
import saiddone.model.ToolCall;
import saiddone.model.TranscriptSummary;
import saiddone.ui.desk.Desk;
import saiddone.ui.fx.Fonts;
import saiddone.ui.shell.OpenWorkspace;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Session;
import saiddone.ui.shell.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole way of a planted error through the whole program: a conversation whose call carries another variant than the agent
/// names is imported, opened, found with N, accepted with A, and counted among the patterns.
class PlantedJourneyTest extends ApplicationTest {
    private static final Path PLANTED = Path.of("..", "shared", "corpora", "planted");
    private static final String NAME = "gpt-4.1_retail_1trial";
    private static final String CHECK = "wrong-argument";
    private static final String CODE = "right-reply-wrong-action";
    private static final Reviewer ANN = new Reviewer("ann", "Ann", false);
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final int MOST_STEPS = 5;
    private static final int PATIENCE = 60;

    @TempDir
    private Path folder;
    private Workbench bench;
    private Session session;

    /// One line of the labels: where an error was planted.
    ///
    /// @param call     0-based among the agent's calls
    /// @param argument the argument's name
    /// @param value    what was put there
    private record Planted(int position, int call, String argument, String value) {}

    @BeforeAll
    static void there() {
        assumeTrue(Files.isDirectory(PLANTED), "The planted conversations are not beside this project (" + PLANTED + ")");
    }

    @Override
    public void start(Stage stage) throws Exception {
        Path workspace = Files.createDirectories(folder.resolve("planted"));
        Files.copy(PLANTED.resolve(NAME + ".planted.json"), workspace.resolve("retail.json"));
        try (SqlAnnotationStore store = SqlAnnotationStore.open(workspace.resolve("annotations.db"), Clock.systemUTC())) {
            store.reviewers().put(ANN);
            StarterCodebook.putInto(store, ANN.id());
        }
        Fonts.load();
        Wiring wiring = new Wiring(new UserFolders(folder.resolve("config"), folder.resolve("cache")));
        session = new Session(wiring.settingsFile(), Settings.DEFAULT.withReviewer(ANN.id()), (pause, then) -> () -> {});
        Scene scene = new Scene(new StackPane(), 1000, 900);
        bench = new Workbench(wiring, scene, new NoWindow(), session);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
        bench.openWorkspace(workspace);
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> bench.close()).get(20, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);
    }

    @Test
    void isFoundAcceptedAndCounted() throws Exception {
        until(() -> bench.workspace() != null && workspace().phase().get() == OpenWorkspace.Phase.READY
                && desk().reviewer().isPresent());
        Planted planted = wrongVariants().filter(label -> indexed(label).isPresent()).findFirst().orElseThrow();
        TranscriptSummary row = indexed(planted).orElseThrow();
        ToolCall call = Objects.requireNonNull(workspace().index().transcript(row.id())).agentCalls().toList().get(planted.call());
        tagAnother(row);
        assertThat(counted()).as("before").isEqualTo("1");

        interact(() -> Objects.requireNonNull(bench.shell()).go(new Place.Reader(Anchor.of(row.id()), null)));
        until(() -> !lookup(".finding-card").queryAll().isEmpty());
        for (int steps = 0; steps < MOST_STEPS && !held().equals(CHECK); steps++) {
            push(KeyCode.N);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(held()).isEqualTo(CHECK);
        assertThat(why()).contains(planted.argument(), planted.value());
        until(() -> line().size() == 2);
        leadsFromTheWordsToTheArgument();

        push(KeyCode.A);
        until(() -> tags(row).size() == 1);
        assertThat(tags(row).getFirst()).satisfies(tag -> {
            assertThat(tag.code()).isEqualTo(StarterCodes.id(CODE));
            assertThat(tag.reviewer()).isEqualTo(ANN.id());
            assertThat(tag.target()).isInstanceOfSatisfying(Target.Pair.class, pair -> {
                assertThat(pair.call().message()).isEqualTo(call.message());
                assertThat(pair.call().call()).isEqualTo(call.ordinal());
                assertThat(pair.words().quote().text()).isNotBlank();
            });
        });
        assertThat(counted()).as("after").isEqualTo("2");
    }

    private static Stream<Planted> wrongVariants() throws Exception {
        JsonMapper json = new JsonMapper();
        return Files.readAllLines(PLANTED.resolve(NAME + ".labels.jsonl")).stream().map(json::readTree)
                .filter(label -> label.path("kind").asString().equals("wrong-variant")).map(PlantedJourneyTest::label);
    }

    private static Planted label(JsonNode line) {
        return new Planted(line.path("position").asInt(), line.path("call_index").asInt(),
                line.path("arg").asString().replaceAll("\\[.*", ""), line.path("mutated").asString());
    }

    /// The conversation at a label's place, where the index found the wrong argument.
    private Optional<TranscriptSummary> indexed(Planted label) {
        return workspace().summaries().get().stream().filter(row -> row.source().position() == label.position()
                && row.findings().stream().anyMatch(count -> count.check().equals(CHECK))).findFirst();
    }

    private OpenWorkspace workspace() {
        return Objects.requireNonNull(bench.workspace());
    }

    private Desk desk() {
        return Objects.requireNonNull(bench.desk());
    }

    /// One conversation that counts already.
    private void tagAnother(TranscriptSummary but) throws Exception {
        TranscriptSummary other = workspace().summaries().get().stream().filter(row -> !row.id().equals(but.id())).findFirst()
                .orElseThrow();
        Subject subject = Subject.of(Objects.requireNonNull(workspace().index().transcript(other.id())));
        CompletableFuture<Judgement> made = new CompletableFuture<>();
        interact(() -> desk().change((store, who) -> store.judgements().tag(who, Tag.present(StarterCodes.id(CODE), subject,
                new Target.Conversation())), made::complete));
        made.get(PATIENCE, TimeUnit.SECONDS);
    }

    private List<Judgement> tags(TranscriptSummary row) {
        return desk().store().judgements().of(row.id());
    }

    // --- the reader

    private String held() {
        return strips().map(strip -> ((Label) strip.lookup(".finding-check")).getText()).collect(Collectors.joining());
    }

    private String why() {
        return strips().map(strip -> ((Label) strip.lookup(".finding-why")).getText()).collect(Collectors.joining());
    }

    private Stream<Node> strips() {
        return lookup(".finding-strip").queryAll().stream().filter(PlantedJourneyTest::held).filter(PlantedJourneyTest::shows);
    }

    private static boolean held(Node node) {
        return node.getPseudoClassStates().contains(HELD);
    }

    /// Whether it and all around it are visible.
    private static boolean shows(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible) && node.getScene() != null;
    }

    /// The dots at its ends; none where it does not show.
    private List<Point2D> line() {
        return lookup(".ledger-lines .pair-dot").queryAll().stream().filter(PlantedJourneyTest::shows).map(Circle.class::cast)
                .map(dot -> dot.localToScene(dot.getCenterX(), dot.getCenterY())).toList();
    }

    private void leadsFromTheWordsToTheArgument() {
        Bounds words = inScene(lookup(".claim-held.contradicted").queryAll().stream().filter(Node::isVisible).findFirst().orElseThrow());
        Bounds field = inScene(lookup(".field-row").queryAll().stream().filter(PlantedJourneyTest::held)
                .filter(PlantedJourneyTest::shows).findFirst().orElseThrow());
        Point2D start = line().getFirst();
        Point2D end = line().getLast();
        assertThat(start.getY()).as("below the words").isBetween(words.getMinY(), words.getMaxY() + 4);
        assertThat(end.getY()).as("at the argument").isBetween(field.getMinY(), field.getMaxY());
        assertThat(end.getX()).isCloseTo(field.getMinX(), within(24.0));
        Bounds window = new BoundingBox(0, 0, 1000, 900);
        assertThat(window.contains(start) && window.contains(end)).as("both ends on the screen: %s, %s", start, end).isTrue();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    // --- the patterns

    /// In how many conversations the patterns' table counts the code, read from the table as a user copies it.
    private String counted() throws Exception {
        push(KeyCode.CONTROL, KeyCode.DIGIT6);
        until(() -> lookup("#heat-grid").tryQuery().filter(PlantedJourneyTest::shows).isPresent());
        String[] lines = table().split("\n");
        int all = List.of(lines[0].split("\t")).indexOf("all");
        return Arrays.stream(lines).filter(row -> row.startsWith(CODE + "\t")).map(row -> row.split("\t")[all]).findFirst().orElseThrow();
    }

    private String table() throws Exception {
        push(KeyCode.CONTROL, KeyCode.C);
        return WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get();
    }

    private void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
