/// What reviewers say of the open conversation: tags, notes, reviews and rulings, the cards that show them, and where they stand in
/// its texts. Knows nothing of the checks.
@NullMarked
package saiddone.ui.reader.tagging;

import org.jspecify.annotations.NullMarked;
