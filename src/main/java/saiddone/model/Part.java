package saiddone.model;

/// The parts of a message that can be searched, quoted and anchored apart.
public enum Part {
    TEXT("text"), REASONING("reasoning"), CALL("call"), ARGUMENTS("arguments"), RESULT("result");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /// The word used in queries and in JSON.
    public String label() {
        return label;
    }
}
