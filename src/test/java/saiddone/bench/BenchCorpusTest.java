package saiddone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.ingest.ReadFolder;

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
        ReadFolder read = ReadFolder.of(folder);
        assertThat(read.sentences()).isEmpty();
        assertThat(read.transcripts()).hasSize(5).allSatisfy(one -> assertThat(one.messages()).hasSizeGreaterThan(5));
    }
}
