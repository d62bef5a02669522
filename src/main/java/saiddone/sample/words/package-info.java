/// Language from hand-written pieces: parsing, choosing, filling, and bending to a persona. Knows nothing of cases or stores.
@NullMarked
package saiddone.sample.words;

import org.jspecify.annotations.NullMarked;
