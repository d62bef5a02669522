package saiddone.statistics;

/// The middle of a bootstrap's resamples.
final class Percentiles {
    private Percentiles() {}

    /// @param sorted ascending, at least one
    static Interval interval(double[] sorted, double level, String method) {
        double tail = (1 - level) / 2;
        return new Interval(at(sorted, tail), at(sorted, 1 - tail), level, method);
    }

    /// Linear between order statistics (type 7 of Hyndman and Fan, The American Statistician 50, 1996).
    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
