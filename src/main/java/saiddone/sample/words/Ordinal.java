package saiddone.sample.words;

/// A conversation's place among all that could say the same: those of its case, of its intent, of the suite. Two different
/// conversations have different places, so that they say different things for as long as there are any.
public record Ordinal(long inCase, long inIntent, long inSuite) {
    private static final long APART = 100_003;

    /// The place for saying an act once more in the same conversation.
    public Ordinal again(int times) {
        return new Ordinal(inCase + times * APART, inIntent + times * APART, inSuite + times * APART);
    }
}
