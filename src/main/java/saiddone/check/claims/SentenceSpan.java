package saiddone.check.claims;

import java.util.ArrayList;
import java.util.List;
import saiddone.check.results.Plain;
import saiddone.model.Span;
import saiddone.model.notation.DayOrdinal;

/// A stretch of text that ends in a full stop, a question mark or a line break.
///
/// @param start    UTF-16 index in the text
/// @param question whether it asks
public record SentenceSpan(int start, int end, boolean question) {
    private static final int LONGEST = 2_000;
    /// Letters of a word before a stop that is no abbreviation.
    private static final int WORD = 3;
    private static final String STOPS = ".!?";
    /// What may close a sentence after its stop.
    private static final String CLOSERS = "\"”')*";

    public Span span() {
        return new Span(start, end);
    }

    /// What stands there.
    ///
    /// @param text the one that it was found in
    public String quote(String text) {
        return text.substring(start, end);
    }

    /// What stands there, in the plain form.
    ///
    /// @param text the one that it was found in
    public String plain(String text) {
        return Plain.text(quote(text));
    }

    /// What goes on without an end is cut at a blank: the time for one sentence grows faster than its length.
    public static List<SentenceSpan> of(String text) {
        List<SentenceSpan> sentences = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at - from > LONGEST && text.charAt(at) == ' ' ? at + 1 : end(text, at);
            if (end > 0) {
                add(text, from, end, sentences);
                from = end;
                at = end;
            } else {
                at++;
            }
        }
        add(text, from, text.length(), sentences);
        return sentences;
    }

    /// Where a sentence ends whose end begins here: stops with a blank after them, a line break, one written as `\n`, or the mark
    /// that opens a Spanish question. 0 where none does.
    private static int end(String text, int at) {
        return switch (text.charAt(at)) {
            case '\n', '¡', '¿' -> at + 1;
            case '\\' -> text.startsWith("n", at + 1) ? at + 2 : 0;
            case '.', '!', '?' -> {
                int end = skip(text, skip(text, at, STOPS), CLOSERS);
                yield blank(text, end) && !DayOrdinal.at(text, at) || glued(text, at) ? end : 0;
            }
            default -> 0;
        };
    }

    /// Whether a word ends before a stop and a sentence begins right behind it, as some models write: "was sent.Now".
    private static boolean glued(String text, int at) {
        return at >= WORD && at + 2 < text.length() && Character.isUpperCase(text.charAt(at + 1))
                && Character.isLowerCase(text.charAt(at + 2)) && text.substring(at - WORD, at).chars().allMatch(Character::isLowerCase);
    }

    private static int skip(String text, int from, String units) {
        int at = from;
        while (at < text.length() && units.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean blank(String text, int at) {
        if (at == text.length()) {
            return true;
        }
        char unit = text.charAt(at);
        return unit == ' ' || unit >= '\t' && unit <= '\r' || unit == '\\' && text.startsWith("n", at + 1)
                || at == text.length() - 1 && (unit == '\u0085' || unit == '\u2028' || unit == '\u2029');
    }

    private static void add(String text, int from, int to, List<SentenceSpan> sentences) {
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start < to) {
            sentences.add(new SentenceSpan(start, to, text.indexOf('?', start, to) >= 0));
        }
    }
}
