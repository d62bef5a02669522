package saiddone.ui.codebook;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.ui.shell.Strings;

/// Asks for the name of a new code or group, and for its group or colour; the rest is said where it then shows. Also changes a
/// group that is there.
final class NewPane extends VBox {
    private static final double WIDTH = 420;

    private final CodebookViewModel model;
    private final Strings strings;
    private final boolean group;
    private final Label title = Parts.label("", "title");
    private final TextField name = new TextField();
    private final ComboBox<String> groups = new ComboBox<>();
    private final TextField colour = new TextField();
    private final ColourRow colours;
    private final Label problem = Parts.words("", "small", "strong");
    private final Button save;
    private @Nullable String id;

    NewPane(CodebookViewModel model, Strings strings, boolean group) {
        this.model = model;
        this.strings = strings;
        this.group = group;
        getStyleClass().add("code-form");
        name.setId(group ? "new-group-name" : "new-code-name");
        name.setPromptText(strings.get(group ? "codebook.group.name" : "codebook.new.name"));
        groups.setConverter(GroupNames.of(model, strings));
        name.setMaxWidth(WIDTH);
        groups.setPrefWidth(WIDTH);
        colour.setMaxWidth(110);
        colours = new ColourRow(strings, colour::setText);
        colour.textProperty().subscribe(text -> colours.show(text));
        save = Parts.button("", null, this::save);
        save.getStyleClass().add("primary");
        HBox buttons = new HBox(8, save, Parts.button(strings.get("codebook.cancel"), null, model::back));
        getChildren().addAll(title, field("codebook.field.name", name), group ? field("codebook.field.colour", colours, colour)
                : field("codebook.field.group", groups), problem, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.back();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
                save();
                event.consume();
            }
        });
    }

    /// Starts empty, in the group that shows.
    void start() {
        id = null;
        title.setText(strings.get(group ? "codebook.group.new" : "codebook.new"));
        save.setText(strings.get("codebook.create"));
        String last = groups.getValue();
        groups.getItems().setAll(GroupNames.ids(model));
        groups.setValue(last != null && groups.getItems().contains(last) ? last : "");
        fill("", CodeColours.ALL.get(model.book().groups().size() % CodeColours.ALL.size()));
    }

    /// Shows a group that is there.
    void show(saiddone.annotation.model.CodeGroup known) {
        if (!known.id().equals(id)) {
            id = known.id();
            title.setText(strings.get("codebook.group"));
            save.setText(strings.get("codebook.save"));
            fill(known.name(), known.colour());
        }
    }

    void edit() {
        name.requestFocus();
        name.selectAll();
    }

    private void fill(String text, String chosen) {
        name.setText(text);
        colour.setText(chosen);
        problem.setText("");
    }

    private void save() {
        String why = group ? model.editing().putGroup(id, name.getText(), colour.getText().strip(),
                made -> model.turn(new Panel.OfGroup(made))) : model.editing().add(name.getText(), none(groups.getValue()));
        problem.setText(Objects.requireNonNullElse(why, ""));
    }

    private static @Nullable String none(@Nullable String chosen) {
        return chosen == null || chosen.isEmpty() ? null : chosen;
    }

    private VBox field(String key, Node... controls) {
        VBox field = new VBox(Parts.heading(strings.get(key)));
        field.getStyleClass().add("code-field");
        field.getChildren().addAll(controls);
        return field;
    }
}
