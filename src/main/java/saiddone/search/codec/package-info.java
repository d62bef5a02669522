/// What the index keeps beside its words, as bytes, and back.
@NullMarked
package saiddone.search.codec;

import org.jspecify.annotations.NullMarked;
