package saiddone.ui.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.ui.control.ColumnMemory;
import saiddone.ui.control.EmptyState;
import saiddone.ui.control.LoadingState;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Activity;
import saiddone.ui.shell.ChartActions;
import saiddone.ui.shell.ChartFiles;
import saiddone.ui.shell.HiddenLine;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.OpenWorkspace;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Screen;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// The metrics: leaderboard with two charts beside it, each chart at full width, a page for each model.
public final class MetricsView implements Screen {
    private static final String GROUP = "metrics.keys";

    private final MetricsViewModel model;
    private final WorkspaceModel workspace;
    private final Strings strings;
    private final BorderPane root = new BorderPane();
    private final MetricsHead head;
    private final BoardTable table;
    private final BoardPane board;
    private final LoadingState loading = new LoadingState();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ModelView modelView;
    private Place.Metrics place = Place.Metrics.BOARD;

    /// @param files   where charts are saved
    /// @param notices where it is told that they were
    public MetricsView(MetricsViewModel model, WorkspaceModel workspace, Strings strings, ColumnMemory memory, ChartFiles files,
                       Notices notices) {
        this.model = model;
        this.workspace = workspace;
        this.strings = strings;
        table = new BoardTable(model, strings, BoardLayout.parse(memory.load()));
        table.onLayoutChange(layout -> memory.save(layout.text()));
        board = new BoardPane(model, table, new ChartActions(model::open, workspace.tasks(), files, notices, strings), strings, this::open);
        modelView = new ModelView(model, strings, this::step);
        head = new MetricsHead(model, table, strings, this::open, this::copyTable, this::copyCsv);
        head.add(new HiddenLine(workspace.hidden(), strings));
        root.getStyleClass().addAll("screen", "metrics");
        model.page().subscribe(this::publish);
        model.failure().subscribe(this::arrange);
        model.reviewed().subscribe(this::arrange);
        root.sceneProperty().subscribe(scene -> model.showing(scene != null));
        workspace.activity().subscribe(this::follow);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void show(Place wanted) {
        if (wanted instanceof Place.Metrics metrics) {
            place = metrics;
            arrange();
            if (root.getScene() != null) {
                focus();
            }
        }
    }

    @Override
    public void focus() {
        if (place.model() != null) {
            modelView.focus();
        } else if (MetricsTab.of(place.view()) == MetricsTab.BOARD) {
            table.enter();
        } else {
            board.focus(MetricsTab.of(place.view()));
        }
    }

    @Override
    public ObservableValue<String> hint() {
        return hint.getReadOnlyProperty();
    }

    @Override
    public List<Action> actions() {
        BooleanSupplier onBoard = () -> place.model() == null;
        BooleanSupplier onPage = () -> place.model() != null;
        List<Action> actions = new ArrayList<>();
        actions.add(action("metrics-open", null, () -> boardShows() && table.isFocused(), table::openChosen,
                new KeyCodeCombination(KeyCode.ENTER)));
        actions.add(action("metrics-open-others", null, () -> boardShows() && table.isFocused(), table::openOthersOfChosen,
                new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHIFT_DOWN)));
        actions.add(action("metrics-model", BootstrapIcons.PERSON_LINES_FILL, this::boardShows, this::openModel,
                new KeyCodeCombination(KeyCode.M)));
        actions.add(action("metrics-chart", BootstrapIcons.BAR_CHART, onBoard, () -> open(MetricsTab.of(place.view()).next()),
                new KeyCodeCombination(KeyCode.C)));
        actions.add(action("metrics-previous-model", BootstrapIcons.CHEVRON_LEFT, onPage, () -> step(modelView.previous()),
                new KeyCodeCombination(KeyCode.OPEN_BRACKET)));
        actions.add(action("metrics-next-model", BootstrapIcons.CHEVRON_RIGHT, onPage, () -> step(modelView.next()),
                new KeyCodeCombination(KeyCode.CLOSE_BRACKET)));
        actions.add(action("metrics-board", BootstrapIcons.TABLE, () -> !place.equals(Place.Metrics.BOARD),
                () -> model.go(Place.Metrics.BOARD), new KeyCodeCombination(KeyCode.ESCAPE)));
        actions.add(action("metrics-copy", BootstrapIcons.CLIPBOARD, this::boardShows, this::copyTable,
                new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN)));
        actions.add(action("metrics-copy-csv", BootstrapIcons.CLIPBOARD, this::boardShows, this::copyCsv,
                new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)));
        return actions;
    }

    private static Action action(String id, @Nullable Ikon icon, BooleanSupplier enabled, Runnable run, KeyCodeCombination key) {
        return new Action(id, GROUP, icon, List.of(key), enabled, run);
    }

    private boolean boardShows() {
        return place.model() == null && MetricsTab.of(place.view()) == MetricsTab.BOARD && model.suite() != null;
    }

    private void openModel() {
        if (table.chosen() != null) {
            model.open(Objects.requireNonNull(table.chosen()), BoardColumn.MODEL);
        }
    }

    private void open(MetricsTab tab) {
        model.go(new Place.Metrics(tab.view(), null));
    }

    private void step(@Nullable String other) {
        if (other != null) {
            Place.Metrics there = new Place.Metrics("", other);
            model.moved(there);
            show(there);
        }
    }

    private void publish(@Nullable MetricsPage page) {
        table.publish();
        board.publish();
        head.publish();
        hint.set(page == null ? "" : model.noise());
        arrange();
    }

    /// While transcripts are being read, how far that is; figures that are there already stay.
    private void follow(Activity now) {
        if (now.reading()) {
            String index = strings.get(now.phase() == OpenWorkspace.Phase.OPENING ? "metrics.opening" : "metrics.reading");
            loading.show(now.heading(index), now.what(), now.share());
        }
        head.follow(now);
        if (model.suite() == null) {
            arrange();
        }
    }

    private void arrange() {
        Node instead = instead();
        if (instead != null) {
            root.setTop(null);
            root.setCenter(instead);
            return;
        }
        String id = place.model();
        head.mark(MetricsTab.of(place.view()));
        root.setTop(id == null ? head : null);
        root.setCenter(id == null ? board.show(MetricsTab.of(place.view())) : modelView.show(id));
    }

    /// What shows while there are no figures; null where there are.
    private @Nullable Node instead() {
        String failed = model.failure().get();
        MetricsPage page = model.page().get();
        if (failed != null) {
            return new EmptyState(BootstrapIcons.EXCLAMATION_CIRCLE, failed, strings.get("metrics.failed.todo"));
        }
        boolean reading = workspace.activity().get().reading();
        if (page == null || page.suite() == null) {
            if (reading) {
                return loading;
            }
            boolean counting = page == null && !workspace.summaries().get().isEmpty();
            return counting ? counting() : new EmptyState(BootstrapIcons.GRID_3X3, strings.get("metrics.none"),
                    strings.get("metrics.none.todo"));
        }
        boolean scored = !page.suite().board().models().isEmpty();
        return scored ? null : reading ? loading : nothingScored(page.suite());
    }

    private Node counting() {
        loading.show(strings.get("metrics.counting"), "", -1);
        return loading;
    }

    private Node nothingScored(ScoredSuite suite) {
        List<String> problems = suite.board().problems();
        return new EmptyState(BootstrapIcons.GRID_3X3, strings.get("metrics.nothing-scored", suite.board().suite().title()),
                problems.isEmpty() ? strings.get("metrics.nothing-scored.todo") : String.join("\n", problems.subList(0,
                        Math.min(5, problems.size()))));
    }

    private void copyTable() {
        copy(model.copy(table.shownColumns()).tsv());
    }

    private void copyCsv() {
        copy(model.copy(table.shownColumns()).csv());
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
