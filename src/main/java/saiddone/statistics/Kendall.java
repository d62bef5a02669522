package saiddone.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/// Kendall's tau-b: whether two figures rise together, with ties (M. G. Kendall, Biometrika 33, 1945). Four cost tiers and
/// whole numbers of unsafe actions are mostly ties.
///
/// @param tau      -1 to 1
/// @param interval percentile bootstrap over the pairs, seeded
/// @param p        two-sided, normal approximation with the variance corrected for ties
/// @param n        pairs
public record Kendall(double tau, Interval interval, double p, int n) {
    private static final int RESAMPLES = 10_000;

    /// @return null where tau is undefined: fewer than three pairs, or one of the figures is the same for all
    public static @Nullable Kendall of(double[] x, double[] y, double level, long seed) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " and " + y.length + " values are no pairs");
        }
        double tau = tau(x, y);
        if (x.length < 3 || Double.isNaN(tau)) {
            return null;
        }
        return new Kendall(tau, bootstrap(x, y, level, seed), p(x, y), x.length);
    }

    /// Tau-b alone; NaN where it is undefined.
    static double tau(double[] x, double[] y) {
        double pairs = x.length * (x.length - 1) / 2.0;
        double untied = (pairs - ties(x, t -> t * (t - 1)) / 2.0) * (pairs - ties(y, t -> t * (t - 1)) / 2.0);
        return untied == 0 ? Double.NaN : score(x, y) / Math.sqrt(untied);
    }

    /// Concordant pairs less discordant ones.
    static long score(double[] x, double[] y) {
        long score = 0;
        for (int i = 1; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                score += Integer.signum(Double.compare(x[i], x[j])) * Integer.signum(Double.compare(y[i], y[j]));
            }
        }
        return score;
    }

    /// Variance of [#score] if every order were as likely as any other (Kendall, Rank Correlation Methods, 4.9).
    static double variance(double[] x, double[] y) {
        double n = x.length;
        double plain = n * (n - 1) * (2 * n + 5) - ties(x, Kendall::spread) - ties(y, Kendall::spread);
        double triples = (double) ties(x, t -> t * (t - 1) * (t - 2)) * ties(y, t -> t * (t - 1) * (t - 2));
        double couples = (double) ties(x, t -> t * (t - 1)) * ties(y, t -> t * (t - 1));
        return plain / 18 + triples / (9 * n * (n - 1) * (n - 2)) + couples / (2 * n * (n - 1));
    }

    private static long spread(long tied) {
        return tied * (tied - 1) * (2 * tied + 5);
    }

    private static double p(double[] x, double[] y) {
        double z = Math.abs(score(x, y)) / Math.sqrt(variance(x, y));
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(z));
    }

    /// Draws pairs with replacement. Every pair of pairs is compared once beforehand; a resample only counts how often each
    /// was drawn.
    private static Interval bootstrap(double[] x, double[] y, double level, long seed) {
        int n = x.length;
        int[][] signsX = signs(x);
        int[][] signsY = signs(y);
        SplittableRandom random = new SplittableRandom(seed);
        double[] taus = new double[RESAMPLES];
        int defined = 0;
        for (int resample = 0; resample < RESAMPLES; resample++) {
            int[] times = new int[n];
            for (int i = 0; i < n; i++) {
                times[random.nextInt(n)]++;
            }
            double tau = tau(times, signsX, signsY);
            if (!Double.isNaN(tau)) {
                taus[defined++] = tau;
            }
        }
        double[] sorted = Arrays.copyOf(taus, defined);
        Arrays.sort(sorted);
        return Percentiles.interval(sorted, level, "bootstrap, %,d resamples".formatted(RESAMPLES));
    }

    /// Tau-b where pair i is there so many times; copies of one pair are tied with each other.
    static double tau(int[] times, int[][] signsX, int[][] signsY) {
        long score = 0;
        long untiedX = 0;
        long untiedY = 0;
        for (int i = 1; i < times.length; i++) {
            if (times[i] > 0) {
                for (int j = 0; j < i; j++) {
                    int both = times[i] * times[j];
                    int signX = signsX[i][j];
                    int signY = signsY[i][j];
                    score += (long) both * signX * signY;
                    untiedX += (long) both * signX * signX;
                    untiedY += (long) both * signY * signY;
                }
            }
        }
        return untiedX == 0 || untiedY == 0 ? Double.NaN : score / Math.sqrt((double) untiedX * untiedY);
    }

    static int[][] signs(double[] values) {
        int[][] signs = new int[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                signs[i][j] = Integer.signum(Double.compare(values[i], values[j]));
            }
        }
        return signs;
    }

    /// Sum of `weight` over the sizes of groups of equal values.
    private static long ties(double[] values, LongUnaryOperator weight) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        long sum = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            sum += weight.applyAsLong((long) to - from);
        }
        return sum;
    }
}
