package saiddone.report.chart;

import java.util.List;

/// What a chart is drawn with.
public sealed interface Shape {
    record Rect(double x, double y, double width, double height, double radius, Ink fill) implements Shape {}

    /// A dot with a form, so that the colour is never the only difference.
    record Dot(double x, double y, double radius, Form form, Ink fill) implements Shape {}

    record Line(double x1, double y1, double x2, double y2, double width, boolean dashed, Ink ink) implements Shape {}

    /// A line through points, such as a whisker or a trend.
    record Path(List<Point> points, double width, boolean closed, Ink ink) implements Shape {
        public Path {
            points = List.copyOf(points);
        }
    }

    /// @param y     of the baseline
    /// @param size  in pixels
    record Text(double x, double y, String text, double size, boolean bold, Align align, Ink ink) implements Shape {}

    record Point(double x, double y) {}

    enum Form {
        CIRCLE, SQUARE, TRIANGLE, DIAMOND
    }

    enum Align {
        LEFT, CENTER, RIGHT
    }
}
