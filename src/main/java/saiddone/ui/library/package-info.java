/// Every conversation as a row.
@NullMarked
package saiddone.ui.library;

import org.jspecify.annotations.NullMarked;
