package saiddone.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.ui.control.EmptyState;
import saiddone.ui.control.Labels;
import saiddone.ui.control.LoadingState;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.HiddenLine;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Screen;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// The checks in one table: which of them find much, and which of them can be trusted.
public final class ChecksView implements Screen {
    private static final String GROUP = "checks.keys";
    /// With less the details stand below the table.
    private static final double SIDE_BY_SIDE = 1_070;
    private static final double GAP = 14;

    private final ChecksViewModel model;
    private final Strings strings;
    private final BorderPane root = new BorderPane();
    private final Label subtitle = Labels.of("", "muted");
    private final ComboBox<String> reviewers = new ComboBox<>();
    private final HBox head;
    private final BorderPane body = new BorderPane();
    private final CheckTable table;
    private final CheckPane pane;
    private final LoadingState loading = new LoadingState();
    private boolean filling;
    private boolean entering;

    public ChecksView(ChecksViewModel model, WorkspaceModel workspace, Strings strings) {
        this.model = model;
        this.strings = strings;
        table = new CheckTable(model, strings);
        pane = new CheckPane(model, strings);
        StackPane framed = new StackPane(table);
        framed.getStyleClass().addAll("card", "board-card");
        body.setCenter(framed);
        body.getStyleClass().add("checks-body");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        subtitle.setMinWidth(0);
        head = new HBox(Labels.whole(strings.get("screen.checks"), "title"), subtitle, space, new HiddenLine(workspace.hidden(), strings),
                whose());
        head.getStyleClass().add("checks-head");
        loading.show(strings.get("checks.reading"), "", -1);
        root.getStyleClass().addAll("screen", "checks");
        root.sceneProperty().subscribe(scene -> model.showing(scene != null));
        root.widthProperty().subscribe(this::place);
        model.rows().subscribe(this::publish);
        model.failure().subscribe(this::arrange);
    }

    private ComboBox<String> whose() {
        reviewers.setId("checks-reviewer");
        reviewers.setAccessibleText(strings.get("checks.whose"));
        reviewers.managedProperty().bind(reviewers.visibleProperty());
        reviewers.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String id) {
                return id == null || id.isEmpty() ? strings.get("checks.everybody") : model.nameOf(id);
            }

            @Override
            public String fromString(String name) {
                throw new UnsupportedOperationException("Nothing is typed here");
            }
        });
        reviewers.valueProperty().subscribe(id -> {
            if (!filling && id != null) {
                model.reviewer(id);
            }
        });
        return reviewers;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Checks(String check)) {
            model.show(check);
        }
    }

    @Override
    public void focus() {
        entering = model.page().get() == null;
        table.enter();
    }

    @Override
    public List<Action> actions() {
        BooleanSupplier there = () -> model.chosen().get() != null && root.getCenter() == body;
        return List.of(
                new Action("checks-open", GROUP, BootstrapIcons.COLLECTION, List.of(new KeyCodeCombination(KeyCode.ENTER)),
                        () -> there.getAsBoolean() && table.isFocused(), () -> model.open(model.chosen().get())),
                new Action("checks-read", GROUP, BootstrapIcons.FLAG, List.of(new KeyCodeCombination(KeyCode.N)), there,
                        () -> model.readFindings(model.chosen().get())),
                new Action("checks-mute", GROUP, BootstrapIcons.EYE_SLASH, List.of(new KeyCodeCombination(KeyCode.M)), there,
                        () -> model.toggle(model.chosen().get())),
                new Action("checks-reasons", GROUP, null, List.of(new KeyCodeCombination(KeyCode.D)), there, pane::enter));
    }

    private void place() {
        boolean beside = root.getWidth() >= SIDE_BY_SIDE;
        if ((beside ? body.getRight() : body.getBottom()) != pane) {
            body.setRight(null);
            body.setBottom(null);
            pane.beside(beside);
            BorderPane.setMargin(pane, beside ? new Insets(0, 0, 0, GAP) : new Insets(GAP, 0, 0, 0));
            if (beside) {
                body.setRight(pane);
            } else {
                body.setBottom(pane);
            }
        }
    }

    private void publish() {
        filling = true;
        List<String> whose = new ArrayList<>(List.of(""));
        whose.addAll(model.reviewers());
        if (!reviewers.getItems().equals(whose)) {
            reviewers.getItems().setAll(whose);
        }
        reviewers.setValue(model.reviewer());
        reviewers.setVisible(whose.size() > 2);
        filling = false;
        subtitle.setText(model.subtitle());
        arrange();
        if (entering && root.getCenter() == body) {
            // The user came while the table was being made.
            entering = false;
            root.applyCss();
            table.enter();
        }
    }

    private void arrange() {
        String failed = model.failure().get();
        Node instead = failed != null ? new EmptyState(BootstrapIcons.EXCLAMATION_CIRCLE, failed, strings.get("checks.failed.todo"))
                : model.page().get() == null ? loading : null;
        root.setTop(instead == null ? head : null);
        root.setCenter(instead == null ? body : instead);
    }
}
