package saiddone.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.model.Transcript;
import saiddone.model.suite.Suite;
import saiddone.score.Scorer;
import saiddone.ui.reader.conversation.CaseRules;

/// The rules for the conversation that the reader opens, from the suite beside its file.
final class SuiteRules implements CaseRules.Book {
    private final Path transcripts;
    private final NorthlineSuites suites;

    /// @param transcripts the folder that the index was made of
    SuiteRules(Path transcripts, NorthlineSuites suites) {
        this.transcripts = transcripts;
        this.suites = suites;
    }

    @Override
    public @Nullable CaseRules of(Transcript transcript) {
        Suite suite = suites.suiteOf(transcripts.resolve(transcript.source().file()));
        return suite == null || !suite.id().equals(transcript.caseRef().suite()) ? null : suite.find(transcript.caseRef().id())
                .map(one -> new CaseRules(one, suite.policy(), new Scorer(suite).verdict(transcript))).orElse(null);
    }
}
