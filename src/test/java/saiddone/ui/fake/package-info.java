/// Stand-ins for what the app hands to a screen.
@NullMarked
package saiddone.ui.fake;

import org.jspecify.annotations.NullMarked;
