package saiddone.ui.metrics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.ModelFigures;
import saiddone.statistics.Interval;
import saiddone.ui.shell.Strings;

/// The words for figures: in a cell, under it, and in full.
final class FigureText {
    static final String NONE = "–";
    private static final double HALF = 0.5;
    private static final double TINY = 1e-9;

    private final Strings strings;

    FigureText(Strings strings) {
        this.strings = strings;
    }

    /// What stands in the cell: `8.3 %`, `3/18`, `0.81`, `4.2`; a dash where there is nothing.
    String value(BoardColumn column, ModelFigures row) {
        Figure figure = column.figure(row);
        Double cost = row.costPer1000();
        Double hold = row.holdRate();
        return switch (column) {
            case RANK -> Integer.toString(row.rank());
            case MODEL -> row.model().id();
            case TIER -> row.tier() == null ? NONE : row.tier();
            case COST -> cost == null ? NONE : dollars(cost);
            case HOLD_RATE -> hold == null ? NONE : percent(hold);
            case RUNS -> strings.get("metrics.runs", row.runs().size());
            default -> figure == null ? NONE : number(column, figure);
        };
    }

    /// A column's heading on one line.
    String title(BoardColumn column) {
        return strings.get(column.titleKey()).replace("-\n", "-").replace('\n', ' ');
    }

    /// The smaller line: how sure the figure is, or its mean where that rounds to something else.
    String under(BoardColumn column, ModelFigures row) {
        Figure figure = column.figure(row);
        Double cost = row.costPer1000();
        return switch (column) {
            case MODEL -> row.model().note() == null ? "" : row.model().note();
            case TIER -> cost == null ? "" : dollars(cost);
            case RUNS -> gaps(row);
            default -> figure == null ? "" : spread(column, figure);
        };
    }

    /// Runs that were planned and are not there, transcripts that are missing or failed; empty where all is there.
    String gaps(ModelFigures row) {
        String missing = row.missing() == 0 ? "" : strings.get("metrics.missing", row.missing());
        String failed = row.failed() == 0 ? "" : strings.get("metrics.failed-runs", row.failed());
        return missing.isEmpty() || failed.isEmpty() ? missing + failed : missing + ", " + failed;
    }

    /// Whether the mean says something else than the median at the precision of the published table: whole percents, and
    /// halves where the figure is one.
    static boolean meanDiffers(Figure figure) {
        return figure.perRun().size() > 1 && published(figure.median()) != published(figure.mean());
    }

    private static double published(double share) {
        double percent = share * 100;
        return Math.abs(percent - Math.floor(percent) - HALF) < TINY ? Math.floor(percent) + HALF : Math.rint(percent);
    }

    /// Whether the smaller line gives the mean, so that the figure above must say that it is the median.
    boolean showsMean(BoardColumn column, ModelFigures row) {
        Figure figure = column.figure(row);
        return figure != null && twoAverages(column, figure);
    }

    /// In the two columns of the published table that mix them; elsewhere the mean is in the tooltip.
    private static boolean twoAverages(BoardColumn column, Figure figure) {
        return (column == BoardColumn.OVER_ESCALATION || column == BoardColumn.ESCALATION_ACCURACY) && meanDiffers(figure);
    }

    private String spread(BoardColumn column, Figure figure) {
        Interval interval = figure.interval();
        boolean share = isShare(column);
        if (twoAverages(column, figure)) {
            return strings.get("metrics.under.mean", precise(figure.mean()));
        }
        if (share && interval != null && !interval.isRange()) {
            return strings.get("metrics.under.interval", plain(column, interval.low(), figure), plain(column, interval.high(), figure));
        }
        if (figure.perRun().size() < 2) {
            return figure.perRun().isEmpty() ? "" : strings.get("metrics.runs", 1);
        }
        String low = low(column, figure);
        String high = high(column, figure);
        return low.equals(high) ? strings.get("metrics.under.same", low) : strings.get("metrics.under.range", low, high);
    }

    /// The lowest run's value, without a unit.
    String low(BoardColumn column, Figure figure) {
        return plain(column, figure.perRun().stream().mapToDouble(Figure.PerRun::value).min().orElse(figure.median()), figure);
    }

    String high(BoardColumn column, Figure figure) {
        return plain(column, figure.perRun().stream().mapToDouble(Figure.PerRun::value).max().orElse(figure.median()), figure);
    }

    /// A value of a column with its unit.
    String number(BoardColumn column, Figure figure) {
        return switch (column) {
            case UNSAFE -> strings.get("metrics.of", plain(column, figure.median(), figure), figure.of());
            case POLICY -> String.format(Locale.ROOT, "%.2f", figure.median());
            case MESSAGES -> String.format(Locale.ROOT, "%.1f", figure.median());
            default -> percent(figure.median());
        };
    }

    /// A value of a column as a bare number: percents as such, unsafe actions as a count.
    static String plain(BoardColumn column, double value, Figure figure) {
        return switch (column) {
            case UNSAFE -> count(value * figure.of());
            case POLICY -> String.format(Locale.ROOT, "%.2f", value);
            case MESSAGES -> String.format(Locale.ROOT, "%.1f", value);
            default -> String.format(Locale.ROOT, "%.1f", value * 100);
        };
    }

    /// Every value that the figure rests on, in sentences.
    String whole(BoardColumn column, ModelFigures row, String others) {
        Figure figure = column.figure(row);
        if (figure == null) {
            return "";
        }
        String heading = strings.get("metrics.tip." + key(column), row.model().id(), figure.of());
        String value = strings.get("metrics.tip.value", number(column, figure), figure.perRun().size(), mean(column, figure));
        String judged = figure.judged() ? strings.get("metrics.tip.judged") : "";
        String open = figure.transcripts().isEmpty() ? strings.get("metrics.tip.nothing")
                : strings.get("metrics.tip.open", figure.transcripts().size());
        return lines(heading, value, runs(column, figure.perRun()), interval(column, figure), judged, open, others);
    }

    /// The interval as a sentence with its method, a range of runs as what it is; says so where there is neither.
    String interval(BoardColumn column, Figure figure) {
        Interval interval = figure.interval();
        if (interval == null) {
            return isShare(column) || column == BoardColumn.UNSAFE ? strings.get("metrics.tip.no-interval") : "";
        }
        if (interval.isRange()) {
            return figure.perRun().size() < 2 ? "" : strings.get("metrics.tip.range", figure.perRun().size(),
                    unit(column, interval.low(), figure), unit(column, interval.high(), figure));
        }
        return strings.get("metrics.tip.interval", Math.rint(interval.level() * 100), unit(column, interval.low(), figure),
                unit(column, interval.high(), figure), interval.method());
    }

    private String mean(BoardColumn column, Figure figure) {
        return isShare(column) ? precise(figure.mean()) : String.format(Locale.ROOT, "%.2f",
                column == BoardColumn.UNSAFE ? figure.mean() * figure.of() : figure.mean());
    }

    private String unit(BoardColumn column, double value, Figure figure) {
        return isShare(column) ? percent(value) : column == BoardColumn.UNSAFE
                ? String.format(Locale.ROOT, "%.1f", value * figure.of()) : plain(column, value, figure);
    }

    private String runs(BoardColumn column, List<Figure.PerRun> runs) {
        return runs.stream().map(run -> strings.get("metrics.tip.run", run.run(), run(column, run))).collect(Collectors.joining(" · "));
    }

    /// One run's value: `10 of 120`, or the bare number.
    String run(BoardColumn column, Figure.PerRun run) {
        Integer count = run.count();
        return count != null ? strings.get("metrics.tip.count", count, run.of())
                : isShare(column) ? percent(run.value()) : String.format(Locale.ROOT, "%.2f", run.value());
    }

    static boolean isShare(BoardColumn column) {
        return switch (column) {
            case OVER_ESCALATION, ESCALATION_ACCURACY, RESOLUTION -> true;
            default -> false;
        };
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f\u00A0%%", share * 100);
    }

    static String dollars(double amount) {
        return String.format(Locale.ROOT, "$%.2f", amount);
    }

    private static String precise(double share) {
        return String.format(Locale.ROOT, "%.2f\u00A0%%", share * 100);
    }

    private static String count(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-6 ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.1f", value);
    }

    static String key(BoardColumn column) {
        return column.titleKey().substring(column.titleKey().lastIndexOf('.') + 1);
    }

    static String lines(@Nullable String... parts) {
        return java.util.Arrays.stream(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
