package saiddone.report.chart;

import java.util.List;
import java.util.stream.Stream;
import saiddone.report.chart.Shape.Dot;
import saiddone.report.chart.Shape.Point;

/// Corners of the dots that are not round, each form of about the area of the circle.
public final class Forms {
    private Forms() {}

    /// @return clockwise; empty for a circle
    public static List<Point> corners(Dot dot) {
        return switch (dot.form()) {
            case CIRCLE -> List.of();
            case SQUARE -> at(dot, .89, -1, -1, 1, -1, 1, 1, -1, 1);
            case TRIANGLE -> at(dot, 1.2, 0, -1, 1, .75, -1, .75);
            case DIAMOND -> at(dot, 1.25, 0, -1, 1, 0, 0, 1, -1, 0);
        };
    }

    private static List<Point> at(Dot dot, double scale, double... corners) {
        double r = dot.radius() * scale;
        return Stream.iterate(0, i -> i < corners.length, i -> i + 2)
                .map(i -> new Point(dot.x() + r * corners[i], dot.y() + r * corners[i + 1])).toList();
    }
}
