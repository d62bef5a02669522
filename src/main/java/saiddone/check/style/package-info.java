/// Checks of form: empty replies, notes to self in the reply, going in circles, saying the same again.
@NullMarked
package saiddone.check.style;

import org.jspecify.annotations.NullMarked;
