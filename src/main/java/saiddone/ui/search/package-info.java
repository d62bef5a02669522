/// Search over every message.
@NullMarked
package saiddone.ui.search;

import org.jspecify.annotations.NullMarked;
