/// Checks of the record itself: calls and results without each other, and runs of one case that ended differently.
@NullMarked
package saiddone.check.integrity;

import org.jspecify.annotations.NullMarked;
