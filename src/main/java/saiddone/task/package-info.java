/// Progress, cancellation and the port through which slow work leaves the caller's thread.
@NullMarked
package saiddone.task;

import org.jspecify.annotations.NullMarked;
