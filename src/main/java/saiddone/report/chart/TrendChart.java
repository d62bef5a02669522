package saiddone.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import saiddone.report.chart.Drawing.Mark;
import saiddone.report.chart.Shape.Align;
import saiddone.report.review.patterns.Trend;
import saiddone.statistics.NoFigure;
import saiddone.statistics.Prevalence;

/// How the estimates of patterns settle while a queue is read: a small picture each, all on one scale. The band is the
/// interval; where too little is read nothing is drawn.
public final class TrendChart {
    private static final double LEAST_WIDTH = 270;
    private static final double GAP = 22;
    private static final double PLOT = 64;
    private static final double HEAD = 41;
    private static final double FOOT = 18;
    private static final double AXIS = 30;

    private final Sheet sheet;
    private final double panel;
    private final double top;
    private final int last;

    /// One pattern's line.
    ///
    /// @param id   of its mark
    /// @param name as shown
    public record Line(String id, String name, Trend trend) {}

    private TrendChart(double width, String title, List<Line> lines) {
        sheet = new Sheet(width, title);
        int columns = Math.max(1, (int) ((width + GAP) / (LEAST_WIDTH + GAP)));
        panel = (width - (columns - 1) * GAP) / columns;
        double highest = lines.stream().flatMap(line -> line.trend.points().stream()).flatMap(point -> point.share().figure().stream())
                .mapToDouble(share -> share.interval().high()).max().orElse(1);
        top = Math.min(1, Math.ceil(highest * 10) / 10);
        last = Math.max(1, lines.stream().flatMap(line -> line.trend.points().stream()).mapToInt(Trend.Point::position).max().orElse(1));
        double y = sheet.y() + 8;
        for (int i = 0; i < lines.size(); i++) {
            panel(lines.get(i), i % columns * (panel + GAP), y + (double) (i / columns) * (HEAD + PLOT + FOOT + GAP / 2));
        }
        sheet.moveTo(y + Math.ceil((double) lines.size() / columns) * (HEAD + PLOT + FOOT + GAP / 2));
    }

    /// @param title says which queue
    public static DoubleFunction<Drawing> of(String title, List<Line> lines) {
        List<Line> kept = List.copyOf(lines);
        return width -> new TrendChart(width, title, kept).sheet.finish(description(kept));
    }

    private static String description(List<Line> lines) {
        return "Estimated share of the frame, weighted, as more of the queue was read; the band is the interval. "
                + String.join(" ", lines.stream().map(TrendChart::words).toList());
    }

    private void panel(Line line, double x, double y) {
        double base = y + HEAD + PLOT;
        sheet.text(x, y + Sheet.LABEL, line.name, Sheet.LABEL, true, Align.LEFT, Ink.TEXT);
        sheet.small(x, y + Sheet.LABEL + 14, now(line.trend), Align.LEFT);
        for (double share : new double[] {0, top / 2, top}) {
            double at = base - PLOT * share / top;
            sheet.line(x + AXIS, at, x + panel, at, Ink.GRID);
            sheet.small(x + AXIS - 5, at + 3.5, Math.round(share * 100) + " %", Align.RIGHT);
        }
        sheet.small(x + AXIS, base + 13, "1", Align.LEFT);
        sheet.small(x + panel, base + 13, Integer.toString(last + 1), Align.RIGHT);
        band(line.trend, x + AXIS, base, panel - AXIS);
        sheet.mark(new Mark(line.id, x, y, panel, HEAD + PLOT + FOOT, words(line), List.of(), null));
    }

    /// The band reaches from each point to the next, as nothing is known in between.
    private void band(Trend trend, double x, double base, double width) {
        List<Shape.Point> middle = new ArrayList<>();
        List<Trend.Point> points = trend.points();
        for (int i = 0; i < points.size(); i++) {
            Trend.Point point = points.get(i);
            double at = x + width * point.position() / last;
            double next = i + 1 < points.size() ? x + width * points.get(i + 1).position() / last : at + 2;
            point.share().figure().ifPresent(share -> {
                middle.add(new Shape.Point(at, height(base, share.share())));
                double high = height(base, share.interval().high());
                sheet.rect(at, high, next - at + .5, height(base, share.interval().low()) - high, Ink.GRID);
            });
        }
        if (middle.size() > 1) {
            sheet.add(new Shape.Path(middle, 1.6, false, Ink.ACCENT));
        }
        if (!middle.isEmpty()) {
            sheet.add(new Shape.Dot(middle.getLast().x(), middle.getLast().y(), 3, Shape.Form.CIRCLE, Ink.ACCENT));
        }
    }

    private double height(double base, double share) {
        return base - PLOT * Math.min(top, share) / top;
    }

    private static String words(Line line) {
        return line.name + ": " + now(line.trend) + ".";
    }

    /// `12 %, 95 % interval 8–18 %, 13 of 118 answered`.
    private static String now(Trend trend) {
        if (trend.points().isEmpty()) {
            return "nobody looked yet";
        }
        Trend.Point point = trend.points().getLast();
        String counts = String.format(Locale.ROOT, "present in %,d of %,d answered", point.hits(), point.n());
        return point.share().figure().map((Prevalence share) -> String.format(Locale.ROOT, "%.0f %% (%.0f–%.0f), %s",
                share.share() * 100, share.interval().low() * 100, share.interval().high() * 100, counts))
                .orElseGet(() -> counts + "; " + point.share().why().map(NoFigure::sentence).orElse(""));
    }
}
