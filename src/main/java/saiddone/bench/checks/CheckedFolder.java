package saiddone.bench.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import saiddone.check.catalogue.Checks;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.TranscriptSink;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.model.Transcript;
import saiddone.model.Verdict;
import saiddone.report.checks.SuiteChecks;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// Reads transcripts and hands each on with what was found in it. What is no transcript is passed over.
final class CheckedFolder {
    private final SuiteChecks checks;
    private final Function<Path, TranscriptFiles> reader;
    private final Progress progress;
    private final NorthlineSuites suites = new NorthlineSuites(Limits.STANDARD);
    private final CheckTimes times = new CheckTimes();
    private final List<String> notes = new ArrayList<>();

    CheckedFolder(Checks checks, Function<Path, TranscriptFiles> reader, Progress progress) {
        this.checks = new SuiteChecks(checks);
        this.reader = reader;
        this.progress = progress;
    }

    Timing times() {
        return times.times();
    }

    /// What the checks could not read.
    List<String> notes() {
        return notes;
    }

    /// The files in a folder, not those in folders within, by name; none where there is no such folder.
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// @param path a file or a folder with all in it
    /// @param name what stands before the names of its files
    void read(Path path, String name, Consumer<Checked> each) throws IOException {
        TranscriptFiles files = reader.apply(path);
        List<SourceFile> found = files.scan(Cancellation.NEVER);
        for (int i = 0; i < found.size(); i++) {
            SourceFile file = found.get(i);
            progress.at(i, found.size(), name + file.name());
            SuiteChecks.OfFile checking = checks.of(suites.suiteOf(file.path()));
            times.reading(() -> files.read(file, sink(name, checking, each), Cancellation.NEVER));
        }
    }

    private TranscriptSink sink(String name, SuiteChecks.OfFile checking, Consumer<Checked> each) {
        return new TranscriptSink() {
            @Override
            public void transcript(Transcript transcript) {
                // Indexing reads the verdict anyway, so it is no part of the checks' time.
                Verdict verdict = checking.verdict(transcript);
                Checks.Result result = times.checking(() -> checking.of(transcript, verdict));
                String file = name + transcript.source().file();
                result.stumbles().forEach(note -> notes.add("%s:%d: %s".formatted(file, transcript.source().position(), note)));
                each.accept(new Checked(file, transcript, verdict, result.findings(), checking::values));
            }

            @Override
            public void problem(ReadProblem problem) {
                // Policies, licences and labels lie between the transcripts.
            }
        };
    }
}
