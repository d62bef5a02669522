/// From files of many kinds to transcripts: recognise, read as a stream, report what could not be read.
@NullMarked
package saiddone.ingest;

import org.jspecify.annotations.NullMarked;
