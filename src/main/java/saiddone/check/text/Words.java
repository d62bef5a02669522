package saiddone.check.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import saiddone.model.Span;

/// The words of a stretch of text with their places: runs of letters, digits and inner apostrophes, in lower case, with
/// straight apostrophes. One scan, so that phrase lists need none of their own. For several threads once they are found.
public final class Words {
    private final List<String> words = new ArrayList<>();
    private int[] places = new int[32];
    private @Nullable Marked known;

    /// Which phrase lists may begin where. Threads that see it see all of it; one that does not works it out again.
    ///
    /// @param single what that was told from
    private record Marked(Heads heads, long[] single, long[] marks) {
        static Marked of(Heads heads, long[] single, int words) {
            return new Marked(heads, single, heads.marks(single, words));
        }
    }

    private Words() {}

    /// The words of `text` between two places.
    public static Words of(String text, int from, int to) {
        Words found = new Words();
        int at = from;
        while (at < to) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < to && (inWord(text.charAt(at)) || apostrophe(text, at, to))) {
                at++;
            }
            found.add(plain(text, start, at), start, at);
        }
        return found;
    }

    public static Words of(String text) {
        return of(text, 0, text.length());
    }

    /// Words that were found before in parts of one text, with what is known of them.
    @SuppressWarnings("ReferenceEquality") // the same lists, not like ones
    static Words joined(List<Words> parts) {
        Words joined = new Words();
        Marked first = parts.isEmpty() ? null : parts.getFirst().known;
        Heads heads = first == null ? null : first.heads;
        List<long[]> single = new ArrayList<>(parts.size());
        for (Words part : parts) {
            for (int i = 0; i < part.size(); i++) {
                joined.add(part.word(i), part.start(i), part.end(i));
            }
            Marked marked = part.known;
            if (heads != null && marked != null && marked.heads == heads) {
                single.add(marked.single);
            }
        }
        if (heads != null && single.size() == parts.size()) {
            joined.known = Marked.of(heads, endToEnd(single), joined.size());
        }
        return joined;
    }

    private static long[] endToEnd(List<long[]> parts) {
        int length = 0;
        for (long[] part : parts) {
            length += part.length;
        }
        long[] joined = new long[length];
        int at = 0;
        for (long[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    private void add(String word, int start, int end) {
        int at = 2 * words.size();
        if (at == places.length) {
            places = Arrays.copyOf(places, 2 * at);
        }
        places[at] = start;
        places[at + 1] = end;
        words.add(word);
    }

    /// Most words need no change, and of the others most have a capital letter only.
    private static String plain(String text, int from, int to) {
        boolean small = true;
        boolean ascii = true;
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            ascii &= unit < 128;
            small &= unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9' || unit == '\'';
        }
        String word = text.substring(from, to);
        return small ? word : ascii ? word.toLowerCase(Locale.ROOT)
                : word.replace('\u2019', '\'').replace('\u2018', '\'').toLowerCase(Locale.ROOT);
    }

    public int size() {
        return words.size();
    }

    public String word(int index) {
        return words.get(index);
    }

    public Span span(int index) {
        return new Span(start(index), end(index));
    }

    int start(int index) {
        return places[2 * index];
    }

    int end(int index) {
        return places[2 * index + 1];
    }

    public List<String> all() {
        return Collections.unmodifiableList(words);
    }

    /// Whether a phrase of one of these lists may begin at any of the words.
    boolean begins(Heads lists, int list) {
        return (marks(lists)[list / Long.SIZE] & 1L << list) != 0;
    }

    /// Whether a phrase of one of the lists whose bits are set may begin at any of the words.
    boolean begins(Heads lists, long[] mask) {
        long[] begun = marks(lists);
        for (int i = 0; i < mask.length; i++) {
            if ((begun[i] & mask[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether a phrase of one of these lists may begin at a word.
    boolean begins(Heads lists, int list, int word) {
        return (marks(lists)[(word + 1) * lists.stride() + list / Long.SIZE] & 1L << list) != 0;
    }

    @SuppressWarnings("ReferenceEquality") // the same lists, not like ones
    private long[] marks(Heads lists) {
        Marked marked = known;
        return marked != null && marked.heads == lists ? marked.marks : mark(lists);
    }

    /// Apart from [#marks], which is asked from hundreds of places and does this once: the compiler would put it in each of them.
    private long[] mark(Heads lists) {
        Marked marked = Marked.of(lists, lists.single(words), words.size());
        known = marked;
        return marked.marks;
    }

    private static boolean inWord(char one) {
        return one < 128 ? one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' || one >= '0' && one <= '9'
                : Character.isLetterOrDigit(one) || Character.getType(one) == Character.NON_SPACING_MARK;
    }

    private static boolean apostrophe(String text, int at, int to) {
        char one = text.charAt(at);
        return (one == '\'' || one == '\u2019' || one == '\u2018') && at + 1 < to && Character.isLetter(text.charAt(at + 1));
    }
}
