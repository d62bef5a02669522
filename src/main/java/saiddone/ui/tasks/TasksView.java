package saiddone.ui.tasks;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.report.tasks.TaskBoard;
import saiddone.ui.control.EmptyState;
import saiddone.ui.control.LoadingState;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Activity;
import saiddone.ui.shell.HiddenLine;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Screen;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// Suites of tasks with a reward: the table of models, below it what the chosen one said against what it did.
public final class TasksView implements Screen {
    private static final String GROUP = "tasks.keys";

    private final TasksViewModel model;
    private final WorkspaceModel workspace;
    private final Strings strings;
    private final BorderPane root = new BorderPane();
    private final ComboBox<String> suites = new ComboBox<>();
    private final Label suite = new Label();
    private final Label subtitle = new Label();
    private final HBox head = new HBox(suites, suite, subtitle);
    private final TaskTable table;
    private final SaidDonePane saidDone;
    private final VBox content;
    private final LoadingState loading = new LoadingState();
    private boolean filling;

    public TasksView(TasksViewModel model, WorkspaceModel workspace, Strings strings) {
        this.model = model;
        this.workspace = workspace;
        this.strings = strings;
        table = new TaskTable(model, strings);
        saidDone = new SaidDonePane(model, strings);
        StackPane framed = new StackPane(table);
        framed.getStyleClass().addAll("card", "board-card");
        VBox.setVgrow(framed, Priority.SOMETIMES);
        framed.maxHeightProperty().bind(table.maxHeightProperty().add(2));
        content = new VBox(framed, saidDone);
        content.getStyleClass().add("tasks-content");
        suites.setId("tasks-suite");
        suites.setAccessibleText(strings.get("tasks.suite"));
        suites.managedProperty().bind(suites.visibleProperty());
        suites.valueProperty().subscribe(chosen -> {
            if (!filling && chosen != null) {
                model.choose(chosen);
            }
        });
        suite.getStyleClass().add("title");
        suite.managedProperty().bind(suite.visibleProperty());
        subtitle.getStyleClass().add("muted");
        subtitle.setMinWidth(0);
        head.getChildren().add(new HiddenLine(workspace.hidden(), strings));
        head.getStyleClass().add("tasks-head");
        root.getStyleClass().addAll("screen", "tasks");
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::enterOpens);
        model.board().subscribe(this::publish);
        model.page().subscribe(this::publish);
        model.failure().subscribe(this::arrange);
        workspace.activity().subscribe(this::follow);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void show(Place wanted) {
        if (wanted instanceof Place.Tasks(String name)) {
            model.show(name);
            arrange();
        }
    }

    @Override
    public void focus() {
        table.enter();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action("tasks-open", GROUP, null, List.of(new KeyCodeCombination(KeyCode.ENTER)), table::isFocused, this::open),
                new Action("tasks-open-others", GROUP, null,
                        List.of(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHIFT_DOWN)), table::isFocused, this::openOthers),
                new Action("tasks-said-done", GROUP, BootstrapIcons.CHAT_SQUARE_QUOTE, List.of(new KeyCodeCombination(KeyCode.D)),
                        () -> model.board().get() != null, saidDone::focus));
    }

    private void enterOpens(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                openOthers();
            } else {
                open();
            }
            event.consume();
        }
    }

    /// A figure's transcripts; from the model's name to its two-by-two.
    private void open() {
        TaskBoard.Row row = model.chosenRow();
        if (row != null && table.chosenColumn() == TaskColumn.MODEL) {
            saidDone.focus();
        } else if (row != null) {
            model.open(row, table.chosenColumn());
        }
    }

    private void openOthers() {
        TaskBoard.Row row = model.chosenRow();
        if (row != null) {
            model.openUnsuccessful(row);
        }
    }

    private void publish() {
        TaskBoard board = model.board().get();
        filling = true;
        suites.getItems().setAll(model.suites());
        suites.setValue(board == null ? null : board.suite());
        filling = false;
        suites.setVisible(model.suites().size() > 1);
        suite.setVisible(!suites.isVisible());
        suite.setText(board == null ? "" : board.suite());
        subtitle.setText(model.subtitle());
        table.publish();
        saidDone.publish();
        arrange();
    }

    private void follow(Activity now) {
        if (now.reading()) {
            loading.show(now.heading(strings.get("tasks.reading")), now.what(), now.share());
        }
        if (model.board().get() == null) {
            arrange();
        }
    }

    private void arrange() {
        Node instead = instead();
        root.setTop(instead == null ? head : null);
        root.setCenter(Objects.requireNonNullElse(instead, content));
    }

    /// What shows while there are no figures; null where there are.
    private @Nullable Node instead() {
        String failed = model.failure().get();
        if (failed != null) {
            return new EmptyState(BootstrapIcons.EXCLAMATION_CIRCLE, failed, strings.get("tasks.failed.todo"));
        }
        if (model.board().get() != null) {
            return null;
        }
        if (workspace.activity().get().reading()) {
            return loading;
        }
        if (model.page().get() == null && !workspace.summaries().get().isEmpty()) {
            loading.show(strings.get("tasks.counting"), "", -1);
            return loading;
        }
        return new EmptyState(BootstrapIcons.LIST_CHECK, strings.get("tasks.none"), strings.get("tasks.none.todo"));
    }
}
