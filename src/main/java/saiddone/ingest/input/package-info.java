/// Bytes of files, packed or plain, as JSON a piece at a time: heads, lines, entries of archives, all within limits.
@NullMarked
package saiddone.ingest.input;

import org.jspecify.annotations.NullMarked;
