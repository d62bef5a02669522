package saiddone.ui.library;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import saiddone.ui.control.NaturalOrder;
import saiddone.ui.shell.Strings;

/// One row a case with what became of it under all models and runs.
final class CaseTable extends TableView<CaseGroup> {
    private static final double ROW_HEIGHT = 44;

    private final LibraryViewModel model;
    private final Strings strings;
    private final ObservableList<CaseGroup> groups = FXCollections.observableArrayList();

    private boolean allSynthetic;

    CaseTable(LibraryViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().addAll("rows", "library-table", "case-table");
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        SortedList<CaseGroup> sorted = new SortedList<>(groups);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        Comparator<CaseGroup> byCase = Comparator.comparing(CaseGroup::suite, new NaturalOrder())
                .thenComparing(CaseGroup::caseId, new NaturalOrder());
        getColumns().addAll(List.of(
                column("library.column.case", 330, byCase, () -> new CaseGroupCells.Name(this::syntheticMark)),
                number("library.group.conversations", 110, Comparator.comparingInt(group -> group.rows().size()),
                        group -> Integer.toString(group.rows().size())),
                number("library.group.models", 70, Comparator.comparingInt(CaseGroup::models), group -> Integer.toString(group.models())),
                number("library.column.handed-over", 90, Comparator.comparingDouble(
                                group -> (double) group.handedOver() / group.rows().size()),
                        group -> strings.get("library.group.of", group.handedOver(), group.rows().size())),
                number("library.group.reward", 130, Comparator.comparing(CaseGroup::meanReward,
                        Comparator.nullsFirst(Comparator.naturalOrder())), this::reward),
                column("library.group.runs", 260, null, () -> new CaseGroupCells.Strip(strings))));
        setRowFactory(table -> row());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(List<CaseGroup> shown) {
        CaseGroup chosen = getSelectionModel().getSelectedItem();
        getSelectionModel().clearSelection();
        allSynthetic = shown.stream().allMatch(group -> group.synthetic() == group.rows().size());
        groups.setAll(shown);
        for (int i = 0; chosen != null && i < getItems().size(); i++) {
            CaseGroup group = getItems().get(i);
            if (group.caseId().equals(chosen.caseId()) && group.suite().equals(chosen.suite())) {
                getSelectionModel().select(i);
                return;
            }
        }
    }

    void enter() {
        requestFocus();
        if (getSelectionModel().isEmpty() && !groups.isEmpty()) {
            getSelectionModel().select(0);
        }
    }

    void openChosen() {
        CaseGroup group = getSelectionModel().getSelectedItem();
        if (group != null) {
            model.open(group);
        }
    }

    private void narrowToChosen() {
        CaseGroup group = getSelectionModel().getSelectedItem();
        if (group != null) {
            model.narrow(group);
        }
    }

    /// What a case says of made-up conversations: nothing where all that shows are made up, for the line below says so.
    private String syntheticMark(CaseGroup group) {
        int synthetic = group.synthetic();
        return synthetic == 0 || allSynthetic ? "" : synthetic == group.rows().size() ? LibraryColumn.SYNTHETIC_WORD
                : strings.get("library.group.synthetic", synthetic, group.rows().size());
    }

    private String reward(CaseGroup group) {
        Double mean = group.meanReward();
        return mean == null ? "" : strings.get("library.group.mean", mean, group.rewarded());
    }

    private TableRow<CaseGroup> row() {
        TableRow<CaseGroup> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                model.open(row.getItem());
            }
        });
        MenuItem open = new MenuItem(strings.get("library.group.open"));
        open.setOnAction(event -> openChosen());
        MenuItem narrow = new MenuItem(strings.get("library.group.narrow"));
        narrow.setOnAction(event -> narrowToChosen());
        row.setContextMenu(new ContextMenu(open, narrow));
        return row;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openChosen();
            event.consume();
        } else if (event.getCode() == KeyCode.RIGHT) {
            narrowToChosen();
            event.consume();
        }
    }

    private TableColumn<CaseGroup, CaseGroup> number(String key, double width, Comparator<CaseGroup> order,
                                                     Function<CaseGroup, String> text) {
        TableColumn<CaseGroup, CaseGroup> column = column(key, width, order, () -> new CaseGroupCells.Words(text));
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<CaseGroup, CaseGroup> column(String key, double width, @Nullable Comparator<CaseGroup> order,
                                                     java.util.function.Supplier<TableCell<CaseGroup, CaseGroup>> cell) {
        TableColumn<CaseGroup, CaseGroup> column = new TableColumn<>(strings.get(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(table -> cell.get());
        column.setSortable(order != null);
        if (order != null) {
            column.setComparator(order);
        }
        return column;
    }
}
