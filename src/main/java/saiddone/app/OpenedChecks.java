package saiddone.app;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.check.catalogue.Checks;
import saiddone.check.sources.Told;
import saiddone.ingest.WorkspaceFolder;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.model.Transcript;
import saiddone.report.checks.SuiteChecks;
import saiddone.ui.reader.ledger.Checking;

/// The checks over the conversation that a window shows. The workspace's word lists are read for the first of them, on the thread
/// that checks it. For several threads.
final class OpenedChecks implements Checking {
    private final Indexes indexes;
    private final WorkspaceFolder workspace;
    private final NorthlineSuites suites;
    private @Nullable SuiteChecks rules;

    OpenedChecks(Indexes indexes, WorkspaceFolder workspace, NorthlineSuites suites) {
        this.indexes = indexes;
        this.workspace = workspace;
        this.suites = suites;
    }

    @Override
    public Checks.Result of(Transcript transcript) {
        return checks(transcript).of(transcript);
    }

    @Override
    public List<Told> values(Transcript transcript) {
        return checks(transcript).values(transcript);
    }

    private SuiteChecks.OfFile checks(Transcript transcript) {
        return rules().of(suites.suiteOf(workspace.transcripts().resolve(transcript.source().file())));
    }

    private synchronized SuiteChecks rules() {
        rules = Objects.requireNonNullElseGet(rules, () -> new SuiteChecks(indexes.checks(workspace)));
        return rules;
    }
}
