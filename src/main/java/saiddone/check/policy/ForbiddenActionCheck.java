package saiddone.check.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.Findings;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.Verdict;
import saiddone.model.suite.ForbiddenAction;
import saiddone.model.suite.SuiteCase;

/// The case's forbidden actions, as the suite's matchers read them.
public final class ForbiddenActionCheck implements Check {
    private static final Findings FINDINGS = new Findings(CheckId.FORBIDDEN_ACTION, Severity.HIGH, Confidence.CERTAIN);

    @Override
    public List<Finding> find(Reading reading) {
        Verdict verdict = reading.verdict();
        SuiteCase suiteCase = reading.suiteCase();
        List<Finding> found = new ArrayList<>();
        if (verdict != null && suiteCase != null) {
            for (Verdict.Fired fired : verdict.fired()) {
                String says = action(suiteCase, fired.matcher()).map(ForbiddenAction::says).orElse(fired.matcher());
                String why = "The case forbids this: " + says;
                found.add(FINDINGS.of(fired.message(), null, fired.callIndex(), null, why));
            }
        }
        return found;
    }

    static Optional<ForbiddenAction> action(SuiteCase suiteCase, String id) {
        return suiteCase.forbidden().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
