package saiddone.ui.reader.ledger;

import org.jspecify.annotations.Nullable;
import saiddone.check.deed.Link.Standing;
import saiddone.model.Part;
import saiddone.model.Span;

/// A claim's words in a message.
///
/// @param claim    its place in the ledger's list
/// @param standing null where it was not judged
/// @param why      one sentence, empty where it was not judged
public record ClaimMark(int claim, int message, Part part, Span span, @Nullable Standing standing, String why) {}
