/// One search: hits in their order, snippets with their spans, facets counted.
@NullMarked
package saiddone.search.hit;

import org.jspecify.annotations.NullMarked;
