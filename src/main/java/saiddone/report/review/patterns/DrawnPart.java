package saiddone.report.review.patterns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.QueueItem;
import saiddone.report.review.CodeAnswer;
import saiddone.statistics.Answer;
import saiddone.statistics.Interval;
import saiddone.statistics.NoFigure;
import saiddone.statistics.Prevalence;

/// Drawn items of a part of the frame, by stratum. What was said of the items comes as a byte for each item of the whole draw, 0
/// where nothing was: a table has twenty codes for every item, and bytes in a row are read in no time.
final class DrawnPart {
    static final byte UNSURE = 4;
    static final byte UNSETTLED = 8;
    private static final byte HIT = 1;
    private static final byte MISS = 2;
    private static final double WHOLE = 1e-6;

    private final Map<String, Stratum> strata = new LinkedHashMap<>();
    private int size;

    private DrawnPart() {}

    static DrawnPart of(List<QueueItem> items, Predicate<QueueItem> which) {
        DrawnPart part = new DrawnPart();
        for (int i = 0; i < items.size(); i++) {
            QueueItem item = items.get(i);
            if (which.test(item)) {
                part.strata.computeIfAbsent(item.stratum(), Stratum::new).add(i, item.inclusion());
                part.size++;
            }
        }
        return part;
    }

    static byte word(CodeAnswer answer) {
        byte word = word(answer.countable());
        return word == 0 ? answer.finished() ? UNSURE : 0 : answer.unsettled() ? (byte) (word | UNSETTLED) : word;
    }

    /// @param hit null for an item that nobody answered
    static byte word(@Nullable Boolean hit) {
        return hit == null ? 0 : hit ? HIT : MISS;
    }

    /// Items of it.
    int size() {
        return size;
    }

    int count(byte[] words, byte which) {
        return strata.values().stream().mapToInt(one -> one.count(words, which)).sum();
    }

    Answer<Estimates.Weighted> share(byte[] words) {
        if (strata.isEmpty()) {
            return Answer.none(new NoFigure.TooFew("conversations drawn by chance", 0, Prevalence.MINIMUM));
        }
        for (Stratum stratum : strata.values()) {
            if (stratum.count(words, (byte) (HIT | MISS)) == 0) {
                return Answer.none(new NoFigure.TooFew(
                        stratum.name.isEmpty() ? "reviewed" : "reviewed in the stratum " + stratum.name, 0, 1));
            }
        }
        int hits = count(words, HIT);
        return prevalence(strata.values(), words).map(share -> new Estimates.Weighted(share, hits));
    }

    private static Answer<Prevalence> prevalence(Collection<Stratum> strata, byte[] words) {
        if (strata.stream().allMatch(Stratum::even)) {
            return Prevalence.stratified(strata.stream().map(one -> one.sample(words)).toList(), Interval.USUAL);
        }
        List<Prevalence.Drawn> drawn = strata.stream().flatMap(one -> one.drawn(words).stream()).toList();
        double size = strata.stream().mapToDouble(one -> one.size).sum();
        return Prevalence.ratio(drawn, Math.max(drawn.size(), Math.round(size)), Interval.USUAL);
    }

    /// One stratum's items, as far as they belong to the part that is estimated.
    private static final class Stratum {
        private final String name;
        private final List<Integer> items = new ArrayList<>();
        private final List<Double> inclusions = new ArrayList<>();
        private double size;
        private double lowest = 1;
        private double highest;

        Stratum(String name) {
            this.name = name;
        }

        void add(int item, @Nullable Double chance) {
            double inclusion = chance == null ? 1 : chance;
            items.add(item);
            inclusions.add(inclusion);
            size += 1 / inclusion;
            lowest = Math.min(lowest, inclusion);
            highest = Math.max(highest, inclusion);
        }

        int count(byte[] words, byte which) {
            int count = 0;
            for (int item : items) {
                count += (words[item] & which) == 0 ? 0 : 1;
            }
            return count;
        }

        /// Whether all had the same chance and the stratum's size is a whole number: a plain sample of fixed size.
        boolean even() {
            return highest - lowest < WHOLE * highest && Math.abs(size - Math.rint(size)) < WHOLE * size;
        }

        Prevalence.Stratum sample(byte[] words) {
            return new Prevalence.Stratum(name, Math.round(size), count(words, (byte) (HIT | MISS)), count(words, HIT));
        }

        List<Prevalence.Drawn> drawn(byte[] words) {
            double part = (double) count(words, (byte) (HIT | MISS)) / items.size();
            List<Prevalence.Drawn> all = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                byte word = words[items.get(i)];
                if ((word & (HIT | MISS)) != 0) {
                    all.add(new Prevalence.Drawn(name, inclusions.get(i) * part, (word & HIT) != 0));
                }
            }
            return all;
        }
    }
}
