package saiddone.report.review.patterns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.QueueItem;
import saiddone.report.review.CodeAnswer;
import saiddone.report.review.CodeAnswers;
import saiddone.report.review.DrawnQueue;
import saiddone.report.review.ReviewData;
import saiddone.statistics.Answer;
import saiddone.statistics.Interval;
import saiddone.statistics.NoFigure;
import saiddone.statistics.Prevalence;

/// Shares of a queue's frame, from its items drawn by chance and from nothing else. What is answered so far is taken for a
/// random part of each stratum's draw, which holds as long as the queue is read in its order.
public final class Estimates {
    private static final double WHOLE = 1e-6;

    private final DrawnQueue queue;
    private final CodeAnswers answers;

    private Estimates(DrawnQueue queue, CodeAnswers answers) {
        this.queue = queue;
        this.answers = answers;
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
        List<QueueItem> items = queue.byChance().stream().filter(part).toList();
        return new Part(items, items.stream().map(item -> answers.of(item.subject().transcript())).toList());
    }

    /// The items of a part of the frame, found once for all codes.
    public final class Part {
        private final List<QueueItem> items;
        private final List<Map<String, CodeAnswer>> said;

        private Part(List<QueueItem> items, List<Map<String, CodeAnswer>> said) {
            this.items = items;
            this.said = said;
        }

        /// The share of it in which a code is present.
        public Answer<Estimate> prevalence(String code) {
            Map<String, Stratum> strata = new LinkedHashMap<>();
            int unsure = 0;
            int unsettled = 0;
            for (int i = 0; i < items.size(); i++) {
                CodeAnswer answer = said.get(i).get(code);
                Boolean hit = answer == null ? null : answer.countable();
                unsure += answer != null && answer.finished() && answer.unsure() ? 1 : 0;
                unsettled += hit != null && answer.unsettled() ? 1 : 0;
                add(strata, items.get(i), hit);
            }
            int left = unsure;
            int open = unsettled;
            return share(strata).map(share -> new Estimate(share.prevalence(), share.hits(), items.size(), left, open,
                    method(share.prevalence(), items.size(), left, open)));
        }
    }

    /// A share, with the hits behind it.
    public record Weighted(Prevalence prevalence, int hits) {}

    /// The weighted share of hits among drawn items.
    ///
    /// @param items drawn by chance
    /// @param hit   null for an item that nobody answered
    public static Answer<Weighted> share(List<QueueItem> items, Function<QueueItem, @Nullable Boolean> hit) {
        Map<String, Stratum> strata = new LinkedHashMap<>();
        items.forEach(item -> add(strata, item, hit.apply(item)));
        return share(strata);
    }

    private static void add(Map<String, Stratum> strata, QueueItem item, @Nullable Boolean hit) {
        strata.computeIfAbsent(item.stratum(), _ -> new Stratum()).add(item, hit);
    }

    private static Answer<Weighted> share(Map<String, Stratum> strata) {
        if (strata.isEmpty()) {
            return Answer.none(new NoFigure.TooFew("conversations drawn by chance", 0, Prevalence.MINIMUM));
        }
        for (Map.Entry<String, Stratum> stratum : strata.entrySet()) {
            if (stratum.getValue().answered.isEmpty()) {
                return Answer.none(new NoFigure.TooFew(
                        stratum.getKey().isEmpty() ? "reviewed" : "reviewed in the stratum " + stratum.getKey(), 0, 1));
            }
        }
        int hits = strata.values().stream().mapToInt(part -> part.hits).sum();
        return prevalence(strata).map(share -> new Weighted(share, hits));
    }

    private static Answer<Prevalence> prevalence(Map<String, Stratum> strata) {
        if (strata.values().stream().allMatch(Stratum::even)) {
            return Prevalence.stratified(strata.entrySet().stream().map(one -> one.getValue().stratum(one.getKey())).toList(),
                    Interval.USUAL);
        }
        List<Prevalence.Drawn> drawn = strata.entrySet().stream().flatMap(one -> one.getValue().drawn(one.getKey()).stream()).toList();
        double size = strata.values().stream().mapToDouble(part -> part.size).sum();
        return Prevalence.ratio(drawn, Math.max(drawn.size(), Math.round(size)), Interval.USUAL);
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

    /// One stratum's items, as far as they belong to the part that is estimated.
    private static final class Stratum {
        private final List<Double> answered = new ArrayList<>();
        private final List<Boolean> words = new ArrayList<>();
        private int drawn;
        private int hits;
        private double size;
        private double lowest = 1;
        private double highest;

        void add(QueueItem item, @Nullable Boolean hit) {
            double inclusion = item.inclusion() == null ? 1 : item.inclusion();
            drawn++;
            size += 1 / inclusion;
            lowest = Math.min(lowest, inclusion);
            highest = Math.max(highest, inclusion);
            if (hit != null) {
                answered.add(inclusion);
                words.add(hit);
                hits += hit ? 1 : 0;
            }
        }

        /// Whether all had the same chance and the stratum's size is a whole number: a plain sample of fixed size.
        boolean even() {
            return highest - lowest < WHOLE * highest && Math.abs(size - Math.rint(size)) < WHOLE * size;
        }

        Prevalence.Stratum stratum(String name) {
            return new Prevalence.Stratum(name, Math.round(size), answered.size(), hits);
        }

        List<Prevalence.Drawn> drawn(String name) {
            double part = (double) answered.size() / drawn;
            List<Prevalence.Drawn> all = new ArrayList<>();
            for (int i = 0; i < answered.size(); i++) {
                all.add(new Prevalence.Drawn(name, answered.get(i) * part, words.get(i)));
            }
            return all;
        }
    }
}
