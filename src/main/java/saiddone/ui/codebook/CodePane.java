package saiddone.ui.codebook;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.annotation.model.Code;
import saiddone.ui.shell.Strings;

/// One code: everything that it says of itself, to be changed in place, and beside it what became of it.
final class CodePane extends HBox {
    private final CodebookViewModel model;
    private final Strings strings;
    private final Rectangle swatch = Parts.swatch(18);
    private final FieldEdit name;
    private final FieldEdit definition;
    private final FieldEdit use;
    private final FieldEdit avoid;
    private final FieldEdit key;
    private final FieldEdit colour;
    private final FieldEdit severities;
    private final GroupChoice group;
    private final ColourRow colours;
    private final ExamplesBox examples;
    private final Label saved = Parts.label("", "small", "muted");
    private final TextField id = new TextField();
    private final FlowPane fate = new FlowPane(4, 2);
    private final Button retire;
    private final Button merge;
    private final Button split;
    private final ScrollPane scroll;
    private @Nullable Code code;

    /// @param leave puts the keyboard back into the list
    CodePane(CodebookViewModel model, Strings strings, Runnable leave) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("code-pane");
        name = new FieldEdit(CodeField.NAME, new TextField(), model, strings, leave);
        definition = new FieldEdit(CodeField.DEFINITION, new TextArea(), model, strings, leave);
        use = new FieldEdit(CodeField.USE, new TextArea(), model, strings, leave);
        avoid = new FieldEdit(CodeField.AVOID, new TextArea(), model, strings, leave);
        key = new FieldEdit(CodeField.SHORTCUT, keyField(), model, strings, leave);
        colour = new FieldEdit(CodeField.COLOUR, new TextField(), model, strings, leave);
        severities = new FieldEdit(CodeField.SEVERITIES, new TextField(), model, strings, leave);
        severities.getChildren().add(Parts.words(strings.get("codebook.severities.why"), "small", "faint"));
        group = new GroupChoice(model, strings);
        colours = new ColourRow(strings, chosen -> save(CodeField.COLOUR, chosen));
        examples = new ExamplesBox(model, strings);
        retire = Parts.button("", BootstrapIcons.ARCHIVE, this::flipRetired);
        retire.setId("code-retire");
        merge = Parts.button(strings.get("codebook.merge"), BootstrapIcons.INTERSECT, () -> model.turn(new Panel.Merge(id())));
        merge.setId("code-merge");
        split = Parts.button(strings.get("codebook.split"), BootstrapIcons.SIGNPOST_SPLIT, () -> model.turn(new Panel.Split(id())));
        split.setId("code-split");
        scroll = new ScrollPane(form());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("code-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox centre = new VBox(head(), scroll);
        HBox.setHgrow(centre, Priority.ALWAYS);
        ScrollPane history = new ScrollPane(new HistoryBox(model, strings));
        history.setFitToWidth(true);
        history.getStyleClass().addAll("code-side", "line-left", "panel");
        getChildren().addAll(centre, history);
        Observable[] told = fields().map(FieldEdit::unsaved).toArray(Observable[]::new);
        saved.textProperty().bind(Bindings.createStringBinding(this::savedWords,
                Stream.concat(Stream.of(told), Stream.of(model.desk().saving(), model.desk().state(), model.desk().phase()))
                        .toArray(Observable[]::new)));
    }

    void show(Code next) {
        if (code == null || !code.id().equals(next.id())) {
            scroll.setVvalue(0);
        }
        code = next;
        swatch.setFill(Parts.colour(next.colour()));
        fields().forEach(field -> field.show(next));
        group.show(next);
        colours.show(next.colour());
        examples.show(next);
        id.setText(next.id());
        boolean writable = model.writable();
        retire.setText(strings.get(next.retired() ? "codebook.revive" : "codebook.retire"));
        retire.setDisable(!writable || next.mergedInto() != null);
        merge.setDisable(!writable || next.mergedInto() != null);
        split.setDisable(!writable || !next.inForce());
        fields().forEach(field -> field.control().setEditable(writable));
        fate(next);
    }

    void edit() {
        name.control().requestFocus();
        name.control().selectAll();
    }

    /// Retires the code, or brings it back.
    void flipRetired() {
        if (code != null && code.mergedInto() == null) {
            if (code.retired()) {
                model.editing().revive(code);
            } else {
                model.editing().retire(code);
            }
        }
    }

    /// Stays in view: what the code is called, and whether all of it is saved.
    private VBox head() {
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(10, swatch, name);
        head.setAlignment(Pos.CENTER_LEFT);
        name.getChildren().removeFirst();
        name.control().getStyleClass().add("code-name");
        HBox buttons = new HBox(6, merge, split, retire, Parts.gap(), saved);
        buttons.setAlignment(Pos.CENTER_LEFT);
        saved.setMinWidth(0);
        fate.managedProperty().bind(fate.visibleProperty());
        fate.getStyleClass().add("code-fate");
        VBox all = new VBox(10, head, buttons, fate);
        all.getStyleClass().addAll("code-head", "line-bottom");
        return all;
    }

    private VBox form() {
        key.setPrefWidth(150);
        key.setMinWidth(120);
        HBox.setHgrow(group, Priority.ALWAYS);
        colour.getChildren().add(1, colours);
        colour.control().setMaxWidth(110);
        HBox placed = new HBox(16, group, key);
        id.setEditable(false);
        id.getStyleClass().addAll("copyable", "mono", "code-id");
        VBox known = new VBox(2, Parts.heading(strings.get("codebook.id")), id);
        VBox form = new VBox(definition, use, avoid, examples, placed, severities, colour, known);
        form.getStyleClass().add("code-form");
        return form;
    }

    private TextField keyField() {
        TextField field = new TextField();
        field.setMaxWidth(60);
        field.textProperty().subscribe(text -> {
            String stored = code == null ? null : code.shortcut();
            String wanted = text.equals(stored) || text.isEmpty() ? text : CodeRules.key(text.substring(text.length() - 1));
            if (!wanted.equals(text)) {
                field.setText(wanted);
                field.end();
            }
        });
        return field;
    }

    private String id() {
        return Objects.requireNonNull(code).id();
    }

    private void save(CodeField field, String text) {
        model.editing().save(id(), field, text);
    }

    private Stream<FieldEdit> fields() {
        return Stream.of(name, definition, use, avoid, key, severities, colour);
    }

    private String savedWords() {
        if (!model.writable()) {
            return strings.get("codebook.read-only");
        }
        List<String> open = fields().filter(field -> field.unsaved().get())
                .map(field -> strings.get("codebook.field." + field.field().key())).toList();
        if (!open.isEmpty()) {
            return strings.get("codebook.unsaved", String.join(", ", open));
        }
        return model.desk().saving().get() ? strings.get("codebook.saving") : strings.get("codebook.saved", model.book().version());
    }

    /// What became of a code that is not in force.
    private void fate(Code now) {
        fate.getChildren().clear();
        if (now.mergedInto() != null) {
            fate.getChildren().addAll(Parts.label(strings.get("codebook.fate.merged"), "muted"), link(now.mergedInto()));
        } else if (!now.splitInto().isEmpty()) {
            fate.getChildren().add(Parts.label(strings.get("codebook.fate.split"), "muted"));
            fate.getChildren().addAll(now.splitInto().stream().map(this::link).toList());
        } else if (now.retired()) {
            fate.getChildren().add(Parts.label(strings.get("codebook.fate.retired"), "muted"));
        }
        List<Code> earlier = model.book().codes().stream().filter(other -> now.id().equals(other.mergedInto())).toList();
        if (!earlier.isEmpty()) {
            fate.getChildren().add(Parts.label(strings.get("codebook.fate.heir"), "muted"));
            fate.getChildren().addAll(earlier.stream().map(Code::id).map(this::link).collect(Collectors.toList()));
        }
        fate.setVisible(!fate.getChildren().isEmpty());
    }

    private Hyperlink link(String to) {
        Hyperlink link = new Hyperlink(Names.of(model.book()).code(to));
        link.getStyleClass().add("example-link");
        link.setOnAction(event -> model.open(to));
        return link;
    }

    /// The group of the code.
    private static final class GroupChoice extends VBox {
        private final CodebookViewModel model;
        private final ComboBox<String> box = new ComboBox<>();
        private @Nullable Code code;
        private boolean filling;

        GroupChoice(CodebookViewModel model, Strings strings) {
            this.model = model;
            getStyleClass().add("code-field");
            box.setId("code-group");
            box.setMaxWidth(Double.MAX_VALUE);
            box.setAccessibleText(strings.get("codebook.field.group"));
            getChildren().addAll(Parts.heading(strings.get("codebook.field.group")), box);
            box.valueProperty().subscribe(chosen -> {
                if (!filling && chosen != null && code != null) {
                    model.editing().save(code.id(), CodeField.GROUP, chosen);
                }
            });
            box.setConverter(GroupNames.of(model, strings));
        }

        void show(Code next) {
            code = next;
            filling = true;
            box.getItems().setAll(GroupNames.ids(model));
            box.setValue(CodeField.GROUP.of(next));
            box.setDisable(!model.writable());
            filling = false;
        }
    }
}
