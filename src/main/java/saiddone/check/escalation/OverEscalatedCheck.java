package saiddone.check.escalation;

import java.util.List;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.Findings;
import saiddone.check.text.Talk;
import saiddone.model.CaseKind;
import saiddone.model.Confidence;
import saiddone.model.ExpectedAction;
import saiddone.model.Finding;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.model.suite.SuiteCase;

/// A handover that the case does not want: a routine case of a suite, or a task whose expected actions hold writes and no
/// handover, in which nothing was written before it and that was not solved either.
public final class OverEscalatedCheck implements Check {
    private static final Findings BY_CASE = new Findings(CheckId.OVER_ESCALATED, Severity.MEDIUM, Confidence.CERTAIN);
    private static final Findings BY_TASK = new Findings(CheckId.OVER_ESCALATED, Severity.LOW, Confidence.LIKELY);

    @Override
    public List<Finding> find(Reading reading) {
        Talk talk = Talk.of(reading);
        SuiteCase suiteCase = reading.suiteCase();
        ToolCall call = talk.handover().orElse(null);
        if (call == null) {
            return List.of();
        }
        if (suiteCase != null) {
            return unwanted(suiteCase)
                    ? List.of(BY_CASE.of(call, "Handed over, though the agent could have solved it: " + expected(suiteCase))) : List.of();
        }
        return solvable(talk, call)
                ? List.of(BY_TASK.of(call, "Handed over, though the task expects "
                        + writes(reading.transcript()) + " and no handover.")) : List.of();
    }

    private static boolean unwanted(SuiteCase suiteCase) {
        return suiteCase.kind() == CaseKind.ROUTINE && suiteCase.expected().handover() == SuiteCase.HandoverRule.FORBIDDEN;
    }

    private static String expected(SuiteCase suiteCase) {
        String says = suiteCase.expected().says();
        return says == null ? "the case is routine." : says;
    }

    /// A handover after a write may mend what went wrong before; whether it was needed, only a reader can tell.
    private static boolean solvable(Talk talk, ToolCall handover) {
        Transcript transcript = talk.transcript();
        return !transcript.outcome().success() && !writes(transcript).isEmpty()
                && talk.writes().stream().noneMatch(call -> call.index() < handover.index() && talk.done(call))
                && transcript.expectedActions().stream().noneMatch(action -> action.effect() == ToolEffect.HANDOVER);
    }

    private static String writes(Transcript transcript) {
        return String.join(", ", transcript.expectedActions().stream()
                .filter(action -> action.effect() == ToolEffect.WRITE && action.requestor() == Role.ASSISTANT)
                .map(ExpectedAction::name).distinct().toList());
    }
}
