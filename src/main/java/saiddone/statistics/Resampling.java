package saiddone.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/// The percentile bootstrap over clusters (Davison and Hinkley, Bootstrap Methods and their Application, 1997, 3.8) of
/// anything that can be computed from sums over conversations: units of one conversation are not independent, so whole
/// conversations are drawn.
///
/// Conversations whose sums are the same are drawn as one kind, so that a hundred thousand of them, nearly all without a
/// tag, cost hardly more than counting.
public final class Resampling {
    /// Fewer clusters than this get no interval: even 10 clusters cover only about 83 % instead of 95 %.
    public static final int MINIMUM = 10;

    /// Used unless told otherwise.
    public static final int USUAL = 2_000;

    private final String what;
    private final int[] kindOf;
    private final List<double[]> kinds;

    /// What the resamples gave.
    ///
    /// @param interval  of the resamples in which the figure is defined
    /// @param resamples how many were drawn
    /// @param undefined in how many of them the figure is undefined; told, for the interval knows nothing of them
    public record Spread(Interval interval, int resamples, int undefined) {}

    /// @param what     is drawn, in the plural: `conversations`, `cases`
    /// @param clusters one for each, all of the same length: what it adds to each sum
    public Resampling(String what, List<double[]> clusters) {
        this.what = what;
        Map<List<Double>, Integer> seen = new LinkedHashMap<>();
        kindOf = new int[clusters.size()];
        kinds = new ArrayList<>();
        for (int i = 0; i < kindOf.length; i++) {
            double[] sums = clusters.get(i);
            kindOf[i] = seen.computeIfAbsent(Arrays.stream(sums).boxed().toList(), ignored -> {
                kinds.add(sums);
                return kinds.size() - 1;
            });
        }
    }

    /// The sums over all conversations, each once; empty without any.
    public double[] total() {
        int[] times = new int[kinds.size()];
        for (int kind : kindOf) {
            times[kind]++;
        }
        return sums(times);
    }

    /// @param statistic from sums to the figure
    /// @param seed      the same seed gives the same interval
    /// @return withheld with fewer than [#MINIMUM] to draw from, where most resamples are undefined, and where all give the
    ///         same figure (a spread of 0 would be a lie)
    public Answer<Spread> spread(Function<double[], Answer<Double>> statistic, double level, int resamples, long seed) {
        if (kindOf.length < MINIMUM) {
            return Answer.none(new NoFigure.TooFew(what + " for an interval", kindOf.length, MINIMUM));
        }
        double[] figures = new double[resamples];
        int defined = 0;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < resamples; i++) {
            if (statistic.apply(sums(draw(random))) instanceof Answer.Given<Double>(Double figure)) {
                figures[defined++] = figure;
            }
        }
        int undefined = resamples - defined;
        if (defined <= undefined) {
            return Answer.none(new NoFigure.Undefined("the figure is undefined in %,d of %,d resamples.".formatted(undefined, resamples)));
        }
        double[] sorted = Arrays.copyOf(figures, defined);
        Arrays.sort(sorted);
        if (sorted[0] == sorted[defined - 1]) {
            return Answer.none(new NoFigure.Undefined("every resample gives the same figure, which says nothing about its spread."));
        }
        String method = "bootstrap over %,d %s, %,d resamples".formatted(kindOf.length, what, resamples);
        String told = undefined == 0 ? method : method + ", %,d of them undefined".formatted(undefined);
        return Answer.of(new Spread(Percentiles.interval(sorted, level, told), resamples, undefined));
    }

    private int[] draw(SplittableRandom random) {
        int[] times = new int[kinds.size()];
        for (int i = 0; i < kindOf.length; i++) {
            times[kindOf[random.nextInt(kindOf.length)]]++;
        }
        return times;
    }

    private double[] sums(int[] times) {
        double[] sums = new double[kinds.isEmpty() ? 0 : kinds.getFirst().length];
        for (int kind = 0; kind < times.length; kind++) {
            double[] each = kinds.get(kind);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += times[kind] * each[i];
            }
        }
        return sums;
    }
}
