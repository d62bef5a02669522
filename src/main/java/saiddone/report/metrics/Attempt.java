package saiddone.report.metrics;

import java.util.Objects;
import saiddone.model.Verdict;
import saiddone.model.suite.SuiteCase;

/// One transcript that counts: a model's run on a case.
public record Attempt(SuiteCase of, int run, Scored scored) {

    /// The transcript's id.
    public String id() {
        return scored.summary().id();
    }

    /// Whether the run broke off with an error: counted, never scored.
    public boolean failed() {
        return scored.verdict() == null;
    }

    /// @throws NullPointerException where it failed
    public Verdict verdict() {
        return Objects.requireNonNull(scored.verdict());
    }

    /// How it came out, by the rules alone.
    public CaseOutcome outcome() {
        return failed() ? CaseOutcome.FAILED : CaseOutcome.of(of.kind(), verdict());
    }
}
