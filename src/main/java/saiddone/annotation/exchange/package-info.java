/// Merging the logs of two copies of the database: which versions of a record each copy knows, and what stands after both are
/// brought together. Knows no database and no screen.
@NullMarked
package saiddone.annotation.exchange;

import org.jspecify.annotations.NullMarked;
