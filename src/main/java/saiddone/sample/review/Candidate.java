package saiddone.sample.review;

import java.util.List;
import java.util.Objects;
import saiddone.model.CaseKind;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;
import saiddone.sample.Conversation.Planted;
import saiddone.sample.Pattern;

/// One conversation that may be drawn: what the suite's rules read from it and what was planted in it.
///
/// @param summary with its verdict
public record Candidate(TranscriptSummary summary, List<Planted> planted) {
    public Candidate {
        planted = List.copyOf(planted);
        Objects.requireNonNull(summary.verdict(), "only conversations with a verdict are drawn");
    }

    String id() {
        return summary.id();
    }

    CaseKind kind() {
        return summary.caseRef().kind();
    }

    Verdict verdict() {
        return Objects.requireNonNull(summary.verdict());
    }

    boolean handedOver() {
        return verdict().handedOver();
    }

    boolean shows(Pattern pattern) {
        return planted.stream().anyMatch(one -> one.pattern() == pattern);
    }
}
