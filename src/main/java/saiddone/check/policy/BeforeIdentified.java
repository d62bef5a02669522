package saiddone.check.policy;

import java.util.Optional;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.deed.Programs;
import saiddone.check.lexicon.ToolNames;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Talk;
import saiddone.check.text.Words;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;

/// A change that was made before anybody had looked up who the customer is, where the rules want that first. That the look-up was made
/// with what the customer gave it cannot see; nor what programs of the agent's own looked up.
final class BeforeIdentified {
    private static final Findings FINDINGS = new Findings(CheckId.ACTED_BEFORE_PROOF, Severity.MEDIUM, Confidence.LIKELY);

    private final Phrases rule;
    private final Phrases persons;

    BeforeIdentified(Lexicon lexicon) {
        rule = lexicon.list("identity-rule");
        persons = lexicon.list("persons-in-tools");
    }

    Optional<Finding> find(Reading reading) {
        Talk talk = Talk.of(reading);
        Optional<ToolCall> first = talk.writes().stream().filter(call -> !talk.transcript().failed(call)).findFirst();
        return first.filter(call -> talk.calls().stream()
                        .noneMatch(one -> Programs.runs(one) || one.message() < call.message() && identifies(talk, one))
                        && PolicyText.says(talk, rule))
                .map(call -> FINDINGS.of(call, "The policy wants to know who the customer is first; " + call.name()
                        + " was called before anybody had looked that up."));
    }

    private boolean identifies(Talk talk, ToolCall call) {
        return call.effect() == ToolEffect.READ && !talk.transcript().failed(call)
                && persons.in(Words.of(ToolNames.spoken(call.name())));
    }
}
