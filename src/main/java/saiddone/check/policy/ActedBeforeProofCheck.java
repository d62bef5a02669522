package saiddone.check.policy;

import java.util.List;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.Verdict;
import saiddone.model.suite.SuiteCase;

/// Goods that were sent on a claim that nothing supports: no attachment where the case wants one, or a claim that the
/// case's own lookups refute. Without a case, a change that was made before the customer was identified where the rules want that.
public final class ActedBeforeProofCheck implements Check {
    private static final Findings FINDINGS = new Findings(CheckId.ACTED_BEFORE_PROOF, Severity.HIGH, Confidence.CERTAIN);

    private final BeforeIdentified identified;

    public ActedBeforeProofCheck(Lexicon lexicon) {
        identified = new BeforeIdentified(lexicon);
    }

    @Override
    public List<Finding> find(Reading reading) {
        Verdict verdict = reading.verdict();
        SuiteCase suiteCase = reading.suiteCase();
        if (verdict == null || suiteCase == null) {
            return reading.suite() == null ? identified.find(reading).stream().toList() : List.of();
        }
        SuiteCase.Verifying verifying = suiteCase.verifying();
        String wanted = verifying == null ? "proof" : verifying.says();
        return Proof.giveaway(suiteCase, verdict).map(fired -> FINDINGS.of(fired.message(), null, fired.callIndex(), null,
                Proof.attachmentWanted(suiteCase)
                        ? "This was done before the customer had sent any proof; the case wants: " + wanted
                        : "This was done on a claim that nothing supports; to be weighed first: " + wanted))
                .stream().toList();
    }
}
