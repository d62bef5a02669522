package saiddone.ui.library;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.ui.shell.Strings;

/// The library's rows. Sorting is only asked for here: the view model sorts, off the FX thread.
final class LibraryTable extends TableView<TranscriptSummary> {
    private static final double ROW_HEIGHT = 44;
    private static final double SCROLL_BAR = 16;
    private static final double LEAST_CASE_WIDTH = 200;

    private final LibraryViewModel model;
    private final ObservableList<TranscriptSummary> rows = FXCollections.observableArrayList();
    private final Map<LibraryColumn, TableColumn<TranscriptSummary, TranscriptSummary>> columns = new EnumMap<>(LibraryColumn.class);
    private final Set<LibraryColumn> hidden = EnumSet.noneOf(LibraryColumn.class);
    private final Set<LibraryColumn> seenIdle = EnumSet.noneOf(LibraryColumn.class);
    private boolean publishing;
    private boolean fitting;
    private @Nullable LibraryQuery shownQuery;

    LibraryTable(LibraryViewModel model, Strings strings, ColumnLayout layout) {
        this.model = model;
        getStyleClass().addAll("rows", "library-table");
        setFixedCellSize(ROW_HEIGHT);
        setItems(rows);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        for (ColumnLayout.Entry entry : layout.entries()) {
            TableColumn<TranscriptSummary, TranscriptSummary> column = column(entry, strings);
            columns.put(entry.column(), column);
            getColumns().add(column);
        }
        setSortPolicy(table -> {
            model.sort().set(sortKeys());
            return true;
        });
        setRowFactory(table -> openingRow());
        addEventHandler(KeyEvent.KEY_PRESSED, this::enterOpens);
        getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> remember());
        widthProperty().subscribe(this::fitCaseColumn);
        columns.values().forEach(column -> column.visibleProperty().subscribe(this::fitCaseColumn));
    }

    /// Publishes a page; the selection is put back where its rows are now.
    void show(LibraryPage page) {
        publishing = true;
        try {
            getSelectionModel().clearSelection();
            hideIdle(page.idle());
            rows.setAll(page.rows());
            restoreSelection(page);
        } finally {
            publishing = false;
        }
        shownQuery = page.query();
    }

    /// A column that says nothing in this workspace makes room, until it does or the user wants it.
    private void hideIdle(Set<LibraryColumn> idle) {
        columns.forEach((kind, column) -> {
            if (idle.contains(kind) && column.isVisible() && !seenIdle.contains(kind)) {
                hidden.add(kind);
                column.setVisible(false);
            } else if (!idle.contains(kind) && hidden.remove(kind)) {
                column.setVisible(true);
            }
        });
        seenIdle.clear();
        seenIdle.addAll(idle);
    }

    /// Columns that show, in their order.
    List<LibraryColumn> shownColumns() {
        return getColumns().stream().filter(TableColumn::isVisible).map(column -> (LibraryColumn) column.getUserData()).toList();
    }

    TableColumn<TranscriptSummary, TranscriptSummary> column(LibraryColumn column) {
        return Objects.requireNonNull(columns.get(column));
    }

    ColumnLayout columnLayout() {
        return new ColumnLayout(getColumns().stream().map(column -> new ColumnLayout.Entry((LibraryColumn) column.getUserData(),
                (int) Math.clamp(column.getWidth(), 20, 2000), column.isVisible() || hidden.contains(column.getUserData()))).toList());
    }

    /// Calls back whenever the user moved, resized, showed or hid a column.
    void onLayoutChange(Consumer<ColumnLayout> listener) {
        getColumns().addListener((ListChangeListener<TableColumn<TranscriptSummary, ?>>) change -> listener.accept(columnLayout()));
        columns.values().forEach(column -> {
            column.visibleProperty().addListener((property, before, now) -> listener.accept(columnLayout()));
            column.widthProperty().addListener((property, before, now) -> {
                if (!fitting) {
                    listener.accept(columnLayout());
                }
            });
        });
    }

    /// Puts the keyboard into the list, on its first row where none is chosen.
    void enter() {
        requestFocus();
        if (getSelectionModel().isEmpty() && !rows.isEmpty()) {
            getSelectionModel().select(0);
        }
    }

    void openChosen() {
        TranscriptSummary row = getSelectionModel().getSelectedItem();
        if (row != null) {
            model.open(row);
        }
    }

    private static TableColumn<TranscriptSummary, TranscriptSummary> column(ColumnLayout.Entry entry, Strings strings) {
        LibraryColumn kind = entry.column();
        TableColumn<TranscriptSummary, TranscriptSummary> column = new TableColumn<>(strings.get(kind.titleKey()));
        column.setUserData(kind);
        column.setId("column-" + kind.name());
        column.setPrefWidth(entry.width());
        column.setMinWidth(Math.min(44, kind.width()));
        column.setVisible(entry.shown());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(table -> LibraryCells.of(kind));
        if (kind.numeric()) {
            column.getStyleClass().add("number");
        }
        return column;
    }

    private List<SortKey> sortKeys() {
        return getSortOrder().stream().map(column -> new SortKey((LibraryColumn) column.getUserData(),
                column.getSortType() == TableColumn.SortType.DESCENDING)).toList();
    }

    private TableRow<TranscriptSummary> openingRow() {
        TableRow<TranscriptSummary> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            TranscriptSummary item = row.getItem();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && item != null) {
                model.open(item);
            }
        });
        return row;
    }

    private void enterOpens(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openChosen();
            event.consume();
        }
    }

    private void remember() {
        if (!publishing) {
            Set<String> ids = new HashSet<>();
            List.copyOf(getSelectionModel().getSelectedIndices()).stream().filter(index -> index >= 0 && index < rows.size())
                    .forEach(index -> ids.add(rows.get(index).id()));
            model.select(ids);
        }
    }

    private void restoreSelection(LibraryPage page) {
        Set<String> wanted = model.selected().get();
        List<TranscriptSummary> shown = page.rows();
        int first = -1;
        int found = 0;
        for (int i = 0; i < shown.size() && found < wanted.size(); i++) {
            int end = i;
            while (end < shown.size() && wanted.contains(shown.get(end).id())) {
                end++;
            }
            if (end > i) {
                getSelectionModel().selectRange(i, end);
                found += end - i;
                first = first < 0 ? i : first;
                i = end;
            }
        }
        if (first >= 0 && !page.query().equals(shownQuery)) {
            scrollTo(Math.max(0, first - 3));
        }
    }

    /// The case takes what the other columns leave: it holds the longest text.
    private void fitCaseColumn() {
        TableColumn<TranscriptSummary, TranscriptSummary> flexible = column(LibraryColumn.CASE);
        double others = getVisibleLeafColumns().stream().filter(column -> column != flexible).mapToDouble(TableColumn::getWidth).sum();
        double left = getWidth() - others - SCROLL_BAR;
        if (getWidth() > 0 && left >= LEAST_CASE_WIDTH) {
            fitting = true;
            flexible.setPrefWidth(left);
            fitting = false;
        }
    }
}
