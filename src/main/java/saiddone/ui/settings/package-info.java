/// The settings screen: theme, reasoning, the workspace and its index, what this program is.
@NullMarked
package saiddone.ui.settings;

import org.jspecify.annotations.NullMarked;
