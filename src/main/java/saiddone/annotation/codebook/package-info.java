/// The codebook that the program ships with.
@NullMarked
package saiddone.annotation.codebook;

import org.jspecify.annotations.NullMarked;
