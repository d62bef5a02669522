package saiddone.ui.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.sampling.Allocation;
import saiddone.annotation.sampling.Disagreement;
import saiddone.annotation.sampling.Trait;
import saiddone.ui.shell.Strings;

/// The form that draws a queue: what is asked for at the left, what would be drawn at the right.
final class DrawPane extends HBox {
    private final DrawViewModel model;
    private final Strings strings;
    private final FlowPane readers = new FlowPane();
    private final ComboBox<FrameSource> sources = new ComboBox<>();
    private final TextField name = new TextField();
    private final Label problem = new Label();
    private final Label frame = new Label();
    private final Button store = new Button();

    DrawPane(DrawViewModel model, Strings strings, Consumer<String> stored) {
        this.model = model;
        this.strings = strings;
        getStyleClass().addAll("panel", "draw-pane");
        ScrollPane form = new ScrollPane(form());
        form.setFitToWidth(true);
        form.getStyleClass().addAll("draw-form", "line-right");
        form.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        form.setMinWidth(USE_PREF_SIZE);
        VBox result = result(stored);
        HBox.setHgrow(result, Priority.ALWAYS);
        getChildren().addAll(form, result);
        model.desk().state().subscribe(this::showReaders);
        model.readers().addListener((SetChangeListener<String>) change -> showReaders());
        model.preview().subscribe(this::publish);
        model.problem().subscribe(this::publish);
    }

    void enter() {
        sources.requestFocus();
    }

    private VBox form() {
        sources.getItems().setAll(FrameSource.values());
        choice(sources, model.source(), source -> source == FrameSource.LIST && !model.listName().isEmpty()
                ? strings.get("queue.source.named", model.listName()) : strings.get(source.key()));
        sources.setId("draw-source");
        TextField text = field(model.text(), 20);
        text.setId("draw-text");
        text.promptTextProperty().bind(model.source().map(source -> strings.get(source == FrameSource.SEARCH ? "queue.text.search"
                : "queue.text.filter")));
        Node words = shownWhen(text, source -> source == FrameSource.FILTER || source == FrameSource.SEARCH, model.source());
        ComboBox<Queue.Method> methods = new ComboBox<>();
        methods.setId("draw-method");
        methods.getItems().setAll(Queue.Method.values());
        choice(methods, model.method(), this::method);
        Node strata = shownWhen(new VBox(8, label("queue.form.strata"), ticks(model.traits(), Trait.values(), this::trait), patterns(),
                label("queue.form.sharing"), sharing()), method -> method == Queue.Method.STRATIFIED, model.method());
        CheckBox reviewers = new CheckBox(strings.get("queue.kind.reviewers"));
        reviewers.selectedProperty().bindBidirectional(model.reviewersDisagree());
        VBox kindsOf = new VBox(6, ticks(model.kinds(), Disagreement.values(), this::kind), reviewers);
        Node kinds = shownWhen(kindsOf, method -> method == Queue.Method.DISAGREEMENTS, model.method());
        TextField size = field(model.size(), 6);
        size.setId("draw-size");
        TextField seed = field(model.seed(), 8);
        seed.setId("draw-seed");
        Node numbers = shownWhen(new HBox(12, new VBox(4, label("queue.form.size"), size), new VBox(4, label("queue.form.seed"), seed)),
                method -> method != Queue.Method.HAND_PICKED, model.method());
        VBox form = new VBox(label("queue.form.source"), sources, words, label("queue.form.method"), methods, strata, kinds, numbers,
                label("queue.form.readers"), readers, newReader(), overlap(), blind());
        form.getStyleClass().add("draw-fields");
        return form;
    }

    private VBox result(Consumer<String> stored) {
        name.setId("draw-name");
        name.textProperty().bindBidirectional(model.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        store.setId("draw-store");
        store.getStyleClass().add("primary");
        store.setMinWidth(USE_PREF_SIZE);
        store.setOnAction(event -> model.store(stored));
        HBox first = new HBox(new Label(strings.get("queue.form.name")), name, store);
        first.getStyleClass().add("queue-line");
        frame.getStyleClass().add("muted");
        frame.setWrapText(true);
        frame.setMinHeight(USE_PREF_SIZE);
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().add("draw-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        StrataTable table = new StrataTable(model, strings);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox result = new VBox(first, problem, frame, table);
        result.getStyleClass().add("draw-result");
        return result;
    }

    private void publish() {
        Preview shown = model.preview().get();
        String wrong = model.problem().get();
        frame.setText(shown.frame());
        problem.setVisible(wrong != null);
        problem.setText(Objects.requireNonNullElse(wrong, ""));
        store.setDisable(wrong != null || shown.drawn().isEmpty());
        store.setText(strings.get("queue.store", shown.drawn().size()));
        name.setPromptText(model.usualName());
    }

    private void showReaders() {
        readers.getStyleClass().add("draw-ticks");
        List<Node> boxes = new ArrayList<>();
        for (Reviewer one : model.known()) {
            CheckBox box = new CheckBox(one.name());
            box.setMnemonicParsing(false);
            box.setSelected(model.readers().contains(one.id()));
            box.setOnAction(event -> tick(model.readers(), one.id(), box.isSelected()));
            boxes.add(box);
        }
        if (boxes.size() != readers.getChildren().size() || boxes.stream().noneMatch(Node::isFocused)) {
            readers.getChildren().setAll(boxes);
        }
    }

    private Node newReader() {
        TextField fresh = new TextField();
        fresh.setId("draw-reader");
        fresh.setPromptText(strings.get("queue.form.new-reader"));
        HBox.setHgrow(fresh, Priority.ALWAYS);
        Button add = new Button(strings.get("queue.form.add-reader"));
        add.getStyleClass().add("quiet");
        add.setMinWidth(USE_PREF_SIZE);
        Runnable run = () -> {
            model.addReader(fresh.getText());
            fresh.clear();
        };
        add.setOnAction(event -> run.run());
        fresh.setOnAction(event -> run.run());
        add.disableProperty().bind(fresh.textProperty().map(String::isBlank));
        HBox line = new HBox(8, fresh, add);
        line.getStyleClass().add("queue-line");
        return line;
    }

    private Node overlap() {
        TextField each = field(model.overlap(), 3);
        each.setId("draw-overlap");
        HBox line = new HBox(8, new Label(strings.get("queue.overlap")), each);
        line.getStyleClass().add("queue-line");
        return line;
    }

    private Node blind() {
        CheckBox box = new CheckBox(strings.get("queue.form.blind"));
        box.setId("draw-blind");
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(model.blind());
        return box;
    }

    private Node patterns() {
        ComboBox<@Nullable String> codes = new ComboBox<>();
        codes.setId("draw-code");
        model.desk().state().subscribe(state -> {
            String before = model.code().get();
            codes.getItems().clear();
            codes.getItems().add(null);
            codes.getItems().addAll(state.codebook().inForce().stream().map(Code::id).toList());
            codes.setValue(before);
        });
        choice(codes, model.code(), id -> id == null ? strings.get("queue.form.no-pattern") : strings.get("queue.form.pattern",
                model.desk().codebook().code(id).map(Code::name).orElse(id)));
        return codes;
    }

    private Node sharing() {
        ComboBox<@Nullable Allocation> shares = new ComboBox<>();
        shares.setId("draw-sharing");
        shares.getItems().addAll(Allocation.EQUAL, Allocation.PROPORTIONAL, null);
        choice(shares, model.sharing(), one -> strings.get(one == null ? "queue.sharing.typed" : one == Allocation.EQUAL
                ? "queue.sharing.equal-long" : "queue.sharing.proportional-long"));
        return shares;
    }

    private <T> FlowPane ticks(ObservableSet<T> chosen, T[] all, Function<T, String> called) {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("draw-ticks");
        for (T one : all) {
            CheckBox box = new CheckBox(called.apply(one));
            box.setSelected(chosen.contains(one));
            box.setOnAction(event -> tick(chosen, one, box.isSelected()));
            chosen.addListener((SetChangeListener<T>) change -> box.setSelected(chosen.contains(one)));
            pane.getChildren().add(box);
        }
        return pane;
    }

    private static <T> void tick(ObservableSet<T> chosen, T one, boolean on) {
        if (on) {
            chosen.add(one);
        } else {
            chosen.remove(one);
        }
    }

    private static <T> Node shownWhen(Region node, Function<T, Boolean> when, Property<T> of) {
        node.managedProperty().bind(node.visibleProperty());
        node.visibleProperty().bind(of.map(when));
        return node;
    }

    private static <T> void choice(ComboBox<T> box, Property<T> of, Function<T, String> called) {
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return called.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        box.valueProperty().bindBidirectional(of);
    }

    private static TextField field(StringProperty of, int columns) {
        TextField field = new TextField();
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(of);
        return field;
    }

    private Label label(String key) {
        Label label = new Label(strings.get(key));
        label.getStyleClass().add("section-heading");
        return label;
    }

    private String method(Queue.Method method) {
        return strings.get(switch (method) {
            case RANDOM -> "queue.form.random";
            case STRATIFIED -> "queue.form.stratified";
            case DISAGREEMENTS -> "queue.form.disagreements";
            case HAND_PICKED -> "queue.form.hand-picked";
            case RE_REVIEW -> "queue.form.re-review";
        });
    }

    private String trait(Trait trait) {
        return strings.get(switch (trait) {
            case MODEL -> "queue.trait.model";
            case KIND -> "queue.trait.kind";
            case INTENT -> "queue.trait.intent";
            case OUTCOME -> "queue.trait.outcome";
            case CHECK -> "queue.trait.check";
        });
    }

    private String kind(Disagreement kind) {
        return strings.get(switch (kind) {
            case UNSAFE_BUT_RESOLVED -> "queue.kind.unsafe";
            case SAFE_BUT_UNRESOLVED -> "queue.kind.unresolved";
            case REWARD_AGAINST_ACTIONS -> "queue.kind.reward";
        });
    }
}
