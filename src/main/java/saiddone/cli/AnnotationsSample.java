package saiddone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.cli.output.Terminal;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.TranscriptSink;
import saiddone.ingest.WorkspaceFolder;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.model.Finding;
import saiddone.model.Transcript;
import saiddone.report.checks.SuiteChecks;
import saiddone.report.metrics.Scored;
import saiddone.sample.Conversation.Planted;
import saiddone.sample.review.AuthorsNotes;
import saiddone.sample.review.Candidate;
import saiddone.sample.review.SampleReview;
import saiddone.sample.review.WorkClock;
import saiddone.task.Cancellation;

/// `annotations sample`: writes the review that comes with the sample corpus.
@Command(name = "sample", mixinStandardHelpOptions = true,
        description = "Write a review of the sample conversations, made for demonstration: two played reviewers and an adjudication.")
final class AnnotationsSample implements Callable<Integer> {
    private final IndexOpener opener;
    private final Terminal terminal;

    @ParentCommand
    private @Nullable AnnotationsCommand parent;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The database to write; nothing is written over.")
    private @Nullable Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed, another review. Default: ${DEFAULT-VALUE}.")
    private long seed = SampleReview.SEED;

    AnnotationsSample(IndexOpener opener, Terminal terminal) {
        this.opener = opener;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path file = Objects.requireNonNull(out);
        if (Files.exists(file)) {
            throw new UsageProblem("%s is there already and was left alone; give another name.".formatted(file));
        }
        WorkspaceFolder workspace = Objects.requireNonNull(parent).workspace();
        TranscriptFiles files = opener.files(workspace, List.of(workspace.transcripts()));
        SampleReview review = new SampleReview(frame(files, workspace.transcripts()), seed);
        write(review, whole(files, review.conversations()), found(workspace), file);
        terminal.out().printf(Locale.ROOT, "A review of %,d conversations, read or ruled on, made for demonstration, in %s, %.1f MB.%n",
                review.conversations().size(), file, Files.size(file) / 1e6);
        return ExitStatus.DONE.code();
    }

    /// Every conversation that has a verdict.
    private List<Candidate> frame(TranscriptFiles files, Path folder) throws IOException {
        ScoredFiles read = ScoredFiles.of(files, "scoring", terminal);
        Map<String, List<Planted>> planted = AuthorsNotes.below(folder);
        List<Candidate> frame = read.scored().stream().map(Scored::summary).filter(one -> one.synthetic() && one.verdict() != null)
                .map(one -> new Candidate(one, planted.getOrDefault(one.conversation(), List.of()))).toList();
        if (planted.isEmpty() || frame.isEmpty()) {
            throw new UsageProblem("%s holds no sample conversations with their authors' notes; write them with: said-and-done sample."
                    .formatted(folder));
        }
        return frame;
    }

    private static Map<String, Transcript> whole(TranscriptFiles files, Set<String> wanted) throws IOException {
        Map<String, Transcript> found = new HashMap<>();
        TranscriptSink sink = new TranscriptSink() {
            @Override
            public void transcript(Transcript transcript) {
                if (wanted.contains(transcript.id())) {
                    found.put(transcript.id(), transcript);
                }
            }

            @Override
            public void problem(ReadProblem problem) {
                // told when the same files were scored
            }
        };
        for (SourceFile file : files.scan(Cancellation.NEVER)) {
            files.read(file, sink, Cancellation.NEVER);
        }
        return found;
    }

    private Function<Transcript, List<Finding>> found(WorkspaceFolder workspace) {
        SuiteChecks checks = new SuiteChecks(opener.checks(workspace));
        NorthlineSuites suites = new NorthlineSuites(Limits.STANDARD);
        return one -> checks.of(suites.suiteOf(workspace.transcripts().resolve(one.source().file()))).of(one).findings();
    }

    /// Plays it in a folder of its own, since a database at work has files beside it.
    private void write(SampleReview review, Map<String, Transcript> whole, Function<Transcript, List<Finding>> found, Path file)
            throws IOException {
        Path folder = Files.createTempDirectory("said-and-done-review");
        try {
            WorkClock clock = SampleReview.clock();
            Path working = folder.resolve("annotations.db");
            try (SqlAnnotationStore store = SqlAnnotationStore.open(working, clock, SampleReview.ids(seed))) {
                review.write(store, clock, whole, found);
            }
            new AnnotationDatabase(working, clock).compactInto(file.toAbsolutePath());
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.toList().reversed()) {
                Files.delete(path);
            }
        }
    }
}
