package saiddone.report.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Shares as percentages, printed as the public table prints them.
public final class Percent {
    private static final int ENOUGH = 9;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Percent() {}

    /// A whole number, half rounded up: 87.5 is 88. With `halves`, a percentage that ends in exactly .5 keeps it, as the
    /// table's over-escalation does: 2.5, 12.5.
    public static BigDecimal published(double share, boolean halves) {
        BigDecimal exact = exact(share);
        if (halves && exact.remainder(BigDecimal.ONE).compareTo(HALF) == 0) {
            return exact.setScale(1, RoundingMode.UNNECESSARY);
        }
        return exact.setScale(0, RoundingMode.HALF_UP);
    }

    public static BigDecimal precise(double share, int decimals) {
        return exact(share).setScale(decimals, RoundingMode.HALF_UP);
    }

    /// A quotient of two counts has no more digits than this that mean anything; without the rest .575 stays 57.5.
    private static BigDecimal exact(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(ENOUGH, RoundingMode.HALF_UP);
    }
}
