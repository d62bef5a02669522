package saiddone.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import saiddone.check.catalogue.Checks;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.TranscriptSink;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.model.Transcript;
import saiddone.report.checks.SuiteChecks;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// Transcripts read straight from files and checked, one conversation in memory at a time.
final class CheckedFiles {
    private final TranscriptFiles files;
    private final SuiteChecks checks;
    private final NorthlineSuites suites = new NorthlineSuites(Limits.STANDARD);

    CheckedFiles(TranscriptFiles files, Checks checks) {
        this.files = files;
        this.checks = new SuiteChecks(checks);
    }

    /// @param each is handed every transcript with what the checks found in it, in the files' order
    /// @param tell is handed one sentence for each transcript of which the checks could not use all
    /// @return what could not be read, one sentence each
    /// @throws IOException where a folder cannot be listed
    List<String> read(BiConsumer<Transcript, Checks.Result> each, Consumer<String> tell, Progress progress) throws IOException {
        List<SourceFile> found = files.scan(Cancellation.NEVER);
        List<String> problems = new ArrayList<>();
        long total = found.stream().mapToLong(SourceFile::size).sum();
        long done = 0;
        for (SourceFile file : found) {
            progress.at(done, total, file.name());
            files.read(file, sink(checks.of(suites.suiteOf(file.path())), each, tell, problems), Cancellation.NEVER);
            done += file.size();
        }
        progress.at(total, total, "");
        return problems;
    }

    private static String sentence(Transcript transcript, String note) {
        return new ReadProblem(transcript.source().file(), null, null, transcript.source().position(), note).sentence();
    }

    private static TranscriptSink sink(SuiteChecks.OfFile checking, BiConsumer<Transcript, Checks.Result> each,
                                       Consumer<String> tell, List<String> problems) {
        return new TranscriptSink() {
            @Override
            public void transcript(Transcript transcript) {
                Checks.Result result = checking.of(transcript);
                result.stumbles().forEach(note -> problems.add(sentence(transcript, note)));
                List<String> unused = result.ledger().notes();
                if (!unused.isEmpty()) {
                    tell.accept(sentence(transcript, unused.getFirst() + (unused.size() == 1 ? "" : " So with %d more."
                            .formatted(unused.size() - 1))));
                }
                each.accept(transcript, result);
            }

            @Override
            public void problem(ReadProblem problem) {
                problems.add(problem.sentence());
            }
        };
    }
}
