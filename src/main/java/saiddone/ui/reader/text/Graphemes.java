package saiddone.ui.reader.text;

import java.text.BreakIterator;
import java.util.Locale;
import saiddone.model.Span;

/// Keeps selections off the middle of what a reader sees as one character: surrogate pairs, combining marks, joined emoji.
public final class Graphemes {
    // Far longer than any real cluster; walking a whole megabyte for one click would be felt.
    private static final int WINDOW = 512;

    private Graphemes() {}

    /// The range widened to whole characters; an empty range moves to the boundary before it.
    static Span snap(String text, int from, int to) {
        int start = Math.clamp(Math.min(from, to), 0, text.length());
        int end = Math.clamp(Math.max(from, to), 0, text.length());
        int first = floor(text, start);
        return new Span(first, start == end ? first : ceiling(text, end));
    }

    /// The last boundary at or before an offset.
    public static int floor(String text, int offset) {
        return boundary(text, offset, false);
    }

    /// The first boundary at or after an offset.
    static int ceiling(String text, int offset) {
        return boundary(text, offset, true);
    }

    private static int boundary(String text, int offset, boolean up) {
        if (offset <= 0 || offset >= text.length()) {
            return Math.clamp(offset, 0, text.length());
        }
        int from = windowStart(text, offset);
        String window = text.substring(from, Math.min(text.length(), offset + WINDOW));
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(window);
        int at = offset - from;
        if (at >= window.length() || characters.isBoundary(at)) {
            return offset;
        }
        int found = up ? characters.following(at) : characters.preceding(at);
        return from + (found == BreakIterator.DONE ? at : found);
    }

    // A window may only begin where a cluster surely does: after a line feed or a space, else as far back as it reaches.
    private static int windowStart(String text, int offset) {
        int earliest = Math.max(0, offset - WINDOW);
        for (int i = offset - 1; i > earliest; i--) {
            char c = text.charAt(i);
            if (c == '\n' || c == ' ' && offset - i > 1) {
                return i;
            }
        }
        return earliest > 0 && Character.isLowSurrogate(text.charAt(earliest)) ? earliest - 1 : earliest;
    }
}
