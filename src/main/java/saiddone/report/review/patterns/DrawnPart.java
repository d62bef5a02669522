package saiddone.report.review.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.QueueItem;
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
            if (which.test(items.get(i))) {
                part.add(i, items.get(i));
            }
        }
        return part;
    }

    /// Each of some parts.
    ///
    /// @param of an item's part; null leaves it out
    static Map<String, DrawnPart> by(List<QueueItem> items, Collection<String> parts, Function<QueueItem, @Nullable String> of) {
        Map<String, DrawnPart> found = new HashMap<>();
        parts.forEach(part -> found.put(part, new DrawnPart()));
        for (int i = 0; i < items.size(); i++) {
            String name = of.apply(items.get(i));
            DrawnPart part = name == null ? null : found.get(name);
            if (part != null) {
                part.add(i, items.get(i));
            }
        }
        return found;
    }

    private void add(int at, QueueItem item) {
        strata.computeIfAbsent(item.stratum(), Stratum::new).add(at, item.inclusion());
        size++;
    }

    /// Who only tagged in passing has looked for nothing: 0. See [saiddone.report.review.CodeAnswer#countable].
    static byte word(Presence word, boolean finished, boolean unsettled) {
        if (!finished) {
            return 0;
        }
        return word == Presence.UNSURE ? UNSURE : (byte) ((word == Presence.PRESENT ? HIT : MISS) | (unsettled ? UNSETTLED : 0));
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
        int count = 0;
        for (Stratum stratum : strata.values()) {
            count += stratum.count(words, which);
        }
        return count;
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
        private int[] items = new int[16];
        private double[] inclusions = new double[16];
        private int taken;
        private double size;
        private double lowest = 1;
        private double highest;

        Stratum(String name) {
            this.name = name;
        }

        void add(int item, @Nullable Double chance) {
            double inclusion = chance == null ? 1 : chance;
            if (taken == items.length) {
                items = Arrays.copyOf(items, 2 * taken);
                inclusions = Arrays.copyOf(inclusions, 2 * taken);
            }
            items[taken] = item;
            inclusions[taken] = inclusion;
            taken++;
            size += 1 / inclusion;
            lowest = Math.min(lowest, inclusion);
            highest = Math.max(highest, inclusion);
        }

        int count(byte[] words, byte which) {
            int count = 0;
            for (int i = 0; i < taken; i++) {
                count += (words[items[i]] & which) == 0 ? 0 : 1;
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
            double part = (double) count(words, (byte) (HIT | MISS)) / taken;
            List<Prevalence.Drawn> all = new ArrayList<>();
            for (int i = 0; i < taken; i++) {
                byte word = words[items[i]];
                if ((word & (HIT | MISS)) != 0) {
                    all.add(new Prevalence.Drawn(name, inclusions[i] * part, (word & HIT) != 0));
                }
            }
            return all;
        }
    }
}
