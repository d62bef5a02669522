package saiddone.ui.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import saiddone.report.chart.Drawing;
import saiddone.report.chart.Forms;
import saiddone.report.chart.Shape;
import saiddone.report.chart.Shape.Dot;
import saiddone.report.chart.Shape.Line;
import saiddone.report.chart.Shape.Path;
import saiddone.report.chart.Shape.Point;
import saiddone.report.chart.Shape.Rect;
import saiddone.report.chart.Shape.Text;

/// Puts a drawing on a canvas.
final class ChartPainter {
    private final GraphicsContext canvas;
    private final ChartInks inks;

    ChartPainter(GraphicsContext canvas, ChartInks inks) {
        this.canvas = canvas;
        this.inks = inks;
    }

    void paint(Drawing drawing) {
        canvas.clearRect(0, 0, canvas.getCanvas().getWidth(), canvas.getCanvas().getHeight());
        canvas.setTextBaseline(VPos.BASELINE);
        canvas.setLineCap(StrokeLineCap.BUTT);
        drawing.shapes().forEach(this::paint);
    }

    private void paint(Shape shape) {
        switch (shape) {
            case Rect rect -> {
                canvas.setFill(inks.of(rect.fill()));
                canvas.fillRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), 2 * rect.radius(), 2 * rect.radius());
            }
            case Dot dot -> paint(dot);
            case Line line -> paint(line);
            case Path path -> {
                canvas.setStroke(inks.of(path.ink()));
                canvas.setLineWidth(path.width());
                canvas.setLineDashes();
                double[] x = xs(path.points());
                double[] y = ys(path.points());
                if (path.closed()) {
                    canvas.strokePolygon(x, y, x.length);
                } else {
                    canvas.strokePolyline(x, y, x.length);
                }
            }
            case Text text -> {
                canvas.setFill(inks.of(text.ink()));
                canvas.setFont(Font.font(text.bold() ? "Inter Semi Bold" : "Inter", text.size()));
                canvas.setTextAlign(switch (text.align()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTER -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
                canvas.fillText(text.text(), text.x(), text.y());
            }
        }
    }

    private void paint(Dot dot) {
        canvas.setFill(inks.of(dot.fill()));
        List<Point> corners = Forms.corners(dot);
        if (corners.isEmpty()) {
            canvas.fillOval(dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
        } else {
            canvas.fillPolygon(xs(corners), ys(corners), corners.size());
        }
    }

    /// Upright and level hairlines lie on pixels, or they blur over two.
    private void paint(Line line) {
        canvas.setStroke(inks.of(line.ink()));
        canvas.setLineWidth(line.width());
        canvas.setLineDashes(line.dashed() ? new double[] {3, 3} : new double[0]);
        boolean hairline = line.width() == 1;
        boolean upright = hairline && line.x1() == line.x2();
        boolean level = hairline && line.y1() == line.y2();
        canvas.strokeLine(upright ? pixel(line.x1()) : line.x1(), level ? pixel(line.y1()) : line.y1(),
                upright ? pixel(line.x2()) : line.x2(), level ? pixel(line.y2()) : line.y2());
    }

    private static double pixel(double at) {
        return Math.floor(at) + .5;
    }

    private static double[] xs(List<Point> points) {
        return points.stream().mapToDouble(Point::x).toArray();
    }

    private static double[] ys(List<Point> points) {
        return points.stream().mapToDouble(Point::y).toArray();
    }
}
