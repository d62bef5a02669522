package saiddone.ui.metrics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.ModelFigures;
import saiddone.statistics.Interval;
import saiddone.ui.shell.Strings;

/// The leaderboard's columns as they are copied: bare numbers that a spreadsheet can count with, a figure with its mean,
/// its interval and its runs.
final class CopyColumns {
    private CopyColumns() {}

    static List<String> headings(BoardColumn column, Strings strings) {
        String title = new FigureText(strings).title(column);
        return switch (column) {
            case MODEL -> List.of(title, strings.get("metrics.copy.badge"), strings.get("metrics.copy.note"),
                    strings.get("metrics.copy.gaps"));
            case RANK, TIER, COST, HOLD_RATE, RUNS, PATTERNS -> List.of(title);
            default -> List.of(strings.get("metrics.copy.median", title, unit(column)),
                    strings.get("metrics.copy.mean", title, unit(column)),
                    strings.get(ranged(column) ? "metrics.copy.lowest" : "metrics.copy.low", title, unit(column)),
                    strings.get(ranged(column) ? "metrics.copy.highest" : "metrics.copy.high", title, unit(column)),
                    strings.get("metrics.copy.runs", title));
        };
    }

    static List<String> cells(BoardColumn column, ModelFigures row, FigureText text) {
        Double cost = row.costPer1000();
        Double hold = row.holdRate();
        return switch (column) {
            case MODEL -> List.of(row.model().id(), row.model().badge() == null ? "" : word(row.model().badge()),
                    row.model().note() == null ? "" : row.model().note(), text.gaps(row));
            case RANK -> List.of(Integer.toString(row.rank()));
            case TIER -> List.of(row.tier() == null ? "" : row.tier());
            case COST -> List.of(cost == null ? "" : String.format(Locale.ROOT, "%.4f", cost));
            case HOLD_RATE -> List.of(hold == null ? "" : String.format(Locale.ROOT, "%.4f", hold));
            case RUNS -> List.of(Integer.toString(row.runs().size()));
            default -> figure(column, column.figure(row), text);
        };
    }

    private static List<String> figure(BoardColumn column, @Nullable Figure figure, FigureText text) {
        if (figure == null) {
            return List.of("", "", "", "", "");
        }
        Interval interval = figure.interval();
        return List.of(number(column, figure.median(), figure), number(column, figure.mean(), figure),
                interval == null ? "" : number(column, interval.low(), figure),
                interval == null ? "" : number(column, interval.high(), figure),
                figure.perRun().stream().map(run -> text.run(column, run)).collect(Collectors.joining("; ")));
    }

    private static String number(BoardColumn column, double value, Figure figure) {
        double shown = FigureText.isShare(column) ? value * 100 : column == BoardColumn.UNSAFE ? value * figure.of() : value;
        return String.format(Locale.ROOT, "%.4f", shown).replaceAll("\\.?0+$", "");
    }

    /// Whether the two bounds are those of the runs, not of a confidence interval.
    private static boolean ranged(BoardColumn column) {
        return column == BoardColumn.POLICY || column == BoardColumn.MESSAGES;
    }

    private static String unit(BoardColumn column) {
        return FigureText.isShare(column) ? " %" : "";
    }

    private static String word(Enum<?> badge) {
        return badge.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
