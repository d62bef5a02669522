package saiddone.ui.agreement;

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
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.ui.control.EmptyState;
import saiddone.ui.control.LoadingState;
import saiddone.ui.control.TableText;
import saiddone.ui.desk.Desk;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Screen;
import saiddone.ui.shell.Strings;

/// How far reviewers agree, what they disagree on, and one disagreement side by side.
public final class AgreementView implements Screen {
    private static final String GROUP = "agreement.keys";

    private final AgreementViewModel model;
    private final Strings strings;
    private final BorderPane root = new BorderPane();
    private final AgreementHead head;
    private final AgreementTable table;
    private final DisputeListPane list;
    private final DisputePane dispute;
    private final VBox body;
    private final LoadingState loading = new LoadingState();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    public AgreementView(AgreementViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        head = new AgreementHead(model, strings, () -> copy(model.table(), false), () -> copy(model.table(), true));
        list = new DisputeListPane(model, strings);
        table = new AgreementTable(model, strings, list::enter);
        dispute = new DisputePane(model, strings);
        StackPane framed = new StackPane(table);
        framed.getStyleClass().addAll("card", "figures-card");
        VBox.setVgrow(framed, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        body = new VBox(framed, list);
        body.getStyleClass().add("agreement-body");
        root.getStyleClass().addAll("screen", "agreement");
        root.sceneProperty().subscribe(scene -> model.showing(scene != null));
        model.page().subscribe(this::publish);
        model.filter().subscribe(this::publish);
        model.failure().subscribe(this::arrange);
        model.opened().subscribe(this::turned);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Agreement agreement) {
            model.show(agreement);
            if (root.getScene() != null) {
                focus();
            }
        }
    }

    @Override
    public void focus() {
        if (model.opened().get() != null) {
            dispute.requestFocus();
        } else {
            list.enter();
        }
    }

    @Override
    public ObservableValue<String> hint() {
        return hint.getReadOnlyProperty();
    }

    @Override
    public List<Action> actions() {
        BooleanSupplier side = () -> model.opened().get() != null;
        BooleanSupplier canSettle = () -> side.getAsBoolean() && model.canWrite();
        List<Action> actions = new ArrayList<>();
        actions.add(action("agreement-next", side, () -> model.step(1), new KeyCodeCombination(KeyCode.N)));
        actions.add(action("agreement-previous", side, () -> model.step(-1), new KeyCodeCombination(KeyCode.P)));
        actions.add(action("adjudicate-first", canSettle, () -> dispute.adjudicate(0), new KeyCodeCombination(KeyCode.DIGIT1)));
        actions.add(action("adjudicate-second", canSettle, () -> dispute.adjudicate(1), new KeyCodeCombination(KeyCode.DIGIT2)));
        actions.add(action("adjudicate-third", canSettle, () -> dispute.adjudicate(2), new KeyCodeCombination(KeyCode.DIGIT3)));
        actions.add(action("adjudicate-note", canSettle, dispute::write, new KeyCodeCombination(KeyCode.M)));
        actions.add(action("agreement-read", side, model::read, new KeyCodeCombination(KeyCode.O)));
        actions.add(action("agreement-back", side, model::back, new KeyCodeCombination(KeyCode.ESCAPE)));
        actions.add(action("agreement-copy", () -> model.table() != null, () -> copy(model.table(), false),
                new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN)));
        return actions;
    }

    private static Action action(String id, BooleanSupplier enabled, Runnable run, KeyCodeCombination key) {
        return new Action(id, GROUP, null, List.of(key), enabled, run);
    }

    private void publish() {
        head.publish();
        table.publish();
        list.publish();
        arrange();
    }

    private void turned(@Nullable Dispute now) {
        hint.set(now == null ? "" : model.position());
        arrange();
        if (now != null && root.getScene() != null) {
            dispute.requestFocus();
        }
    }

    private void arrange() {
        Node instead = instead();
        boolean side = model.opened().get() != null;
        root.setTop(instead == null && !side ? head : null);
        root.setCenter(instead != null ? instead : side ? dispute : body);
    }

    private @Nullable Node instead() {
        String failed = model.failure().get();
        AgreementPage page = model.page().get();
        if (failed != null || model.phase() == Desk.Phase.FAILED) {
            return new EmptyState(BootstrapIcons.EXCLAMATION_CIRCLE, failed == null ? strings.get("desk.status.failed") : failed,
                    strings.get("agreement.failed.todo"));
        }
        if (page == null) {
            loading.show(strings.get("agreement.reading"), "", -1);
            return loading;
        }
        return page.report().conversations() == 0 && page.disputes().isEmpty() && page.hidden() == 0 ? nobodyTwice() : null;
    }

    private Node nobodyTwice() {
        Button draw = new Button(strings.get("agreement.empty.draw"));
        draw.getStyleClass().add("primary");
        draw.setOnAction(event -> model.go(new Place.Queue(Place.Queue.NEW)));
        return new EmptyState(BootstrapIcons.PEOPLE, strings.get("agreement.empty"), strings.get("agreement.empty.todo"), draw);
    }

    private static void copy(@Nullable TableText table, boolean csv) {
        if (table != null) {
            ClipboardContent clip = new ClipboardContent();
            clip.putString(csv ? table.csv() : table.tsv());
            Clipboard.getSystemClipboard().setContent(clip);
        }
    }
}
