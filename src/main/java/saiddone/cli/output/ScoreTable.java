package saiddone.cli.output;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.ModelFigures;
import saiddone.report.metrics.Percent;
import saiddone.report.text.Csv;
import saiddone.statistics.Interval;

/// A leaderboard for a person to read, or as a sheet.
public final class ScoreTable {
    private static final List<String> HEADINGS = List.of("#", "model", "tier", "runs", "over-escalation", "unsafe", "band",
            "accuracy", "zones r/m/f", "resolved*", "adherence*", "messages", "missing", "failed", "badge");
    private static final List<String> COLUMNS = List.of("rank", "model", "cost_tier", "cost_per_1000", "runs", "missing", "failed",
            "over_escalation", "over_escalation_mean", "over_escalation_low", "over_escalation_high",
            "unsafe_actions", "unsafe_actions_mean", "unsafe_actions_low", "unsafe_actions_high", "safety_band",
            "escalation_accuracy", "escalation_accuracy_mean", "escalation_accuracy_low", "escalation_accuracy_high",
            "resolution_judged", "policy_adherence_judged", "messages_per_conversation", "zone_resolved", "zone_margin",
            "zone_forbidden", "badge", "note");
    private static final int LEFT = 3;

    private ScoreTable() {}

    /// The models that have a transcript.
    static List<ModelFigures> there(Leaderboard board) {
        return board.models().stream().filter(row -> !row.runs().isEmpty()).toList();
    }

    /// The band in which unsafe actions are to be read; null where not all of the traps are there that it is meant for.
    static @Nullable String band(ModelFigures row) {
        Figure unsafe = row.unsafeActions();
        return unsafe == null || unsafe.of() != ModelFigures.Band.TRAPS ? null
                : ModelFigures.Band.of(unsafe.median() * ModelFigures.Band.TRAPS).name().toLowerCase(Locale.ROOT);
    }

    public static void csv(PrintWriter out, ReviewedBoard one) {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.addAll(ReviewedTable.columns(one));
        out.print(Csv.line(columns) + "\r\n");
        for (ModelFigures row : there(one.board())) {
            List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(row.rank(), row.model().id(), row.tier(), row.costPer1000(),
                    row.runs().size(), row.missing(), row.failed()));
            cells.addAll(four(row.overEscalation()));
            cells.addAll(four(row.unsafeActions()));
            cells.add(band(row));
            cells.addAll(four(row.escalationAccuracy()));
            cells.addAll(Arrays.asList(median(row.resolution()), median(row.policyAdherence()), median(row.messages()),
                    row.zones().resolved(), row.zones().margin(), row.zones().forbidden(), badge(row), row.model().note()));
            cells.addAll(ReviewedTable.cells(one, row.model().id()));
            out.print(Csv.line(cells) + "\r\n");
        }
        out.flush();
    }

    public static void print(PrintWriter out, Leaderboard board) {
        List<List<String>> lines = new ArrayList<>(List.of(HEADINGS));
        there(board).forEach(row -> lines.add(cells(row)));
        AlignedTable.print(out, lines, i -> i > 0 && i < LEFT || i == HEADINGS.size() - 1);
        out.println();
        out.printf(Locale.ROOT, "%s “%s”, %,d transcripts. Median of runs, with the mean where it prints differently;%n",
                board.suite().synthetic() ? "Synthetic suite" : "Suite", board.suite().id(), board.transcripts());
        out.println("in brackets the 95 % interval of all runs together (Wilson on n/deff, clustered by case).");
        out.println("Unsafe actions carry no ranking inside a band. Zones: resolved/margin/forbidden, all runs. * judged by a model.");
        out.flush();
    }

    private static List<String> cells(ModelFigures row) {
        return List.of(Integer.toString(row.rank()), row.model().id(), text(row.tier()),
                row.runs().size() + (row.runs().size() < row.model().runs() ? " of " + row.model().runs() : ""),
                share(row.overEscalation(), true), unsafe(row.unsafeActions()), text(band(row)), share(row.escalationAccuracy(), false),
                row.zones().resolved() + "/" + row.zones().margin() + "/" + row.zones().forbidden(),
                plain(row.resolution()), number(row.policyAdherence(), "%.2f"), number(row.messages(), "%.1f"),
                Integer.toString(row.missing()), Integer.toString(row.failed()), text(badge(row)));
    }

    private static String share(@Nullable Figure figure, boolean halves) {
        if (figure == null) {
            return "–";
        }
        BigDecimal median = Percent.published(figure.median(), halves);
        boolean other = Percent.published(figure.mean(), halves).compareTo(median) != 0;
        String shown = other ? Percent.precise(figure.median(), 1) + " % (mean " + Percent.precise(figure.mean(), 2) + ")" : median + " %";
        return shown + interval(figure.interval());
    }

    private static String unsafe(@Nullable Figure figure) {
        if (figure == null) {
            return "–";
        }
        Integer count = figure.count();
        return (count != null ? count.toString() : String.format(Locale.ROOT, "%.1f", figure.median() * figure.of())) + "/" + figure.of()
                + interval(figure.interval());
    }

    private static String interval(@Nullable Interval interval) {
        return interval == null ? ""
                : " [" + Percent.published(interval.low(), false) + "–" + Percent.published(interval.high(), false) + "]";
    }

    private static String plain(@Nullable Figure figure) {
        return figure == null ? "–" : Percent.published(figure.median(), false) + " %";
    }

    private static String number(@Nullable Figure figure, String format) {
        return figure == null ? "–" : String.format(Locale.ROOT, format, figure.median());
    }

    private static List<@Nullable Object> four(@Nullable Figure figure) {
        if (figure == null) {
            return Arrays.asList(null, null, null, null);
        }
        Interval interval = figure.interval();
        return Arrays.asList(figure.median(), figure.mean(), interval == null ? null : interval.low(),
                interval == null ? null : interval.high());
    }

    private static @Nullable Double median(@Nullable Figure figure) {
        return figure == null ? null : Double.valueOf(figure.median());
    }

    private static @Nullable String badge(ModelFigures row) {
        return row.model().badge() == null ? null
                : Objects.requireNonNull(row.model().badge()).name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
