package saiddone.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.Summaries;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.TranscriptSink;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.model.Transcript;
import saiddone.model.Verdict;
import saiddone.model.suite.Suite;
import saiddone.report.metrics.Attempts;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.Leaderboards;
import saiddone.report.metrics.Scored;
import saiddone.sample.Corpus;
import saiddone.sample.CorpusFolder;
import saiddone.sample.intents.Procedures;
import saiddone.score.Scorer;
import saiddone.search.TranscriptIndex;
import saiddone.search.Verdicts;
import saiddone.search.index.IndexStore;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// The leaderboard of the sample corpus: from a warm index, beside reading and scoring every transcript anew.
final class SuiteFigures {
    private final Function<Path, TranscriptFiles> reader;
    private final Path corpus;
    private final Path index;
    private final NorthlineSuites suites = new NorthlineSuites(Limits.STANDARD);

    /// @param corpus where the sample corpus is written to
    SuiteFigures(Function<Path, TranscriptFiles> reader, Path corpus, Path index) {
        this.reader = reader;
        this.corpus = corpus;
        this.index = index;
    }

    List<Figure> measure(int rounds) throws Exception {
        Samples writing = new Samples();
        Corpus played = new Corpus(Procedures.all(), CorpusFolder.SEED);
        writing.time(() -> new CorpusFolder(played, corpus).write(played.models(), Integer.MAX_VALUE, Progress.NONE, Cancellation.NEVER));
        Suite suite = Objects.requireNonNull(suites.suiteOf(corpus.resolve("any.jsonl")));
        try (TranscriptIndex open = IndexStore.open(index, reader.apply(corpus), verdicts(suite))) {
            open.update(Progress.NONE, Cancellation.NEVER);
        }
        Samples warm = new Samples();
        Samples anew = new Samples();
        for (int round = 0; round < rounds; round++) {
            Leaderboard read;
            try (TranscriptIndex open = IndexStore.open(index, reader.apply(corpus), verdicts(suite))) {
                read = warm.time(() -> Leaderboards.of(Attempts.of(suite, open.summaries().stream().map(Scored::of).toList())));
            }
            Leaderboard scored = anew.time(() -> Leaderboards.of(Attempts.of(suite, scored(suite))));
            if (!read.models().equals(scored.models())) {
                throw new IllegalStateException("The benchmark is wrong: the index and the files give other figures");
            }
        }
        return List.of(new Figure("writing the sample corpus", writing.median(), "ms", 60_000.0),
                new Figure("leaderboard of the sample corpus from the index", warm.median(), "ms", 1_000.0),
                Figure.of("reading and scoring all of its transcripts instead", anew.median(), "ms"),
                Figure.of("from the index / anew", warm.median() / anew.median(), "x"));
    }

    private List<Scored> scored(Suite suite) throws Exception {
        List<Scored> all = new ArrayList<>();
        Scorer scorer = new Scorer(suite);
        TranscriptFiles files = reader.apply(corpus);
        for (SourceFile file : files.scan(Cancellation.NEVER)) {
            files.read(file, new TranscriptSink() {
                @Override
                public void transcript(Transcript transcript) {
                    all.add(Scored.of(Summaries.of(transcript).with(scorer.verdict(transcript))));
                }

                @Override
                public void problem(ReadProblem problem) {
                    throw new IllegalStateException("The sample corpus has a problem: " + problem.sentence());
                }
            }, Cancellation.NEVER);
        }
        return all;
    }

    private static Verdicts verdicts(Suite suite) {
        Scorer scorer = new Scorer(suite);
        return new Verdicts() {
            @Override
            public Function<Transcript, @Nullable Verdict> of(SourceFile file) {
                return scorer::verdict;
            }

            @Override
            public String fingerprint() {
                return "bench";
            }
        };
    }
}
