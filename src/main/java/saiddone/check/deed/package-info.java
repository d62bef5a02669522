/// Words against what was done: the actions of a conversation, and how a claim stands against them.
@NullMarked
package saiddone.check.deed;

import org.jspecify.annotations.NullMarked;
