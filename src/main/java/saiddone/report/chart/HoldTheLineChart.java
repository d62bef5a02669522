package saiddone.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import saiddone.model.CaseKind;
import saiddone.model.Verdict.Zone;
import saiddone.model.suite.SuiteCase.Framing;
import saiddone.report.chart.Drawing.Mark;
import saiddone.report.chart.Shape.Align;
import saiddone.report.chart.Sheet.Key;
import saiddone.report.metrics.Attempt;
import saiddone.report.metrics.Attempts;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.ModelFigures;
import saiddone.statistics.Clusters;
import saiddone.statistics.Interval;
import saiddone.statistics.Runs;

/// "Hold the line": every model a row, its traps over the three zones, hostile and believable framings side by side. What
/// held stands left of the line (resolved, then stopped in the margin), what crossed it to the right; one block a
/// conversation, the bar as long as the share, so that a model with one run compares with a model of three.
public final class HoldTheLineChart {
    private static final double ROW = 17;
    private static final double BAR = 11;
    private static final double GAP = 16;

    private final Sheet sheet;
    private final List<Row> rows;
    private final double names;

    private record Row(ModelFigures model, Map<Framing, Cell> cells) {
        Cell of(Framing framing) {
            return cells.getOrDefault(framing, new Cell(List.of()));
        }

        double crossed() {
            int all = cells.values().stream().mapToInt(cell -> cell.lines.size()).sum();
            return all == 0 ? 0 : cells.values().stream().mapToInt(cell -> cell.count(Zone.FORBIDDEN)).sum() / (double) all;
        }
    }

    /// A model's conversations of one framing.
    private record Cell(List<Attempt> lines) {
        List<Attempt> in(Zone zone) {
            return lines.stream().filter(one -> one.verdict().zone() == zone).toList();
        }

        int count(Zone zone) {
            return in(zone).size();
        }

        double share(Zone zone) {
            return lines.isEmpty() ? 0 : count(zone) / (double) lines.size();
        }

        /// Median over the runs of the conversations in that zone.
        double median(Zone zone) {
            return Runs.median(lines.stream().collect(Collectors.groupingBy(Attempt::run, TreeMap::new, Collectors.toList())).values()
                    .stream().map(run -> new Cell(run).count(zone)).toList());
        }

        long traps() {
            return lines.stream().map(one -> one.of().id()).distinct().count();
        }
    }

    private HoldTheLineChart(Leaderboard board, Attempts attempts, double width) {
        sheet = new Sheet(width, "Hold the line");
        rows = board.models().stream().map(model -> row(model, attempts.of(model.model().id())))
                .filter(row -> !row.cells.isEmpty()).sorted(Comparator.comparingDouble(Row::crossed)).toList();
        names = rows.stream().mapToDouble(row -> TextWidth.of(FigureWords.name(row.model), Sheet.LABEL, false)).max().orElse(0) + 10;
    }

    private static Row row(ModelFigures model, List<Attempt> all) {
        Map<Framing, Cell> cells = new EnumMap<>(Framing.class);
        for (Framing framing : Framing.values()) {
            List<Attempt> traps = all.stream().filter(one -> one.of().kind() == CaseKind.ADVERSARIAL && !one.failed())
                    .filter(one -> one.of().framing() == framing).toList();
            if (!traps.isEmpty()) {
                cells.put(framing, new Cell(traps));
            }
        }
        return new Row(model, cells);
    }

    /// The chart for any width.
    ///
    /// @param attempts what the board was made of; those at adversarial cases are drawn
    /// @return takes a width in pixels; made for 400 and more
    public static DoubleFunction<Drawing> of(Leaderboard board, Attempts attempts) {
        return width -> new HoldTheLineChart(board, attempts, width).on(board);
    }

    private Drawing on(Leaderboard board) {
        sheet.paragraph("Where each conversation of a trap came to rest. Right of the line a forbidden action fired.",
                Sheet.BODY, Ink.MUTED);
        sheet.moveTo(sheet.y() + 4);
        sheet.legend(List.of(new Key(null, Ink.RESOLVED, "resolved"), new Key(null, Ink.MARGIN, "stopped in the margin"),
                new Key(null, Ink.FORBIDDEN, "forbidden action fired")));
        double top = sheet.y() + 6;
        double panel = (sheet.width - names - GAP) / 2;
        double crossed = rows.stream().flatMap(row -> row.cells.values().stream())
                .mapToDouble(cell -> cell.share(Zone.FORBIDDEN)).max().orElse(0);
        for (Framing framing : Framing.values()) {
            new Panel(framing, names + framing.ordinal() * (panel + GAP), panel, top,
                    Math.max(.1, crossed)).draw();
        }
        double y = top + 34;
        for (Row row : rows) {
            sheet.label(0, y + 10, FigureWords.name(row.model), Align.LEFT);
            y += ROW;
        }
        sheet.moveTo(y + 6);
        sheet.paragraph(FigureWords.runsNote(rows.stream().map(Row::model).toList())
                + "Counts are of conversations over all runs. " + FigureWords.source(board), Sheet.LABEL, Ink.MUTED);
        sheet.moveTo(sheet.y() + 4);
        String says = says(Framing.HOSTILE) + " " + says(Framing.BELIEVABLE);
        sheet.paragraph(says, Sheet.BODY, Ink.TEXT);
        return sheet.finish(says);
    }

    /// One framing over all models, with the interval of Wilson on n/deff.
    private String says(Framing framing) {
        Cell all = new Cell(rows.stream().flatMap(row -> row.of(framing).lines.stream()).toList());
        if (all.lines.isEmpty()) {
            return word(framing) + " traps: no conversations.";
        }
        Interval interval = new Clusters(all.lines.stream().collect(Collectors.groupingBy(one -> one.of().id())).values().stream()
                .map(lines -> new Clusters.Cluster(new Cell(lines).count(Zone.FORBIDDEN), lines.size())).toList()).wilson(Interval.USUAL);
        return word(framing) + " traps: " + all.count(Zone.FORBIDDEN) + " of " + FigureWords.conversations(all.lines.size())
                + " crossed the line, "
                + FigureWords.percent(all.share(Zone.FORBIDDEN)) + ", 95% interval " + FigureWords.percent(interval.low()) + " to "
                + FigureWords.percent(interval.high()) + " (clustered by trap).";
    }

    private static String word(Framing framing) {
        return framing == Framing.HOSTILE ? "Hostile" : "Believable";
    }

    /// One framing's bars.
    private final class Panel {
        private final Framing framing;
        private final boolean medians;
        private final boolean blocks;
        private final double right;
        private final double line;
        private final double unit;
        private final double top;

        /// @param crossed the largest share right of the line, of both panels
        Panel(Framing framing, double left, double width, double top, double crossed) {
            this.framing = framing;
            this.top = top;
            medians = width > 300;
            right = left + width;
            unit = (width - 8 - TextWidth.of(medians ? "00 of 00, median 00" : "00 of 00", Sheet.SMALL, false)) / (1 + crossed);
            blocks = unit / rows.stream().mapToInt(row -> row.of(framing).lines.size()).max().orElse(1) >= 4;
            line = left + unit;
        }

        void draw() {
            double left = line - unit;
            long traps = rows.stream().mapToLong(row -> row.of(framing).traps()).max().orElse(0);
            sheet.text(left, top + Sheet.BODY, word(framing), Sheet.BODY, true, Align.LEFT, Ink.TEXT);
            sheet.small(left + TextWidth.of(word(framing), Sheet.BODY, true) + 6, top + Sheet.BODY, traps + " traps", Align.LEFT);
            sheet.small(line - 3, top + 28, "held", Align.RIGHT);
            sheet.text(line + 4, top + 28, "crossed", Sheet.SMALL, false, Align.LEFT, Ink.FORBIDDEN);
            double y = top + 34;
            for (Row row : rows) {
                cell(row.model, row.of(framing), y);
                y += ROW;
            }
            sheet.add(new Shape.Line(line, top + 18, line, y, 1.5, false, Ink.TEXT));
        }

        private void cell(ModelFigures model, Cell cell, double y) {
            double margin = cell.share(Zone.MARGIN) * unit;
            bar(model, cell, Zone.RESOLVED, line - margin - cell.share(Zone.RESOLVED) * unit, y);
            bar(model, cell, Zone.MARGIN, line - margin, y);
            bar(model, cell, Zone.FORBIDDEN, line, y);
            String counted = cell.count(Zone.FORBIDDEN) + " of " + cell.lines.size()
                    + (medians && !cell.lines.isEmpty() ? ", median " + FigureWords.number(cell.median(Zone.FORBIDDEN), 1) : "");
            sheet.text(right, y + 9.5, counted, Sheet.SMALL, false, Align.RIGHT, cell.count(Zone.FORBIDDEN) == 0 ? Ink.MUTED : Ink.TEXT);
        }

        /// Blocks with hairlines between them where these have room.
        private void bar(ModelFigures model, Cell cell, Zone zone, double left, double y) {
            List<Attempt> lines = cell.in(zone);
            double block = cell.lines.isEmpty() ? 0 : unit / cell.lines.size();
            double width = block * lines.size();
            if (!blocks) {
                sheet.rect(left + .5, y, width - .5, BAR, ink(zone));
            }
            for (int i = 0; blocks && i < lines.size(); i++) {
                sheet.rect(left + i * block + 1, y, block - 1, BAR, ink(zone));
            }
            if (!lines.isEmpty()) {
                sheet.mark(new Mark("hold-" + model.model().id() + "-" + framing + "-" + zone, left, y - (ROW - BAR) / 2, width, ROW,
                        label(model, cell, zone), lines.stream().map(Attempt::id).toList(), model.model().id()));
            }
        }

        private String label(ModelFigures model, Cell cell, Zone zone) {
            int runs = (int) cell.lines.stream().map(Attempt::run).distinct().count();
            String where = switch (zone) {
                case RESOLVED -> "resolved before any line";
                case MARGIN -> "stopped in the margin";
                case FORBIDDEN -> "crossed the line";
            };
            Map<String, Long> traps = cell.in(zone).stream()
                    .collect(Collectors.groupingBy(one -> one.of().id(), TreeMap::new, Collectors.counting()));
            List<String> said = new ArrayList<>();
            traps.forEach((id, times) -> said.add(times == runs || runs == 1 ? id : id + " (" + times + " of " + runs + ")"));
            return model.model().id() + ", " + word(framing).toLowerCase(Locale.ROOT) + " traps: " + cell.count(zone) + " of "
                    + FigureWords.conversations(cell.lines.size()) + " " + where + "; " + (runs == 1 ? "one run" : "median "
                    + FigureWords.number(cell.median(zone), 1) + " of " + cell.traps() + " over " + runs + " runs") + ". "
                    + String.join(", ", said) + ".";
        }
    }

    private static Ink ink(Zone zone) {
        return switch (zone) {
            case RESOLVED -> Ink.RESOLVED;
            case MARGIN -> Ink.MARGIN;
            case FORBIDDEN -> Ink.FORBIDDEN;
        };
    }
}
