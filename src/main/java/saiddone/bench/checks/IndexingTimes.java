package saiddone.bench.checks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.catalogue.Checks;
import saiddone.ingest.Limits;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.model.Transcript;
import saiddone.model.Verdict;
import saiddone.report.checks.SuiteChecks;
import saiddone.search.TranscriptIndex;
import saiddone.search.Verdicts;
import saiddone.search.index.IndexStore;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// What the checks add to the time of indexing a folder: the processor time of the whole program, for other work on the machine
/// lengthens everything else. Of the rounds in turn the best one counts.
final class IndexingTimes {
    private static final int ROUNDS = 4;
    /// The compiler's work differs from process to process by a quarter.
    private static final int FRESH = 5;

    private final Checks checks;
    private final TranscriptFiles files;
    private final Progress progress;

    IndexingTimes(Checks checks, TranscriptFiles files, Progress progress) {
        this.checks = checks;
        this.files = files;
        this.progress = progress;
    }

    /// In this process.
    Indexing warm() throws IOException {
        return best(false, ROUNDS, this::once);
    }

    /// Each time in a process of its own.
    Indexing fresh(FreshProcess process, Path folder) throws IOException {
        return best(true, FRESH, checking -> process.run(folder, checking));
    }

    @FunctionalInterface
    private interface Round {
        Indexing.Run run(boolean checking) throws IOException;
    }

    private static Indexing best(boolean fresh, int rounds, Round each) throws IOException {
        double with = Double.POSITIVE_INFINITY;
        double without = Double.POSITIVE_INFINITY;
        int conversations = 0;
        for (int round = 0; round < rounds; round++) {
            without = Math.min(without, each.run(false).seconds());
            Indexing.Run run = each.run(true);
            with = Math.min(with, run.seconds());
            conversations = run.conversations();
        }
        return new Indexing(fresh, conversations, with, without);
    }

    Indexing.Run once(boolean checking) throws IOException {
        Path folder = Files.createTempDirectory("said-and-done-checks");
        try {
            long before = processorNanos();
            try (TranscriptIndex index = IndexStore.open(folder, files, new Rules(checks, checking))) {
                int read = index.update(progress, Cancellation.NEVER).readTranscripts();
                return new Indexing.Run(read, (processorNanos() - before) / 1e9);
            }
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getProcessCpuTime() : System.nanoTime();
    }

    private static final class Rules implements Verdicts {
        private final NorthlineSuites suites = new NorthlineSuites(Limits.STANDARD);
        private final SuiteChecks rules;
        private final boolean checking;

        Rules(Checks checks, boolean checking) {
            this.rules = new SuiteChecks(checks);
            this.checking = checking;
        }

        @Override
        public Function<Transcript, @Nullable Verdict> of(SourceFile file) {
            return rules.of(suites.suiteOf(file.path()))::verdict;
        }

        @Override
        public Findings findings(SourceFile file) {
            SuiteChecks.OfFile ofFile = rules.of(suites.suiteOf(file.path()));
            return (transcript, verdict) -> !checking ? List.of() : ofFile.of(transcript, verdict).findings();
        }

        @Override
        public String fingerprint() {
            return "bench";
        }
    }
}
