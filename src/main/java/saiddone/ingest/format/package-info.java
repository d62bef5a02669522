/// One reader a format: it recognises cheaply, then reads as a stream and reports what could not be read.
@NullMarked
package saiddone.ingest.format;

import org.jspecify.annotations.NullMarked;
