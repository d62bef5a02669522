package saiddone.statistics;

/// An interval with where it comes from; nothing is shown without these.
///
/// @param low, high in the unit of the figure
/// @param level     such as .95
/// @param method    in words, such as `Wilson on n/deff, clustered by case`
public record Interval(double low, double high, double level, String method) {}
