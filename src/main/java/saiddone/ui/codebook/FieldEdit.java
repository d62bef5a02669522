package saiddone.ui.codebook;

import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.ui.shell.Strings;

/// One field of a code: saved when the keyboard leaves it, on Enter (in long texts Ctrl+Enter), and put back by Escape. What
/// can't be saved stays in the field with the reason under it.
final class FieldEdit extends VBox {
    private static final int LINE = 74;

    private final CodebookViewModel model;
    private final CodeField field;
    private final TextInputControl control;
    private final Runnable leave;
    private final Label problem = Parts.words("", "small", "strong");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private @Nullable Code code;

    /// @param leave puts the keyboard elsewhere, after Escape
    FieldEdit(CodeField field, TextInputControl control, CodebookViewModel model, Strings strings, Runnable leave) {
        this.field = field;
        this.control = control;
        this.model = model;
        this.leave = leave;
        String label = strings.get("codebook.field." + field.key());
        getStyleClass().add("code-field");
        control.setId("code-" + field.key());
        control.setAccessibleText(label);
        if (control instanceof TextArea area) {
            area.setWrapText(true);
        }
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(Parts.heading(label), control, problem);
        control.textProperty().subscribe(text -> judge());
        control.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        control.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    /// Shows a code's text. What was typed for the same code and is not saved yet stays; for another code it is saved first.
    void show(Code next) {
        Code before = code;
        boolean same = before != null && before.id().equals(next.id());
        if (!same) {
            commit();
        }
        boolean typed = same && before != null && field.changes(before, control.getText());
        code = next;
        if (!typed && !control.getText().equals(field.of(next))) {
            control.setText(field.of(next));
        }
        if (control instanceof TextArea area) {
            area.setPrefRowCount(Math.clamp(rows(field.of(next)), 2, 7));
        }
        judge();
    }

    /// Whether what stands here is not in the database.
    ReadOnlyBooleanProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    TextInputControl control() {
        return control;
    }

    CodeField field() {
        return field;
    }

    void commit() {
        if (code != null && field.changes(code, control.getText())) {
            model.editing().save(code.id(), field, control.getText());
        }
        judge();
    }

    private void judge() {
        Code now = code;
        boolean changed = now != null && field.changes(now, control.getText());
        unsaved.set(changed);
        boolean asked = now != null && (changed || field == CodeField.SHORTCUT && now.inForce());
        String why = asked ? model.rules().problem(model.book(), Objects.requireNonNull(now).id(), field, control.getText()) : null;
        problem.setText(Objects.requireNonNullElse(why, ""));
        problem.setVisible(why != null);
    }

    private void keys(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && (event.isShortcutDown() || !(control instanceof TextArea))) {
            commit();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (code != null) {
                control.setText(field.of(code));
            }
            leave.run();
            event.consume();
        }
    }

    private static int rows(String text) {
        return text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
    }
}
