/// All formats together over folders and files.
@NullMarked
package saiddone.ingest.folder;

import org.jspecify.annotations.NullMarked;
