package saiddone.statistics;

import java.util.Arrays;
import java.util.Collection;

/// What a few runs of the same cases say together. Three runs carry no confidence interval of their median: a bootstrap of
/// three always gives back minimum and maximum, which as an order-statistic interval cover 75 %. So it is called a range.
public final class Runs {
    private Runs() {}

    /// @param values at least one; of an even number the mean of the two in the middle
    public static double median(Collection<? extends Number> values) {
        double[] sorted = sorted(values);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// @param values at least one
    public static double mean(Collection<? extends Number> values) {
        return Arrays.stream(sorted(values)).sum() / values.size();
    }

    /// Lowest and highest run, named as what it is: `range of 3 runs`, `one run, no range`.
    ///
    /// @param values at least one
    public static Interval range(Collection<? extends Number> values) {
        double[] sorted = sorted(values);
        String method = sorted.length == 1 ? "one run, no range" : "range of " + sorted.length + " runs";
        return new Interval(sorted[0], sorted[sorted.length - 1], 0, method);
    }

    private static double[] sorted(Collection<? extends Number> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No run, no figure");
        }
        return values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    }
}
