/// Where a judgement's words are after a transcript was imported anew.
@NullMarked
package saiddone.annotation.anchor;

import org.jspecify.annotations.NullMarked;
