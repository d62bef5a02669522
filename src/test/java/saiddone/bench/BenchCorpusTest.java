package saiddone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.ingest.FolderFiles;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.Readers;
import saiddone.ingest.SourceFile;
import saiddone.ingest.ToolProfiles;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.TranscriptSink;
import saiddone.model.Transcript;
import saiddone.task.Cancellation;

/// The measured corpus is one that the program reads without complaint: a benchmark that stops at its own suite measures nothing.
class BenchCorpusTest {
    @TempDir
    private Path folder;

    @Test
    void itsSuiteAndItsConversationsAreReadWithoutAProblem() throws Exception {
        BenchCorpus corpus = new BenchCorpus(1);
        corpus.writeSuite(folder);
        for (int of = 0; of < 5; of++) {
            corpus.writeOne(folder.resolve("one-" + of + ".jsonl"), 0, 1, of, 0);
        }
        ToolProfiles profiles = new ToolProfiles(null);
        TranscriptFiles files = new FolderFiles(List.of(folder), Readers.standard(profiles), profiles, Limits.STANDARD);
        List<String> problems = new ArrayList<>();
        List<Transcript> read = new ArrayList<>();
        TranscriptSink sink = new TranscriptSink() {
            @Override
            public void transcript(Transcript transcript) {
                read.add(transcript);
            }

            @Override
            public void problem(ReadProblem problem) {
                problems.add(problem.sentence());
            }
        };
        for (SourceFile file : files.scan(Cancellation.NEVER)) {
            files.read(file, sink, Cancellation.NEVER);
        }
        assertThat(problems).isEmpty();
        assertThat(read).hasSize(5).allSatisfy(one -> assertThat(one.messages()).hasSizeGreaterThan(5));
    }
}
