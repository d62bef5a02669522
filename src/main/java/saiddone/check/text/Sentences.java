package saiddone.check.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Span;

/// Splits messages into sentences: at line ends, and within lines by the JDK's rules and at pictures that end one.
public final class Sentences {
    /// What stands beyond is not read: no reply to a customer is so long, and the time for one message stays bounded.
    static final int LONGEST = 40_000;

    private static final int SHORTEST = 4;
    /// Up to here no letter or sign but those of ASCII, and the next line's control character, ends a sentence.
    private static final char LATIN = 0x24F;
    private static final char NEXT_LINE = 0x85;
    /// What stands in plain sentences beside letters and digits.
    private static final String INNER = " ,;:'-$#/&";

    private Sentences() {}

    /// The sentences of what was said to the other side.
    public static List<Sentence> of(Message message) {
        return of(message, Part.TEXT, message.text());
    }

    /// The sentences of hidden reasoning; empty where there is none.
    public static List<Sentence> ofReasoning(Message message) {
        return of(message, Part.REASONING, message.reasoning());
    }

    private static List<Sentence> of(Message message, Part part, @Nullable String text) {
        List<Sentence> found = new ArrayList<>();
        if (text == null || text.isBlank()) {
            return found;
        }
        int end = Math.min(text.length(), LONGEST);
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        int line = 0;
        while (line < end) {
            int stop = lineEnd(text, line, end);
            inLine(message, part, text, line, stop, breaks, found);
            line = stop < end && text.charAt(stop) == '\\' ? stop + 2 : stop + 1;
        }
        return found;
    }

    /// At a line break, or at one written as `\n` in a reply that is JSON.
    private static int lineEnd(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char one = text.charAt(i);
            if (one == '\n' || one == '\\' && i + 1 < end && text.charAt(i + 1) == 'n') {
                return i;
            }
        }
        return end;
    }

    private static void inLine(Message message, Part part, String text, int from, int to, BreakIterator breaks, List<Sentence> found) {
        if (single(text, from, to)) {
            add(message, part, text, from, to, found);
        } else if (plain(text, from, to)) {
            inPlainLine(message, part, text, from, to, found);
        } else {
            byRules(message, part, text, from, to, breaks, found);
        }
    }

    private static void inPlainLine(Message message, Part part, String text, int from, int to, List<Sentence> found) {
        int start = from;
        for (int i = from; i < to - 2; i++) {
            if (stop(text.charAt(i)) && text.charAt(i + 1) == ' ') {
                add(message, part, text, start, i + 1, found);
                start = i + 1;
            }
        }
        add(message, part, text, start, to, found);
    }

    private static void byRules(Message message, Part part, String text, int from, int to, BreakIterator breaks, List<Sentence> found) {
        breaks.setText(text.substring(from, to));
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            int at = from + start;
            for (int cut = unseen(text, at, from + end); cut > 0; cut = unseen(text, at, from + end)) {
                add(message, part, text, at, cut, found);
                at = cut;
            }
            add(message, part, text, at, from + end, found);
        }
    }

    /// Whether nothing in a line can end a sentence before its last units, so that the JDK's rules need not look for it.
    private static boolean single(String text, int from, int to) {
        for (int i = from; i < to - 1; i++) {
            char unit = text.charAt(i);
            if (unit == '.' || unit == '?' || unit == '!' || unit > LATIN || unit < ' ' && unit != '\t' || unit == NEXT_LINE) {
                return false;
            }
        }
        return true;
    }

    /// Whether a line is of the plainest kind: nothing but what is ASCII and at home in sentences, no stop beside another, each followed
    /// by the line's end or by a blank and a capital letter. The JDK's rules end a sentence at each of these stops and nowhere else.
    private static boolean plain(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            boolean ends = stop(unit) && (i + 1 == to || i + 2 < to && text.charAt(i + 1) == ' ' && capital(text.charAt(i + 2)));
            if (!ends && !(unit >= 'a' && unit <= 'z' || capital(unit) || unit >= '0' && unit <= '9' || INNER.indexOf(unit) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean stop(char unit) {
        return unit == '.' || unit == '?' || unit == '!';
    }

    private static boolean capital(char unit) {
        return unit >= 'A' && unit <= 'Z';
    }

    /// The end of a first sentence that the JDK's rules do not see: one with a picture for a full stop ("It left 📦 You get a
    /// mail"), or one whose next begins with a digit; -1 where there is no such. Short words before the stop are taken for
    /// abbreviations ("No. 5", "St. 12").
    private static int unseen(String text, int from, int to) {
        for (int i = from + SHORTEST; i + 2 < to; i++) {
            if (text.charAt(i) == '.' && text.charAt(i + 1) == ' ' && Character.isDigit(text.charAt(i + 2))
                    && text.substring(i - SHORTEST, i).chars().allMatch(Character::isLetter)
                    || text.charAt(i + 1) == ' ' && picture(text, i) && Character.isUpperCase(text.charAt(i + 2))) {
                return i + 1;
            }
        }
        return -1;
    }

    /// Whether a picture ends there: a face, a parcel, a star, but no arrow and no heart, which stand within sentences.
    private static boolean picture(String text, int at) {
        char last = text.charAt(at);
        return Character.isLowSurrogate(last) && Character.getType(text.codePointBefore(at + 1)) == Character.OTHER_SYMBOL
                || last == '\u2728' || last == '\u2705';
    }

    private static void add(Message message, Part part, String text, int from, int to, List<Sentence> found) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            boolean question = text.substring(Math.max(start, end - 4), end).indexOf('?') >= 0;
            found.add(new Sentence(message, part, new Span(start, end), Words.of(text, start, end), question));
        }
    }
}
