package saiddone.ui.library;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.task.Running;
import saiddone.ui.control.ColumnMemory;
import saiddone.ui.control.EmptyState;
import saiddone.ui.control.FacetPane;
import saiddone.ui.control.KeyCap;
import saiddone.ui.control.LoadingState;
import saiddone.ui.fx.Delays;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Activity;
import saiddone.ui.shell.HiddenLine;
import saiddone.ui.shell.OpenWorkspace;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Screen;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// The library: facets at the left, the filter above, every conversation as a row.
public final class LibraryView implements Screen {
    private static final String GROUP = "library.keys";
    private static final Duration BEFORE_SAVING = Duration.ofMillis(500);

    private final LibraryViewModel model;
    private final Strings strings;
    private final WorkspaceModel workspace;
    private final BorderPane root = new BorderPane();
    private final FacetPane facets;
    private final TextField filter = new TextField();
    private final Label problem = new Label();
    private final Label totals = new Label();
    private final Button clear = new Button();
    private final LibraryTable table;
    private final CaseTable cases;
    private final LibraryTools tools;
    private final LoadingState loading = new LoadingState();
    private Running saving = () -> {};

    public LibraryView(LibraryViewModel model, WorkspaceModel workspace, Strings strings, ColumnMemory memory, Delays delays) {
        this.model = model;
        this.workspace = workspace;
        this.strings = strings;
        facets = new FacetPane(new FacetPane.FacetTexts(count -> strings.get("facets.more", count), strings.get("facets.fewer"),
                strings.get("facets.narrow")));
        facets.setOnToggle((facet, value) -> model.toggle(LibraryFacet.valueOf(facet), value));
        String layout = memory.load();
        table = new LibraryTable(model, strings, ColumnLayout.parse(layout), !layout.isEmpty());
        table.onLayoutChange(changed -> {
            saving.cancel();
            saving = delays.after(BEFORE_SAVING, () -> memory.save(changed.text()));
        });
        cases = new CaseTable(model, strings);
        tools = new LibraryTools(model, table, strings);
        assemble();
        model.page().subscribe(this::publish);
        model.failure().subscribe(this::showPlaceholder);
        workspace.activity().subscribe(this::follow);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Library library && !library.filter().isEmpty()) {
            model.filter().set(library.filter());
        }
    }

    @Override
    public List<Action> actions() {
        return List.of(
                action("library-filter", new KeyCodeCombination(KeyCode.SLASH), this::editFilter),
                action("library-open", new KeyCodeCombination(KeyCode.ENTER), this::openChosen),
                action("library-by-case", new KeyCodeCombination(KeyCode.G), () -> model.grouped().set(!model.grouped().get())),
                action("library-queue", new KeyCodeCombination(KeyCode.U), model::queue),
                new Action("library-clear", GROUP, null, List.of(), model::narrowed, model::clear),
                action("library-copy", new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN), tools::copyTsv),
                action("library-copy-markdown", new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        tools::copyMarkdown));
    }

    @Override
    public void focus() {
        enterRows();
    }

    private void openChosen() {
        if (model.grouped().get()) {
            cases.openChosen();
        } else {
            table.openChosen();
        }
    }

    private void enterRows() {
        if (model.grouped().get()) {
            cases.enter();
        } else {
            table.enter();
        }
    }

    private Action action(String id, KeyCodeCombination key, Runnable run) {
        return new Action(id, GROUP, null, List.of(key), () -> true, run);
    }

    private void editFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void assemble() {
        root.getStyleClass().addAll("screen", "library");
        root.setLeft(facets);
        problem.getStyleClass().addAll("muted", "filter-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        HBox foot = new HBox(totals, new HiddenLine(workspace.hidden(), strings));
        foot.getStyleClass().addAll("library-foot", "line-top", "panel");
        totals.getStyleClass().add("muted");
        StackPane lists = new StackPane(table, cases);
        cases.visibleProperty().bind(model.grouped());
        table.visibleProperty().bind(model.grouped().not());
        VBox.setVgrow(lists, Priority.ALWAYS);
        VBox centre = new VBox(head(), problem, lists, foot);
        centre.getStyleClass().add("panel");
        root.setCenter(centre);
    }

    private HBox head() {
        filter.getStyleClass().addAll("search-field");
        filter.setId("library-filter");
        filter.setPromptText(strings.get("library.filter.prompt"));
        filter.setTooltip(new Tooltip(strings.get("library.filter.help", String.join(", ", FilterField.words()))));
        filter.textProperty().bindBidirectional(model.filter());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveFilter);
        HBox.setHgrow(filter, Priority.ALWAYS);
        clear.setText(strings.get("library.clear"));
        clear.getStyleClass().add("quiet");
        clear.setMinWidth(Button.USE_PREF_SIZE);
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setVisible(false);
        clear.setOnAction(event -> model.clear());
        MenuButton columns = tools.columns();
        columns.disableProperty().bind(model.grouped());
        HBox head = new HBox(filter, new KeyCap("/"), clear, tools.byCase(), columns, tools.copy(), tools.queue());
        head.getStyleClass().add("library-head");
        return head;
    }

    private void leaveFilter(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, DOWN -> {
                enterRows();
                event.consume();
            }
            case ESCAPE -> {
                if (filter.getText().isEmpty()) {
                    enterRows();
                } else {
                    filter.clear();
                }
                event.consume();
            }
            default -> { }
        }
    }

    private void publish(@Nullable LibraryPage page) {
        if (page != null) {
            table.show(page);
            cases.show(page.groups());
            facets.show(model.facets(page));
            showTotals(page);
            clear.setVisible(model.narrowed());
            problem.setText(model.problem(page));
            problem.setVisible(!problem.getText().isEmpty());
        }
        showPlaceholder();
    }

    /// While transcripts are being read, the words at hand change often and little else does.
    private void follow(Activity now) {
        if (now.reading()) {
            String index = strings.get(now.phase() == OpenWorkspace.Phase.OPENING ? "library.opening" : "library.reading");
            loading.show(now.heading(index), now.what(), now.share());
        }
        LibraryPage page = model.page().get();
        if (page != null) {
            showTotals(page);
        }
        showPlaceholder();
    }

    private void showTotals(LibraryPage page) {
        totals.setText(page.totals().all() == 0 ? "" : model.totals(page));
    }

    private void showPlaceholder() {
        TableView<?> shown = model.grouped().get() ? cases : table;
        Node wanted = placeholder();
        if (shown.getPlaceholder() != wanted) {
            // A node can stand in one place only.
            (shown == cases ? table : cases).setPlaceholder(new Region());
            shown.setPlaceholder(wanted);
        }
    }

    private Node placeholder() {
        String failure = model.failure().get();
        LibraryPage page = model.page().get();
        if (failure != null) {
            return new EmptyState(BootstrapIcons.EXCLAMATION_CIRCLE, failure, strings.get("library.failed.todo"));
        }
        if (workspace.summaries().get().isEmpty()) {
            return workspace.activity().get().reading() ? loading : empty();
        }
        if (page == null || page.totals().all() == 0 || !page.rows().isEmpty()) {
            // The conversations are known: they are shown, or will be in a moment.
            return workspace.activity().get().reading() ? loading : new Region();
        }
        Button all = new Button(strings.get("library.clear"));
        all.setOnAction(event -> model.clear());
        return new EmptyState(BootstrapIcons.FUNNEL, strings.get("library.nothing"), strings.get("library.nothing.todo"), all);
    }

    private Node empty() {
        return switch (workspace.activity().get().phase()) {
            case FAILED -> new EmptyState(BootstrapIcons.EXCLAMATION_CIRCLE, strings.get("library.no-index"),
                    strings.get("library.no-index.todo"));
            case STOPPED -> new EmptyState(BootstrapIcons.STOP_CIRCLE, strings.get("library.stopped"),
                    strings.get("library.stopped.todo"));
            case OPENING, UPDATING, READY -> new EmptyState(BootstrapIcons.COLLECTION, strings.get("library.empty"),
                    strings.get("library.empty.todo"));
        };
    }
}
