package saiddone.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.ui.control.KeyCap;

/// Brand, workspace, the search and command box, the theme.
final class TopBar extends StackPane {
    /// What the bar's buttons do.
    record Doors(Runnable palette, Runnable theme, Runnable openFolder, Consumer<Path> openRecent,
                 Supplier<List<Path>> recent, Runnable back, Runnable forward) {}

    /// Between the box and what stands beside it.
    private static final double GAP = 12;

    private final Strings strings;
    private final HBox left;
    private final HBox right;
    private final Button box;
    private final Label boxText;
    private final Button back;
    private final Button forward;

    /// @param more stands left of the theme
    TopBar(OpenWorkspace workspace, Strings strings, Doors doors, List<Node> more) {
        this.strings = strings;
        getStyleClass().addAll("top-bar", "panel", "line-bottom");
        back = iconButton(BootstrapIcons.ARROW_LEFT, "action.back", doors.back);
        forward = iconButton(BootstrapIcons.ARROW_RIGHT, "action.forward", doors.forward);
        forward.setId("go-forward");
        HBox history = new HBox(back, forward);
        history.setAlignment(Pos.CENTER_LEFT);
        left = new HBox(10, brand(), chip(workspace, doors), history);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMaxWidth(Region.USE_PREF_SIZE);
        boxText = new Label(strings.get("top.box"));
        Button theme = iconButton(BootstrapIcons.CIRCLE_HALF, "action.theme", doors.theme);
        theme.setId("theme-toggle");
        right = new HBox(6);
        right.getChildren().addAll(more);
        right.getChildren().add(theme);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMaxWidth(Region.USE_PREF_SIZE);
        setAlignment(left, Pos.CENTER_LEFT);
        setAlignment(right, Pos.CENTER_RIGHT);
        box = box(doors.palette);
        getChildren().addAll(left, box, right);
    }

    /// The box stands in the middle, narrower where its neighbours come near, and never over them.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double from = left.getBoundsInParent().getMaxX() + GAP;
        double to = right.getBoundsInParent().getMinX() - GAP;
        double width = Math.max(box.minWidth(-1), Math.min(box.getWidth(), to - from));
        double middle = (getWidth() - width) / 2;
        box.resizeRelocate(Math.max(from, Math.min(middle, to - width)), box.getLayoutY(), width, box.getHeight());
    }

    /// Shows the search that the user is at, and which ways the history goes.
    void visit(Place place, boolean canGoBack, boolean canGoForward) {
        boolean asked = place instanceof Place.Search(String query) && !query.isBlank();
        boxText.setText(asked ? ((Place.Search) place).query() : strings.get("top.box"));
        back.setDisable(!canGoBack);
        forward.setDisable(!canGoForward);
    }

    private HBox brand() {
        Label said = new Label(strings.get("brand.said"));
        Label and = new Label("&");
        Label done = new Label(strings.get("brand.done"));
        and.getStyleClass().add("ampersand");
        HBox brand = new HBox(4, said, and, done);
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        return brand;
    }

    private Button chip(OpenWorkspace workspace, Doors doors) {
        Button chip = new Button();
        chip.setId("workspace-chip");
        chip.getStyleClass().setAll("workspace-chip");
        chip.setFocusTraversable(false);
        chip.setTooltip(new Tooltip(workspace.folder().toString()));
        StatusText text = new StatusText(strings);
        workspace.summaries().subscribe(all -> chip.setText(text.workspace(Shell.nameOf(workspace.folder()), all)));
        chip.setOnAction(event -> menu(doors).show(chip, Side.BOTTOM, 0, 4));
        return chip;
    }

    private ContextMenu menu(Doors doors) {
        ContextMenu menu = new ContextMenu();
        MenuItem open = new MenuItem(strings.get("action.open-folder"));
        open.setOnAction(event -> doors.openFolder.run());
        menu.getItems().add(open);
        List<Path> recent = doors.recent.get();
        if (!recent.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (Path folder : recent) {
            MenuItem item = new MenuItem(strings.get("top.recent", Shell.nameOf(folder), folder));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> doors.openRecent.accept(folder));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Button box(Runnable palette) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox content = new HBox(8, boxText, space, new KeyCap(strings.get("top.box-key")));
        content.setAlignment(Pos.CENTER_LEFT);
        Button box = new Button(null, content);
        box.setId("command-box");
        box.setAccessibleText(strings.get("top.box"));
        box.getStyleClass().setAll("command-box");
        box.setFocusTraversable(false);
        box.setOnAction(event -> palette.run());
        content.prefWidthProperty().bind(box.widthProperty().subtract(26));
        return box;
    }

    private Button iconButton(Ikon icon, String label, Runnable run) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(strings.get(label));
        button.setTooltip(new Tooltip(strings.get(label)));
        button.setFocusTraversable(false);
        button.setOnAction(event -> run.run());
        return button;
    }
}
