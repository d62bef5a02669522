/// The window: commands, navigation, session, strings, themes.
@NullMarked
package saiddone.ui.shell;

import org.jspecify.annotations.NullMarked;
