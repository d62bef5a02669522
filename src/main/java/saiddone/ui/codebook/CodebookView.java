package saiddone.ui.codebook;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.ui.control.EmptyState;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Screen;
import saiddone.ui.shell.Strings;

/// The codebook: the codes at the left, beside them the chosen one or what is being done with it.
public final class CodebookView implements Screen {
    private static final String GROUP = "codebook.keys";

    private final CodebookViewModel model;
    private final Strings strings;
    private final BorderPane root = new BorderPane();
    private final Label subtitle = Parts.label("", "muted");
    private final CodeList list;
    private final CodePane code;
    private final NewPane fresh;
    private final NewPane group;
    private final MergePane merge;
    private final SplitForm split;
    private final VersionsPane versions;
    private final ImportPane imported;
    private final ConflictsPane conflicts;
    private final Button clash;
    private final ScrollPane scroll = new ScrollPane();
    private final EmptyState nothing;
    private final MenuButton export = new MenuButton();
    private final List<Button> changing;

    public CodebookView(CodebookViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        list = new CodeList(model, strings, this::edit);
        code = new CodePane(model, strings, list::enter);
        fresh = new NewPane(model, strings, false);
        group = new NewPane(model, strings, true);
        merge = new MergePane(model, strings);
        split = new SplitForm(model, strings);
        versions = new VersionsPane(model, strings);
        imported = new ImportPane(model, strings);
        conflicts = new ConflictsPane(model, strings);
        clash = Parts.button("", BootstrapIcons.UNION, () -> model.turn(new Panel.Conflicts()));
        clash.setId("codebook-conflicts");
        clash.managedProperty().bind(clash.visibleProperty());
        model.conflicts().all().subscribe(all -> {
            clash.setVisible(!all.isEmpty());
            clash.setText(strings.get("codebook.conflicts.some", all.size()));
        });
        Button newCode = Parts.button(strings.get("codebook.new"), BootstrapIcons.PLUS, this::newCode);
        newCode.setId("codebook-new");
        Button newGroup = Parts.button(strings.get("codebook.group.new"), BootstrapIcons.FOLDER_PLUS, this::newGroup);
        Button bring = Parts.button(strings.get("codebook.import"), BootstrapIcons.BOX_ARROW_IN_DOWN, model.files()::open);
        changing = List.of(newCode, newGroup, bring);
        nothing = new EmptyState(BootstrapIcons.JOURNAL_CODE, "", "");
        root.getStyleClass().addAll("screen", "codebook");
        root.setTop(head(newCode, newGroup, bring));
        root.setLeft(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("code-scroll");
        model.panel().subscribe(this::turn);
        model.desk().state().subscribe(state -> publish());
        model.desk().phase().subscribe(phase -> publish());
        root.sceneProperty().subscribe(scene -> model.showing(scene != null));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Codebook wanted) {
            model.show(wanted);
        }
    }

    @Override
    public void focus() {
        list.enter();
    }

    @Override
    public List<Action> actions() {
        BooleanSupplier writable = model::writable;
        BooleanSupplier one = () -> model.writable() && model.panel().get() instanceof Panel.OfCode;
        return List.of(
                action("codebook-filter", null, () -> true, list::enterFilter, KeyCode.SLASH),
                action("codebook-new", BootstrapIcons.PLUS, writable, this::newCode, KeyCode.N),
                action("codebook-new-group", BootstrapIcons.FOLDER_PLUS, writable, this::newGroup, KeyCode.G),
                action("codebook-edit", BootstrapIcons.PENCIL, one, this::edit, KeyCode.E),
                action("codebook-merge", BootstrapIcons.INTERSECT, one, () -> chosen(Panel.Merge::new), KeyCode.M),
                action("codebook-split", BootstrapIcons.SIGNPOST_SPLIT, one, () -> chosen(Panel.Split::new), KeyCode.S),
                action("codebook-retire", BootstrapIcons.ARCHIVE, one, code::flipRetired, KeyCode.R),
                action("codebook-versions", BootstrapIcons.CLOCK_HISTORY, () -> true, this::versions, KeyCode.V),
                action("codebook-back", null, () -> !(model.panel().get() instanceof Panel.OfCode), model::back, KeyCode.ESCAPE),
                new Action("codebook-import", GROUP, BootstrapIcons.BOX_ARROW_IN_DOWN, List.of(), writable, model.files()::open),
                new Action("codebook-export", GROUP, BootstrapIcons.BOX_ARROW_UP, List.of(), () -> true,
                        () -> model.files().export("codebook.json")));
    }

    private static Action action(String id, @Nullable Ikon icon, BooleanSupplier enabled, Runnable run, KeyCode key) {
        return new Action(id, GROUP, icon, List.of(new KeyCodeCombination(key)), enabled, run);
    }

    private Node head(Button newCode, Button newGroup, Button bring) {
        export.setText(strings.get("codebook.export"));
        export.setGraphic(new FontIcon(BootstrapIcons.BOX_ARROW_UP));
        export.getItems().addAll(item("codebook.export.json", "codebook.json"), item("codebook.export.qdc", "codebook.qdc"));
        export.setMinWidth(Region.USE_PREF_SIZE);
        subtitle.setMinWidth(0);
        HBox head = new HBox(8, Parts.label(strings.get("screen.codebook"), "title"), subtitle, Parts.gap(), clash, newCode, newGroup,
                Parts.button(strings.get("codebook.compare"), BootstrapIcons.CLOCK_HISTORY, this::versions), bring, export);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("codebook-head", "line-bottom", "panel");
        return head;
    }

    private MenuItem item(String key, String file) {
        MenuItem item = new MenuItem(strings.get(key));
        item.setOnAction(event -> model.files().export(file));
        return item;
    }

    private void newCode() {
        model.turn(new Panel.NewCode());
    }

    private void newGroup() {
        model.turn(new Panel.NewGroup());
    }

    private void versions() {
        model.turn(new Panel.Versions());
    }

    private void chosen(java.util.function.Function<String, Panel> panel) {
        model.chosen().ifPresent(one -> model.turn(panel.apply(one.id())));
    }

    private void edit() {
        if (model.panel().get() instanceof Panel.OfCode) {
            code.edit();
        } else if (model.panel().get() instanceof Panel.OfGroup) {
            group.edit();
        }
    }

    private void publish() {
        subtitle.setText(model.subtitle());
        changing.forEach(button -> button.setDisable(!model.writable()));
        fill(model.panel().get());
    }

    private void turn(Panel panel) {
        switch (panel) {
            case Panel.NewCode made -> fresh.start();
            case Panel.NewGroup made -> group.start();
            default -> { }
        }
        fill(panel);
        // What a scroll pane holds is in the scene, and takes the keyboard, only after this.
        root.applyCss();
        scroll.setVvalue(0);
        switch (panel) {
            case Panel.NewCode made -> fresh.edit();
            case Panel.NewGroup made -> group.edit();
            case Panel.Merge merging -> merge.enter();
            case Panel.Split splitting -> split.enter();
            case Panel.Versions comparing -> versions.enter();
            case Panel.Import importing -> imported.enter();
            default -> backToList();
        }
    }

    /// Where the keyboard was in something that is gone.
    private void backToList() {
        Scene scene = root.getScene();
        if (scene != null && (scene.getFocusOwner() == null || scene.getFocusOwner().getScene() == null)) {
            list.enter();
        }
    }

    /// Brings what is chosen up to date.
    private void fill(Panel panel) {
        Node node = switch (panel) {
            case Panel.OfCode one when model.chosen().isPresent() -> {
                code.show(model.chosen().get());
                yield code;
            }
            case Panel.OfGroup one when model.group().isPresent() -> {
                group.show(model.group().get());
                yield scrolled(group);
            }
            case Panel.NewCode made -> scrolled(fresh);
            case Panel.NewGroup made -> scrolled(group);
            case Panel.Merge merging when model.chosen().isPresent() -> {
                merge.show(model.chosen().get());
                yield scrolled(merge);
            }
            case Panel.Split splitting when model.chosen().isPresent() -> {
                split.show(model.chosen().get());
                yield split;
            }
            case Panel.Versions comparing -> scrolled(versions);
            case Panel.Conflicts list -> scrolled(conflicts);
            case Panel.Import plan -> {
                imported.show(plan);
                yield scrolled(imported);
            }
            default -> nothing();
        };
        if (root.getCenter() != node) {
            root.setCenter(node);
        }
    }

    private Node scrolled(Node content) {
        if (scroll.getContent() != content) {
            scroll.setContent(content);
        }
        return scroll;
    }

    private Node nothing() {
        boolean empty = model.book().codes().isEmpty();
        nothing.setText(strings.get(empty ? "codebook.empty" : "codebook.choose"),
                strings.get(empty ? "codebook.empty.todo" : "codebook.choose.todo"));
        return nothing;
    }
}
