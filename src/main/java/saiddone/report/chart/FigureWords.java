package saiddone.report.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.ModelFigures;
import saiddone.statistics.Interval;
import saiddone.statistics.Kendall;

/// How charts say figures: each with its n, its runs and its interval. English, as the files that charts are written to.
final class FigureWords {
    private FigureWords() {}

    /// `2.5%`, `8%`: one decimal where it says something.
    static String percent(double share) {
        return number(100 * share, 1) + "%";
    }

    /// At most so many decimals, no zeros at the end, a real minus.
    static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        if (decimals > 0) {
            text = text.replaceFirst("\\.?0+$", "");
        }
        return text.equals("-0") ? "0" : text.replace('-', '−');
    }

    /// Two decimals always, as coefficients are printed.
    static String coefficient(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text.replace('-', '−');
    }

    static String p(double value) {
        return value < .001 ? "p < 0.001" : "p = " + String.format(Locale.ROOT, value < .1 ? "%.3f" : "%.2f", value);
    }

    /// `7 of 18`, `median of 3 runs: 6, 7, 7`, interval and judge. Complete sentences without the model's name.
    static String of(Figure figure) {
        String value = figure.of() == 0 ? number(figure.median(), 2)
                : number(figure.median() * figure.of(), 1) + " of " + figure.of() + " (" + percent(figure.median()) + ")";
        return value + ", " + runs(figure) + interval(figure.interval(), figure.of() > 0)
                + (figure.judged() ? ". Judged by a model." : ".");
    }

    private static String runs(Figure figure) {
        List<Figure.PerRun> runs = figure.perRun();
        if (runs.size() < 2) {
            return "one run";
        }
        String each = runs.stream().map(run -> run.count() == null ? number(run.value(), 2) : run.count().toString())
                .collect(Collectors.joining(", "));
        return "median of " + runs.size() + " runs: " + each;
    }

    private static String interval(@Nullable Interval interval, boolean share) {
        if (interval == null) {
            return "";
        }
        String bounds = share ? percent(interval.low()) + " to " + percent(interval.high())
                : number(interval.low(), 2) + " to " + number(interval.high(), 2);
        return "; " + name(interval) + bounds + " (" + interval.method() + ")";
    }

    private static String name(Interval interval) {
        return interval.isRange() ? "" : number(100 * interval.level(), 0) + "% interval ";
    }

    /// `τ −0.20, 95% interval −0.52 to 0.14`.
    static String tau(Kendall kendall) {
        return coefficient(kendall.tau()) + ", " + name(kendall.interval()) + coefficient(kendall.interval().low()) + " to "
                + coefficient(kendall.interval().high());
    }

    /// The model's name, marked where it did not run three times: see [#runsNote].
    static String name(ModelFigures model) {
        return model.model().id() + (model.runs().size() == 1 ? " ¹" : model.runs().size() == 2 ? " ²" : "");
    }

    /// What the marks of [#name] mean; empty where no name carries one.
    static String runsNote(List<ModelFigures> models) {
        boolean one = models.stream().anyMatch(model -> model.runs().size() == 1);
        boolean two = models.stream().anyMatch(model -> model.runs().size() == 2);
        return (one ? "¹ one run. " : "") + (two ? "² two runs. " : "");
    }

    /// What the chart rests on, and whether it is made up.
    static String source(Leaderboard board) {
        return board.suite().title() + (board.suite().synthetic() ? ", synthetic: " : ": ") + board.suite().cases().size() + " cases, "
                + board.models().size() + " models, " + conversations(board.transcripts()) + ".";
    }

    static String conversations(int n) {
        return n == 1 ? "1 conversation" : String.format(Locale.ROOT, "%,d conversations", n);
    }
}
