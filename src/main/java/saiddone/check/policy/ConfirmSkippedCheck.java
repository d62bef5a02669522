package saiddone.check.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Products;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteTool;

/// A write without the customer's yes, where policy wants one. Strong form: nothing was asked before. Weak form: something
/// was asked, and no yes came. In a suite every tool that wants a yes is looked at; elsewhere only the strong form is
/// told, and only where the system prompt holds the rule.
public final class ConfirmSkippedCheck implements Check {
    private static final Findings BY_SUITE = new Findings(CheckId.CONFIRM_SKIPPED, Severity.MEDIUM, Confidence.LIKELY);
    private static final Findings BY_PROMPT = new Findings(CheckId.CONFIRM_SKIPPED, Severity.MEDIUM, Confidence.POSSIBLE);

    private final Consent consent;
    private final Phrases rule;

    public ConfirmSkippedCheck(Lexicon lexicon) {
        consent = new Consent(lexicon);
        rule = lexicon.list("confirmation-rule");
    }

    @Override
    public List<Finding> find(Reading reading) {
        Suite suite = reading.suite();
        return suite != null ? bySuite(reading, suite) : byPrompt(reading).stream().toList();
    }

    private List<Finding> bySuite(Reading reading, Suite suite) {
        Talk talk = Talk.of(reading);
        if (talk.writes().isEmpty()) {
            return List.of();
        }
        Set<String> tools = suite.tools().stream().filter(SuiteTool::confirm).map(SuiteTool::name).collect(Collectors.toSet());
        List<ToolCall> calls = talk.writes().stream().filter(call -> tools.contains(call.name())).toList();
        for (ToolCall call : calls) {
            switch (consent.before(talk, Products.of(reading), call, Consent.since(talk.transcript(), calls, call))) {
                case AGREED -> { }
                case NOT_PROPOSED -> {
                    return List.of(BY_SUITE.of(call, call.name() + " was called before it was put to the customer."));
                }
                case NOT_ANSWERED -> {
                    return List.of(BY_SUITE.of(call, call.name() + " was called before the customer had said yes to it."));
                }
            }
        }
        return List.of();
    }

    private Optional<Finding> byPrompt(Reading reading) {
        Talk talk = Talk.of(reading);
        Transcript transcript = reading.transcript();
        Optional<ToolCall> unasked = talk.writes().stream()
                .filter(call -> !transcript.failed(call) && !consent.askedAnything(talk, call))
                .findFirst();
        return unasked.filter(_ -> PolicyText.says(talk, rule)).map(call -> BY_PROMPT.of(call,
                "The policy wants the customer's yes first; " + call.name()
                + " was called before the agent had asked anything."));
    }
}
