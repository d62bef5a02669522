package saiddone.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.check.catalogue.Checks;
import saiddone.cli.output.Terminal;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.Summaries;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.TranscriptSink;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.model.FindingCount;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;
import saiddone.model.suite.Suite;
import saiddone.report.checks.SuiteChecks;
import saiddone.report.metrics.Scored;
import saiddone.score.Scorer;
import saiddone.score.TaskScorer;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// Transcripts read straight from files and scored by the suites beside or above them and by their own tasks, one
/// conversation in memory at a time.
///
/// @param suites   by name; of two of one name the first
/// @param problems one sentence each, in the files' order
record ScoredFiles(Map<String, Suite> suites, List<Scored> scored, List<String> problems) {

    /// The same with its progress shown.
    ///
    /// @param doing what the progress is called
    static ScoredFiles of(TranscriptFiles files, String doing, Terminal terminal) throws IOException {
        return of(files, doing, terminal, null);
    }

    /// @param checks what is run over every transcript, too; null for nothing
    static ScoredFiles of(TranscriptFiles files, String doing, Terminal terminal, @Nullable Checks checks) throws IOException {
        ScoredFiles read = of(files, new NorthlineSuites(Limits.STANDARD), checks, terminal.progress(doing), Cancellation.NEVER);
        terminal.endProgress();
        return read;
    }

    static ScoredFiles of(TranscriptFiles files, NorthlineSuites suites, Progress progress, Cancellation cancellation)
            throws IOException {
        return of(files, suites, null, progress, cancellation);
    }

    private static ScoredFiles of(TranscriptFiles files, NorthlineSuites suites, @Nullable Checks checks, Progress progress,
                                  Cancellation cancellation) throws IOException {
        SuiteChecks rules = checks == null ? null : new SuiteChecks(checks);
        List<SourceFile> found = files.scan(cancellation);
        Set<String> problems = new LinkedHashSet<>();
        Map<String, Suite> byName = new LinkedHashMap<>();
        for (Suite suite : suites.suitesOf(found)) {
            if (byName.putIfAbsent(suite.id(), suite) != null) {
                problems.add("There are two suites “" + suite.id() + "”; the figures are those of the first.");
            }
        }
        ScoredFiles all = new ScoredFiles(byName, new ArrayList<>(), new ArrayList<>());
        Map<Suite, Scorer> bySuite = new IdentityHashMap<>();
        long total = found.stream().mapToLong(SourceFile::size).sum();
        long done = 0;
        for (SourceFile file : found) {
            progress.at(done, total, file.name());
            Suite suite = suites.suiteOf(file.path());
            Scorer scorer = suite == null ? null : bySuite.computeIfAbsent(suite, Scorer::new);
            SuiteChecks.OfFile checking = rules == null ? null : rules.of(suite);
            files.read(file, new TranscriptSink() {
                @Override
                public void transcript(Transcript transcript) {
                    TranscriptSummary row = Summaries.of(transcript).with(scorer == null ? null : scorer.verdict(transcript))
                            .withTask(TaskScorer.verdict(transcript));
                    all.scored.add(Scored.of(checking == null ? row : row.withFindings(found(transcript, row.verdict()))));
                }

                private List<FindingCount> found(Transcript transcript, @Nullable Verdict verdict) {
                    Checks.Result result = Objects.requireNonNull(checking).of(transcript, verdict);
                    result.stumbles().forEach(note -> problems.add(new ReadProblem(transcript.source().file(), null, null,
                            transcript.source().position(), note).sentence()));
                    return FindingCount.of(result.findings());
                }

                @Override
                public void problem(ReadProblem problem) {
                    problems.add(problem.sentence());
                }
            }, cancellation);
            done += file.size();
        }
        progress.at(total, total, "");
        // Where only a transcript's file was named, nobody has read its suite.json aloud.
        for (Suite suite : byName.values()) {
            List<String> untold = suite.problems().stream()
                    .filter(sentence -> problems.stream().noneMatch(told -> told.endsWith(": " + sentence))).toList();
            problems.addAll(untold);
        }
        all.problems.addAll(problems);
        return all;
    }
}
