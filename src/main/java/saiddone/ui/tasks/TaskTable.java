package saiddone.ui.tasks;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import org.jspecify.annotations.Nullable;
import saiddone.report.tasks.TaskBoard;
import saiddone.ui.shell.Strings;

/// The board's rows, one a model. Arrows walk its cells; the row that they are in is the chosen model.
final class TaskTable extends TableView<TaskBoard.Row> {
    private static final double ROW_HEIGHT = 36;
    private static final double HEADING_HEIGHT = 39;
    private static final double SCROLL_BAR = 14;
    private static final int LEAST_ROWS = 3;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final TasksViewModel model;
    private final Strings strings;
    private final ObservableList<TaskBoard.Row> rows = FXCollections.observableArrayList();
    private final Map<TaskColumn, TableColumn<TaskBoard.Row, TaskBoard.Row>> columns = new EnumMap<>(TaskColumn.class);
    private boolean publishing;

    TaskTable(TasksViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().addAll("rows", "board", "task-board");
        setId("task-board");
        setAccessibleText(strings.get("tasks.board"));
        setFixedCellSize(ROW_HEIGHT);
        setItems(rows);
        getSelectionModel().setCellSelectionEnabled(true);
        for (TaskColumn kind : TaskColumn.values()) {
            TableColumn<TaskBoard.Row, TaskBoard.Row> column = made(kind);
            columns.put(kind, column);
            getColumns().add(column);
        }
        setSortPolicy(table -> {
            model.sort().set(getSortOrder().stream().map(column -> new TaskSort((TaskColumn) column.getUserData(),
                    column.getSortType() == TableColumn.SortType.DESCENDING)).toList());
            return true;
        });
        model.sort().subscribe(this::publish);
        setRowFactory(table -> new MarkedRow());
        widthProperty().subscribe(this::fit);
        // The headings come with the first layout after the skin.
        skinProperty().subscribe(() -> Platform.runLater(this::sayOrder));
        getFocusModel().focusedCellProperty().subscribe(this::choose);
    }

    /// Shows the model's rows as they are now; the chosen cell stays chosen.
    void publish() {
        publishing = true;
        TaskBoard.Row chosen = model.chosenRow();
        TaskColumn kind = chosenColumn();
        TaskBoard board = model.board().get();
        for (TaskColumn column : TaskColumn.values()) {
            column(column).setVisible(board == null || column.within(board));
        }
        rows.setAll(model.rows());
        double whole = HEADING_HEIGHT + rows.size() * ROW_HEIGHT + 2;
        setPrefHeight(whole);
        setMaxHeight(whole);
        setMinHeight(HEADING_HEIGHT + Math.min(LEAST_ROWS, rows.size()) * ROW_HEIGHT);
        if (chosen != null) {
            select(rows.indexOf(chosen), column(kind).isVisible() ? kind : TaskColumn.MODEL);
        }
        publishing = false;
        fit();
        sayOrder();
        lookupAll(".table-row-cell").stream().filter(MarkedRow.class::isInstance).forEach(row -> ((MarkedRow) row).mark());
    }

    TableColumn<TaskBoard.Row, TaskBoard.Row> column(TaskColumn column) {
        return Objects.requireNonNull(columns.get(column));
    }

    /// Puts the keyboard into the table.
    void enter() {
        requestFocus();
        if (getSelectionModel().isEmpty() && !rows.isEmpty()) {
            select(0, TaskColumn.MODEL);
        }
    }

    TaskColumn chosenColumn() {
        TablePosition<?, ?> cell = getFocusModel().getFocusedCell();
        return cell == null || cell.getTableColumn() == null ? TaskColumn.MODEL : (TaskColumn) cell.getTableColumn().getUserData();
    }

    /// A column's heading on one line.
    static String title(TaskColumn column, Strings strings) {
        return strings.get("tasks.column." + column.key()).replace('\n', ' ');
    }

    private void choose() {
        TaskBoard.@Nullable Row row = focusedRow();
        if (!publishing && row != null) {
            model.chosen().set(row.model());
        }
    }

    private TaskBoard.@Nullable Row focusedRow() {
        TablePosition<?, ?> cell = getFocusModel().getFocusedCell();
        int row = cell == null ? -1 : cell.getRow();
        return row < 0 || row >= rows.size() ? null : rows.get(row);
    }

    private void select(int row, TaskColumn kind) {
        getSelectionModel().clearAndSelect(row, column(kind));
        getFocusModel().focus(row, column(kind));
    }

    private TableColumn<TaskBoard.Row, TaskBoard.Row> made(TaskColumn kind) {
        TableColumn<TaskBoard.Row, TaskBoard.Row> column = new TableColumn<>(strings.get("tasks.column." + kind.key()));
        column.setUserData(kind);
        column.setId("tasks-" + kind.name());
        column.setPrefWidth(kind.width());
        column.setMinWidth(Math.min(48, kind.width()));
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(table -> new TaskCell(kind, model, strings));
        column.getStyleClass().add(kind == TaskColumn.MODEL || kind == TaskColumn.REWARD ? "word" : "number");
        return column;
    }

    /// Each heading says to screen readers how the rows are sorted by it.
    private void sayOrder() {
        List<TaskSort> keys = model.sort().get();
        lookupAll(".column-header").stream().filter(TableColumnHeader.class::isInstance).map(TableColumnHeader.class::cast)
                .filter(header -> header.getTableColumn() != null).forEach(header -> {
                    TaskColumn kind = (TaskColumn) header.getTableColumn().getUserData();
                    String order = keys.stream().filter(key -> key.column() == kind).findFirst()
                            .map(key -> strings.get(key.descending() ? "tasks.sorted.descending" : "tasks.sorted.ascending")).orElse("");
                    header.setAccessibleText(title(kind, strings) + order);
                });
    }

    /// Model and reward share what the figures leave.
    private void fit() {
        double figures = Arrays.stream(TaskColumn.values()).filter(kind -> kind != TaskColumn.MODEL && kind != TaskColumn.REWARD)
                .filter(kind -> column(kind).isVisible()).mapToDouble(TaskColumn::width).sum();
        double left = getWidth() - figures - SCROLL_BAR - TaskColumn.MODEL.width() - TaskColumn.REWARD.width();
        column(TaskColumn.MODEL).setPrefWidth(TaskColumn.MODEL.width() + Math.max(0, left / 3));
        column(TaskColumn.REWARD).setPrefWidth(TaskColumn.REWARD.width() + Math.max(0, left * 2 / 3));
    }

    /// The row that the chosen cell is in is tinted as a whole.
    private final class MarkedRow extends TableRow<TaskBoard.Row> {
        MarkedRow() {
            getFocusModel().focusedCellProperty().subscribe(this::mark);
            indexProperty().subscribe(this::mark);
        }

        private void mark() {
            TablePosition<?, ?> cell = getFocusModel().getFocusedCell();
            pseudoClassStateChanged(CURRENT, cell != null && cell.getRow() == getIndex() && getIndex() >= 0);
        }
    }
}
