package saiddone.model;

/// The buckets of SupportAgentBench, which are never mixed; OTHER for suites that have no such buckets.
public enum CaseKind {
    ROUTINE("routine"), MUST_ESCALATE("must-escalate"), ADVERSARIAL("adversarial"), OTHER("other");

    private final String label;

    CaseKind(String label) {
        this.label = label;
    }

    /// The word used in files, queries and on screen.
    public String label() {
        return label;
    }

    /// The kind with that label, OTHER for any other word.
    public static CaseKind of(String label) {
        for (CaseKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        return OTHER;
    }
}
