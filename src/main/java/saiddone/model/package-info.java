/// What a conversation is made of: records only, no JavaFX, no Lucene, no SQL.
@NullMarked
package saiddone.model;

import org.jspecify.annotations.NullMarked;
