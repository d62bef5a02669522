package saiddone.ui.findings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import saiddone.ui.shell.Strings;

/// A row a check. The arrows choose, Enter or a double click opens the conversations.
final class CheckTable extends TableView<CheckRow> {
    private static final double ROW_HEIGHT = 36;
    private static final double SCROLL_BAR = 16;
    /// What the precision can do without: its bar.
    private static final double BAR = 50;
    /// Rows that stay in sight above one that is scrolled to.
    private static final int ABOVE = 8;
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");

    private final ChecksViewModel model;
    private final Map<CheckColumn, TableColumn<CheckRow, CheckRow>> columns = new EnumMap<>(CheckColumn.class);
    private boolean publishing;

    CheckTable(ChecksViewModel model, Strings strings) {
        this.model = model;
        setId("check-table");
        getStyleClass().addAll("rows", "board", "check-table");
        setAccessibleText(strings.get("checks.table"));
        setFixedCellSize(ROW_HEIGHT);
        CheckText text = new CheckText(strings);
        for (CheckColumn kind : CheckColumn.values()) {
            TableColumn<CheckRow, CheckRow> column = new TableColumn<>(strings.get("checks.column." + kind.key()));
            column.setId("checks-" + kind.key());
            column.setUserData(kind);
            column.setMinWidth(Math.min(60, kind.width()));
            column.setPrefWidth(kind.width());
            column.setReorderable(false);
            column.getStyleClass().add(kind.number() ? "number" : "word");
            column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
            column.setCellFactory(table -> kind == CheckColumn.SHOWN ? new ShownCell(model, strings) : new CheckCell(kind, text));
            columns.put(kind, column);
            getColumns().add(column);
        }
        setRowFactory(table -> new Row());
        setSortPolicy(table -> {
            model.sort(getSortOrder().stream().map(column -> new CheckColumn.Sort((CheckColumn) column.getUserData(),
                    column.getSortType() == TableColumn.SortType.DESCENDING)).toList());
            return true;
        });
        widthProperty().subscribe(this::fit);
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!publishing) {
                model.choose(row);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.open(getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        model.rows().subscribe(this::publish);
        model.chosen().subscribe(this::select);
    }

    void enter() {
        requestFocus();
        select(model.chosen().get());
    }

    private void publish(List<CheckRow> rows) {
        publishing = true;
        getItems().setAll(rows);
        publishing = false;
        select(model.chosen().get());
    }

    private void select(@Nullable CheckRow row) {
        int at = row == null ? -1 : getItems().indexOf(row);
        if (at >= 0 && getSelectionModel().getSelectedIndex() != at) {
            publishing = true;
            getSelectionModel().clearAndSelect(at);
            getFocusModel().focus(at);
            scrollTo(Math.max(0, at - ABOVE));
            publishing = false;
        }
    }

    /// The check's name and its precision share what the figures leave; where they leave too little the bar goes.
    private void fit() {
        double left = getWidth() - SCROLL_BAR;
        for (CheckColumn kind : CheckColumn.values()) {
            left -= kind.width();
        }
        widen(CheckColumn.CHECK, Math.max(0, left / 2));
        widen(CheckColumn.PRECISION, Math.max(-BAR, left < 0 ? left : left / 2));
    }

    private void widen(CheckColumn kind, double by) {
        TableColumn<CheckRow, CheckRow> column = columns.get(kind);
        if (column != null) {
            column.setPrefWidth(kind.width() + by);
        }
    }

    private final class Row extends TableRow<CheckRow> {
        Row() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    model.open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable CheckRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(MUTED, !empty && row != null && row.muted());
        }
    }
}
