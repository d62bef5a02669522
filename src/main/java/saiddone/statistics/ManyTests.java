package saiddone.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// p-values that allow for how many were looked at. A hypothesis is rejected where its adjusted p is at most alpha.
public final class ManyTests {
    private ManyTests() {}

    /// Holm's step-down adjustment (Scandinavian Journal of Statistics 6, 1979): holds the chance of any false alarm.
    /// For questions asked beforehand.
    ///
    /// @return adjusted values in the order of `p`
    public static double[] holm(double... p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            largest = Math.max(largest, Math.min(1, (p.length - rank) * p[order[rank]]));
            adjusted[order[rank]] = largest;
        }
        return adjusted;
    }

    /// Benjamini and Hochberg's step-up adjustment (JRSS B 57, 1995): holds the expected share of false alarms among the
    /// alarms. For looking around.
    ///
    /// @return adjusted values in the order of `p`
    public static double[] benjaminiHochberg(double... p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double smallest = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            smallest = Math.min(smallest, p.length * p[order[rank - 1]] / rank);
            adjusted[order[rank - 1]] = smallest;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        return IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble(i -> p[i])).mapToInt(i -> i).toArray();
    }
}
