package saiddone.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.FolderPort;
import saiddone.ui.shell.OpenWorkspace;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Preferences;
import saiddone.ui.shell.Screen;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.Theme;

/// What the user can choose once and for all, where things lie, and what this program is.
public final class SettingsView implements Screen {
    private static final double WIDTH = 680;

    private final OpenWorkspace workspace;
    private final Preferences preferences;
    private final FolderPort folders;
    private final Strings strings;
    private final Supplier<String> version;
    private final RadioButton light;
    private final ScrollPane root;

    /// @param configFolder where settings and log lie
    public SettingsView(OpenWorkspace workspace, Preferences preferences, FolderPort folders, Path configFolder, Strings strings,
                        Supplier<String> version) {
        this.workspace = workspace;
        this.preferences = preferences;
        this.folders = folders;
        this.strings = strings;
        this.version = version;
        light = new RadioButton(strings.get("settings.light"));
        Label title = new Label(strings.get("settings.title"));
        title.getStyleClass().add("title");
        VBox page = new VBox(14, title, appearance(), reading(), workspace(), about(configFolder));
        page.getStyleClass().add("settings-page");
        page.setMaxWidth(WIDTH);
        HBox centred = new HBox(page);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(page, Priority.ALWAYS);
        root = new ScrollPane(centred);
        root.setFitToWidth(true);
        root.getStyleClass().add("screen");
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void show(Place place) {
        // One page, always whole.
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }

    @Override
    public void focus() {
        light.requestFocus();
    }

    private Node appearance() {
        RadioButton dark = new RadioButton(strings.get("settings.dark"));
        ToggleGroup group = new ToggleGroup();
        light.setToggleGroup(group);
        dark.setToggleGroup(group);
        dark.setId("settings-dark");
        light.setId("settings-light");
        preferences.theme().subscribe(theme -> group.selectToggle(theme == Theme.DARK ? dark : light));
        group.selectedToggleProperty().subscribe(now -> preferences.theme().set(now == dark ? Theme.DARK : Theme.LIGHT));
        return card("settings.appearance", new HBox(24, light, dark));
    }

    private Node reading() {
        RadioButton open = new RadioButton(strings.get("settings.reasoning-open"));
        RadioButton folded = new RadioButton(strings.get("settings.reasoning-folded"));
        ToggleGroup group = new ToggleGroup();
        open.setToggleGroup(group);
        folded.setToggleGroup(group);
        preferences.reasoningOpen().subscribe(now -> group.selectToggle(now ? open : folded));
        group.selectedToggleProperty().subscribe(now -> preferences.reasoningOpen().set(now == open));
        return card("settings.reasoning", muted("settings.reasoning-why"), new HBox(24, open, folded));
    }

    private Node workspace() {
        Button other = new Button(strings.get("action.open-folder"));
        other.setOnAction(event -> folders.chooseFolder(workspace.folder()).ifPresent(folders::openWorkspace));
        Button rebuild = new Button(strings.get("settings.rebuild"));
        rebuild.setId("settings-rebuild");
        rebuild.setOnAction(event -> folders.rebuildIndex());
        String why = workspace.workspaceFolder().writable() ? "settings.index-why" : "settings.index-why-elsewhere";
        return card("settings.workspace", fact("settings.folder", workspace.folder()),
                fact("settings.transcripts", workspace.workspaceFolder().transcripts()),
                fact("settings.index", workspace.workspaceFolder().state()), muted(why), new HBox(8, other, rebuild));
    }

    private Node about(Path configFolder) {
        return card("settings.about", new Label(strings.get("settings.about-what")), muted("settings.about-data"),
                fact("settings.version", version.get()), fact("settings.config", configFolder), muted("settings.licence"));
    }

    private VBox card(String heading, Node... lines) {
        Label label = new Label(strings.get(heading));
        label.getStyleClass().add("strong");
        VBox card = new VBox(10, label);
        card.getChildren().addAll(lines);
        card.getStyleClass().add("card");
        return card;
    }

    private Label muted(String key) {
        Label label = new Label(strings.get(key));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    /// A name and a value that can be selected and copied.
    private Node fact(String name, Object value) {
        Label label = new Label(strings.get(name));
        label.getStyleClass().add("muted");
        label.setMinWidth(120);
        TextField text = new TextField(value.toString());
        text.setEditable(false);
        text.getStyleClass().setAll("text-input", "copyable", "mono");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(8, label, text);
        line.setAlignment(Pos.BASELINE_LEFT);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
