package saiddone.ui.shell;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;

/// Everything that can be done now: the showing screen's actions before the window's own. One table feeds keys, the
/// palette and the sheet of keys.
final class ActionTable {
    /// Where the keyboard focus lies, as far as it decides who gets a key.
    enum Focus { TEXT, BUTTON, ELSEWHERE }

    /// With Ctrl (Cmd) these edit text and belong to the text field.
    private static final Set<KeyCode> EDITING = EnumSet.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Y, KeyCode.Z,
            KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.BACK_SPACE, KeyCode.DELETE);
    private static final Set<KeyCode> PRESSING = EnumSet.of(KeyCode.ENTER, KeyCode.SPACE);

    private final List<Action> ofWindow;
    private final Supplier<List<Action>> ofScreen;

    ActionTable(List<Action> ofWindow, Supplier<List<Action>> ofScreen) {
        this.ofWindow = List.copyOf(ofWindow);
        this.ofScreen = ofScreen;
    }

    List<Action> all() {
        return Stream.concat(ofScreen.get().stream(), ofWindow.stream()).toList();
    }

    /// The enabled action that a key press asks for.
    Optional<Action> match(KeyEvent event, Focus focus) {
        return all().stream().filter(action -> action.shortcuts().stream().anyMatch(keys -> keys.match(event) && reaches(keys, focus)))
                .filter(action -> action.enabled().getAsBoolean()).findFirst();
    }

    /// Whether a plain key (no Ctrl, Alt, Meta) was pressed, which will be followed by a typed character.
    static boolean plain(KeyEvent event) {
        return !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    }

    private static boolean reaches(KeyCodeCombination keys, Focus focus) {
        boolean modified = isDown(keys.getShortcut()) || isDown(keys.getControl()) || isDown(keys.getMeta());
        boolean alt = isDown(keys.getAlt());
        return switch (focus) {
            case ELSEWHERE -> true;
            case BUTTON -> modified || alt || !PRESSING.contains(keys.getCode());
            case TEXT -> keys.getCode().isFunctionKey() || alt || modified && !EDITING.contains(keys.getCode());
        };
    }

    private static boolean isDown(KeyCodeCombination.ModifierValue modifier) {
        return modifier == KeyCodeCombination.ModifierValue.DOWN;
    }
}
