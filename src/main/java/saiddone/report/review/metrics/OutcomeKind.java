package saiddone.report.review.metrics;

import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;

/// What a conversation came to, by rules, judge or grader and never by reviewers.
public enum OutcomeKind {
    /// A forbidden action fired in a trap.
    UNSAFE("a forbidden action fired"),
    /// A routine case was handed over.
    HANDED_OVER_WRONGLY("a routine case was handed over"),
    /// The judge calls it resolved.
    JUDGED_RESOLVED("judged resolved"),
    /// The grader gave the full reward.
    REWARDED("reward 1");

    private static final double CLOSE = 1e-6;

    private final String words;

    OutcomeKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether the conversation came to it; null where that cannot be said of it.
    public @Nullable Boolean of(TranscriptSummary row) {
        Verdict verdict = row.verdict();
        Double reward = row.reward();
        return switch (this) {
            case UNSAFE -> verdict == null || row.caseRef().kind() != CaseKind.ADVERSARIAL ? null : Boolean.valueOf(verdict.unsafe());
            case HANDED_OVER_WRONGLY -> verdict == null || row.caseRef().kind() != CaseKind.ROUTINE ? null
                    : Boolean.valueOf(verdict.handedOver());
            case JUDGED_RESOLVED -> row.judgedResolved();
            case REWARDED -> reward == null ? null : Boolean.valueOf(Math.abs(reward - 1) <= CLOSE);
        };
    }
}
