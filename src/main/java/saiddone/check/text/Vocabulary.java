package saiddone.check.text;

import org.jspecify.annotations.Nullable;
import saiddone.check.results.TextMemo;

/// Words that texts held before, so that the same few thousand of them are made, and held against the phrase lists, once for all
/// transcripts. Each word has one place, and the word that was met last has it: no more are kept than there are places. For several
/// threads: words do not change, and one that a thread does not see is made again.
public final class Vocabulary {
    private static final int PLACES = 1 << 14;
    private static final int LONGEST = 30;

    private static final int MESSAGES = 1_000_000;
    private static final int LONGEST_MESSAGE = 4_000;

    private final @Nullable Word[] words = new Word[PLACES];
    private final TextMemo<Words> messages = new TextMemo<>(MESSAGES, LONGEST_MESSAGE);

    /// The words of a message, of which what is longer than is read of any is left out; those found before where it is one that is
    /// said again, as customers' are in the runs of one case.
    Words again(String message) {
        Words before = messages.get(message);
        return before == null ? messages.keep(message, of(message)) : before;
    }

    /// The same of a message that hardly anybody says again.
    Words of(String message) {
        return Words.of(message, 0, Math.min(message.length(), Sentences.LONGEST), this);
    }

    /// The word between two places of a text.
    ///
    /// @param hash told from the units there
    Word word(String text, int from, int to, int hash) {
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        Word known = words[place];
        if (known != null && known.stands(text, from, to)) {
            return known;
        }
        Word made = new Word(text.substring(from, to));
        if (to - from <= LONGEST) {
            words[place] = made;
        }
        return made;
    }
}
