package saiddone.model;

/// How much a finding matters if it is right. HIGH: money, goods, a booking or a handover is other than the customer was
/// told. MEDIUM: the customer was told something untrue, or a rule was passed over. LOW: worth a look, often harmless.
public enum Severity {
    HIGH("high"), MEDIUM("medium"), LOW("low");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /// The word used in JSON, queries and stored data.
    public String label() {
        return label;
    }
}
