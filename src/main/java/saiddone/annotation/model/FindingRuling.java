package saiddone.annotation.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A reviewer's word on something that a check found: right, or not, and why not.
///
/// @param reason    why it was dismissed, never empty then; empty where it was accepted
/// @param judgement the tag that the acceptance made, by id; null where it made none (the reviewer had it already, or accepted
///                  without a code). It may have been taken away since.
public record FindingRuling(String reviewer, FindingKey finding, Subject subject, Answer answer, String reason,
                            @Nullable String judgement, Instant at) {
    public FindingRuling {
        if (answer == Answer.DISMISSED && reason.isBlank()) {
            throw new IllegalArgumentException("A dismissal needs its reason");
        }
        if (answer == Answer.DISMISSED && judgement != null) {
            throw new IllegalArgumentException("What is dismissed is not tagged");
        }
        if (!finding.transcript().equals(subject.transcript())) {
            throw new IllegalArgumentException("The finding is in another conversation than " + subject.transcript());
        }
    }

    /// What the reviewer said.
    public enum Answer {
        ACCEPTED, DISMISSED
    }

    public boolean accepted() {
        return answer == Answer.ACCEPTED;
    }
}
