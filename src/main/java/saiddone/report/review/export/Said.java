package saiddone.report.review.export;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Figure;
import saiddone.report.text.Markdown;
import saiddone.statistics.Answer;
import saiddone.statistics.Interval;
import saiddone.statistics.NoFigure;

/// Figures in the words of a report, safe for Markdown.
final class Said {
    private Said() {}

    /// The figure, or why there is none.
    static <T> String answer(Answer<T> answer, Function<T, String> words) {
        return switch (answer) {
            case Answer.Given<T>(T figure) -> words.apply(figure);
            case Answer.Withheld<T>(NoFigure why) -> "*" + Markdown.text(why.sentence()) + "*";
        };
    }

    /// `16.0 % [11.9, 21.2]`.
    static String share(double share, @Nullable Interval interval) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share) + (interval == null ? "" : between(interval, 100, 1));
    }

    /// `0.87 [0.74, 0.96]`.
    static String number(double value, @Nullable Interval interval) {
        return String.format(Locale.ROOT, "%.2f", value) + (interval == null ? "" : between(interval, 1, 2));
    }

    static String p(double value) {
        return value < .001 ? "\\< 0.001" : String.format(Locale.ROOT, "%.3f", value);
    }

    /// A metric's median, with its interval.
    static String figure(Figure figure) {
        return figure.of() > 0 ? share(figure.median(), figure.interval()) : number(figure.median(), figure.interval());
    }

    private static String between(Interval interval, int factor, int decimals) {
        String format = "%." + decimals + "f";
        String high = Double.isFinite(interval.high()) ? String.format(Locale.ROOT, format, factor * interval.high()) : "∞";
        return " \\[" + String.format(Locale.ROOT, format, factor * interval.low()) + ", " + high + "\\]";
    }
}
