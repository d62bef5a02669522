/// The query language, from what was typed to what Lucene is asked.
@NullMarked
package saiddone.search.query;

import org.jspecify.annotations.NullMarked;
