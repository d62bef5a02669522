package saiddone.cli;

/// The command was called wrongly: one sentence, exit status 2.
public final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageProblem(String sentence) {
        super(sentence);
    }
}
