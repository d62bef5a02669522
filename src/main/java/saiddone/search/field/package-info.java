/// What of a conversation is indexed under which name, and how a text becomes words.
@NullMarked
package saiddone.search.field;

import org.jspecify.annotations.NullMarked;
