package saiddone.sample.intents;

import java.util.Locale;

/// Amounts as people write them.
final class Dollars {
    private Dollars() {}

    /// `$285` or `$358.02`.
    static String of(double amount) {
        return amount == StrictMath.rint(amount) ? "$" + (long) amount : String.format(Locale.ROOT, "$%.2f", amount);
    }
}
