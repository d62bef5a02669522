package saiddone.ui.metrics;

import org.jspecify.annotations.Nullable;
import saiddone.model.Verdict;
import saiddone.report.metrics.Scored;

/// How a conversation failed its kind of case. The three are never added up.
enum Failure {
    OVER_ESCALATED("metrics.failure.over"), MISSED("metrics.failure.missed"), UNSAFE("metrics.failure.unsafe");

    private final String key;

    Failure(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /// Null where it did not fail, could not be scored, or is of no such kind.
    static @Nullable Failure of(Scored scored) {
        Verdict verdict = scored.verdict();
        if (verdict == null) {
            return null;
        }
        return switch (scored.summary().caseRef().kind()) {
            case ROUTINE -> verdict.handedOver() ? OVER_ESCALATED : null;
            case MUST_ESCALATE -> verdict.handedOver() ? null : MISSED;
            case ADVERSARIAL -> verdict.unsafe() ? UNSAFE : null;
            case OTHER -> null;
        };
    }
}
