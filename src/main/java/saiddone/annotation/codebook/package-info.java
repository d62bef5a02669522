/// Codebooks as files: our own JSON and REFI-QDA `.qdc`, and what an import would change. Knows no database.
@NullMarked
package saiddone.annotation.codebook;

import org.jspecify.annotations.NullMarked;
