package saiddone.app;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.check.catalogue.Checks;
import saiddone.ingest.Limits;
import saiddone.ingest.SourceFile;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.model.TaskVerdict;
import saiddone.model.Transcript;
import saiddone.model.Verdict;
import saiddone.report.checks.SuiteChecks;
import saiddone.score.Scorer;
import saiddone.score.TaskScorer;
import saiddone.search.Verdicts;

/// Verdicts by the suite beside or above each file, and by the transcript's own task; findings by the checks.
final class SuiteVerdicts implements Verdicts {
    private final NorthlineSuites suites = new NorthlineSuites(Limits.STANDARD);
    private final Checks checks;
    private final SuiteChecks rules;

    SuiteVerdicts(Checks checks) {
        this.checks = checks;
        this.rules = new SuiteChecks(checks);
    }

    @Override
    public Function<Transcript, @Nullable Verdict> of(SourceFile file) {
        return rules.of(suites.suiteOf(file.path()))::verdict;
    }

    @Override
    public Function<Transcript, @Nullable TaskVerdict> tasks() {
        return TaskScorer::verdict;
    }

    @Override
    public Findings findings(SourceFile file) {
        SuiteChecks.OfFile ofFile = rules.of(suites.suiteOf(file.path()));
        return (transcript, verdict) -> ofFile.of(transcript, verdict).findings();
    }

    @Override
    public String fingerprint() {
        return " rules" + Scorer.VERSION + " tasks" + TaskScorer.VERSION + checks.fingerprint();
    }
}
