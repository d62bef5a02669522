/// Codebooks as files: the one that the program ships with, our own JSON and REFI-QDA `.qdc`, and what an import would change.
/// Knows no database.
@NullMarked
package saiddone.annotation.codebook;

import org.jspecify.annotations.NullMarked;
