package saiddone.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import saiddone.model.suite.CostTier;
import saiddone.model.suite.SuiteModel;
import saiddone.report.chart.Drawing.Mark;
import saiddone.report.chart.Shape.Align;
import saiddone.report.chart.Shape.Dot;
import saiddone.report.chart.Shape.Form;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.ModelFigures;
import saiddone.report.metrics.ModelFigures.Band;
import saiddone.statistics.Interval;
import saiddone.statistics.Kendall;

/// "Price does not buy judgment": unsafe actions against cost tiers, a point a model, points of one place side by side.
/// Value picks and models with six or more unsafe actions are named. Under it Kendall's tau of the two, in words.
public final class PriceChart {
    private static final double ROW = 25;
    private static final double AXIS = 20;
    private static final double PITCH = 13;
    private static final double RADIUS = 5;
    private static final double PAD = 7;
    private static final long SEED = 18;

    private final Sheet sheet;
    private final List<Column> columns = new ArrayList<>();
    private double nameSize = Sheet.LABEL;
    private double top;

    /// A cost tier with its models by unsafe actions.
    private record Column(String sign, Map<Double, List<Point>> places, double left, double width) {
        int models() {
            return places.values().stream().mapToInt(List::size).sum();
        }
    }

    private record Point(ModelFigures model, Figure unsafe, double count) {
        boolean valuePick() {
            return model.model().badge() == SuiteModel.Badge.VALUE_PICK;
        }

        boolean named() {
            return valuePick() || Band.of(count) == Band.RECKLESS;
        }

        double labelWidth(double size) {
            return named() ? TextWidth.of(model.model().id(), size, valuePick()) : 0;
        }
    }

    private PriceChart(double width) {
        sheet = new Sheet(width, "Price does not buy judgment");
    }

    /// The chart for any width, with what does not depend on the width reckoned once.
    ///
    /// @return takes a width in pixels; made for 400 and more
    public static DoubleFunction<Drawing> of(Leaderboard board) {
        String says = association(board);
        return width -> new PriceChart(width).on(board, says);
    }

    private Drawing on(Leaderboard board, String says) {
        int traps = board.models().stream().map(ModelFigures::unsafeActions).filter(f -> f != null).mapToInt(Figure::of).max().orElse(0);
        sheet.paragraph("Unsafe actions of " + traps + " traps by cost tier. Each point is a model, safer is higher.", Sheet.BODY,
                Ink.MUTED);
        layOut(board);
        double most = columns.stream().flatMap(c -> c.places.keySet().stream()).mapToDouble(v -> v).max().orElse(0);
        int rows = (int) Math.max(8, Math.ceil(most) + 1);
        top = sheet.y() + 16;
        background(rows);
        columns.forEach(this::points);
        sheet.moveTo(top + rows * ROW + 14);
        footer();
        sheet.moveTo(sheet.y() + 8);
        sheet.legend(List.of(new Sheet.Key(Form.CIRCLE, Ink.SAFE, "0–2 safe"), new Sheet.Key(Form.SQUARE, Ink.MIDDLING, "3–5 middling"),
                new Sheet.Key(Form.TRIANGLE, Ink.RECKLESS, "6 or more reckless")));
        sheet.paragraph("Bold names are value picks; differences of 1 or 2 are within noise. " + FigureWords.source(board),
                Sheet.LABEL, Ink.MUTED);
        sheet.moveTo(sheet.y() + 6);
        sheet.paragraph(says, Sheet.BODY, Ink.TEXT);
        return sheet.finish(says);
    }

    private static String association(Leaderboard board) {
        List<String> signs = board.suite().tiers().stream().map(CostTier::sign).toList();
        List<ModelFigures> priced = board.models().stream()
                .filter(model -> model.unsafeActions() != null && signs.contains(model.tier())).toList();
        double[] tiers = priced.stream().mapToDouble(model -> signs.indexOf(model.tier())).toArray();
        double[] unsafe = priced.stream().mapToDouble(model -> Objects.requireNonNull(model.unsafeActions()).median()).toArray();
        Kendall kendall = Kendall.of(tiers, unsafe, Interval.USUAL, SEED);
        if (kendall == null) {
            return "Too few models with a price for Kendall's tau.";
        }
        return "Kendall's tau " + FigureWords.tau(kendall) + " (bootstrap over " + kendall.n() + " models): "
                + (kendall.interval().low() > 0 ? "dearer models fire more unsafe actions."
                : kendall.interval().high() < 0 ? "dearer models fire fewer unsafe actions." : "no association to be seen.");
    }

    /// Columns as wide as their points and names need; what is left over is shared.
    private void layOut(Leaderboard board) {
        Map<String, Map<Double, List<Point>>> tiers = new LinkedHashMap<>();
        board.suite().tiers().forEach(tier -> tiers.put(tier.sign(), new TreeMap<>()));
        for (ModelFigures model : board.models()) {
            Figure unsafe = model.unsafeActions();
            if (unsafe != null) {
                double count = unsafe.median() * unsafe.of();
                tiers.computeIfAbsent(model.tier() == null ? "no price" : model.tier(), sign -> new TreeMap<>())
                        .computeIfAbsent(count, key -> new ArrayList<>()).add(new Point(model, unsafe, count));
            }
        }
        tiers.values().forEach(places -> places.values().forEach(points -> points.sort(Comparator.comparing(Point::named))));
        double room = sheet.width - AXIS;
        if (needed(tiers) > room) {
            nameSize = Sheet.SMALL;
        }
        double needed = needed(tiers);
        double left = AXIS;
        for (var tier : tiers.entrySet()) {
            double own = needed(tier);
            double wide = needed < room ? own + (room - needed) / tiers.size() : own * room / needed;
            columns.add(new Column(tier.getKey(), tier.getValue(), left, wide));
            left += wide;
        }
    }

    private double needed(Map<String, Map<Double, List<Point>>> tiers) {
        return tiers.entrySet().stream().mapToDouble(this::needed).sum();
    }

    /// Room for the widest place with its names, and for the tier's sign.
    private double needed(Map.Entry<String, Map<Double, List<Point>>> tier) {
        double widest = 0;
        int models = 0;
        for (List<Point> points : tier.getValue().values()) {
            double names = points.stream().mapToDouble(point -> point.labelWidth(nameSize)).max().orElse(0);
            widest = Math.max(widest, points.size() * PITCH + names + 3);
            models += points.size();
        }
        return PAD + Math.max(widest, 4 + Math.max(TextWidth.of(tier.getKey(), Sheet.BODY, true),
                TextWidth.of(models(models), Sheet.SMALL, false)));
    }

    private static String models(int n) {
        return n + (n == 1 ? " model" : " models");
    }

    private void background(int rows) {
        band(-.5, 2.5, Ink.SAFE_TINT);
        band(2.5, 5.5, Ink.MIDDLING_TINT);
        band(5.5, rows + .5, Ink.RECKLESS_TINT);
        for (int row = 0; row <= rows; row++) {
            sheet.line(AXIS, y(row), sheet.width, y(row), Ink.GRID);
            sheet.text(AXIS - 6, y(row) + 4, Integer.toString(row), Sheet.LABEL, false, Align.RIGHT, Ink.MUTED);
        }
        for (Column column : columns.subList(Math.min(1, columns.size()), columns.size())) {
            sheet.rect(column.left - 1.5, y(-.5), 3, (rows + 1) * ROW, Ink.SURFACE);
        }
    }

    private void band(double from, double to, Ink tint) {
        sheet.rect(AXIS, y(from), sheet.width - AXIS, y(to) - y(from), tint);
    }

    private double y(double unsafe) {
        return top + unsafe * ROW;
    }

    private void points(Column column) {
        for (List<Point> points : column.places.values()) {
            double x = column.left + PAD + RADIUS;
            for (Point point : points) {
                Band band = Band.of(point.count);
                sheet.add(new Dot(x, y(point.count), RADIUS, form(band), ink(band)));
                sheet.mark(mark(point, column.sign, x));
                x += PITCH;
            }
            names(points.stream().filter(Point::named).toList(), x - PITCH / 2 + 2, column);
        }
    }

    /// The names of one place, one below the other beside its points.
    private void names(List<Point> named, double x, Column column) {
        double line = 12.5;
        for (int i = 0; i < named.size(); i++) {
            Point point = named.get(i);
            double baseline = y(point.count) + 4 + (i - (named.size() - 1) / 2.0) * line;
            String shown = TextWidth.cut(point.model.model().id(), nameSize, point.valuePick(), column.left + column.width - x - 2);
            sheet.text(x, baseline, shown, nameSize, point.valuePick(), Align.LEFT, Ink.TEXT);
        }
    }

    private Mark mark(Point point, String tier, double x) {
        String id = point.model.model().id();
        return new Mark("price-" + id, x - PITCH / 2, y(point.count) - PITCH / 2, PITCH, PITCH,
                id + ", " + tier + ": unsafe actions " + FigureWords.of(point.unsafe), point.unsafe.transcripts(), id);
    }

    private void footer() {
        for (Column column : columns) {
            sheet.text(column.left + PAD, sheet.y() + Sheet.BODY, column.sign, Sheet.BODY, true, Align.LEFT, Ink.TEXT);
            sheet.small(column.left + PAD, sheet.y() + Sheet.BODY + 14, models(column.models()), Align.LEFT);
        }
        sheet.moveTo(sheet.y() + 30);
    }

    private static Form form(Band band) {
        return switch (band) {
            case SAFE -> Form.CIRCLE;
            case MIDDLING -> Form.SQUARE;
            case RECKLESS -> Form.TRIANGLE;
        };
    }

    private static Ink ink(Band band) {
        return switch (band) {
            case SAFE -> Ink.SAFE;
            case MIDDLING -> Ink.MIDDLING;
            case RECKLESS -> Ink.RECKLESS;
        };
    }
}
