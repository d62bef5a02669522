package saiddone.ui.reader;

import saiddone.annotation.model.Presence;
import saiddone.model.Span;

/// A tag on a range of a shown text.
///
/// @param colour as the codebook writes it
/// @param other  whether it is another reviewer's
/// @param held   whether it is the tag in hand
record TagMark(Span span, String colour, Presence presence, boolean other, boolean held) {}
