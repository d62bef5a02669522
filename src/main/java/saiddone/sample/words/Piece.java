package saiddone.sample.words;

import java.util.Set;

/// One line of a piece file.
///
/// @param styles   the styles that like it; empty means all
/// @param language ISO 639-1, `en` where the line names none
/// @param place    file and line, for messages
public record Piece(Set<Style> styles, String language, Template template, String place) {
    public Piece {
        styles = Set.copyOf(styles);
    }

    boolean fits(Style style) {
        return styles.isEmpty() || styles.contains(style);
    }
}
