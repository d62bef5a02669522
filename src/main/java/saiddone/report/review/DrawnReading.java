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
        for (DrawnQueue queue : queues) {
            for (QueueItem item : queue.byChance()) {
                models.put(item.subject().transcript(), item.subject().model());
            }
        }
        models.keySet().removeAll(without);
        Set<String> light = new HashSet<>(models.keySet());
        light.removeAll(adjudicated);
        Set<String> all = new HashSet<>(light);
        all.addAll(adjudicated);
        try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
            Hearing hearing = new Hearing(codebook, reviewers);
            settled.forEach(hearing::judged);
            CompletableFuture<?> words = CompletableFuture.runAsync(() -> store.judgements().judged(light, hearing::judged), aside);
            List<Reviewed> reviews = store.reviews().of(all);
            reviews.forEach(one -> models.put(one.subject().transcript(), one.subject().model()));
            await(words);
            hearing.named(models);
            hearing.reviewed(reviews);
            return new DrawnReading(reviews, hearing.answers(codes -> store.judgements().firstVersions(codes, light)));
        }
    }

    private static void await(CompletableFuture<?> words) {
        try {
            words.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof AnnotationProblem problem ? problem : e;
        }
    }
}
