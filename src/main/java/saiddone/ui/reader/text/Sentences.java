package saiddone.ui.reader.text;

import java.text.BreakIterator;
import java.util.Locale;
import saiddone.model.Span;

/// Steps of a selection by keys: sentences and words of a text, their ends on whole characters.
public final class Sentences {
    private Sentences() {}

    /// The first sentence that begins at or after an offset, without the white space round it; empty at the end of the text.
    public static Span next(String text, int from) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int start = from <= 0 || sentences.isBoundary(Math.min(from, text.length())) ? Math.clamp(from, 0, text.length())
                : sentences.following(from);
        while (start != BreakIterator.DONE && start < text.length()) {
            int end = sentences.following(start);
            Span found = trim(text, start, end == BreakIterator.DONE ? text.length() : end);
            if (found.start() < found.end()) {
                return found;
            }
            start = end;
        }
        return new Span(text.length(), text.length());
    }

    /// The end of the word after an offset.
    public static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
            at++;
        }
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return Graphemes.ceiling(text, at);
    }

    /// The beginning of the word before an offset.
    public static int wordStart(String text, int from) {
        int at = from;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return Graphemes.floor(text, at);
    }

    /// The beginning of the word after the one at an offset.
    public static int nextWordStart(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return Graphemes.ceiling(text, at);
    }

    /// The range without white space at its ends.
    public static Span trim(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return Graphemes.snap(text, from, to);
    }
}
