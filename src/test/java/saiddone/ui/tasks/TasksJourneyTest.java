package saiddone.ui.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.model.Anchor;
import saiddone.report.tasks.TaskBoard;
import saiddone.report.tasks.TaskBoards;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// An analyst sorts the models, chooses one, and reads what it said right and did wrong.
class TasksJourneyTest extends ApplicationTest {
    private final FakeNavigator navigator = new FakeNavigator();
    private FakeWorkspace workspace;
    private TasksViewModel model;
    private TasksView view;

    @Override
    public void start(Stage stage) {
        workspace = new FakeWorkspace(new FxTaskRunner(Platform::runLater, problem -> false), null);
        Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
        model = new TasksViewModel(workspace, (rows, stop) -> TaskBoards.of(rows), navigator, strings);
        view = new TasksView(model, workspace, strings);
        stage.setScene(Shots.scene(view.node(), 1200, 800, false));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.show(new Place.Tasks(""));
    }

    @Test
    void fromTheTableToWhatWasSaidRightAndDoneWrong() throws Exception {
        assertThat(said()).contains("No tasks with a reward here");
        fill();
        assertThat(models()).containsExactly("alpha", "beta");
        assertThat(said()).contains("Said and done: alpha", "airline", "65.0\u00A0%");
        clickOn("beta");
        assertThat(said()).contains("Said and done: beta");
        assertThat(navigator.places).as("a model's name only chooses").isEmpty();
        clickOn("#said-done-said-right-done-wrong");
        assertThat(navigator.list).as("tasks 3 to 9, both trials").hasSize(14).allMatch(id -> id.startsWith("airline.beta."));
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Reader(Anchor.of(navigator.list.getFirst()), null));
        clickOn("#said-done-unknown");
        assertThat(navigator.list).hasSize(2);
        clickOn("6/20");
        assertThat(navigator.listName).isEqualTo("alpha: missing writes");

        interact(() -> {
            TableColumn<TaskBoard.Row, TaskBoard.Row> success = table().column(TaskColumn.SUCCESS);
            success.setSortType(TableColumn.SortType.ASCENDING);
            table().getSortOrder().setAll(List.of(success));
        });
        assertThat(models()).containsExactly("beta", "alpha");
        assertThat(said()).as("stays chosen").contains("Said and done: alpha");
        assertThat(table().lookupAll(".column-header").stream().map(Node::getAccessibleText)).contains("success, sorted ascending");
    }

    @Test
    void theKeyboardGoesAllTheWay() throws Exception {
        fill();
        interact(() -> view.focus());
        push(KeyCode.DOWN);
        assertThat(said()).contains("Said and done: beta");
        push(KeyCode.UP).push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        push(KeyCode.ENTER);
        assertThat(navigator.listName).isEqualTo("alpha: success");
        interact(() -> action("tasks-open-others"));
        assertThat(navigator.list).hasSize(7);
        interact(() -> action("tasks-said-done"));
        push(KeyCode.ENTER);
        assertThat(navigator.listName).isEqualTo("alpha: said right, done wrong");
        assertThat(navigator.list).hasSize(5);
    }

    @Test
    void aSuiteWithoutVerdictsSaysSo() throws Exception {
        fill();
        interact(() -> model.choose(Trials.BAKERY));
        assertThat(lookup("#said-done-both-right").query().isVisible() && lookup(".said-done-grid").query().isVisible()).isFalse();
        assertThat(said()).anyMatch(words -> words.startsWith("No conversation of alpha has a verdict both"));
        assertThat(table().column(TaskColumn.MISSING).isVisible()).isFalse();
    }

    private void fill() throws Exception {
        interact(() -> workspace.rows.set(Trials.all()));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, (Callable<Boolean>) () -> lookup("#task-board").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void action(String id) {
        Action wanted = view.actions().stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
        assertThat(wanted.enabled().getAsBoolean()).isTrue();
        wanted.run().run();
    }

    private List<String> models() {
        return table().getItems().stream().map(TaskBoard.Row::model).toList();
    }

    private TaskTable table() {
        return lookup("#task-board").query();
    }

    private List<String> said() {
        return view.node().lookupAll(".label").stream().filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList();
    }
}
