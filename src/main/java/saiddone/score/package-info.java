/// What a suite's rules make of a transcript: handed over, fired a forbidden action, stopped in the margin, resolved.
@NullMarked
package saiddone.score;

import org.jspecify.annotations.NullMarked;
