package saiddone.check.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words that tell a language, counted in a text in one pass that makes no words of it: all agents' texts are read for it. For several
/// threads.
final class LanguageMarks {
    private final int mask;
    /// Marks by their hash, each in the first free place from there on; null where there is none.
    private final @Nullable String[] table;
    /// By place: which of the languages have the mark, a bit each.
    private final int[] having;
    private final int longest;

    /// @param languages the marks of each, in small letters
    LanguageMarks(List<List<String>> languages) {
        int count = languages.stream().mapToInt(List::size).sum();
        mask = Integer.highestOneBit(Math.max(1, count)) * 4 - 1;
        table = new String[mask + 1];
        having = new int[mask + 1];
        for (int i = 0; i < languages.size(); i++) {
            for (String mark : languages.get(i)) {
                int place = place(mark, 0, mark.length(), mark.hashCode());
                table[place] = mark;
                having[place] |= 1 << i;
            }
        }
        longest = languages.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(0);
    }

    /// Adds how many marks of each language stand in a text as words of their own: runs of letters and apostrophes.
    ///
    /// @param to     so much of the text is read
    /// @param counts by language
    void count(String text, int to, int[] counts) {
        int at = 0;
        while (at < to) {
            int start = at;
            int hash = 0;
            while (at < to && inWord(text, at)) {
                hash = 31 * hash + small(text.charAt(at));
                at++;
            }
            int languages = at > start && at - start <= longest ? having[place(text, start, at, hash)] : 0;
            for (int i = 0; languages != 0; i++, languages >>= 1) {
                counts[i] += languages & 1;
            }
            at++;
        }
    }

    /// The place of a word of a text, a free one where it is no mark.
    ///
    /// @param hash as a string of small letters has it
    private int place(String text, int from, int to, int hash) {
        int place = hash & mask;
        for (String mark = table[place]; mark != null && !same(mark, text, from, to); mark = table[place]) {
            place = place + 1 & mask;
        }
        return place;
    }

    private static boolean same(String mark, String text, int from, int to) {
        if (mark.length() != to - from) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (mark.charAt(i) != small(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    private static char small(char unit) {
        return unit < 128 ? unit >= 'A' && unit <= 'Z' ? (char) (unit + ('a' - 'A')) : unit : Character.toLowerCase(unit);
    }

    private static boolean inWord(String text, int at) {
        char unit = text.charAt(at);
        if (unit < 128) {
            return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z' || unit == '\'';
        }
        return Character.isLetter(unit)
                || Character.isSurrogate(unit) && Character.isLetter(Character.isHighSurrogate(unit) ? text.codePointAt(at)
                        : text.codePointBefore(at + 1));
    }
}
