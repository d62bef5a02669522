package saiddone.check.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Which of many phrase lists have a phrase that may begin with a word: one walk down a tree of letters in place of a question to each
/// list, for nearly every word begins a phrase of none. For several threads.
final class Heads {
    /// Letters from here on are in no tree; a head that holds one counts as begun by every word.
    private static final int LETTERS = 0x180;
    /// Heads are told apart by so many letters; a list that is asked in vain costs little.
    private static final int DEEPEST = 6;

    private final int stride;
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

    /// @param lists the heads of each list
    Heads(List<Set<Head>> lists) {
        stride = Math.max(1, (lists.size() + Long.SIZE - 1) / Long.SIZE);
        always = new long[stride];
        int columnCount = 1;
        int most = 1;
        for (Set<Head> heads : lists) {
            for (Head head : heads) {
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
        whole = new long[most * stride];
        open = new long[most * stride];
        ends = new boolean[most];
        opens = new boolean[most];
        for (int list = 0; list < lists.size(); list++) {
            for (Head head : lists.get(list)) {
                plant(head, list);
            }
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
        marks[node * stride + list / Long.SIZE] |= mark;
    }

    /// How many numbers hold the marks of one word.
    int stride() {
        return stride;
    }

    /// Marks the lists that have a phrase which may begin with the word.
    ///
    /// @param marks one bit a list, from this place on
    void mark(String word, long[] marks, int from) {
        if (anyAlways) {
            add(always, 0, marks, from);
        }
        int node = 0;
        int at = 0;
        while (true) {
            if (opens[node]) {
                add(open, node, marks, from);
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
            add(whole, node, marks, from);
        }
    }

    private void add(long[] lists, int node, long[] marks, int from) {
        for (int i = 0; i < stride; i++) {
            marks[from + i] |= lists[node * stride + i];
        }
    }
}
