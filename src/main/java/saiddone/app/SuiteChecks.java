package saiddone.app;

import java.nio.file.Path;
import saiddone.check.catalogue.Checks;
import saiddone.ingest.NorthlineSuites;
import saiddone.model.Transcript;
import saiddone.model.Verdict;
import saiddone.model.suite.Suite;
import saiddone.score.Scorer;
import saiddone.ui.reader.ledger.Checking;

/// Checks the conversation that the reader opens, with the rules of the suite beside its file where there is one.
final class SuiteChecks implements Checking {
    private final Path transcripts;
    private final NorthlineSuites suites;
    private final Checks checks;

    /// @param transcripts the folder that the index was made of
    SuiteChecks(Path transcripts, NorthlineSuites suites, Checks checks) {
        this.transcripts = transcripts;
        this.suites = suites;
        this.checks = checks;
    }

    @Override
    public Checks.Result of(Transcript transcript) {
        Suite beside = suites.suiteOf(transcripts.resolve(transcript.source().file()));
        Suite suite = beside == null || !beside.id().equals(transcript.caseRef().suite()) ? null : beside;
        boolean known = suite != null && suite.find(transcript.caseRef().id()).isPresent();
        Verdict verdict = known && suite != null ? new Scorer(suite).verdict(transcript) : null;
        return checks.of(transcript, suite, verdict);
    }
}
