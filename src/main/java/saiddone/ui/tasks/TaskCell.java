package saiddone.ui.tasks;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.report.tasks.TaskBoard;
import saiddone.ui.shell.Strings;

/// A figure above what it rests on. A click opens what is behind it, the mouse resting on it tells all of it.
final class TaskCell extends TableCell<TaskBoard.Row, TaskBoard.Row> {
    private static final double TIP_WIDTH = 460;

    private final TaskColumn column;
    private final TasksViewModel model;
    private final Strings strings;
    private final Label value = new Label();
    private final Label under = new Label();
    private final VBox lines = new VBox(value, under);
    private final Tooltip tip = new Tooltip();

    TaskCell(TaskColumn column, TasksViewModel model, Strings strings) {
        this.column = column;
        this.model = model;
        this.strings = strings;
        boolean left = column == TaskColumn.MODEL || column == TaskColumn.REWARD;
        value.getStyleClass().addAll(column == TaskColumn.MODEL ? List.of("strong", "name") : List.of("value"));
        value.setMinWidth(0);
        under.getStyleClass().addAll("muted", "under");
        under.setMinWidth(0);
        under.managedProperty().bind(under.visibleProperty());
        lines.setAlignment(left ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        lines.setMinWidth(0);
        getStyleClass().addAll("opens", left ? "word" : "number");
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        setOnMouseEntered(event -> tell());
        setOnMouseClicked(event -> {
            TaskBoard.Row row = isEmpty() ? null : getItem();
            if (row != null && column != TaskColumn.MODEL && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                model.open(row, column);
            }
        });
        setOnContextMenuRequested(event -> {
            TaskBoard.Row row = isEmpty() ? null : getItem();
            if (row != null) {
                menu(row).show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(TaskBoard.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : lines);
        if (!empty && row != null) {
            String words = model.text().under(column, row);
            value.setText(model.text().value(column, row));
            under.setText(words);
            under.setVisible(!words.isEmpty());
            setAccessibleText(strings.get("tasks.cell", TaskTable.title(column, strings), TaskText.lines(value.getText(), words)
                    .replace("\n", ", ")));
        }
    }

    private void tell() {
        TaskBoard.Row row = isEmpty() ? null : getItem();
        setTooltip(row == null ? null : tip);
        if (row != null) {
            int others = column == TaskColumn.SUCCESS ? model.unsuccessful(row).size() : 0;
            tip.setText(TaskText.lines(model.text().whole(column, row, model.behind(row, column).size()),
                    others == 0 ? "" : strings.get("tasks.tip.unsuccessful", others)));
        }
    }

    private ContextMenu menu(TaskBoard.Row row) {
        ContextMenu menu = new ContextMenu();
        add(menu, strings.get("tasks.menu.read", model.behind(row, column).size(), strings.get("tasks.list." + column.key())),
                model.behind(row, column).isEmpty(), () -> model.open(row, column));
        if (column == TaskColumn.SUCCESS) {
            int others = model.unsuccessful(row).size();
            add(menu, strings.get("tasks.menu.read", others, strings.get("tasks.list.unsuccessful")), others == 0,
                    () -> model.openUnsuccessful(row));
        }
        return menu;
    }

    private static void add(ContextMenu menu, String words, boolean disabled, Runnable run) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setDisable(disabled);
        item.setOnAction(event -> run.run());
        menu.getItems().add(item);
    }
}
