/// One conversation, said beside done: the screen, its keys, and the model that binds the rooms below together. What does not need
/// that model lives in a room.
@NullMarked
package saiddone.ui.reader;

import org.jspecify.annotations.NullMarked;
