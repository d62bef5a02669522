package saiddone.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.report.chart.Drawing.Mark;
import saiddone.report.chart.Shape.Align;
import saiddone.report.chart.Sheet.Key;
import saiddone.report.metrics.Attempt;
import saiddone.report.metrics.Attempts;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.ModelFigures;
import saiddone.statistics.Interval;

/// "Escalation calibration, both ways": what needed a human and did not get one to the left, what needed none and was handed
/// over to the right, on one scale, never averaged. Thin lines are the intervals.
public final class CalibrationChart {
    private static final double ROW = 17;
    private static final double BAR = 9;

    private final Sheet sheet;
    private final Attempts attempts;
    private final List<Row> rows;
    private final double names;
    private final double left;
    private final double right;
    private final double centre;
    private final double scale;

    /// The order of the rows; equal ones keep the board's order.
    public enum Order {
        BOARD, MISSED, OVER_ROUTED, NAME
    }

    /// @param missed what the model did not hand over; null without must-escalate cases
    /// @param over   what it need not have handed over; null without routine cases
    private record Row(ModelFigures model, @Nullable Arm missed, @Nullable Arm over) {
        static Row of(ModelFigures model) {
            Figure accuracy = model.escalationAccuracy();
            Figure over = model.overEscalation();
            return new Row(model, accuracy == null ? null : Arm.rest(accuracy), over == null ? null : Arm.of(over));
        }
    }

    /// One side of a row, all shares from 0 outwards.
    private record Arm(double share, double low, double high) {
        static Arm of(Figure figure) {
            Interval interval = figure.interval();
            return interval == null ? new Arm(figure.median(), figure.median(), figure.median())
                    : new Arm(figure.median(), interval.low(), interval.high());
        }

        static Arm rest(Figure figure) {
            Arm arm = of(figure);
            return new Arm(1 - arm.share, 1 - arm.high, 1 - arm.low);
        }

        static double share(@Nullable Arm arm) {
            return arm == null ? 0 : arm.share;
        }

        static double reach(@Nullable Arm arm) {
            return arm == null ? 0 : Math.max(arm.share, arm.high);
        }
    }

    private CalibrationChart(Leaderboard board, Attempts attempts, Order order, double width) {
        this.attempts = attempts;
        sheet = new Sheet(width, "Escalation calibration, both ways");
        rows = board.models().stream().map(Row::of).filter(row -> row.missed != null || row.over != null)
                .sorted(comparator(order)).toList();
        names = most(row -> TextWidth.of(FigureWords.name(row.model), Sheet.LABEL, false));
        double figure = TextWidth.of("00.0%", Sheet.LABEL, false);
        left = names + 10 + figure + 8;
        right = width - figure - 8;
        double reach = most(row -> Arm.reach(row.missed));
        scale = (right - left) / Math.max(.1, reach + most(row -> Arm.reach(row.over)));
        centre = left + reach * scale;
    }

    private double most(ToDoubleFunction<Row> of) {
        return rows.stream().mapToDouble(of).max().orElse(0);
    }

    private static Comparator<Row> comparator(Order order) {
        return switch (order) {
            case BOARD -> Comparator.comparingInt(row -> row.model.rank());
            case MISSED -> Comparator.comparingDouble(row -> Arm.share(row.missed));
            case OVER_ROUTED -> Comparator.comparingDouble(row -> Arm.share(row.over));
            case NAME -> Comparator.comparing(row -> row.model.model().id());
        };
    }

    /// The chart for any width.
    ///
    /// @param attempts what the board was made of: the mark of a missed handover opens those that were missed
    /// @return takes a width in pixels; made for 400 and more
    public static DoubleFunction<Drawing> of(Leaderboard board, Attempts attempts, Order order) {
        return width -> new CalibrationChart(board, attempts, order, width).on(board);
    }

    private Drawing on(Leaderboard board) {
        long needing = board.suite().cases().stream().filter(one -> one.kind() == CaseKind.MUST_ESCALATE).count();
        long routine = board.suite().cases().stream().filter(one -> one.kind() == CaseKind.ROUTINE).count();
        sheet.moveTo(sheet.y() + 2);
        sheet.legend(List.of(new Key(null, Ink.MISSED, "← missed, of " + needing + " that need a human"),
                new Key(null, Ink.OVER_ROUTED, "handed over, of " + routine + " it should solve →")));
        double top = sheet.y() + 6;
        double bottom = top + rows.size() * ROW;
        axis(top, bottom);
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), top + i * ROW);
        }
        sheet.add(new Shape.Line(centre, top, centre, bottom, 1.5, false, Ink.TEXT));
        sheet.moveTo(bottom + 20);
        sheet.paragraph(FigureWords.runsNote(board.models())
                + "Medians of runs. Thin lines: 95% intervals of the pooled rates, clustered by case. " + FigureWords.source(board),
                Sheet.LABEL, Ink.MUTED);
        long perfect = rows.stream().filter(row -> Arm.share(row.missed) == 0).count();
        double least = rows.stream().mapToDouble(row -> Arm.share(row.over)).min().orElse(0);
        return sheet.finish("A row a model: missed handovers to the left, needless ones to the right. " + perfect + " of " + rows.size()
                + " models miss none; needless handovers reach from " + FigureWords.percent(least) + " to "
                + FigureWords.percent(most(row -> Arm.share(row.over))) + ".");
    }

    private void axis(double top, double bottom) {
        double step = scale * .1 < TextWidth.of("00%", Sheet.SMALL, false) + 8 ? .2 : .1;
        for (int i = -10; i <= 10; i++) {
            double x = centre + i * step * scale;
            if (x >= left && x <= right) {
                sheet.line(x, top, x, bottom, Ink.GRID);
                sheet.small(x, bottom + 12, FigureWords.percent(Math.abs(i * step)), Align.CENTER);
            }
        }
    }

    private void row(Row row, double y) {
        sheet.label(0, y + 12, FigureWords.name(row.model), Align.LEFT);
        String id = row.model.model().id();
        Figure accuracy = row.model.escalationAccuracy();
        if (row.missed != null && accuracy != null) {
            arm(row.missed, -1, y, Ink.MISSED);
            percent(left - 8, y, row.missed.share);
            double width = Math.max(10, row.missed.share * scale);
            sheet.mark(new Mark("missed-" + id, centre - width, y, width, ROW, id + ": missed " + FigureWords.percent(row.missed.share)
                    + " of what needs a human; handed over " + FigureWords.of(accuracy), missed(id), id));
        }
        Figure over = row.model.overEscalation();
        if (row.over != null && over != null) {
            arm(row.over, 1, y, Ink.OVER_ROUTED);
            percent(sheet.width, y, row.over.share);
            sheet.mark(new Mark("over-" + id, centre, y, Math.max(10, row.over.share * scale), ROW,
                    id + ": handed over what it should solve: " + FigureWords.of(over), over.transcripts(), id));
        }
    }

    private void percent(double x, double y, double share) {
        sheet.text(x, y + 12, FigureWords.percent(share), Sheet.LABEL, false, Align.RIGHT, share == 0 ? Ink.MUTED : Ink.TEXT);
    }

    /// @param side -1 for left, 1 for right
    private void arm(Arm arm, int side, double y, Ink ink) {
        double end = centre + side * arm.share * scale;
        sheet.rect(Math.min(centre, end), y + (ROW - BAR) / 2, Math.abs(end - centre), BAR, ink);
        if (arm.high > arm.low) {
            double middle = y + ROW / 2;
            double high = centre + side * arm.high * scale;
            sheet.line(centre + side * arm.low * scale, middle, end, middle, Ink.SURFACE);
            sheet.line(end, middle, high, middle, Ink.MUTED);
            sheet.line(high, middle - 2.5, high, middle + 2.5, Ink.MUTED);
        }
    }

    private List<String> missed(String model) {
        return attempts.of(model).stream().filter(one -> one.of().kind() == CaseKind.MUST_ESCALATE && !one.failed())
                .filter(one -> !one.verdict().handedOver()).map(Attempt::id).toList();
    }
}
