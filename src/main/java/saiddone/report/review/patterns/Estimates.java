package saiddone.report.review.patterns;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.QueueItem;
import saiddone.report.review.CodeAnswers;
import saiddone.report.review.DrawnQueue;
import saiddone.report.review.ReviewData;
import saiddone.statistics.Answer;
import saiddone.statistics.Prevalence;

/// Shares of a queue's frame, from its items drawn by chance and from nothing else. What is answered so far is taken for a
/// random part of each stratum's draw, which holds as long as the queue is read in its order.
public final class Estimates {
    private final DrawnQueue queue;
    private final List<QueueItem> items;
    /// By code, a byte for each item, see [DrawnPart]: a cell of a table asks for nothing but these.
    private final Map<String, byte[]> words = new HashMap<>();

    private Estimates(DrawnQueue queue, CodeAnswers answers) {
        this.queue = queue;
        this.items = queue.byChance();
        for (int i = 0; i < items.size(); i++) {
            int item = i;
            answers.of(items.get(i).subject().transcript()).forEach((code, answer) ->
                    words.computeIfAbsent(code, _ -> new byte[items.size()])[item] = DrawnPart.word(answer));
        }
    }

    public static Estimates of(DrawnQueue queue, CodeAnswers answers) {
        return new Estimates(queue, answers);
    }

    /// The queue that estimates rest on unless told otherwise: random or stratified, with the most items that somebody answered;
    /// of equals the one drawn last. Empty where none was drawn so.
    public static Optional<DrawnQueue> usual(ReviewData data) {
        return data.queues().stream().filter(DrawnQueue::standsForItsFrame)
                .max(Comparator.comparingLong((DrawnQueue one) -> answered(one, data.answers()))
                        .thenComparing(one -> one.queue().drawnAt()));
    }

    private static long answered(DrawnQueue queue, CodeAnswers answers) {
        return queue.byChance().stream().filter(item -> !answers.of(item.subject().transcript()).isEmpty()).count();
    }

    public DrawnQueue queue() {
        return queue;
    }

    /// A part of the frame, such as one model's conversations. How large it is, is estimated from the draw.
    public Part part(Predicate<QueueItem> part) {
        return new Part(DrawnPart.of(items, part));
    }

    /// The items of a part of the frame, found once for all codes.
    public final class Part {
        private final DrawnPart drawn;

        private Part(DrawnPart drawn) {
            this.drawn = drawn;
        }

        /// The share of it in which a code is present.
        public Answer<Estimate> prevalence(String code) {
            byte[] said = words.getOrDefault(code, new byte[items.size()]);
            int unsure = drawn.count(said, DrawnPart.UNSURE);
            int unsettled = drawn.count(said, DrawnPart.UNSETTLED);
            return drawn.share(said).map(share -> new Estimate(share.prevalence(), share.hits(), drawn.size(), unsure, unsettled,
                    method(share.prevalence(), drawn.size(), unsure, unsettled)));
        }
    }

    /// A share, with the hits behind it.
    public record Weighted(Prevalence prevalence, int hits) {}

    /// The weighted share of hits among drawn items.
    ///
    /// @param items drawn by chance
    /// @param hit   null for an item that nobody answered
    public static Answer<Weighted> share(List<QueueItem> items, Function<QueueItem, @Nullable Boolean> hit) {
        byte[] words = new byte[items.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = DrawnPart.word(hit.apply(items.get(i)));
        }
        return DrawnPart.of(items, _ -> true).share(words);
    }

    private String method(Prevalence share, int drawn, int unsure, int unsettled) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "Weighted by the chance of being drawn, queue “%s”: "
                + "%,d of %,d drawn finished. %.0f %% interval: %s.", queue.queue().name(), share.n(), drawn,
                100 * share.interval().level(), share.interval().method()));
        if (unsure > 0) {
            text.append(String.format(Locale.ROOT, " %,d unsure left out.", unsure));
        }
        if (unsettled > 0) {
            text.append(String.format(Locale.ROOT, " %,d on which reviewers differ, not adjudicated, counted by the strongest word.",
                    unsettled));
        }
        if (!share.single().isEmpty()) {
            text.append(" One answer only in ").append(String.join(", ", share.single())).append('.');
        }
        if (share.clipped()) {
            text.append(" Cut to what was seen.");
        }
        return text.toString();
    }
}
