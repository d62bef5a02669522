/// The index of every message and every conversation. The only place that imports Lucene.
@NullMarked
package saiddone.search;

import org.jspecify.annotations.NullMarked;
