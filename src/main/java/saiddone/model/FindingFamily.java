package saiddone.model;

/// What kind of thing a check looks at.
public enum FindingFamily {
    SAYS_VS_DOES("says-vs-does"), POLICY("policy"), ESCALATION("escalation"), STYLE("style"), INTEGRITY("integrity");

    private final String label;

    FindingFamily(String label) {
        this.label = label;
    }

    /// The word used in JSON, queries and stored data.
    public String label() {
        return label;
    }
}
