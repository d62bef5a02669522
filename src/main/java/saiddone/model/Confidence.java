package saiddone.model;

/// How sure a check is of a finding. CERTAIN: it rests on values that are spelled out on both sides. LIKELY: it rests on a
/// reading of the words that was right on labelled conversations nearly always. POSSIBLE: a reader should look first.
public enum Confidence {
    CERTAIN("certain"), LIKELY("likely"), POSSIBLE("possible");

    private final String label;

    Confidence(String label) {
        this.label = label;
    }

    /// The word used in JSON, queries and stored data.
    public String label() {
        return label;
    }
}
