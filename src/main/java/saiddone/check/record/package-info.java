/// What the look-ups of one transcript show, and what the agent could know when it wrote a message. Knows none of the checks that
/// hold words against it.
@NullMarked
package saiddone.check.record;

import org.jspecify.annotations.NullMarked;
