/// Controls that several screens share.
@NullMarked
package saiddone.ui.control;

import org.jspecify.annotations.NullMarked;
