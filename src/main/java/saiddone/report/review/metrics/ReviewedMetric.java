package saiddone.report.review.metrics;

/// The metrics that reviewers' words change.
public enum ReviewedMetric {
    OVER_ESCALATION("over-escalation"), UNSAFE_ACTIONS("unsafe actions"), ESCALATION_ACCURACY("escalation accuracy"),
    RESOLUTION("resolution"), POLICY_ADHERENCE("policy adherence");

    private final String words;

    ReviewedMetric(String words) {
        this.words = words;
    }

    /// As files and commands name it.
    public String words() {
        return words;
    }
}
