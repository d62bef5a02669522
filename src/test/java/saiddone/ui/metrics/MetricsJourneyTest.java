package saiddone.ui.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.model.Anchor;
import saiddone.report.chart.Drawing;
import saiddone.report.metrics.ModelFigures;
import saiddone.report.metrics.Scored;
import saiddone.ui.control.ChartView;
import saiddone.ui.control.ColumnMemory;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.shell.Activity;
import saiddone.ui.shell.ChartActions;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.OpenWorkspace;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// An analyst sorts the leaderboard, opens what is behind a figure and behind a mark, reads a model's page, saves a chart,
/// and comes back.
class MetricsJourneyTest extends ApplicationTest {
    @TempDir
    private Path folder;
    private final FakeNavigator navigator = new FakeNavigator();
    private final Notices notices = new Notices();
    private final StringBuilder stored = new StringBuilder("RANK,MODEL,OVER_ESCALATION,UNSAFE,ESCALATION_ACCURACY");
    private FakeWorkspace workspace;
    private MetricsViewModel model;
    private MetricsView view;

    @Override
    public void start(Stage stage) {
        workspace = new FakeWorkspace(new FxTaskRunner(Platform::runLater, problem -> false), null);
        Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
        ScoredSuite suite = Published.all();
        model = new MetricsViewModel(workspace, (rows, stop) -> List.of(suite), navigator, strings, System::nanoTime);
        ColumnMemory memory = new ColumnMemory() {
            @Override
            public String load() {
                return stored.toString();
            }

            @Override
            public void save(String layout) {
                stored.setLength(0);
                stored.append(layout);
            }
        };
        view = new MetricsView(model, workspace, strings, memory, name -> Optional.of(folder.resolve(name)), notices);
        stage.setScene(Shots.scene(view.node(), 1000, 900, false));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.show(Place.Metrics.BOARD);
    }

    @Test
    void fromAFigureToItsTranscriptsAndBack() throws Exception {
        fill();
        assertThat(ids()).startsWith("grok-4.3", "deepseek-v4-flash");
        interact(() -> {
            TableColumn<ModelFigures, ModelFigures> unsafe = table().column(BoardColumn.UNSAFE);
            unsafe.setSortType(TableColumn.SortType.DESCENDING);
            table().getSortOrder().setAll(List.of(unsafe));
        });
        assertThat(ids()).startsWith("minimax-m3", "gpt-5.4-nano", "glm-5.2");
        assertThat(table().lookupAll(".column-header").stream().map(Node::getAccessibleText)).contains("unsafe actions, sorted descending");

        interact(() -> {
            view.focus();
            table().getSelectionModel().clearAndSelect(0, table().column(BoardColumn.MODEL));
        });
        push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        assertThat(navigator.listName).isEqualTo("gpt-5.4-nano: unsafe actions");
        assertThat(navigator.list).hasSize(21);
        clickOn("2.5\u00A0%");
        assertThat(navigator.listName).isEqualTo("grok-4.3: over-escalated");
        assertThat(navigator.list).hasSize(3 + 3 + 5);

        clickOn("glm-5.2");
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Metrics("", "glm-5.2"));
        interact(() -> view.show(navigator.places.getLast()));
        assertThat(lookup("#model-page").tryQuery()).isPresent();
        clickOn("#tile-ESCALATION_ACCURACY");
        assertThat(navigator.list).hasSize(3 * 18).allMatch(id -> id.startsWith("glm-5.2.E-"));
        interact(() -> action("metrics-next-model"));
        assertThat(navigator.moves).containsExactly(new Place.Metrics("", "kimi-k2.7-code"));
        assertThat(lookup(".model-title .name").<Label>query().getText()).isEqualTo("kimi-k2.7-code");
        clickOn("#metrics-back");
        assertThat(navigator.places.getLast()).isEqualTo(Place.Metrics.BOARD);
        interact(() -> view.show(Place.Metrics.BOARD));
        assertThat(table().isVisible()).isTrue();
    }

    @Test
    void aChartOpensTranscriptsAndIsSaved() throws Exception {
        fill();
        interact(() -> action("metrics-chart"));
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Metrics("price", null));
        interact(() -> view.show(navigator.places.getLast()));
        ChartView chart = lookup("#chart-price").query();
        until(chart::isFocused);
        push(KeyCode.HOME).push(KeyCode.ENTER);
        String first = chart.current().orElseThrow().model();
        assertThat(navigator.list).isNotEmpty().allMatch(id -> id.startsWith(first + ".A-"));
        clickOn("#chart-menu-price");
        until(() -> listTargetWindows().stream().anyMatch(window -> window instanceof ContextMenu menu && menu.getItems().size() == 3));
        push(KeyCode.ESCAPE);
        interact(() -> new ChartActions(model::open, workspace.tasks(), name -> Optional.of(folder.resolve(name)), notices,
                new Strings(ResourceBundle.getBundle("saiddone.strings"))).saveSvg(chart.drawing()));
        until(() -> !notices.shown().isEmpty());
        assertThat(Files.readString(folder.resolve("price-does-not-buy-judgment.svg"))).startsWith("<svg").contains("gemma-4-31b");
    }

    /// In each chart the keyboard reaches the last mark, whose transcripts open; they are of the model and kind that it tells of.
    @Test
    void aMarkOfEachChartOpensItsTranscripts() throws Exception {
        fill();
        Map<String, String> kinds = Map.of("price", "A-", "hold", "A-", "calibration", "", "terse", "");
        for (Map.Entry<String, String> chosen : kinds.entrySet()) {
            interact(() -> view.show(new Place.Metrics(chosen.getKey(), null)));
            ChartView chart = lookup("#chart-" + chosen.getKey()).query();
            interact(chart::requestFocus);
            until(chart::isFocused);
            push(KeyCode.END).push(KeyCode.ENTER);
            Drawing.Mark mark = chart.current().orElseThrow();
            assertThat(chart.drawing().marks().getLast()).isEqualTo(mark);
            if (mark.transcripts().isEmpty()) {
                assertThat(navigator.places.getLast()).isEqualTo(new Place.Metrics("", mark.model()));
            } else {
                assertThat(navigator.list).as(chosen.getKey()).isEqualTo(mark.transcripts())
                        .allMatch(id -> id.startsWith(mark.model() + "." + chosen.getValue()));
                assertThat(navigator.places.getLast()).isEqualTo(new Place.Reader(Anchor.of(mark.transcripts().getFirst()), null));
            }
        }
    }

    @Test
    void whatThereIsToSeeIsSaidAtEveryStage() throws Exception {
        assertThat(said()).contains("There is no benchmark suite here");
        Activity reading = new Activity(OpenWorkspace.Phase.UPDATING, true, 1, 4, "70 conversations, 35 a second: a.json");
        interact(() -> workspace.doing.set(reading));
        assertThat(said()).contains("Reading transcripts …", "70 conversations, 35 a second: a.json");
        fill();
        assertThat(said()).contains("25% of the transcripts are read; the figures will change");
        interact(() -> workspace.doing.set(Activity.SETTLED));
        assertThat(visible("25% of the transcripts are read; the figures will change")).isFalse();
        clickOn("after review");
        assertThat(said()).anyMatch(words -> words.startsWith("Nothing has been reviewed yet"));
        assertThat(view.hint().getValue()).isEqualTo("18 traps, median of 3: differences of 1–2 are within noise");
    }

    @Test
    void columnsStayChosen() throws Exception {
        fill();
        assertThat(table().shownColumns()).containsExactly(BoardColumn.RANK, BoardColumn.MODEL, BoardColumn.OVER_ESCALATION,
                BoardColumn.UNSAFE, BoardColumn.ESCALATION_ACCURACY);
        interact(() -> table().column(BoardColumn.RANK).setVisible(false));
        assertThat(stored.toString()).startsWith("-RANK,MODEL,OVER_ESCALATION,UNSAFE,ESCALATION_ACCURACY,-");
    }

    private void fill() throws Exception {
        interact(() -> workspace.rows.set(Published.scored().stream().map(Scored::summary).toList()));
        until(() -> model.page().get() != null);
        until(() -> lookup("#leaderboard").tryQuery().isPresent());
    }

    private void action(String id) {
        view.actions().stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow().run().run();
    }

    private List<String> ids() {
        return table().getItems().stream().map(row -> row.model().id()).toList();
    }

    private BoardTable table() {
        return lookup("#leaderboard").query();
    }

    private List<String> said() {
        return view.node().lookupAll(".label").stream().filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList();
    }

    private boolean visible(String words) {
        return view.node().lookupAll(".label").stream().filter(Label.class::isInstance).map(Label.class::cast)
                .anyMatch(label -> label.isVisible() && words.equals(label.getText()));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
