package saiddone.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/// Keys as they are printed on a keyboard: `Ctrl K`, `Alt ←`, `?`.
public final class KeyNames {
    private KeyNames() {}

    public static String of(KeyCodeCombination keys) {
        if (keys.getCode() == KeyCode.SLASH && keys.getShift() == ModifierValue.DOWN) {
            return "?";
        }
        List<String> parts = new ArrayList<>();
        if (keys.getShortcut() == ModifierValue.DOWN || keys.getControl() == ModifierValue.DOWN) {
            parts.add("Ctrl");
        }
        if (keys.getAlt() == ModifierValue.DOWN) {
            parts.add("Alt");
        }
        if (keys.getShift() == ModifierValue.DOWN) {
            parts.add("Shift");
        }
        parts.add(name(keys.getCode()));
        return String.join(" ", parts);
    }

    private static String name(KeyCode code) {
        return switch (code) {
            case LEFT -> "←";
            case RIGHT -> "→";
            case UP -> "↑";
            case DOWN -> "↓";
            case ESCAPE -> "Esc";
            case SLASH -> "/";
            case COMMA -> ",";
            case PERIOD -> ".";
            case OPEN_BRACKET -> "[";
            case CLOSE_BRACKET -> "]";
            case PAGE_UP -> "PgUp";
            case PAGE_DOWN -> "PgDn";
            default -> code.getName();
        };
    }
}
