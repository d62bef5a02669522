/// One conversation, said beside done.
@NullMarked
package saiddone.ui.reader;

import org.jspecify.annotations.NullMarked;
