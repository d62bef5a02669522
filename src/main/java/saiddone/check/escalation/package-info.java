/// Checks of handovers: those that were not needed, and those that were missed.
@NullMarked
package saiddone.check.escalation;

import org.jspecify.annotations.NullMarked;
