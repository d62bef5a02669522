package saiddone.sample.words;

/// The words that a conversation asks for are not there, or a piece cannot be read: one sentence with file, act and slot.
public final class PieceProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PieceProblem(String sentence) {
        super(sentence);
    }
}
