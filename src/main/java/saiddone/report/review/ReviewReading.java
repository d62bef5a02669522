package saiddone.report.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.CodeCount;
import saiddone.model.TranscriptSummary;

/// Reads what reports need from the store. Of a large database the counts come from the database, and only what was drawn by
/// chance or adjudicated is read one by one, and of judgements no more than their words.
public final class ReviewReading {
    /// Up to so many judgements, and reviews of so many conversations, are held as a whole.
    static final int JUDGEMENTS = 50_000;
    static final int CONVERSATIONS = 20_000;
    private static final int TRIES = 3;

    private ReviewReading() {}

    /// @param summaries the library's rows
    public static ReviewData read(AnnotationStore store, List<TranscriptSummary> summaries) {
        return read(store, summaries, Set.of());
    }

    /// The same as though nobody had said anything of some conversations: those that somebody reads blind, whose own tag would
    /// else show up under the model.
    ///
    /// @param without transcript ids
    public static ReviewData read(AnnotationStore store, List<TranscriptSummary> summaries, Set<String> without) {
        return read(store, summaries, small(store), without);
    }

    /// The counts alone, in a moment, for a screen that shows them while the rest is read; empty for a database so small that all
    /// of it is read as quickly. Adjudicated conversations count by the strongest word here.
    public static Optional<ReviewData> counts(AnnotationStore store, List<TranscriptSummary> summaries) {
        return small(store) ? Optional.empty() : Optional.of(countsOf(store, summaries));
    }

    static ReviewData countsOf(AnnotationStore store, List<TranscriptSummary> summaries) {
        List<Reviewer> reviewers = store.reviewers().all();
        Codebook codebook = store.codebook().now();
        return new ReviewData(codebook, reviewers, List.of(), List.of(), List.of(), List.of(), store.judgements().counts(),
                store.reviews().conversations(), false, summaries, CodeAnswers.of(codebook, reviewers, List.of(), List.of()),
                Rulings.of(List.of(), reviewers), store.latestEvent());
    }

    private static boolean small(AnnotationStore store) {
        return store.judgements().size() <= JUDGEMENTS && store.reviews().conversations() <= CONVERSATIONS;
    }

    /// The same with every judgement, however many there are: for exports.
    public static ReviewData whole(AnnotationStore store, List<TranscriptSummary> summaries) {
        return read(store, summaries, true);
    }

    /// Somebody may write while this reads; then it reads again, up to three times.
    static ReviewData read(AnnotationStore store, List<TranscriptSummary> summaries, boolean whole) {
        return read(store, summaries, whole, Set.of());
    }

    static ReviewData read(AnnotationStore store, List<TranscriptSummary> summaries, boolean whole, Set<String> without) {
        ReviewData data = once(store, summaries, whole, without);
        for (int i = 1; i < TRIES && data.latestEvent() != store.latestEvent(); i++) {
            data = once(store, summaries, whole, without);
        }
        return data;
    }

    private static ReviewData once(AnnotationStore store, List<TranscriptSummary> summaries, boolean whole, Set<String> without) {
        long event = store.latestEvent();
        Codebook codebook = store.codebook().now();
        List<Reviewer> reviewers = store.reviewers().all();
        List<DrawnQueue> queues = store.queues().all().stream()
                .map(queue -> new DrawnQueue(queue, store.queues().items(queue.id()))).toList();
        if (whole) {
            return ReviewData.whole(codebook, reviewers, without(store.judgements().all(), Judgement::subject, without),
                    without(store.reviews().all(), Reviewed::subject, without),
                    without(store.reviews().rulings(), Overrule::subject, without), queues, summaries, event);
        }
        Set<String> adjudicated = adjudicated(store, reviewers);
        adjudicated.removeAll(without);
        List<Judgement> settled = store.judgements().of(adjudicated);
        DrawnReading drawn = DrawnReading.of(store, codebook, reviewers, queues, settled, adjudicated, without);
        CodeAnswers answers = drawn.answers();
        CodeAnswers strongest = CodeAnswers.of(codebook, List.of(), settled, drawn.reviewed().stream()
                .filter(one -> adjudicated.contains(one.subject().transcript())).toList());
        List<Overrule> rulings = without(store.reviews().rulings(), Overrule::subject, without);
        List<Reviewed> left = store.reviews().of(without);
        List<CodeCount> counts = moved(counted(store, codebook, left, without), strongest, answers, adjudicated);
        int conversations = store.reviews().conversations()
                - (int) left.stream().map(one -> one.subject().transcript()).distinct().count();
        return new ReviewData(codebook, reviewers, List.of(), drawn.reviewed(), rulings, queues, counts, conversations, false,
                summaries, answers, Rulings.of(rulings, reviewers), event);
    }

    /// Conversations by code and model, as the store counts them, as though nobody had said anything of some.
    ///
    /// @param without transcript ids
    public static List<CodeCount> counted(AnnotationStore store, Set<String> without) {
        return without.isEmpty() ? store.judgements().counts()
                : counted(store, store.codebook().now(), store.reviews().of(without), without);
    }

    private static List<CodeCount> counted(AnnotationStore store, Codebook codebook, List<Reviewed> left, Set<String> without) {
        CodeAnswers silent = CodeAnswers.of(codebook, List.of(), store.judgements().of(without), left);
        return sum(Stream.concat(store.judgements().counts().stream(), counts(silent.all()).stream()
                .map(ReviewReading::minus)).toList());
    }

    private static <T> List<T> without(List<T> all, Function<T, Subject> subject, Set<String> transcripts) {
        return transcripts.isEmpty() ? all : all.stream().filter(one -> !transcripts.contains(subject.apply(one).transcript())).toList();
    }

    private static CodeCount minus(CodeCount one) {
        return new CodeCount(one.code(), one.model(), -one.present(), -one.unsure(), -one.absent());
    }

    private static Set<String> adjudicated(AnnotationStore store, List<Reviewer> reviewers) {
        Set<String> found = new TreeSet<>();
        reviewers.stream().filter(Reviewer::adjudicates).forEach(one -> {
            store.judgements().by(one.id()).forEach(judgement -> found.add(judgement.subject().transcript()));
            store.reviews().by(one.id()).forEach(review -> found.add(review.subject().transcript()));
        });
        return found;
    }

    /// The database counts by the strongest word; where an adjudicator spoke, that word takes its place.
    private static List<CodeCount> moved(List<CodeCount> counts, CodeAnswers strongest, CodeAnswers answers,
            Set<String> adjudicated) {
        List<CodeCount> all = new ArrayList<>(counts);
        counts(adjudicated.stream().flatMap(one -> strongest.of(one).values().stream())).forEach(one -> all.add(minus(one)));
        all.addAll(counts(adjudicated.stream().flatMap(one -> answers.of(one).values().stream())));
        return sum(all);
    }

    static List<CodeCount> counts(Stream<CodeAnswer> answers) {
        return sum(answers.map(one -> new CodeCount(one.code(), one.model(), one.present() ? 1 : 0, one.unsure() ? 1 : 0,
                one.present() || one.unsure() ? 0 : 1)).toList());
    }

    private static List<CodeCount> sum(Collection<CodeCount> parts) {
        Map<String, Map<String, CodeCount>> sums = new TreeMap<>();
        parts.forEach(part -> sums.computeIfAbsent(part.code(), _ -> new TreeMap<>()).merge(part.model(), part, (one, other) ->
                new CodeCount(one.code(), one.model(), one.present() + other.present(), one.unsure() + other.unsure(),
                        one.absent() + other.absent())));
        return sums.values().stream().flatMap(models -> models.values().stream()).filter(one -> one.reviewed() > 0).toList();
    }
}
