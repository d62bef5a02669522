/// The project's own measurements.
@NullMarked
package saiddone.bench;

import org.jspecify.annotations.NullMarked;
