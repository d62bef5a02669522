package saiddone.statistics;

/// How far apart two codes are, for [Tally#krippendorff]. Squared, as Krippendorff has it.
public enum Scale {
    /// Names: the same or not.
    NOMINAL,
    /// Ranks: by how many judgements lie between.
    ORDINAL,
    /// Numbers: by their difference.
    INTERVAL,
    /// Numbers from 0: by their difference as a share of their sum.
    RATIO;

    /// The squared distance of two categories.
    ///
    /// @param values  the number that stands for each category, ascending where there is an order
    /// @param margins how often each category was given
    double squared(int one, int other, double[] values, double[] margins) {
        if (one == other) {
            return 0;
        }
        double distance = switch (this) {
            case NOMINAL -> 1;
            case ORDINAL -> between(Math.min(one, other), Math.max(one, other), margins);
            case INTERVAL -> values[one] - values[other];
            case RATIO -> values[one] == values[other] ? 0 : (values[one] - values[other]) / (values[one] + values[other]);
        };
        return distance * distance;
    }

    private static double between(int low, int high, double[] margins) {
        double sum = -(margins[low] + margins[high]) / 2;
        for (int i = low; i <= high; i++) {
            sum += margins[i];
        }
        return sum;
    }
}
