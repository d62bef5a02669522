package saiddone.check.text;

import java.util.List;

/// Several phrase lists, asked at once whether one of them may begin in words: of most sentences none does, and one question takes the
/// place of one to each. For several threads.
public final class AnyOf {
    private final Heads heads;
    private final long[] mask;

    /// @param lists of one lexicon, at least one
    /// @throws IllegalArgumentException where they are of several
    public AnyOf(List<Phrases> lists) {
        heads = lists.getFirst().heads();
        mask = new long[heads.stride()];
        for (Phrases list : lists) {
            if (!list.heads().equals(heads)) {
                throw new IllegalArgumentException("These lists are of several lexicons.");
            }
            mask[list.number() / Long.SIZE] |= 1L << list.number();
        }
    }

    /// Whether a phrase of one of them may begin at any of a sentence's words; where it says no, none stands there.
    public boolean mayBegin(Sentence sentence) {
        return sentence.words().begins(heads, mask);
    }
}
