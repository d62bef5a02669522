/// Notations that data stand in beside JSON, read as trees.
@NullMarked
package saiddone.model.notation;

import org.jspecify.annotations.NullMarked;
