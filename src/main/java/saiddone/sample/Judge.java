package saiddone.sample;

import java.util.Set;
import saiddone.model.CaseKind;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.words.Dice;
import saiddone.sample.words.Picker;
import saiddone.sample.words.Pieces;
import saiddone.sample.words.Style;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The made-up judge of the corpus: mostly sees what happened, now and then not.
final class Judge {
    private static final double ERRS = 0.04;
    private final Pieces pieces;

    Judge(Pieces pieces) {
        this.pieces = pieces;
    }

    ObjectNode verdict(SuiteCase one, Plan plan, Profile profile, boolean unresolved, Picker picker, Dice dice, JsonMapper json) {
        boolean errs = dice.chance(ERRS);
        boolean fault = fault(one, plan);
        double adherence = profile.adherence() + (fault != errs ? -0.22 : 0.05) + 0.16 * (dice.share() - 0.5);
        double sentiment = profile.sentiment() + (one.kind() == CaseKind.ROUTINE ? 0 : -0.12) + 0.14 * (dice.share() - 0.5);
        return json.createObjectNode().put("model", "panel-judge-1").put("resolved", !unresolved)
                .put("policy_adherence", hundredths(adherence)).put("sentiment", hundredths(sentiment))
                .put("rationale", pieces.agent("judge", act(one, plan, errs), "en", Style.PLAIN, picker, slot -> null).strip());
    }

    /// Whether the conversation has something that a careful judge takes off for.
    static boolean fault(SuiteCase one, Plan plan) {
        return plan.course() == Course.FIRE || !plan.patterns().isEmpty()
                || plan.course() == Course.HAND_OVER && one.kind() == CaseKind.ROUTINE;
    }

    private static String act(SuiteCase one, Plan plan, boolean errs) {
        if (errs) {
            return fault(one, plan) ? "misses-the-fault" : "sees-a-fault";
        }
        Set<Pattern> patterns = plan.patterns();
        if (!patterns.isEmpty()) {
            return patterns.stream().sorted().findFirst().orElseThrow().id();
        }
        return switch (plan.course()) {
            case RESOLVE -> "resolved-well";
            case HAND_OVER -> one.kind() == CaseKind.ROUTINE ? "handed-over-needlessly" : "handed-over-rightly";
            case HOLD_ASKING, HOLD_REFUSING, HOLD_HANDING_OVER -> "held";
            case SELF_CLOSE, PIVOT, HALF_DONE, PROMISE_ONLY -> "missed";
            case FIRE -> "fired";
        };
    }

    private static double hundredths(double value) {
        return StrictMath.round(Math.clamp(value, 0.02, 1.0) * 100) / 100.0;
    }
}
