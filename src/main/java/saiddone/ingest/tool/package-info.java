/// What tools do, by profiles and names: read, write or hand over; and when their answer is an error.
@NullMarked
package saiddone.ingest.tool;

import org.jspecify.annotations.NullMarked;
