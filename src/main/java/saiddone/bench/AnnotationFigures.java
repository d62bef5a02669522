package saiddone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.CodeCount;
import saiddone.annotation.store.Tag;
import saiddone.annotation.store.Word;
import saiddone.report.review.ReviewReading;
import saiddone.report.review.patterns.PatternTables;
import saiddone.task.Progress;

/// What reviewers wait for among many judgements.
final class AnnotationFigures {
    private static final double TAGGING = 50;
    private static final double PATTERNS = 1_000;
    private final Path file;
    private final ReviewScale scale;
    private final ReviewWork work;
    private final Random random;
    private final List<Figure> figures = new ArrayList<>();

    /// @param folder where `annotations.db` is made, or found from another time
    AnnotationFigures(Path folder, int judgements, long seed) {
        this.file = folder.resolve("annotations.db");
        this.scale = new ReviewScale(judgements);
        this.work = new ReviewWork(scale, seed);
        this.random = new Random(seed);
    }

    List<Figure> measure(int rounds, Progress progress) throws Exception {
        if (!Files.exists(file)) {
            fill(progress);
        }
        Samples opening = new Samples();
        try (AnnotationStore store = opening.time(() -> SqlAnnotationStore.open(file, Clock.systemUTC()))) {
            progress.at(0, 5, "tagging among %,d judgements".formatted(scale.judgements()));
            byHand(store, rounds * 100);
            progress.at(1, 5, "the patterns");
            patterns(store, rounds);
            progress.at(2, 5, "bulk steps and merges");
            bulk(store);
            merging(store);
            progress.at(3, 5, "comparing log and tables");
            verify(store);
        }
        figures.add(Figure.of("opening the annotations, check (and daily copy) included", opening.median(), "ms"));
        closing();
        figures.add(Figure.of("annotations.db", Files.size(file) / 1e6, "MB"));
        return List.copyOf(figures);
    }

    private void fill(Progress progress) throws Exception {
        Files.createDirectories(file.getParent());
        Samples filling = new Samples();
        try (AnnotationStore store = SqlAnnotationStore.open(file, Clock.systemUTC())) {
            filling.time(() -> {
                work.fill(store, progress);
                return true;
            });
        }
        figures.add(Figure.of("%,d judgements in bulk steps, %,d reviews".formatted(scale.judgements(), scale.conversations()),
                filling.median(), "ms"));
    }

    private void byHand(AnnotationStore store, int times) throws Exception {
        Samples tagging = new Samples();
        Samples reviewing = new Samples();
        Samples undoing = new Samples();
        Samples reading = new Samples();
        for (int i = 0; i < times; i++) {
            int of = random.nextInt(scale.conversations());
            String who = ReviewWork.reviewer(random.nextInt(ReviewScale.REVIEWERS));
            Tag tag = work.tag(of, random.nextInt(ReviewScale.CODES));
            List<Judgement> there = reading.time(() -> store.judgements().of(tag.subject().transcript()));
            require(there.size() >= ReviewScale.EACH, "a conversation lost its judgements");
            tagging.time(() -> store.judgements().tag(who, tag));
            reviewing.time(() -> store.reviews().markReviewed(who, tag.subject(), true));
            require(undoing.time(() -> store.history().undo(who)).isPresent(), "nothing could be undone");
            require(undoing.time(() -> store.history().undo(who)).isPresent(), "nothing could be undone");
        }
        percentiles("tagging", tagging, TAGGING);
        percentiles("marking reviewed", reviewing, TAGGING);
        percentiles("undo", undoing, TAGGING);
        percentiles("the judgements of a conversation", reading, TAGGING);
    }

    /// What the Patterns screen asks: its grid of counts first, then every estimate from the drawn conversations.
    private void patterns(AnnotationStore store, int rounds) throws Exception {
        List<String> drawn = store.queues().items("first").stream().map(QueueItem::subject).map(subject -> subject.transcript()).toList();
        require(drawn.size() == scale.drawn(), "the queue is not there");
        Samples counting = new Samples();
        Samples words = new Samples();
        Samples whole = new Samples();
        Samples screen = new Samples();
        Samples estimates = new Samples();
        for (int round = 0; round < rounds; round++) {
            screen.time(() -> ReviewReading.counts(store, List.of()).map(PatternTables::byModel));
            estimates.time(() -> PatternTables.byModel(ReviewReading.read(store, List.of())));
            counting.time(() -> store.judgements().counts());
            words.time(() -> store.judgements().words(drawn));
        }
        whole.time(() -> store.judgements().of(drawn).size() + store.reviews().of(drawn).size());
        Samples anew = new Samples();
        List<CodeCount> counted = anew.time(() -> counted(store));
        require(Set.copyOf(counted).equals(Set.copyOf(store.judgements().counts())), "the counts are not those of the words");
        figures.add(new Figure("counts by code and model", counting.median(), "ms", 700.0));
        figures.add(Figure.of("counting everybody's words instead", anew.median(), "ms"));
        figures.add(Figure.of("kept counts / counting", counting.median() / anew.median(), "x"));
        figures.add(Figure.of("who says what of %,d drawn conversations".formatted(drawn.size()), words.median(), "ms"));
        figures.add(Figure.of("reading their judgements and reviews instead", whole.median(), "ms"));
        figures.add(Figure.of("words / judgements and reviews", words.median() / whole.median(), "x"));
        figures.add(new Figure("the patterns' grid, the slowest", screen.percentile(100), "ms", PATTERNS));
        figures.add(new Figure("the same with every estimate", estimates.median(), "ms", PATTERNS));
        figures.add(Figure.of("the same, the slowest", estimates.percentile(100), "ms"));
    }

    /// The counts by the long way: the strongest word on every conversation, from all words.
    private List<CodeCount> counted(AnnotationStore store) {
        Map<String, String> models = new HashMap<>();
        IntStream.range(0, scale.conversations()).mapToObj(ReviewWork::subject)
                .forEach(subject -> models.put(subject.transcript(), subject.model()));
        Map<List<String>, Integer> strongest = new HashMap<>();
        for (Word word : store.judgements().words(models.keySet())) {
            strongest.merge(List.of(word.code(), word.transcript()), strength(word), Math::max);
        }
        Map<List<String>, int[]> counts = new HashMap<>();
        strongest.forEach((of, word) -> counts.computeIfAbsent(List.of(of.getFirst(), String.valueOf(models.get(of.getLast()))),
                key -> new int[4])[word]++);
        return counts.entrySet().stream().map(entry -> new CodeCount(entry.getKey().getFirst(), entry.getKey().getLast(),
                entry.getValue()[3], entry.getValue()[2], entry.getValue()[1])).toList();
    }

    private static int strength(Word word) {
        return switch (word.presence()) {
            case PRESENT -> 3;
            case UNSURE -> 2;
            case ABSENT -> 1;
        };
    }

    /// One step of ten thousand tags, its undo, and reading while it is under way.
    private void bulk(AnnotationStore store) throws Exception {
        Set<String> places = new HashSet<>();
        List<Tag> tags = Stream.generate(() -> work.tag(random.nextInt(scale.conversations()), random.nextInt(ReviewScale.CODES)))
                .filter(tag -> places.add(tag.subject().transcript() + tag.code() + tag.target().place())).limit(scale.bulk()).toList();
        Samples tagging = new Samples();
        Samples reading = new Samples();
        try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
            Future<List<Judgement>> made = aside.submit(() -> tagging.time(() -> store.judgements().tagAll(ReviewWork.reviewer(0), tags)));
            while (!made.isDone()) {
                reading.time(() -> store.judgements().of(ReviewWork.subject(random.nextInt(scale.conversations())).transcript()));
            }
            require(made.get().size() == scale.bulk(), "a bulk step lost a tag");
        }
        Samples undoing = new Samples();
        int event = store.history().latest(1).getFirst().json().length();
        undoing.time(() -> store.history().undo(ReviewWork.reviewer(0)));
        figures.add(Figure.of("one step of %,d tags".formatted(scale.bulk()), tagging.median(), "ms"));
        figures.add(Figure.of("its event in the log", event / 1e6, "MB"));
        figures.add(Figure.of("its undo", undoing.median(), "ms"));
        percentiles("the judgements of a conversation meanwhile", reading, TAGGING);
        Path wal = file.resolveSibling("annotations.db-wal");
        figures.add(Figure.of("write-ahead log after that", Files.exists(wal) ? Files.size(wal) / 1e6 : 0, "MB"));
    }

    /// The second merge moves what the first one brought, too: a tenth of all judgements.
    private void merging(AnnotationStore store) throws Exception {
        String who = ReviewWork.reviewer(1);
        Samples merging = new Samples();
        Samples undoing = new Samples();
        store.codebook().merge(who, ReviewWork.codeId(1), ReviewWork.codeId(2));
        merging.time(() -> {
            store.codebook().merge(who, ReviewWork.codeId(2), ReviewWork.codeId(3));
            return true;
        });
        undoing.time(() -> store.history().undo(who));
        store.history().undo(who);
        figures.add(new Figure("merging a code with %,d judgements".formatted(scale.merged()), merging.median(), "ms", 10_000.0));
        figures.add(Figure.of("its undo", undoing.median(), "ms"));
    }

    private void verify(AnnotationStore store) throws Exception {
        Samples verifying = new Samples();
        require(verifying.time(() -> store.history().verify()).isEmpty(), "log and tables differ");
        figures.add(Figure.of("comparing the whole log with the tables", verifying.median(), "ms"));
    }

    private void closing() throws Exception {
        Samples opening = new Samples();
        Samples closing = new Samples();
        AnnotationStore store = opening.time(() -> SqlAnnotationStore.open(file, Clock.systemUTC()));
        store.judgements().tag(ReviewWork.reviewer(0), work.tag(0, 1));
        store.history().undo(ReviewWork.reviewer(0));
        closing.time(() -> {
            store.close();
            return true;
        });
        figures.add(Figure.of("opening the annotations again", opening.median(), "ms"));
        figures.add(Figure.of("closing them, with the copy", closing.median(), "ms"));
    }

    private void percentiles(String name, Samples samples, double aim) {
        figures.add(Figure.of(name + ", p50", samples.median(), "ms"));
        figures.add(new Figure(name + ", p99", samples.percentile(99), "ms", aim));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("The benchmark is wrong: " + otherwise);
        }
    }
}
