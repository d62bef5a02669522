/// One row of the conversation, said beside done: its texts and call cards with all that is marked on them, and what of it is
/// folded. Knows neither the list of rows nor how the user moves through it.
@NullMarked
package saiddone.ui.reader.row;

import org.jspecify.annotations.NullMarked;
