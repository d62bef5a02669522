package saiddone.ui.reader.text;

import javafx.scene.paint.Color;
import saiddone.annotation.model.Presence;
import saiddone.model.Span;

/// A tag on a range of a shown text.
///
/// @param colour of its code
/// @param other  whether it is another reviewer's
/// @param held   whether it is the tag in hand
public record TagMark(Span span, Color colour, Presence presence, boolean other, boolean held) {}
