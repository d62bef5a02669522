package saiddone.report.review.patterns;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
        byte[][] byNumber = new byte[answers.codes().size()][items.size()];
        for (int i = 0; i < items.size(); i++) {
            int item = i;
            answers.each(items.get(i).subject().transcript(), (code, word, finished, unsettled) ->
                    byNumber[code][item] = DrawnPart.word(word, finished, unsettled));
        }
        for (int code = 0; code < byNumber.length; code++) {
            words.put(answers.codes().get(code), byNumber[code]);
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
        return queue.byChance().stream().filter(item -> answers.transcripts().contains(item.subject().transcript())).count();
    }

    public DrawnQueue queue() {
        return queue;
    }

    /// A part of the frame, such as one model's conversations. How large it is, is estimated from the draw.
    public Part part(Predicate<QueueItem> part) {
        return new Part(DrawnPart.of(items, part));
    }

    /// The frame in parts, such as by model, found in one go.
    ///
    /// @param of an item's part; null leaves it out
    public Map<String, Part> parts(Collection<String> parts, Function<QueueItem, @Nullable String> of) {
        Map<String, Part> found = new HashMap<>();
        DrawnPart.by(items, parts, of).forEach((name, drawn) -> found.put(name, new Part(drawn)));
        return found;
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
        StringBuilder text = new StringBuilder("Weighted by the chance of being drawn, queue “").append(queue.queue().name())
                .append("”: ").append(grouped(share.n())).append(" of ").append(grouped(drawn)).append(" drawn finished. ")
                .append(Math.round(100 * share.interval().level())).append(" % interval: ").append(share.interval().method()).append('.');
        if (unsure > 0) {
            text.append(' ').append(grouped(unsure)).append(" unsure left out.");
        }
        if (unsettled > 0) {
            text.append(' ').append(grouped(unsettled))
                    .append(" on which reviewers differ, not adjudicated, counted by the strongest word.");
        }
        if (!share.single().isEmpty()) {
            text.append(" One answer only in ").append(String.join(", ", share.single())).append('.');
        }
        if (share.clipped()) {
            text.append(" Cut to what was seen.");
        }
        return text.toString();
    }

    /// Thousands by commas, as the formats of other figures have it; those are slow for the many cells of a table.
    private static String grouped(int count) {
        StringBuilder digits = new StringBuilder(Integer.toString(count));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }
}
