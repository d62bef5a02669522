/// The reviewer's desk, shared by all screens: the open store, who reviews, the codebook, undo, and what is hidden.
@NullMarked
package saiddone.ui.desk;

import org.jspecify.annotations.NullMarked;
