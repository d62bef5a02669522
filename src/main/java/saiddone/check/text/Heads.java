package saiddone.check.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which of many phrase lists have a phrase that may begin with a word and the next: one walk down a tree of letters a word in place of
/// a question to each list, for nearly every pair begins a phrase of none. For several threads.
final class Heads {
    /// Letters from here on are in no tree; a head that holds one counts as begun by every word.
    private static final int LETTERS = 0x180;
    /// Heads are told apart by so many letters; a list that is asked in vain costs little.
    private static final int DEEPEST = 6;

    private final int stride;
    /// As many numbers again for second words.
    private final int both;
    /// Lists with a phrase that is a single word or goes on with any.
    private final long[] alone;
    private final long[] always;
    private final char[] columns = new char[LETTERS];
    private final int width;
    private final char[] next;
    /// By node: the lists with a head that ends there, and those with one of which any continuation is a word.
    private final long[] whole;
    private final long[] open;
    /// By node: whether there are any of either.
    private final boolean[] ends;
    private final boolean[] opens;
    private final boolean anyAlways;
    private int nodes = 1;

    /// How a phrase begins.
    ///
    /// @param open whether any word that begins so will do
    record Head(String word, boolean open) {}

    /// How the phrases of a list begin.
    ///
    /// @param second the words that come next
    /// @param alone  whether one of them is a single word or goes on with any
    record Opening(Set<Head> first, Set<Head> second, boolean alone) {}

    /// @param lists the openings of each list
    Heads(List<Opening> lists) {
        stride = Math.max(1, (lists.size() + Long.SIZE - 1) / Long.SIZE);
        both = 2 * stride;
        alone = new long[stride];
        always = new long[both];
        int columnCount = 1;
        int most = 1;
        for (Opening list : lists) {
            for (Head head : Stream.concat(list.first().stream(), list.second().stream()).toList()) {
                most += Math.min(DEEPEST, head.word().length());
                for (char letter : head.word().toCharArray()) {
                    if (letter < LETTERS && columns[letter] == 0) {
                        columns[letter] = (char) columnCount++;
                    }
                }
            }
        }
        if (most > Character.MAX_VALUE) {
            throw new IllegalArgumentException("There are too many phrases: " + most);
        }
        width = columnCount;
        next = new char[most * width];
        whole = new long[most * both];
        open = new long[most * both];
        ends = new boolean[most];
        opens = new boolean[most];
        for (int list = 0; list < lists.size(); list++) {
            Opening opening = lists.get(list);
            for (Head head : opening.first()) {
                plant(head, list);
            }
            for (Head head : opening.second()) {
                plant(head, stride * Long.SIZE + list);
            }
            alone[list / Long.SIZE] |= opening.alone() ? 1L << list : 0;
        }
        anyAlways = Arrays.stream(always).anyMatch(one -> one != 0);
    }

    private void plant(Head head, int list) {
        long mark = 1L << list;
        String word = head.word();
        int node = 0;
        for (int i = 0; i < Math.min(DEEPEST, word.length()); i++) {
            char letter = word.charAt(i);
            if (letter >= LETTERS) {
                always[list / Long.SIZE] |= mark;
                return;
            }
            int move = node * width + columns[letter];
            if (next[move] == 0) {
                next[move] = (char) nodes++;
            }
            node = next[move];
        }
        boolean any = head.open() || word.length() > DEEPEST;
        (any ? opens : ends)[node] = true;
        long[] marks = any ? open : whole;
        marks[node * both + list / Long.SIZE] |= mark;
    }

    /// How many numbers hold one bit a list.
    int stride() {
        return stride;
    }

    /// Which lists have a phrase that may begin where: of all words together first, then word by word.
    long[] marks(List<Word> words) {
        long[] marks = new long[(words.size() + 1) * stride];
        long[] single = words.isEmpty() ? alone : words.getFirst().marks(this);
        for (int word = 0; word < words.size(); word++) {
            long[] next = word + 1 < words.size() ? words.get(word + 1).marks(this) : null;
            for (int i = 0; i < stride; i++) {
                long here = single[i] & (next == null ? alone[i] : next[stride + i] | alone[i]);
                marks[(word + 1) * stride + i] = here;
                marks[i] |= here;
            }
            single = next == null ? single : next;
        }
        return marks;
    }

    /// The lists that have a phrase with such a first word, then those that have one with such a second.
    long[] single(String word) {
        long[] single = new long[both];
        mark(word, single);
        return single;
    }

    private void mark(String word, long[] marks) {
        if (anyAlways) {
            add(always, 0, marks);
        }
        int node = 0;
        int at = 0;
        while (true) {
            if (opens[node]) {
                add(open, node, marks);
            }
            if (at == word.length()) {
                break;
            }
            char letter = word.charAt(at++);
            int step = letter < LETTERS ? columns[letter] : 0;
            node = step == 0 ? 0 : next[node * width + step];
            if (node == 0) {
                return;
            }
        }
        if (ends[node]) {
            add(whole, node, marks);
        }
    }

    private void add(long[] lists, int node, long[] marks) {
        for (int i = 0; i < both; i++) {
            marks[i] |= lists[node * both + i];
        }
    }
}
