package saiddone.ui.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.model.Anchor;
import saiddone.report.chart.MadeUpBoard;
import saiddone.report.review.patterns.TagQuote;
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

/// An analyst walks over the grid by keyboard, opens a figure's quotes, reads one in its conversation, and turns to the other
/// views.
class PatternsJourneyTest extends ApplicationTest {
    @TempDir
    private Path folder;
    private final FakeNavigator navigator = new FakeNavigator();
    private final MadeUpBoard board = new MadeUpBoard();
    private PatternsViewModel model;
    private PatternsView view;

    @Override
    public void start(Stage stage) {
        FxTaskRunner tasks = new FxTaskRunner(Platform::runLater, problem -> false);
        FakeWorkspace workspace = new FakeWorkspace(tasks, null);
        workspace.rows.set(MadeUpReview.rows(board.attempts()));
        Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
        Desk desk = new Desk(tasks, Runnable::run, Platform::runLater, strings, new Notices());
        desk.start(() -> {
            var store = SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC());
            new MadeUpReview(store, 5).fill(workspace.rows.get(), 12);
            return store;
        }, "ann");
        model = new PatternsViewModel(workspace, desk, new ReviewedWork(desk), (rows, stop) -> List.of(board.attempts()), navigator,
                strings);
        view = new PatternsView(model, workspace, strings, name -> Optional.empty(), new Notices());
        stage.setScene(Shots.scene(view.node(), 1000, 900, false));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.show(Place.Patterns.COUNTS);
    }

    @Test
    void fromAFigureToItsQuotesAndTheirPlace() throws Exception {
        until(() -> lookup("#heat-grid").tryQuery().isPresent() && model.content().get() != null);
        HeatGrid grid = lookup("#heat-grid").query();
        int row = first(grid);
        int column = column(grid, row);
        interact(view::focus);
        for (int i = 0; i < row; i++) {
            push(KeyCode.DOWN);
        }
        for (int i = -1; i < column; i++) {
            push(KeyCode.RIGHT);
        }
        HeatTable.Cell cell = Objects.requireNonNull(grid.current());
        assertThat(Integer.parseInt(cell.text())).isPositive();
        assertThat(view.hint().getValue()).isNotEmpty();
        push(KeyCode.ENTER);
        until(() -> model.quotes().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        ListView<TagQuote> quotes = lookup("#pattern-quotes").query();
        assertThat(quotes.isFocused()).isTrue();
        assertThat(quotes.getItems()).isNotEmpty();
        Door.ToQuotes door = (Door.ToQuotes) Objects.requireNonNull(cell.door());
        assertThat(quotes.getItems()).allMatch(quote -> quote.model().equals(door.model()));
        push(KeyCode.ENTER);
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Reader(Anchor.of(quotes.getItems().getFirst().transcript(), 3), null));
        push(KeyCode.ESCAPE);
        assertThat(grid.isFocused()).isTrue();
    }

    @Test
    void everyViewShowsSomething() throws Exception {
        until(() -> model.content().get() != null);
        for (PatternTab tab : PatternTab.values()) {
            interact(() -> model.turn(tab));
            until(() -> model.content().get() != null);
            WaitForAsyncUtils.waitForFxEvents();
            interact(view::focus);
            assertThat(model.failure().get()).isNull();
        }
        until(() -> model.trust().get() != null);
        clickOn("#patterns-disagreements");
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Agreement("", null));
    }

    private static int first(HeatGrid grid) {
        for (int row = 0; row < grid.table().rows().size(); row++) {
            if (column(grid, row) >= 0) {
                return row;
            }
        }
        throw new AssertionError("Nothing was tagged");
    }

    private static int column(HeatGrid grid, int row) {
        for (int column = 0; column < grid.table().columns().size(); column++) {
            if (grid.table().cell(row, column).step() > 0) {
                return column;
            }
        }
        return -1;
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
