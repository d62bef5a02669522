/// Codebooks as files: the one that the program ships with, and those that go out and come in.
@NullMarked
package saiddone.annotation.codebook;

import org.jspecify.annotations.NullMarked;
