package saiddone.ui.shell;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Turns key presses anywhere in the scene into actions of the table.
final class KeyDispatch {
    private final ActionTable table;
    private final BooleanSupplier blocked;
    private final Runnable help;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> typed = this::typed;
    private boolean swallowTyped;

    /// @param blocked whether an overlay has the keyboard for itself
    /// @param help    runs for a typed question mark, wherever the keyboard has it
    KeyDispatch(ActionTable table, BooleanSupplier blocked, Runnable help) {
        this.table = table;
        this.blocked = blocked;
        this.help = help;
    }

    void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
    }

    void detach(Scene scene) {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
    }

    private void pressed(KeyEvent event) {
        swallowTyped = false;
        if (blocked.getAsBoolean()) {
            return;
        }
        Optional<Action> action = table.match(event, focus(event));
        if (action.isPresent()) {
            // The character that follows would land in the text field that the action may have focused.
            swallowTyped = ActionTable.plain(event);
            event.consume();
            action.get().run().run();
        }
    }

    private void typed(KeyEvent event) {
        if (swallowTyped) {
            swallowTyped = false;
            event.consume();
        } else if ("?".equals(event.getCharacter()) && !blocked.getAsBoolean() && focus(event) != ActionTable.Focus.TEXT) {
            event.consume();
            help.run();
        }
    }

    private static ActionTable.Focus focus(KeyEvent event) {
        return focus(event.getTarget() instanceof Node node ? node : null);
    }

    static ActionTable.Focus focus(@Nullable Node owner) {
        return switch (owner) {
            case TextInputControl input when input.isEditable() -> ActionTable.Focus.TEXT;
            case ComboBoxBase<?> box when box.isEditable() -> ActionTable.Focus.TEXT;
            case ButtonBase button -> ActionTable.Focus.BUTTON;
            case null, default -> ActionTable.Focus.ELSEWHERE;
        };
    }
}
