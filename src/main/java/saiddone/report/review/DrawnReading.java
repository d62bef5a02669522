package saiddone.report.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Word;

/// Answers on the conversations that were drawn by chance or adjudicated. Of the adjudicated ones the judgements are at hand; of
/// the others their words are enough, which are a fraction of the work. Such words bear no model: it is that of the review, else
/// the one drawn.
///
/// @param reviewed of the same conversations
record DrawnReading(List<Reviewed> reviewed, CodeAnswers answers) {

    /// @param settled     the judgements of what was adjudicated
    /// @param adjudicated transcript ids
    /// @param without     to be left out
    static DrawnReading of(AnnotationStore store, Codebook codebook, List<Reviewer> reviewers, List<DrawnQueue> queues,
            List<Judgement> settled, Set<String> adjudicated, Set<String> without) {
        Map<String, String> models = new HashMap<>();
        queues.stream().flatMap(queue -> queue.byChance().stream()).map(QueueItem::subject)
                .filter(subject -> !without.contains(subject.transcript()))
                .forEach(subject -> models.put(subject.transcript(), subject.model()));
        Set<String> light = new HashSet<>(models.keySet());
        light.removeAll(adjudicated);
        Set<String> all = new HashSet<>(light);
        all.addAll(adjudicated);
        try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
            CompletableFuture<List<Word>> words = CompletableFuture.supplyAsync(() -> store.judgements().judged(light), aside);
            List<Reviewed> reviews = store.reviews().of(all);
            reviews.stream().map(Reviewed::subject).forEach(subject -> models.put(subject.transcript(), subject.model()));
            Hearing hearing = new Hearing(codebook, reviewers);
            settled.forEach(hearing::judged);
            heard(words).forEach(word -> hearing.judged(word, models.getOrDefault(word.transcript(), "")));
            hearing.reviewed(reviews);
            return new DrawnReading(reviews, hearing.answers(codes -> store.judgements().firstVersions(codes, light)));
        }
    }

    private static List<Word> heard(CompletableFuture<List<Word>> words) {
        try {
            return words.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof AnnotationProblem problem ? problem : e;
        }
    }
}
