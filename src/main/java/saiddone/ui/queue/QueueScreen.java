package saiddone.ui.queue;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.ui.control.EmptyState;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.HiddenLine;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Screen;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// The queues: all of them, one with its conversations, or the form that draws a new one.
public final class QueueScreen implements Screen {
    private static final String GROUP = "queue.keys";

    private final QueueViewModel model;
    private final DrawViewModel drawing;
    private final Strings strings;
    private final Overlays overlays;
    private final BorderPane root = new BorderPane();
    private final ListView<QueueRow> list = new ListView<>();
    private final VBox all;
    private final QueuePage page;
    private final DrawPane draw;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private String wanted = "";

    public QueueScreen(QueueViewModel model, DrawViewModel drawing, WorkspaceModel workspace, Strings strings, Overlays overlays) {
        this.model = model;
        this.drawing = drawing;
        this.strings = strings;
        this.overlays = overlays;
        root.getStyleClass().addAll("screen", "queues");
        page = new QueuePage(model, strings, new QueuePage.Doors(() -> onOpen(model::start), this::assign, this::rename, this::blind,
                () -> onOpen(model::remove)));
        draw = new DrawPane(drawing, strings, model::go);
        all = all(workspace);
        model.rows().subscribe(this::publish);
        model.open().subscribe(this::publish);
        workspace.summaries().subscribe(this::publish);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Queue(String queue)) {
            wanted = queue;
            if (drawing()) {
                drawing.start(queue.equals(Place.Queue.NEW_FROM_LIST));
            }
            model.show(drawing() ? "" : queue);
            publish();
        }
    }

    @Override
    public void focus() {
        if (drawing()) {
            draw.enter();
        } else if (model.open().get() != null) {
            page.enter();
        } else {
            list.requestFocus();
        }
    }

    @Override
    public ObservableValue<String> hint() {
        return hint.getReadOnlyProperty();
    }

    @Override
    public List<Action> actions() {
        BooleanSupplier open = () -> model.open().get() != null;
        BooleanSupplier chosen = () -> row() != null;
        BooleanSupplier writable = () -> row() != null && model.writable();
        return List.of(
                new Action("queue-new", GROUP, BootstrapIcons.PLUS_SQUARE, List.of(new KeyCodeCombination(KeyCode.N)),
                        () -> model.writable() && !drawing(), () -> model.go(Place.Queue.NEW)),
                new Action("queue-open", GROUP, null, List.of(new KeyCodeCombination(KeyCode.ENTER)), chosen, this::openChosen),
                new Action("queue-code", GROUP, null, List.of(new KeyCodeCombination(KeyCode.C)), chosen, () -> onRow(model::start)),
                new Action("queue-assign", GROUP, null, List.of(new KeyCodeCombination(KeyCode.A)), writable, this::assign),
                new Action("queue-blind", GROUP, null, List.of(new KeyCodeCombination(KeyCode.B)), writable, this::blind),
                new Action("queue-rename", GROUP, null, List.of(new KeyCodeCombination(KeyCode.F2)), writable, this::rename),
                new Action("queue-remove", GROUP, null, List.of(new KeyCodeCombination(KeyCode.DELETE)), writable,
                        () -> onRow(model::remove)),
                new Action("queue-store", GROUP, null, List.of(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN)),
                        this::drawing, () -> drawing.store(model::go)),
                new Action("queue-list", GROUP, null, List.of(new KeyCodeCombination(KeyCode.ESCAPE)),
                        () -> open.getAsBoolean() || drawing(), () -> model.go("")));
    }

    private boolean drawing() {
        return wanted.equals(Place.Queue.NEW) || wanted.equals(Place.Queue.NEW_FROM_LIST);
    }

    private void openChosen() {
        if (model.open().get() != null) {
            page.read();
        } else {
            onRow(row -> model.go(row.queue().id()));
        }
    }

    private void rename() {
        onRow(row -> {
            AskName ask = new AskName(row.queue().name(), strings, overlays::close, name -> model.rename(row, name));
            overlays.open(ask);
            ask.start();
        });
    }

    private void assign() {
        onRow(row -> {
            AskReaders ask = new AskReaders(row, drawing.known(), strings, overlays::close,
                    (reviewers, overlap) -> model.assign(row, reviewers, overlap));
            overlays.open(ask);
            ask.start();
        });
    }

    private void blind() {
        onRow(row -> model.blind(row, !row.queue().blind()));
    }

    private void onOpen(Consumer<QueueRow> then) {
        QueueRow row = model.open().get();
        if (row != null) {
            then.accept(row);
        }
    }

    private void onRow(Consumer<QueueRow> then) {
        QueueRow row = row();
        if (row != null) {
            then.accept(row);
        }
    }

    /// The queue whose page shows, else the chosen one of the list.
    private @Nullable QueueRow row() {
        QueueRow open = model.open().get();
        return drawing() ? null : open != null ? open : list.getSelectionModel().getSelectedItem();
    }

    private VBox all(WorkspaceModel workspace) {
        Label title = new Label(strings.get("queue.title"));
        title.getStyleClass().add("title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button fresh = new Button(strings.get("queue.new"));
        fresh.setId("queue-new");
        fresh.getStyleClass().add("primary");
        fresh.setOnAction(event -> model.go(Place.Queue.NEW));
        HBox head = new HBox(title, new HiddenLine(workspace.hidden(), strings), space, fresh);
        head.getStyleClass().addAll("queue-line", "queue-head");
        list.setId("queue-list");
        list.getStyleClass().addAll("rows", "queue-list");
        list.setCellFactory(view -> new QueueCell(model, strings, row -> model.go(row.queue().id())));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openChosen();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox column = new VBox(head, list);
        column.getStyleClass().add("panel");
        return column;
    }

    private void publish() {
        QueueRow open = model.open().get();
        if (open != null) {
            page.show(open);
        }
        fillList(model.rows().get());
        Node now = drawing() ? draw : open != null ? page : all;
        if (root.getCenter() != now) {
            root.setCenter(now);
            focus();
        }
        hint.set(strings.get(drawing() ? "queue.hint.draw" : open != null ? "queue.hint.page" : "queue.hint.list"));
    }

    private void fillList(@Nullable List<QueueRow> rows) {
        QueueRow chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(rows == null ? List.of() : rows);
        list.setPlaceholder(rows == null ? new Region() : new EmptyState(BootstrapIcons.LIST_TASK, strings.get("queue.none"),
                strings.get("queue.none.todo"), first()));
        int at = chosen == null || rows == null ? 0 : rows.stream().map(row -> row.queue().id()).toList().indexOf(chosen.queue().id());
        list.getSelectionModel().select(Math.max(0, at));
    }

    private Button first() {
        Button fresh = new Button(strings.get("queue.new"));
        fresh.setOnAction(event -> model.go(Place.Queue.NEW));
        return fresh;
    }
}
