package saiddone.ui.library;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
    private boolean ownWidths;
    private boolean mixed;
    private boolean severalSuites;
    private Map<LibraryColumn, List<String>> longest = Map.of();
    private final ColumnWidths widths;
    private @Nullable LibraryQuery shownQuery;

    /// @param ownWidths whether the layout's widths are the user's own; if not, columns are fitted to what they hold
    LibraryTable(LibraryViewModel model, Strings strings, ColumnLayout layout, boolean ownWidths) {
        this.model = model;
        this.ownWidths = ownWidths;
        this.widths = new ColumnWidths(column -> strings.get(column.titleKey()));
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
        widthProperty().subscribe(this::fitColumns);
        columns.values().forEach(column -> column.visibleProperty().subscribe(this::fitColumns));
    }

    /// Publishes a page; the selection is put back where its rows are now.
    void show(LibraryPage page) {
        publishing = true;
        try {
            getSelectionModel().clearSelection();
            hideIdle(page.idle());
            present(page);
            rows.setAll(page.rows());
            restoreSelection(page);
        } finally {
            publishing = false;
        }
        shownQuery = page.query();
    }

    /// What the cells show beside their own value depends on all that is there.
    private void present(LibraryPage page) {
        boolean nowMixed = page.totals().synthetic() > 0 && page.totals().synthetic() < page.totals().shown();
        boolean nowSeveral = page.suites() > 1;
        if (nowMixed != mixed || nowSeveral != severalSuites) {
            mixed = nowMixed;
            severalSuites = nowSeveral;
            refresh();
        }
        if (!page.longest().equals(longest)) {
            longest = page.longest();
            fitColumns();
        }
    }

    /// Whether some of the rows that show are synthetic and some are not, so that each must say it.
    boolean mixed() {
        return mixed;
    }

    /// Whether a model's cell names the suite below, for want of a column that does.
    boolean suiteBelowModel() {
        return severalSuites && !column(LibraryColumn.SUITE).isVisible();
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
            column.visibleProperty().addListener((property, before, now) -> {
                if (!publishing) {
                    listener.accept(columnLayout());
                }
            });
            column.widthProperty().addListener((property, before, now) -> {
                if (!fitting) {
                    ownWidths = true;
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

    private TableColumn<TranscriptSummary, TranscriptSummary> column(ColumnLayout.Entry entry, Strings strings) {
        LibraryColumn kind = entry.column();
        TableColumn<TranscriptSummary, TranscriptSummary> column = new TableColumn<>(strings.get(kind.titleKey()));
        column.setUserData(kind);
        column.setId("column-" + kind.name());
        column.setPrefWidth(entry.width());
        column.setMinWidth(Math.min(44, kind.width()));
        column.setVisible(entry.shown());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(table -> LibraryCells.of(kind, this));
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

    /// In one call: every call costs as much as there are rows chosen.
    private void restoreSelection(LibraryPage page) {
        Set<String> wanted = model.selected().get();
        List<TranscriptSummary> shown = page.rows();
        int[] chosen = wanted.isEmpty() ? new int[0]
                : IntStream.range(0, shown.size()).filter(row -> wanted.contains(shown.get(row).id())).toArray();
        if (chosen.length > 0 && chosen.length == shown.size()) {
            getSelectionModel().selectAll();
        } else if (chosen.length > 0) {
            getSelectionModel().selectIndices(chosen[0], Arrays.copyOfRange(chosen, 1, chosen.length));
        }
        if (chosen.length > 0 && !page.query().equals(shownQuery)) {
            scrollTo(Math.max(0, chosen[0] - 3));
        }
    }

    /// Fits columns to what they hold, unless the user gave them widths; the case, which holds the longest text, takes
    /// what the others leave.
    private void fitColumns() {
        if (getWidth() <= 0) {
            return;
        }
        fitting = true;
        TableColumn<TranscriptSummary, TranscriptSummary> flexible = column(LibraryColumn.CASE);
        if (!ownWidths) {
            Map<LibraryColumn, List<String>> shown = new EnumMap<>(LibraryColumn.class);
            shownColumns().stream().filter(kind -> kind != LibraryColumn.CASE).forEach(kind -> shown.put(kind, held(kind)));
            widths.fit(shown, getWidth() - SCROLL_BAR - (flexible.isVisible() ? LEAST_CASE_WIDTH : 0))
                    .forEach((kind, width) -> column(kind).setPrefWidth(width));
        }
        double others = getVisibleLeafColumns().stream().filter(column -> column != flexible).mapToDouble(TableColumn::getWidth).sum();
        double left = getWidth() - others - SCROLL_BAR;
        if (left >= LEAST_CASE_WIDTH || !ownWidths) {
            flexible.setPrefWidth(Math.max(left, LEAST_CASE_WIDTH));
        }
        fitting = false;
    }

    private List<String> held(LibraryColumn kind) {
        return longest.getOrDefault(kind, List.of());
    }
}
