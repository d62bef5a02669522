/// Thin commands over the packages below.
@NullMarked
package saiddone.cli;

import org.jspecify.annotations.NullMarked;
