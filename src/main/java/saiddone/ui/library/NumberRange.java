package saiddone.ui.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a number may be: `5`, `=5`, `>5`, `>=5`, `<5`, `<=5`, `3..5` (both ends included).
record NumberRange(double low, boolean lowIncluded, double high, boolean highIncluded) {
    private static final String NUMBER = "(-?\\d{1,12}(?:\\.\\d{1,9})?)";
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=)?" + NUMBER);
    private static final Pattern BETWEEN = Pattern.compile(NUMBER + "\\.\\." + NUMBER);
    private static final Pattern UNFINISHED = Pattern.compile("(>=|<=|>|<|=|-|(>=|<=|>|<|=)?" + NUMBER + "\\.\\.?)");

    /// Null where the text is no range.
    static @Nullable NumberRange of(String text) {
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return new NumberRange(Double.parseDouble(between.group(1)), true, Double.parseDouble(between.group(2)), true);
        }
        Matcher compared = COMPARED.matcher(text);
        if (!compared.matches()) {
            return null;
        }
        double number = Double.parseDouble(compared.group(2));
        return switch (compared.group(1)) {
            case ">" -> new NumberRange(number, false, Double.POSITIVE_INFINITY, true);
            case ">=" -> new NumberRange(number, true, Double.POSITIVE_INFINITY, true);
            case "<" -> new NumberRange(Double.NEGATIVE_INFINITY, true, number, false);
            case "<=" -> new NumberRange(Double.NEGATIVE_INFINITY, true, number, true);
            case null, default -> new NumberRange(number, true, number, true);
        };
    }

    /// Whether the text may still become a range while it is being typed.
    static boolean unfinished(String text) {
        return UNFINISHED.matcher(text).matches();
    }

    boolean contains(double number) {
        return (lowIncluded ? number >= low : number > low) && (highIncluded ? number <= high : number < high);
    }
}
