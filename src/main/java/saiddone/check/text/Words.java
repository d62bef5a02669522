package saiddone.check.text;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import saiddone.model.Span;

/// The words of a stretch of text with their places: runs of letters, digits and inner apostrophes, in lower case, with
/// straight apostrophes. One scan, so that phrase lists need none of their own. For several threads once they are found.
public final class Words {
    private final List<Word> words = new ArrayList<>();
    private int[] places = new int[32];
    /// Of the lists that asked last. A thread that does not see what another one worked out works it out again.
    private @Nullable Marked known;

    /// Which phrase lists may begin where.
    private record Marked(Heads heads, long[] marks) {}

    private Words() {}

    /// The words of `text` between two places.
    public static Words of(String text, int from, int to) {
        return of(text, from, to, null);
    }

    public static Words of(String text) {
        return of(text, 0, text.length());
    }

    /// @param met where other texts' words are, null for none
    static Words of(String text, int from, int to, @Nullable Vocabulary met) {
        Words found = new Words();
        int at = from;
        while (at < to) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            int hash = 0;
            while (at < to && (inWord(text.charAt(at)) || apostrophe(text, at, to))) {
                hash = 31 * hash + text.charAt(at);
                at++;
            }
            found.add(met == null ? new Word(text.substring(start, at)) : met.word(text, start, at, hash), start, at);
        }
        return found;
    }

    /// Words that were found before in parts of one text.
    static Words joined(List<Words> parts) {
        Words joined = new Words();
        for (Words part : parts) {
            for (int i = 0; i < part.size(); i++) {
                joined.add(part.words.get(i), part.start(i), part.end(i));
            }
        }
        return joined;
    }

    private void add(Word word, int start, int end) {
        int at = 2 * words.size();
        if (at == places.length) {
            places = Arrays.copyOf(places, 2 * at);
        }
        places[at] = start;
        places[at + 1] = end;
        words.add(word);
    }

    public int size() {
        return words.size();
    }

    public String word(int index) {
        return words.get(index).plain();
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
        return new Plain(words);
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
        Marked marked = new Marked(lists, lists.marks(words));
        known = marked;
        return marked.marks;
    }

    /// Words in small letters.
    private static final class Plain extends AbstractList<String> implements RandomAccess {
        private final List<Word> words;

        Plain(List<Word> words) {
            this.words = words;
        }

        @Override
        public String get(int index) {
            return words.get(index).plain();
        }

        @Override
        public int size() {
            return words.size();
        }
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
