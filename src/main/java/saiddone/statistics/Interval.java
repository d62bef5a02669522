package saiddone.statistics;

/// An interval with where it comes from; nothing is shown without these.
///
/// @param low, high in the unit of the figure
/// @param level     such as .95; 0 where it is a plain range (of runs) and covers nothing with a known probability
/// @param method    in words, such as `Wilson on n/deff, clustered by case`
public record Interval(double low, double high, double level, String method) {
    /// The level that everything here uses unless told otherwise.
    public static final double USUAL = .95;

    /// Whether it is a range of runs, which must never be called a confidence interval.
    public boolean isRange() {
        return level == 0;
    }
}
