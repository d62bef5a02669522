/// Drawing queues: which conversations, with what probability, for whom. Pure functions, no database and no screen.
@NullMarked
package saiddone.annotation.sampling;

import org.jspecify.annotations.NullMarked;
