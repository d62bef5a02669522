/// Main and the composition root: constructors wired by hand.
@NullMarked
package saiddone.app;

import org.jspecify.annotations.NullMarked;
