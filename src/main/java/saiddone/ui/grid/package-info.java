/// The screen of cases: every case under every model, and two models side by side.
@NullMarked
package saiddone.ui.grid;

import org.jspecify.annotations.NullMarked;
