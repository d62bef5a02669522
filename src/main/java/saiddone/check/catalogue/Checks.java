package saiddone.check.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.ledger.Ledger;
import saiddone.model.Finding;
import saiddone.model.Transcript;
import saiddone.model.Verdict;
import saiddone.model.suite.Suite;

/// All checks in their order. For several threads.
public final class Checks {
    /// Count up when the same transcript is given other findings.
    public static final int VERSION = 1;

    private final Map<CheckId, Check> catalogue;

    /// @param catalogue in the order in which findings are told
    Checks(Map<CheckId, Check> catalogue) {
        this.catalogue = catalogue;
    }

    /// What the checks find.
    ///
    /// @param notes    what could not be read or was cut short, one plain sentence each
    public record Result(Ledger ledger, List<Finding> findings, List<String> notes) {
        public Result {
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }
    }

    /// @param suite   the suite that the transcript names, null where it is not known
    /// @param verdict what the suite's rules read from it, null where they say nothing
    public Result of(Transcript transcript, @Nullable Suite suite, @Nullable Verdict verdict) {
        Ledger ledger = new Ledger(List.of(), List.of(), List.of(), List.of(), List.of());
        Reading reading = new Reading(transcript, ledger, suite,
                suite == null ? null : suite.find(transcript.caseRef().id()).orElse(null), verdict);
        List<Finding> findings = new ArrayList<>();
        catalogue.values().forEach(check -> findings.addAll(check.find(reading)));
        return new Result(ledger, findings, ledger.notes());
    }
}
