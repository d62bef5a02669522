package saiddone.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.Summaries;
import saiddone.ingest.TranscriptSink;
import saiddone.ingest.folder.FolderFiles;
import saiddone.ingest.folder.Readers;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.ingest.tool.ToolProfiles;
import saiddone.model.Transcript;
import saiddone.model.suite.Suite;
import saiddone.report.metrics.Scored;
import saiddone.task.Cancellation;

/// Folders of transcripts read and scored straight from disk.
public final class Shipped {
    public static final Path FOLDER = Path.of("transcripts/northline");
    /// Conversations written by hand, which are kept for tests; they lie beside no suite.
    static final Path HANDWRITTEN = Path.of("src/test/resources/saiddone/northline");

    private Shipped() {}

    public static Suite suite(Path folder) {
        Suite suite = new NorthlineSuites(Limits.STANDARD).suiteOf(folder.resolve("any.jsonl"));
        Assumptions.assumeTrue(suite != null, "there is no suite in " + folder);
        return suite;
    }

    /// What was read, and what reading said.
    public record Corpus(List<Transcript> transcripts, List<String> problems) {
        public List<Scored> scored(Suite suite) {
            Scorer scorer = new Scorer(suite);
            return transcripts.stream().map(one -> Scored.of(Summaries.of(one).with(scorer.verdict(one)))).toList();
        }
    }

    public static Corpus read(Path... paths) {
        ToolProfiles profiles = new ToolProfiles(null);
        FolderFiles files = new FolderFiles(List.of(paths), Readers.standard(profiles), profiles, Limits.STANDARD);
        Corpus corpus = new Corpus(new ArrayList<>(), new ArrayList<>());
        try {
            for (SourceFile file : files.scan(Cancellation.NEVER)) {
                files.read(file, new TranscriptSink() {
                    @Override
                    public void transcript(Transcript transcript) {
                        corpus.transcripts.add(transcript);
                    }

                    @Override
                    public void problem(ReadProblem problem) {
                        corpus.problems.add(problem.sentence());
                    }
                }, Cancellation.NEVER);
            }
            return corpus;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The files that `sample` made; none before it ran.
    public static Path[] generated() {
        return files(FOLDER, ".jsonl.gz");
    }

    static Path[] handwritten() {
        return files(HANDWRITTEN, ".jsonl");
    }

    private static Path[] files(Path folder, String ending) {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toArray(Path[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
