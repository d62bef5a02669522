package saiddone.ui.problems;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.ingest.ReadProblem;
import saiddone.ui.control.EmptyState;
import saiddone.ui.control.FacetPane;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Screen;
import saiddone.ui.shell.Strings;

/// The files that could not be read: kinds of reasons at the left, file, place and reason as rows.
public final class ProblemsView implements Screen {
    private static final String GROUP = "problems.keys";

    private final ProblemsViewModel model;
    private final Strings strings;
    private final BorderPane root = new BorderPane();
    private final FacetPane kinds;
    private final TextField filter = new TextField();
    private final TableView<ReadProblem> table = new TableView<>();
    private final Label totals = new Label();
    private final ReasonPane whole;

    public ProblemsView(ProblemsViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.whole = new ReasonPane(strings, model::openFolder);
        kinds = new FacetPane(new FacetPane.FacetTexts(count -> strings.get("facets.more", count), strings.get("facets.fewer"),
                strings.get("facets.narrow")));
        kinds.setOnToggle((facet, kind) -> model.toggle(kind));
        kinds.getStyleClass().add("wide");
        assemble();
        model.page().subscribe(this::publish);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void show(Place place) {
        // There is only one place here.
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action("problems-filter", GROUP, null, List.of(new KeyCodeCombination(KeyCode.SLASH)), () -> true, filter::requestFocus),
                new Action("problems-folder", GROUP, null, List.of(new KeyCodeCombination(KeyCode.O)),
                        () -> !table.getSelectionModel().isEmpty(), () -> model.openFolder(table.getSelectionModel().getSelectedItem())),
                new Action("problems-copy", GROUP, null, List.of(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN)),
                        () -> !table.getItems().isEmpty(), this::copy));
    }

    @Override
    public void focus() {
        table.requestFocus();
    }

    private void assemble() {
        root.getStyleClass().addAll("screen", "library");
        root.setLeft(kinds);
        filter.getStyleClass().add("search-field");
        filter.setId("problems-filter");
        filter.setPromptText(strings.get("problems.prompt"));
        filter.textProperty().bindBidirectional(model.filter());
        HBox.setHgrow(filter, Priority.ALWAYS);
        Button copy = new Button(strings.get("problems.copy"));
        copy.getStyleClass().add("quiet");
        copy.setOnAction(event -> copy());
        HBox head = new HBox(filter, copy);
        head.getStyleClass().add("library-head");
        table.getStyleClass().addAll("rows", "library-table", "problems-table");
        table.setId("problems-table");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        for (ProblemColumn column : ProblemColumn.values()) {
            table.getColumns().add(column(column));
        }
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setSortPolicy(sorted -> {
            model.order().set(order());
            return true;
        });
        table.getSelectionModel().selectedItemProperty().subscribe(whole::show);
        VBox.setVgrow(table, Priority.ALWAYS);
        totals.getStyleClass().add("muted");
        HBox foot = new HBox(totals);
        foot.getStyleClass().addAll("library-foot", "line-top", "panel");
        VBox centre = new VBox(head, table, whole, foot);
        centre.getStyleClass().add("panel");
        root.setCenter(centre);
    }

    private TableColumn<ReadProblem, String> column(ProblemColumn kind) {
        TableColumn<ReadProblem, String> column = new TableColumn<>(strings.get(kind.titleKey()));
        column.setUserData(kind);
        column.setPrefWidth(kind.width());
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(kind.text(row.getValue())));
        return column;
    }

    private Comparator<ReadProblem> order() {
        Comparator<ReadProblem> order = (a, b) -> 0;
        for (TableColumn<ReadProblem, ?> column : table.getSortOrder()) {
            Comparator<ReadProblem> next = ((ProblemColumn) column.getUserData()).order();
            order = order.thenComparing(column.getSortType() == TableColumn.SortType.DESCENDING ? next.reversed() : next);
        }
        return order;
    }

    private void publish(@Nullable ProblemsPage page) {
        if (page == null) {
            return;
        }
        List<ReadProblem> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        table.getSelectionModel().clearSelection();
        table.getItems().setAll(page.rows());
        chosen.stream().mapToInt(page.rows()::indexOf).filter(index -> index >= 0).forEach(table.getSelectionModel()::select);
        kinds.show(page.kinds().values().isEmpty() ? List.of() : List.of(page.kinds()));
        totals.setText(page.all() == 0 ? "" : model.totals(page));
        table.setPlaceholder(placeholder(page));
    }

    private Node placeholder(ProblemsPage page) {
        if (page.all() == 0) {
            return new EmptyState(BootstrapIcons.CHECK2_CIRCLE, strings.get("problems.none"), strings.get("problems.none.todo"));
        }
        Button clear = new Button(strings.get("library.clear"));
        clear.setOnAction(event -> model.clear());
        return new EmptyState(BootstrapIcons.FUNNEL, strings.get("problems.nothing"), strings.get("library.nothing.todo"), clear);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.copy(table.getSelectionModel().getSelectedItems()).tsv());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
