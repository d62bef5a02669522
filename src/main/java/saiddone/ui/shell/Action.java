package saiddone.ui.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCodeCombination;
import org.kordamp.ikonli.Ikon;
import org.jspecify.annotations.Nullable;

/// One thing that the user can do: one entry feeds menus, buttons, the command palette and the sheet of keys.
///
/// @param id        kebab-case, unique; its label is `action.<id>` in the string bundle
/// @param group     the heading in the sheet of keys, a string key
/// @param shortcuts the first one is shown; single letters without modifier do not fire while a text field has the focus
/// @param enabled   asked before running and when the palette opens
/// @param own       its label where that is no fixed text, such as a code's name; null for the bundle's
public record Action(String id, String group, @Nullable Ikon icon, List<KeyCodeCombination> shortcuts,
                     BooleanSupplier enabled, Runnable run, @Nullable String own) {
    public Action {
        shortcuts = List.copyOf(shortcuts);
    }

    /// An action with a label from the bundle.
    public Action(String id, String group, @Nullable Ikon icon, List<KeyCodeCombination> shortcuts, BooleanSupplier enabled, Runnable run) {
        this(id, group, icon, shortcuts, enabled, run, null);
    }

    /// What it is called.
    public String label(Strings strings) {
        return own != null ? own : strings.get("action." + id);
    }
}
