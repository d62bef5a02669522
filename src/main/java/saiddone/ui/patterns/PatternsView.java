package saiddone.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
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
import saiddone.ui.control.EmptyState;
import saiddone.ui.control.LoadingState;
import saiddone.ui.control.TableText;
import saiddone.ui.desk.Desk;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.ChartActions;
import saiddone.ui.shell.ChartFiles;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Screen;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// What reviewers found, by code and model, with the quotes behind each figure and how far to trust them.
public final class PatternsView implements Screen {
    private static final String GROUP = "patterns.keys";

    private final PatternsViewModel model;
    private final Strings strings;
    private final BorderPane root = new BorderPane();
    private final PatternsHead head;
    private final ContentPane content;
    private final QuotesPane quotes;
    private final VBox body;
    private final LoadingState loading = new LoadingState();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    /// @param files   where charts are saved
    /// @param notices where it is told that they were
    public PatternsView(PatternsViewModel model, WorkspaceModel workspace, Strings strings, ChartFiles files, Notices notices) {
        this.model = model;
        this.strings = strings;
        head = new PatternsHead(model, strings, this::copyTable, this::copyCsv);
        quotes = new QuotesPane(model, strings, this::toFigures);
        ChartActions charts = new ChartActions(mark -> model.open(Door.ToQuotes.of(mark.id(), null)), workspace.tasks(), files, notices,
                strings);
        content = new ContentPane(model, strings, charts, hint, this::toQuotes);
        TrustCard trust = new TrustCard(model, strings);
        HBox below = new HBox(quotes, trust);
        below.getStyleClass().add("patterns-below");
        HBox.setHgrow(quotes, Priority.ALWAYS);
        VBox.setVgrow(content, Priority.ALWAYS);
        body = new VBox(content, below);
        body.getStyleClass().add("patterns-body");
        root.getStyleClass().addAll("screen", "patterns");
        root.sceneProperty().subscribe(scene -> model.showing(scene != null));
        model.page().subscribe(this::publish);
        model.failure().subscribe(this::arrange);
        model.content().subscribe(content::show);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Patterns patterns) {
            model.show(patterns);
        }
    }

    @Override
    public void focus() {
        toFigures();
    }

    @Override
    public ObservableValue<String> hint() {
        return hint.getReadOnlyProperty();
    }

    @Override
    public List<Action> actions() {
        BooleanSupplier there = () -> model.page().get() != null && root.getCenter() == body;
        List<Action> actions = new ArrayList<>();
        actions.add(action("patterns-view", there, () -> model.turn(model.tab().get().next()), new KeyCodeCombination(KeyCode.C)));
        actions.add(action("patterns-quotes", there, this::toQuotes, new KeyCodeCombination(KeyCode.Q)));
        actions.add(action("patterns-agreement", there, () -> model.agreement(""), new KeyCodeCombination(KeyCode.A)));
        actions.add(action("patterns-copy", () -> model.table() != null, this::copyTable,
                new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN)));
        actions.add(action("patterns-copy-csv", () -> model.table() != null, this::copyCsv,
                new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)));
        return actions;
    }

    private static Action action(String id, BooleanSupplier enabled, Runnable run, KeyCodeCombination key) {
        return new Action(id, GROUP, null, List.of(key), enabled, run);
    }

    private void toFigures() {
        content.enter();
    }

    private void toQuotes() {
        quotes.enter();
    }

    private void publish(@Nullable PatternsPage page) {
        head.publish();
        arrange();
        if (page != null && root.getScene() != null && root.getScene().getFocusOwner() == null) {
            focus();
        }
    }

    private void arrange() {
        Node instead = instead();
        root.setTop(instead == null ? head : null);
        root.setCenter(instead == null ? body : instead);
    }

    /// What shows while there are no figures; null where there are.
    private @Nullable Node instead() {
        String failed = model.failure().get();
        PatternsPage page = model.page().get();
        if (failed != null || model.phase() == Desk.Phase.FAILED) {
            return new EmptyState(BootstrapIcons.EXCLAMATION_CIRCLE, failed == null ? strings.get("desk.status.failed") : failed,
                    strings.get("patterns.failed.todo"));
        }
        if (page == null) {
            loading.show(strings.get("patterns.reading"), "", -1);
            return loading;
        }
        return page.data().empty() ? nothingReviewed() : null;
    }

    private Node nothingReviewed() {
        Button draw = new Button(strings.get("patterns.empty.draw"));
        draw.getStyleClass().add("primary");
        draw.setOnAction(event -> model.go(new Place.Queue(Place.Queue.NEW)));
        return new EmptyState(BootstrapIcons.HASH, strings.get("patterns.empty"), strings.get("patterns.empty.todo"), draw);
    }

    private void copyTable() {
        TableText table = model.table();
        if (table != null) {
            copy(table.tsv());
        }
    }

    private void copyCsv() {
        TableText table = model.table();
        if (table != null) {
            copy(table.csv());
        }
    }

    private static void copy(String text) {
        ClipboardContent clip = new ClipboardContent();
        clip.putString(text);
        Clipboard.getSystemClipboard().setContent(clip);
    }
}
