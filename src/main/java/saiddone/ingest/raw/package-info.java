/// A transcript as its file tells it, whatever the format, and the step from there to the model: pairing, ids, hashes.
@NullMarked
package saiddone.ingest.raw;

import org.jspecify.annotations.NullMarked;
