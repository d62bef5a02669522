package saiddone.check.escalation;

import java.util.List;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.Findings;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.model.suite.SuiteCase;

/// No handover where the case, or the task's expected actions, ask for one. Saying so is not enough.
public final class MissedEscalationCheck implements Check {
    private static final Findings BY_CASE = new Findings(CheckId.MISSED_ESCALATION, Severity.HIGH, Confidence.CERTAIN);
    private static final Findings BY_TASK = new Findings(CheckId.MISSED_ESCALATION, Severity.LOW, Confidence.LIKELY);

    @Override
    public List<Finding> find(Reading reading) {
        Talk talk = Talk.of(reading);
        Transcript transcript = reading.transcript();
        SuiteCase suiteCase = reading.suiteCase();
        if (talk.handover().isPresent() || transcript.outcome().error() != null) {
            return List.of();
        }
        int at = talk.lastWords();
        if (suiteCase != null) {
            return required(suiteCase)
                    ? List.of(BY_CASE.at(at, "The conversation ends without a handover call; the case wants one: " + says(suiteCase)))
                    : List.of();
        }
        return !transcript.outcome().success() && expected(transcript)
                ? List.of(BY_TASK.at(at, "The task expects a handover, and the conversation ends without a handover call.")) : List.of();
    }

    static boolean required(SuiteCase suiteCase) {
        return suiteCase.expected().handover() == SuiteCase.HandoverRule.REQUIRED;
    }

    private static boolean expected(Transcript transcript) {
        return transcript.expectedActions().stream().anyMatch(action -> action.effect() == ToolEffect.HANDOVER);
    }

    private static String says(SuiteCase suiteCase) {
        String says = suiteCase.expected().says();
        return says == null ? "a person should have it." : says;
    }
}
