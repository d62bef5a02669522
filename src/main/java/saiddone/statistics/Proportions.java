package saiddone.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/// Intervals for a share of independent yes-or-no outcomes. Runs of one case are not independent: see [Clusters].
public final class Proportions {
    private Proportions() {}

    /// Wilson's score interval (E. B. Wilson, JASA 22, 1927).
    ///
    /// @param hits  0 to n
    /// @param n     at least 1
    /// @param level such as .95
    public static Interval wilson(int hits, int n, double level) {
        checkCounts(hits, n);
        return wilson((double) hits / n, n, level, "Wilson");
    }

    /// Clopper and Pearson's interval (Biometrika 26, 1934): covers at least `level`, at the price of being wide.
    public static Interval clopperPearson(int hits, int n, double level) {
        checkCounts(hits, n);
        var interval = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(n, hits, 1 - level);
        return new Interval(interval.getLowerBound(), interval.getUpperBound(), level, "Clopper-Pearson");
    }

    /// Wilson's interval for an effective n, which need not be whole.
    static Interval wilson(double rate, double n, double level, String method) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double centre = (rate + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n));
        double low = rate == 0 ? 0 : Math.max(0, centre - half);
        double high = rate == 1 ? 1 : Math.min(1, centre + half);
        return new Interval(low, high, level, method);
    }

    private static void checkCounts(int hits, int n) {
        if (n < 1 || hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n + " is no share");
        }
    }
}
