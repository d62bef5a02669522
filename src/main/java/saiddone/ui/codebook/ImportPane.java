package saiddone.ui.codebook;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.ui.shell.Strings;

/// What a codebook from a file would change here, before it is taken over.
final class ImportPane extends VBox {
    private final CodebookViewModel model;
    private final Strings strings;
    private final Label title = Parts.words("", "title");
    private final Label what = Parts.words("", "muted");
    private final Label notes = Parts.words("", "small");
    private final ComparisonBox box;
    private final Button apply;
    private Panel.@Nullable Import plan;

    ImportPane(CodebookViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("code-form");
        box = new ComparisonBox(strings, kind -> "codebook.import." + kind);
        apply = Parts.button(strings.get("codebook.import.do"), null, this::apply);
        apply.setId("import-do");
        apply.getStyleClass().add("primary");
        HBox buttons = new HBox(8, apply, Parts.button(strings.get("codebook.cancel"), null, model::back));
        notes.managedProperty().bind(notes.visibleProperty());
        getChildren().addAll(title, what, notes, buttons, box);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.back();
                event.consume();
            }
        });
    }

    void show(Panel.Import wanted) {
        plan = wanted;
        Comparison now = model.files().plan(wanted.content());
        title.setText(strings.get("codebook.import.title", wanted.file()));
        boolean nothing = now.of(Comparison.Kind.NEW).isEmpty() && now.of(Comparison.Kind.CHANGED).isEmpty();
        what.setText(strings.get(nothing ? "codebook.import.nothing" : "codebook.import.what"));
        apply.setDisable(nothing || !model.writable());
        box.show(now);
        notes.setText(String.join("\n", model.files().notes(wanted)));
        notes.setVisible(!notes.getText().isEmpty());
    }

    void enter() {
        apply.requestFocus();
    }

    private void apply() {
        if (plan != null) {
            model.files().apply(plan);
        }
    }
}
