package saiddone.check.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.notation.DayOrdinal;

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

    private final Message message;
    private final Part part;
    private final String text;
    private final @Nullable Vocabulary met;
    private final List<Sentence> found = new ArrayList<>();
    private @Nullable BreakIterator breaks;

    private Sentences(Message message, Part part, String text, @Nullable Vocabulary met) {
        this.message = message;
        this.part = part;
        this.text = text;
        this.met = met;
    }

    /// The sentences of what was said to the other side.
    public static List<Sentence> of(Message message) {
        return of(message, Part.TEXT, message.text(), null);
    }

    /// @param met where other texts' words are
    static List<Sentence> of(Message message, Vocabulary met) {
        return of(message, Part.TEXT, message.text(), met);
    }

    /// The sentences of hidden reasoning; empty where there is none.
    public static List<Sentence> ofReasoning(Message message) {
        return of(message, Part.REASONING, message.reasoning(), null);
    }

    private static List<Sentence> of(Message message, Part part, @Nullable String text, @Nullable Vocabulary met) {
        return text == null || text.isBlank() ? List.of() : new Sentences(message, part, text, met).found();
    }

    private List<Sentence> found() {
        int end = Math.min(text.length(), LONGEST);
        int line = 0;
        while (line < end) {
            int stop = lineEnd(line, end);
            inLine(line, stop);
            line = stop < end && text.charAt(stop) == '\\' ? stop + 2 : stop + 1;
        }
        return List.copyOf(found);
    }

    /// At a line break, or at one written as `\n` in a reply that is JSON.
    private int lineEnd(int from, int end) {
        for (int i = from; i < end; i++) {
            char one = text.charAt(i);
            if (one == '\n' || one == '\\' && i + 1 < end && text.charAt(i + 1) == 'n') {
                return i;
            }
        }
        return end;
    }

    private void inLine(int from, int to) {
        if (single(from, to)) {
            add(from, to);
        } else if (plain(from, to)) {
            inPlainLine(from, to);
        } else {
            byRules(from, to);
        }
    }

    private void inPlainLine(int from, int to) {
        int start = from;
        for (int i = from; i < to - 2; i++) {
            if (stop(text.charAt(i)) && text.charAt(i + 1) == ' ' && !DayOrdinal.at(text, i)) {
                add(start, i + 1);
                start = i + 1;
            }
        }
        add(start, to);
    }

    private void byRules(int from, int to) {
        BreakIterator rules = breaks == null ? BreakIterator.getSentenceInstance(Locale.ROOT) : breaks;
        breaks = rules;
        rules.setText(text.substring(from, to));
        int start = rules.first();
        for (int end = rules.next(); end != BreakIterator.DONE; end = rules.next()) {
            if (from + end < to && DayOrdinal.at(text, from + end - 2)) {
                continue;
            }
            int at = from + start;
            for (int cut = unseen(at, from + end); cut > 0; cut = unseen(at, from + end)) {
                add(at, cut);
                at = cut;
            }
            add(at, from + end);
            start = end;
        }
    }

    /// Whether nothing in a line can end a sentence before its last units, so that the JDK's rules need not look for it.
    private boolean single(int from, int to) {
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
    private boolean plain(int from, int to) {
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
    private int unseen(int from, int to) {
        for (int i = from + SHORTEST; i + 2 < to; i++) {
            if (text.charAt(i) == '.' && text.charAt(i + 1) == ' ' && Character.isDigit(text.charAt(i + 2))
                    && text.substring(i - SHORTEST, i).chars().allMatch(Character::isLetter)
                    || text.charAt(i + 1) == ' ' && picture(i) && Character.isUpperCase(text.charAt(i + 2))) {
                return i + 1;
            }
        }
        return -1;
    }

    /// Whether a picture ends there: a face, a parcel, a star, but no arrow and no heart, which stand within sentences.
    private boolean picture(int at) {
        char last = text.charAt(at);
        return Character.isLowSurrogate(last) && Character.getType(text.codePointBefore(at + 1)) == Character.OTHER_SYMBOL
                || last == '\u2728' || last == '\u2705';
    }

    private void add(int from, int to) {
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
            found.add(new Sentence(message, part, new Span(start, end), Words.of(text, start, end, met), question));
        }
    }
}
