package saiddone.ui.reader.ledger;

import saiddone.check.deed.Link.Standing;
import saiddone.check.sources.Told;
import saiddone.ui.reader.text.Graphemes;

/// A value in the agent's words, with where it comes from.
///
/// @param place  its place among all values of the conversation
/// @param around the words that it stands in
public record ToldValue(int place, Told told, String around) {
    private static final int BEFORE = 60;
    private static final int AFTER = 40;

    /// @param text of the message
    static ToldValue of(int place, Told told, String text) {
        int start = told.span().start();
        int from = Math.max(text.lastIndexOf('\n', start) + 1, Graphemes.floor(text, Math.max(0, start - BEFORE)));
        int line = text.indexOf('\n', told.span().end());
        int to = Math.min(line < 0 ? text.length() : line, Graphemes.floor(text, Math.min(text.length(), told.span().end() + AFTER)));
        String before = from > 0 && text.charAt(from - 1) != '\n' ? "…" : "";
        String after = to < text.length() && text.charAt(to) != '\n' ? "…" : "";
        return new ToldValue(place, told, before + text.substring(Math.min(from, start), to).strip() + after);
    }

    /// Amber where nobody gave it. A source is no proof: the value may be told of another thing than it stands at.
    Standing standing() {
        return told.source().nowhere() ? Standing.UNSUPPORTED : Standing.SUPPORTED;
    }
}
