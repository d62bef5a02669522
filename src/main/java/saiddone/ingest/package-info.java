/// The door to transcripts: files, what is read from them, what could not be, and the limits that they are held to.
@NullMarked
package saiddone.ingest;

import org.jspecify.annotations.NullMarked;
