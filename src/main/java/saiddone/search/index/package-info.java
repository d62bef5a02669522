/// The index whole: opened, healed or made anew, updated and searched.
@NullMarked
package saiddone.search.index;

import org.jspecify.annotations.NullMarked;
