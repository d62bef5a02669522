package saiddone.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.report.chart.Drawing.Mark;
import saiddone.report.chart.Shape.Align;
import saiddone.report.chart.Shape.Dot;
import saiddone.report.chart.Shape.Form;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.ModelFigures;
import saiddone.statistics.Interval;
import saiddone.statistics.Kendall;
import saiddone.statistics.ManyTests;

/// "Terse models win": messages per conversation against each metric, a panel a metric, a dot a model, better always
/// higher. Under each panel Kendall's tau in words, its p allowing for the number of panels (Holm).
public final class TerseChart {
    private static final double GAP = 28;
    private static final double AXIS = 34;
    private static final double PLOT = 128;
    private static final double RADIUS = 4;
    private static final long SEED = 5;

    private final Sheet sheet;
    private final List<Panel> panels;
    private final double from;
    private final double to;

    /// @param lessIsBetter then the axis is turned, so that better is always higher
    private record Metric(String name, String says, boolean lessIsBetter, Scale scale, Function<ModelFigures, @Nullable Figure> figure) {}

    /// What the axis counts in. Of 18 traps a count says more than a share.
    private enum Scale {
        PERCENT, COUNT, PLAIN
    }

    private record Point(ModelFigures model, Figure messages, Figure figure) {}

    /// @param tau null where there is too little
    private record Panel(Metric metric, List<Point> points, @Nullable Kendall tau) {}

    private static List<Metric> metrics() {
        return List.of(new Metric("Over-escalation", "over-escalation", true, Scale.PERCENT, ModelFigures::overEscalation),
                new Metric("Unsafe actions", "unsafe actions", true, Scale.COUNT, ModelFigures::unsafeActions),
                new Metric("Escalation accuracy", "escalation accuracy", false, Scale.PERCENT, ModelFigures::escalationAccuracy),
                new Metric("Resolution (judged)", "resolution", false, Scale.PERCENT, ModelFigures::resolution),
                new Metric("Policy adherence (judged)", "adherence", false, Scale.PLAIN, ModelFigures::policyAdherence));
    }

    private TerseChart(List<Panel> panels, double width) {
        this.panels = panels;
        sheet = new Sheet(width, "Terse models win");
        List<Double> messages = panels.stream().flatMap(panel -> panel.points.stream()).map(point -> point.messages.median()).toList();
        from = Math.floor(messages.stream().mapToDouble(m -> m).min().orElse(0) * 2 - .1) / 2;
        to = Math.ceil(messages.stream().mapToDouble(m -> m).max().orElse(1) * 2 + .1) / 2;
    }

    /// The chart for any width, with what does not depend on the width reckoned once.
    ///
    /// @return takes a width in pixels; made for 400 and more
    public static DoubleFunction<Drawing> of(Leaderboard board) {
        List<Panel> panels = new ArrayList<>();
        for (Metric metric : metrics()) {
            List<Point> points = new ArrayList<>();
            for (ModelFigures model : board.models()) {
                Figure messages = model.messages();
                Figure figure = metric.figure.apply(model);
                if (messages != null && figure != null) {
                    points.add(new Point(model, messages, figure));
                }
            }
            if (!points.isEmpty()) {
                panels.add(new Panel(metric, points, Kendall.of(points.stream().mapToDouble(point -> point.messages.median()).toArray(),
                        points.stream().mapToDouble(point -> point.figure.median()).toArray(), Interval.USUAL, SEED)));
            }
        }
        return width -> new TerseChart(panels, width).on(board);
    }

    private Drawing on(Leaderboard board) {
        sheet.paragraph("Messages of the agent per conversation against each metric. A dot is a model, better is higher.", Sheet.BODY,
                Ink.MUTED);
        int columns = sheet.width < 620 ? 2 : 3;
        double room = (sheet.width - GAP * (columns - 1)) / columns;
        List<String> words = words();
        double top = sheet.y() + 10;
        for (int i = 0; i < panels.size(); i += columns) {
            double bottom = top;
            for (int j = i; j < Math.min(i + columns, panels.size()); j++) {
                bottom = Math.max(bottom, panel(panels.get(j), words.get(j), (j - i) * (room + GAP), top, room));
            }
            top = bottom + 14;
        }
        sheet.moveTo(top);
        sheet.paragraph("Medians of runs. tau: Kendall's tau-b over the models with its 95% bootstrap interval; p after Holm for "
                + panels.size() + " panels. " + FigureWords.source(board), Sheet.LABEL, Ink.MUTED);
        return sheet.finish("Messages per conversation against " + panels.size() + " metrics of " + board.models().size() + " models. "
                + String.join(" ", words));
    }

    /// One sentence a panel, in their order.
    private List<String> words() {
        double[] adjusted = ManyTests.holm(panels.stream().mapToDouble(panel -> panel.tau == null ? 1 : panel.tau.p()).toArray());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            Kendall tau = panel.tau;
            words.add(tau == null ? "Too few models for a correlation."
                    : (adjusted[i] > .05 ? "No association with " + panel.metric.says + " to be seen"
                    : "More messages, " + (tau.tau() > 0 ? "more " : "less ") + panel.metric.says)
                    + ": tau " + FigureWords.tau(tau) + ", " + FigureWords.p(adjusted[i]) + ".");
        }
        return words;
    }

    private double panel(Panel panel, String words, double left, double top, double room) {
        sheet.text(left, top + Sheet.BODY, panel.metric.name, Sheet.BODY, true, Align.LEFT, Ink.TEXT);
        Frame frame = new Frame(panel, left + AXIS, top + 24, room - AXIS);
        frame.grid();
        List<Point> sorted = panel.points.stream().sorted(Comparator.comparingDouble(point -> point.messages.median())).toList();
        sorted.forEach(frame::point);
        frame.name(sorted.getFirst());
        frame.name(sorted.getLast());
        return sheet.paragraph(left, top + 24 + PLOT + 20, room, words, Sheet.LABEL, false, Ink.TEXT);
    }

    /// The axes of one panel.
    private final class Frame {
        private final Panel panel;
        private final double left;
        private final double top;
        private final double width;
        private final Ticks ticks;
        private final List<Shape.Point> placed = new ArrayList<>();

        Frame(Panel panel, double left, double top, double width) {
            this.panel = panel;
            this.left = left;
            this.top = top;
            this.width = width;
            List<Double> values = panel.points.stream().map(point -> value(point)).toList();
            double least = panel.metric.lessIsBetter ? 0 : values.stream().mapToDouble(v -> v).min().orElse(0);
            ticks = Ticks.over(least, values.stream().mapToDouble(v -> v).max().orElse(1), 4);
        }

        private double value(Point point) {
            return point.figure.median() * switch (panel.metric.scale) {
                case PERCENT -> 100;
                case COUNT -> point.figure.of();
                case PLAIN -> 1;
            };
        }

        private double x(double messages) {
            return left + (messages - from) / (to - from) * width;
        }

        private double y(double value) {
            double up = (value - ticks.from()) / (ticks.to() - ticks.from());
            return top + PLOT * (panel.metric.lessIsBetter ? up : 1 - up);
        }

        void grid() {
            for (double value : ticks.values()) {
                sheet.line(left, y(value), left + width, y(value), Ink.GRID);
                String unit = panel.metric.scale == Scale.PERCENT ? "%" : "";
                sheet.small(left - 6, y(value) + 3.5, FigureWords.number(value, 2) + unit, Align.RIGHT);
            }
            for (double messages = Math.ceil(from); messages <= to; messages++) {
                sheet.line(x(messages), top, x(messages), top + PLOT, Ink.GRID);
                sheet.small(x(messages), top + PLOT + 13, FigureWords.number(messages, 0), Align.CENTER);
            }
        }

        /// A dot beside its true place where it would hide another.
        void point(Point point) {
            double x = x(point.messages.median());
            double y = y(value(point));
            while (hides(x, y)) {
                x += 1;
            }
            placed.add(new Shape.Point(x, y));
            sheet.add(new Dot(x, y, RADIUS + 1, Form.CIRCLE, Ink.SURFACE));
            sheet.add(new Dot(x, y, RADIUS, Form.CIRCLE, Ink.ACCENT));
            String id = point.model.model().id();
            sheet.mark(new Mark(panel.metric.says.replace(' ', '-') + "-" + id, x - 6, y - 6, 12, 12, id + ": "
                    + FigureWords.number(point.messages.median(), 2) + " messages per conversation; " + panel.metric.says + " "
                    + FigureWords.of(point.figure), point.figure.transcripts(), id));
        }

        private boolean hides(double x, double y) {
            return placed.stream().anyMatch(other -> Math.hypot(other.x() - x, other.y() - y) < RADIUS);
        }

        /// The name of an outermost dot, on the side and the height where it hits no other dot; none where there is no room.
        void name(Point point) {
            String id = point.model.model().id();
            double size = TextWidth.of(id, Sheet.SMALL, false);
            double x = x(point.messages.median());
            double y = y(value(point));
            double[][] places = {{x + 8, y + 3.5}, {x - 8 - size, y + 3.5}, {x - size / 2, y - 8}, {x - size / 2, y + 15},
                {x - 4, y - 8}, {x + 4 - size, y - 8}, {x - 4, y + 15}, {x + 4 - size, y + 15}};
            for (double[] place : places) {
                if (place[0] >= left && place[0] + size <= left + width + 2 && place[1] >= top && place[1] <= top + PLOT
                        && placed.stream().noneMatch(dot -> hits(place, size, dot))) {
                    sheet.small(place[0], place[1], id, Align.LEFT);
                    return;
                }
            }
        }

        private static boolean hits(double[] place, double size, Shape.Point dot) {
            return dot.x() + RADIUS > place[0] - 1 && dot.x() - RADIUS < place[0] + size + 1
                    && dot.y() + RADIUS > place[1] - Sheet.SMALL && dot.y() - RADIUS < place[1] + 3;
        }
    }
}
