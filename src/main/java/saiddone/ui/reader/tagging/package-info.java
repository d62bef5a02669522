/// What reviewers say of the conversation that the reader shows, without a node of the reader's own.
@NullMarked
package saiddone.ui.reader.tagging;

import org.jspecify.annotations.NullMarked;
