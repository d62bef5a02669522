package saiddone.ui.grid;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.ui.control.EmptyState;
import saiddone.ui.control.LoadingState;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Activity;
import saiddone.ui.shell.ChartActions;
import saiddone.ui.shell.ChartFiles;
import saiddone.ui.shell.HiddenLine;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Screen;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// The cases of the workspace's suite: the grid of all models and runs, and two models side by side.
public final class CasesView implements Screen {
    private final CasesViewModel model;
    private final WorkspaceModel workspace;
    private final Strings strings;
    private final BorderPane root = new BorderPane();
    private final HBox head = new HBox();
    private final ToggleButton gridTab;
    private final ToggleButton pairTab;
    private final GridPane grid;
    private final PairPane pair;
    private final LoadingState loading = new LoadingState();
    private Place.Cases place = Place.Cases.GRID;

    /// @param files asks where a picture of the grid goes
    public CasesView(CasesViewModel model, WorkspaceModel workspace, Strings strings, ChartFiles files, Notices notices) {
        this.model = model;
        this.workspace = workspace;
        this.strings = strings;
        grid = new GridPane(model, strings, new ChartActions(mark -> model.read(mark.transcripts()), workspace.tasks(), files, notices,
                strings));
        pair = new PairPane(model, strings, this::pair);
        ToggleGroup tabs = new ToggleGroup();
        gridTab = tab("grid", tabs);
        pairTab = tab("pair", tabs);
        gridTab.setOnAction(event -> model.go(Place.Cases.GRID));
        pairTab.setOnAction(event -> model.go(new Place.Cases(Place.Cases.PAIR, model.first(), model.second())));
        Label synthetic = new Label(strings.get("cases.synthetic"));
        synthetic.getStyleClass().addAll("pill", "neutral");
        head.getChildren().addAll(gridTab, pairTab, synthetic, new HiddenLine(workspace.hidden(), strings));
        head.getStyleClass().addAll("tabs", "cases-head");
        synthetic.managedProperty().bind(synthetic.visibleProperty());
        model.suited().subscribe(now -> synthetic.setVisible(now != null && now.board().suite().synthetic()));
        root.getStyleClass().addAll("screen", "cases");
        model.suited().subscribe(this::publish);
        model.failure().subscribe(this::arrange);
        workspace.activity().subscribe(this::follow);
    }

    private ToggleButton tab(String view, ToggleGroup tabs) {
        ToggleButton button = new ToggleButton(strings.get("cases.tab." + view));
        button.setId("cases-tab-" + view);
        button.getStyleClass().add("tab-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(tabs);
        return button;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void show(Place wanted) {
        if (wanted instanceof Place.Cases cases) {
            place = cases;
            publish();
        }
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action("cases-flip", "cases.keys", BootstrapIcons.INTERSECT, List.of(new KeyCodeCombination(KeyCode.C)),
                () -> model.suited().get() != null, () -> model.go(place.pair() ? Place.Cases.GRID
                : new Place.Cases(Place.Cases.PAIR, model.first(), model.second()))));
    }

    @Override
    public void focus() {
        if (place.pair()) {
            pair.requestFocus();
        } else {
            grid.requestFocus();
        }
    }

    private void pair(@Nullable String first, @Nullable String second) {
        Place.Cases there = new Place.Cases(Place.Cases.PAIR, first, second);
        model.moved(there);
        show(there);
    }

    private void publish() {
        model.pair(place.first() != null ? place.first() : model.first(), place.second() != null ? place.second() : model.second());
        if (place.pair()) {
            pair.publish();
        } else {
            grid.publish();
        }
        arrange();
    }

    private void follow(Activity now) {
        if (now.reading()) {
            loading.show(now.heading(strings.get("cases.reading")), now.what(), now.share());
        }
        if (model.suited().get() == null) {
            arrange();
        }
    }

    private void arrange() {
        String failed = model.failure().get();
        boolean there = model.suited().get() != null && failed == null;
        (place.pair() ? pairTab : gridTab).setSelected(true);
        root.setTop(there ? head : null);
        root.setCenter(there ? place.pair() ? pair : grid : failed != null
                ? new EmptyState(BootstrapIcons.EXCLAMATION_CIRCLE, failed, strings.get("cases.failed.todo"))
                : workspace.activity().get().reading() ? loading
                : new EmptyState(BootstrapIcons.GRID, strings.get("cases.none"), strings.get("cases.none.todo")));
    }
}
