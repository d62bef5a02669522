package saiddone.ui.shell;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// One line of the command palette.
///
/// @param detail what stands muted behind the title, may be empty
/// @param keys   the shortcut as printed, may be empty
record PaletteItem(Kind kind, String title, String detail, @Nullable Ikon icon, String keys, Runnable run) {
    enum Kind { SEARCH, PLACE, ACTION, RECENT, CONVERSATION }
}
