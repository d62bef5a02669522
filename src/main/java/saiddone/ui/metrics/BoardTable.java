package saiddone.ui.metrics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.ModelFigures;
import saiddone.ui.shell.Strings;

/// The leaderboard's rows, one a model. Arrows walk its cells; a cell opens what is behind it.
final class BoardTable extends TableView<ModelFigures> {
    private static final double ROW_HEIGHT = 29;
    private static final double SCROLL_BAR = 14;
    private static final double FOR_A_PAIR = 34;
    private static final double LEAST_MODEL_WIDTH = 172;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final MetricsViewModel model;
    private final Strings strings;
    private final ObservableList<ModelFigures> rows = FXCollections.observableArrayList();
    private final Map<BoardColumn, TableColumn<ModelFigures, ModelFigures>> columns = new EnumMap<>(BoardColumn.class);
    private boolean publishing;

    BoardTable(MetricsViewModel model, Strings strings, BoardLayout layout) {
        this.model = model;
        this.strings = strings;
        getStyleClass().addAll("rows", "board");
        setId("leaderboard");
        setAccessibleText(strings.get("metrics.board"));
        setFixedCellSize(ROW_HEIGHT);
        setItems(rows);
        getSelectionModel().setCellSelectionEnabled(true);
        for (BoardLayout.Entry entry : layout.entries()) {
            TableColumn<ModelFigures, ModelFigures> column = column(entry);
            columns.put(entry.column(), column);
            getColumns().add(column);
        }
        showSort();
        setSortPolicy(table -> {
            model.sort().set(sortKeys());
            return true;
        });
        model.sort().subscribe(this::publish);
        setRowFactory(table -> new BoardRow());
        addEventHandler(KeyEvent.KEY_PRESSED, this::enterOpens);
        widthProperty().subscribe(this::fit);
        // The headings come with the first layout after the skin.
        skinProperty().subscribe(() -> Platform.runLater(this::sayOrder));
        columns.values().forEach(column -> column.visibleProperty().subscribe(this::fit));
        model.afterReview().subscribe(this::reviewed);
        model.reviewed().subscribe(() -> {
            reviewed();
            refresh();
        });
    }

    /// Shows the model's rows as they are now; the chosen cell stays chosen.
    void publish() {
        publishing = true;
        TablePosition<?, ?> cell = focusedCell();
        ModelFigures before = getSelectionModel().isEmpty() ? null : chosen();
        rows.setAll(model.rows());
        publishing = false;
        if (before != null) {
            rows.stream().filter(row -> row.model().id().equals(before.model().id())).findFirst()
                    .ifPresent(row -> select(rows.indexOf(row), kind(cell)));
        } else if (isFocused()) {
            enter();
        }
        sayOrder();
    }

    TableColumn<ModelFigures, ModelFigures> column(BoardColumn column) {
        return Objects.requireNonNull(columns.get(column));
    }

    /// Columns that show, in their order.
    List<BoardColumn> shownColumns() {
        return getColumns().stream().filter(TableColumn::isVisible).map(column -> (BoardColumn) column.getUserData()).toList();
    }

    /// Calls back whenever the user moved, showed or hid a column.
    void onLayoutChange(Consumer<BoardLayout> listener) {
        Runnable tell = () -> listener.accept(new BoardLayout(getColumns().stream()
                .map(column -> new BoardLayout.Entry((BoardColumn) column.getUserData(), column.isVisible())).toList()));
        getColumns().addListener((ListChangeListener<TableColumn<ModelFigures, ?>>) change -> tell.run());
        columns.values().forEach(column -> column.visibleProperty().addListener((property, before, now) -> tell.run()));
    }

    /// Puts the keyboard into the table, on the first model where none is chosen.
    void enter() {
        requestFocus();
        if (getSelectionModel().isEmpty() && !rows.isEmpty()) {
            select(0, BoardColumn.MODEL);
        }
    }

    void openChosen() {
        ModelFigures row = chosen();
        if (row != null) {
            model.open(row, kind(focusedCell()));
        }
    }

    void openOthersOfChosen() {
        ModelFigures row = chosen();
        if (row != null) {
            model.openOthers(row, kind(focusedCell()));
        }
    }

    @Nullable ModelFigures chosen() {
        int row = focusedCell() == null ? -1 : focusedCell().getRow();
        return row < 0 || row >= rows.size() ? null : rows.get(row);
    }

    private void select(int row, BoardColumn kind) {
        getSelectionModel().clearAndSelect(row, column(kind));
        getFocusModel().focus(row, column(kind));
    }

    private @Nullable TablePosition<?, ?> focusedCell() {
        return getFocusModel().getFocusedCell();
    }

    private static BoardColumn kind(@Nullable TablePosition<?, ?> cell) {
        return cell == null || cell.getTableColumn() == null ? BoardColumn.MODEL : (BoardColumn) cell.getTableColumn().getUserData();
    }

    private TableColumn<ModelFigures, ModelFigures> column(BoardLayout.Entry entry) {
        BoardColumn kind = entry.column();
        TableColumn<ModelFigures, ModelFigures> column = new TableColumn<>(strings.get(kind.titleKey()));
        column.setUserData(kind);
        column.setId("board-" + kind.name());
        column.setPrefWidth(kind.width());
        column.setMinWidth(Math.min(48, kind.width()));
        column.setVisible(entry.shown());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(table -> BoardCells.of(kind, model, strings));
        column.setSortable(kind != BoardColumn.PATTERNS);
        column.getStyleClass().add(kind == BoardColumn.UNSAFE || kind == BoardColumn.PATTERNS ? "banded" : kind.numeric() ? "number"
                : "word");
        column.setSortType(first(kind));
        return column;
    }

    /// The way round that a first click sorts: what is best comes first.
    private static TableColumn.SortType first(BoardColumn kind) {
        return kind == BoardColumn.ESCALATION_ACCURACY || kind == BoardColumn.HOLD_RATE || kind.judged()
                ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING;
    }

    private void showSort() {
        for (BoardSort key : model.sort().get()) {
            TableColumn<ModelFigures, ModelFigures> column = column(key.column());
            column.setSortType(key.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            getSortOrder().add(column);
        }
    }

    private List<BoardSort> sortKeys() {
        return getSortOrder().stream().map(column -> new BoardSort((BoardColumn) column.getUserData(),
                column.getSortType() == TableColumn.SortType.DESCENDING)).toList();
    }

    /// Each heading says to screen readers how the rows are sorted by it.
    private void sayOrder() {
        lookupAll(".column-header").stream().filter(TableColumnHeader.class::isInstance).map(TableColumnHeader.class::cast)
                .filter(header -> header.getTableColumn() != null).forEach(header -> {
                    BoardColumn kind = (BoardColumn) header.getTableColumn().getUserData();
                    String order = model.sort().get().stream().filter(key -> key.column() == kind).findFirst()
                            .map(key -> strings.get(key.descending() ? "metrics.sorted.descending" : "metrics.sorted.ascending"))
                            .orElse("");
                    header.setAccessibleText(model.text().title(kind) + order);
                });
    }

    private void enterOpens(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                openOthersOfChosen();
            } else {
                openChosen();
            }
            event.consume();
        }
    }

    /// Two figures need more room than one.
    private void reviewed() {
        boolean both = model.afterReview().get() && model.reviewed().get() != null;
        columns.values().stream().filter(column -> ReviewedMetrics.metric((BoardColumn) column.getUserData()) != null)
                .forEach(column -> column.setPrefWidth(((BoardColumn) column.getUserData()).width() + (both ? FOR_A_PAIR : 0)));
        fit();
        refresh();
    }

    /// The model takes what the figures leave.
    private void fit() {
        double others = Arrays.stream(BoardColumn.values()).filter(kind -> kind != BoardColumn.MODEL).map(this::column)
                .filter(TableColumn::isVisible).mapToDouble(TableColumn::getPrefWidth).sum();
        column(BoardColumn.MODEL).setPrefWidth(Math.max(LEAST_MODEL_WIDTH, getWidth() - others - SCROLL_BAR));
    }

    /// The row that the chosen cell is in is tinted as a whole.
    private final class BoardRow extends TableRow<ModelFigures> {
        BoardRow() {
            getFocusModel().focusedCellProperty().subscribe(this::mark);
            indexProperty().subscribe(this::mark);
        }

        private void mark() {
            TablePosition<?, ?> cell = focusedCell();
            pseudoClassStateChanged(CURRENT, !publishing && cell != null && cell.getRow() == getIndex() && getIndex() >= 0);
        }
    }
}
