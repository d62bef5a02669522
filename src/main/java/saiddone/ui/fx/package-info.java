/// JavaFX plumbing: the FX task runner, latest-result scheduling.
@NullMarked
package saiddone.ui.fx;

import org.jspecify.annotations.NullMarked;
