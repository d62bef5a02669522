package saiddone.check.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One word, with what phrase lists have it where their phrases begin. For several threads.
final class Word {
    private final String written;
    private final String plain;
    /// Of the lists that asked last. A thread that does not see what another one worked out works it out again.
    private @Nullable Marked known;

    private record Marked(Heads heads, long[] marks) {}

    /// @param written as it stands in a text
    Word(String written) {
        this.written = written;
        this.plain = plain(written);
    }

    /// Most words need no change, and of the others most have a capital letter only.
    private static String plain(String word) {
        boolean small = true;
        boolean ascii = true;
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            ascii &= unit < 128;
            small &= unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9' || unit == '\'';
        }
        return small ? word : ascii ? word.toLowerCase(Locale.ROOT)
                : word.replace('\u2019', '\'').replace('\u2018', '\'').toLowerCase(Locale.ROOT);
    }

    /// The word in lower case, with straight apostrophes.
    String plain() {
        return plain;
    }

    /// Whether it stands between two places of a text, written as it is.
    boolean stands(String text, int from, int to) {
        return written.length() == to - from && text.startsWith(written, from);
    }

    /// What [Heads#single] gives for it.
    @SuppressWarnings("ReferenceEquality") // the same lists, not like ones
    long[] marks(Heads lists) {
        Marked marked = known;
        if (marked == null || marked.heads != lists) {
            marked = new Marked(lists, lists.single(plain));
            known = marked;
        }
        return marked.marks;
    }
}
