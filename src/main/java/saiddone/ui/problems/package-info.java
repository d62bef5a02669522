/// The files that could not be read, with the reason for each.
@NullMarked
package saiddone.ui.problems;

import org.jspecify.annotations.NullMarked;
