package saiddone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.TranscriptSink;
import saiddone.ingest.folder.FolderFiles;
import saiddone.ingest.folder.Readers;
import saiddone.ingest.tool.ToolProfiles;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.search.SearchRequest;
import saiddone.search.SearchResult;
import saiddone.search.TranscriptIndex;
import saiddone.search.UpdateReport;
import saiddone.search.index.IndexStore;
import saiddone.task.Cancellation;
import saiddone.task.Progress;
import tools.jackson.databind.json.JsonMapper;

/// The project's own benchmark: what a user waits for, each beside what it is compared with in the same run. See
/// `docs/benchmarks.md`.
public final class Bench {
    private static final int STEPS = 10;
    private final BenchOptions options;
    private final List<Figure> figures = new ArrayList<>();
    private final PeakHeap heap = new PeakHeap();
    private int step;

    public Bench(BenchOptions options) {
        this.options = options;
    }

    /// @throws IOException where the corpus or an index cannot be written
    public BenchReport run(Progress progress) throws Exception {
        Path scratch = Files.createTempDirectory("said-and-done-bench");
        try {
            return measure(scratch, progress);
        } finally {
            delete(scratch);
        }
    }

    private BenchReport measure(Path scratch, Progress progress) throws Exception {
        Path home = options.corpus() == null ? scratch : options.corpus();
        List<Figure> annotations = List.of();
        if (options.judgements() > 0) {
            annotations = new AnnotationFigures(home.resolve("annotations-" + options.judgements()), options.judgements(), options.seed())
                    .measure(options.rounds(), progress);
        }
        return (options.transcripts() ? transcripts(home, scratch, progress) : new BenchReport(machine(), 0, 0, 0, List.of()))
                .with(annotations);
    }

    private BenchReport transcripts(Path home, Path scratch, Progress progress) throws Exception {
        BenchCorpus corpus = new BenchCorpus(options.seed());
        Path together = home.resolve("together");
        Path apart = home.resolve("apart");
        next(progress, "writing the corpus");
        if (!Files.isDirectory(together)) {
            corpus.write(together);
        }
        if (!Files.isDirectory(apart)) {
            corpus.writeApart(apart);
        }
        List<Path> json = files(together);
        double megabytes = size(together) / 1e6;
        next(progress, "indexing");
        heap.reset();
        indexing(together, json, scratch, progress);
        figures.add(new Figure("peak heap while indexing (garbage included)", heap.megabytes(), "MB", 512.0));
        Path indexFolder = scratch.resolve("index");
        floors(together, scratch, progress);
        figures.add(new Figure("index size / JSON size", size(indexFolder) / 1e6 / megabytes, "x", 0.8));

        next(progress, "starting without a change");
        noChange("no-change start, %d files".formatted(json.size()), together, indexFolder);
        next(progress, "starting without a change, one file a conversation");
        update(apart, scratch.resolve("index-apart"));
        noChange("no-change start, 11,664 files", apart, scratch.resolve("index-apart"));

        next(progress, "bringing in one changed conversation");
        oneChanged("one changed conversation searchable, among %d files".formatted(json.size()), corpus, together, indexFolder);
        oneChanged("one changed conversation searchable, among 11,664 files", corpus, apart, scratch.resolve("index-apart"));

        next(progress, "the leaderboard of the sample corpus");
        figures.addAll(new SuiteFigures(Bench::reader, scratch.resolve("sample"), scratch.resolve("index-sample"))
                .measure(options.rounds()));

        heap.reset();
        try (TranscriptIndex index = IndexStore.open(indexFolder, reader(together))) {
            next(progress, "opening conversations");
            List<TranscriptSummary> rows = opening(index);
            next(progress, "searching");
            searching(index, corpus.prose());
            figures.add(new Figure("peak heap while opening and searching", heap.megabytes(), "MB", 512.0));
            return new BenchReport(machine(), rows.size(), rows.stream().mapToLong(TranscriptSummary::messages).sum(), megabytes, figures);
        }
    }

    private void indexing(Path together, List<Path> json, Path scratch, Progress progress) throws Exception {
        PlainJackson jackson = new PlainJackson();
        Samples parsing = new Samples();
        Samples cold = new Samples();
        for (int round = 0; round < options.rounds(); round++) {
            next(progress, "indexing, round " + (round + 1));
            parsing.time(() -> jackson.read(json));
            delete(scratch.resolve("index"));
            cold.time(() -> update(together, scratch.resolve("index")));
        }
        figures.add(Figure.of("plain Jackson parsing, one thread", parsing.median(), "ms"));
        figures.add(Figure.of("cold indexing", cold.median(), "ms"));
        figures.add(Figure.of("cold indexing / plain Jackson parsing", cold.median() / parsing.median(), "x"));
    }

    private void floors(Path together, Path scratch, Progress progress) throws Exception {
        List<Loaded> loaded = load(together);
        Samples bare = new Samples();
        Samples ours = new Samples();
        Samples bareCpu = new Samples();
        Samples oursCpu = new Samples();
        for (int round = 0; round < options.rounds(); round++) {
            next(progress, "the bare loop, round " + (round + 1));
            Path folder = scratch.resolve("bare");
            long before = processorTime();
            try (StandardAnalyzer analyzer = new StandardAnalyzer()) {
                bare.time(() -> bare(new BareLoop(loaded, analyzer), folder));
            }
            long between = processorTime();
            delete(folder);
            delete(scratch.resolve("index"));
            long after = processorTime();
            ours.time(() -> update(together, scratch.resolve("index")));
            bareCpu.add(between - before);
            oursCpu.add(processorTime() - after);
        }
        figures.add(Figure.of("bare Lucene loop over the same fields, two threads", bare.median(), "ms"));
        figures.add(Figure.of("cold indexing, in turn with the bare loop", ours.median(), "ms"));
        figures.add(new Figure("cold indexing / bare Lucene loop", ours.median() / bare.median(), "x", 1.25));
        figures.add(Figure.of("cold indexing / bare Lucene loop, processor time", oursCpu.median() / bareCpu.median(), "x"));
    }

    /// Milliseconds that all threads of this process have used so far.
    private static long processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    private static Void bare(BareLoop loop, Path folder) throws Exception {
        loop.index(folder);
        return null;
    }

    private void noChange(String name, Path files, Path indexFolder) throws Exception {
        Samples starts = new Samples();
        for (int i = 0; i < options.rounds() * 2; i++) {
            UpdateReport report = starts.time(() -> update(files, indexFolder));
            require(report.readTranscripts() == 0, "a start without a change read something");
        }
        figures.add(new Figure(name, starts.median(), "ms", 1000.0));
    }

    private void oneChanged(String name, BenchCorpus corpus, Path folder, Path indexFolder) throws Exception {
        Path file = folder.resolve("changing.jsonl");
        Samples samples = new Samples();
        try (TranscriptIndex index = IndexStore.open(indexFolder, reader(folder))) {
            corpus.writeOne(file, BenchCorpus.MODELS, 1, 0, 1);
            index.update(Progress.NONE, Cancellation.NEVER);
            for (int version = 2; version < options.changes() + 2; version++) {
                corpus.writeOne(file, BenchCorpus.MODELS, 1, 0, version);
                SearchRequest request = new SearchRequest("version" + version, Map.of(), 50, List.of(), true);
                SearchResult found = samples.time(() -> {
                    index.update(Progress.NONE, Cancellation.NEVER);
                    return index.search(request, Cancellation.NEVER);
                });
                require(found.messages() == 1, "a changed conversation was not found");
            }
            Files.delete(file);
            index.update(Progress.NONE, Cancellation.NEVER);
        }
        figures.add(new Figure(name + ", p50", samples.median(), "ms", 60.0));
        figures.add(Figure.of(name + ", p90", samples.percentile(90), "ms"));
    }

    private List<TranscriptSummary> opening(TranscriptIndex index) throws Exception {
        Samples list = new Samples();
        List<TranscriptSummary> rows = list.time(index::summaries);
        figures.add(Figure.of("all rows of the library, first time", list.median(), "ms"));
        Random random = new Random(options.seed());
        Samples opened = new Samples();
        for (int i = 0; i < options.opened(); i++) {
            String id = rows.get(random.nextInt(rows.size())).id();
            Transcript transcript = opened.time(() -> index.transcript(id));
            require(transcript != null, "a conversation could not be opened");
        }
        figures.add(new Figure("opening a conversation, p50", opened.median(), "ms", 20.0));
        figures.add(new Figure("opening a conversation, p99", opened.percentile(99), "ms", 20.0));
        return rows;
    }

    private void searching(TranscriptIndex index, Prose prose) throws Exception {
        SearchMix warmUp = new SearchMix(prose, 1);
        for (int i = 0; i < options.searches(); i++) {
            index.search(warmUp.next(i), Cancellation.NEVER);
        }
        SearchMix mix = new SearchMix(prose, 2);
        Samples samples = new Samples();
        long found = 0;
        for (int i = 0; i < options.searches(); i++) {
            SearchRequest request = mix.next(i);
            found += samples.time(() -> index.search(request, Cancellation.NEVER)).messages() > 0 ? 1 : 0;
        }
        require(found > options.searches() / 2, "most searches found nothing");
        figures.add(Figure.of("search, top 50 with highlights and five facets, p50", samples.median(), "ms"));
        figures.add(new Figure("search, top 50 with highlights and five facets, p99", samples.percentile(99), "ms", 25.0));
        figures.add(Figure.of("search, the slowest", samples.percentile(100), "ms"));
    }

    private static UpdateReport update(Path files, Path indexFolder) {
        try (TranscriptIndex index = IndexStore.open(indexFolder, reader(files))) {
            return index.update(Progress.NONE, Cancellation.NEVER);
        }
    }

    private static TranscriptFiles reader(Path folder) {
        ToolProfiles profiles = new ToolProfiles(null);
        return new FolderFiles(List.of(folder), Readers.standard(profiles), profiles, Limits.STANDARD);
    }

    private static List<Loaded> load(Path folder) throws IOException {
        List<Loaded> loaded = new ArrayList<>();
        JsonMapper mapper = new JsonMapper();
        TranscriptSink sink = new TranscriptSink() {
            @Override
            public void transcript(Transcript transcript) {
                loaded.add(new Loaded(transcript, mapper.writeValueAsBytes(transcript)));
            }

            @Override
            public void problem(ReadProblem problem) {
                throw new IllegalStateException(problem.sentence());
            }
        };
        TranscriptFiles files = reader(folder);
        for (SourceFile file : files.scan(Cancellation.NEVER)) {
            files.read(file, sink, Cancellation.NEVER);
        }
        return loaded;
    }

    private void next(Progress progress, String what) {
        progress.at(++step, STEPS + 2L * options.rounds(), what);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("The benchmark is wrong: " + otherwise);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
        }
    }

    private static long size(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String machine() {
        return "%d processors, Java %s, heap limit %,d MB".formatted(Runtime.getRuntime().availableProcessors(),
                Runtime.version(), Runtime.getRuntime().maxMemory() / 1_000_000);
    }
}
