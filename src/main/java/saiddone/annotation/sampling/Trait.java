package saiddone.annotation.sampling;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;

/// What a frame can be divided by. Every conversation has exactly one value of each.
public enum Trait {
    MODEL("model"), KIND("case kind"), INTENT("intent"), OUTCOME("outcome"), CHECK("gravest finding");

    private static final String NONE = "none given";
    private final String label;

    Trait(String label) {
        this.label = label;
    }

    /// The word for it in a queue's description.
    public String label() {
        return label;
    }

    public String of(TranscriptSummary row) {
        return switch (this) {
            case MODEL -> orNone(row.model());
            case KIND -> row.caseRef().kind().label();
            case INTENT -> orNone(row.caseRef().intent());
            case OUTCOME -> outcome(row);
            case CHECK -> row.findings().isEmpty() ? "nothing found" : row.findings().getFirst().check();
        };
    }

    /// What the rules read, where there are rules: unsafe before handed over before neither. Else the reward, else whether it
    /// was handed over.
    private static String outcome(TranscriptSummary row) {
        Verdict verdict = row.verdict();
        Double reward = row.reward();
        if (verdict != null) {
            return verdict.unsafe() ? "unsafe" : verdict.handedOver() ? "handed over" : "neither unsafe nor handed over";
        }
        if (reward != null) {
            return Math.abs(reward - 1) <= 1e-6 ? "reward 1" : Math.abs(reward) <= 1e-6 ? "reward 0" : "reward between";
        }
        return row.handedOver() ? "handed over" : "not scored";
    }

    private static String orNone(@Nullable String value) {
        return Objects.requireNonNullElse(value, NONE);
    }
}
