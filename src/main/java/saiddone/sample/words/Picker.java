package saiddone.sample.words;

import java.util.List;

/// Chooses the piece, and the way of saying it, each time when words are asked for.
@FunctionalInterface
public interface Picker {
    /// Which act of which file in which language, for which style.
    record Ask(String file, String act, String language, Style style) {}

    /// @param number the way of saying it
    record Choice(Piece piece, int number) {}

    /// @param fitting never empty
    Choice pick(Ask ask, List<Piece> fitting);
}
