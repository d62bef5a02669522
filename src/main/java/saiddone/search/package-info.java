/// The door to the index: what can be asked, what comes back, how up to date it is. Lucene is known in these rooms alone.
@NullMarked
package saiddone.search;

import org.jspecify.annotations.NullMarked;
