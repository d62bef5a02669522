package saiddone.check.argument;

import java.util.regex.Pattern;
import saiddone.check.results.Scalars;

/// Amounts of money in arguments, and words beside them.
final class Money {
    private static final Pattern KEY = Pattern.compile(".*(?:amount|value|price|sum|fee|credit).*", Pattern.CASE_INSENSITIVE);
    private static final double HALF_A_CENT = 0.005;

    private Money() {}

    /// Whether an argument is one, by its name.
    static boolean is(Scalars.One argument) {
        return argument.number() && KEY.matcher(argument.key()).matches();
    }

    static double of(Scalars.One argument) {
        return Double.parseDouble(argument.value());
    }

    /// @param told as it stands in words, with its sign or without
    static double of(String told) {
        return Double.parseDouble(told.replaceAll("[^\\d.]", ""));
    }

    static boolean same(double one, double other) {
        return Math.abs(one - other) < HALF_A_CENT;
    }
}
