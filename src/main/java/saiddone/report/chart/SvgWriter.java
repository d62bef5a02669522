package saiddone.report.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import saiddone.report.chart.Shape.Align;
import saiddone.report.chart.Shape.Dot;
import saiddone.report.chart.Shape.Line;
import saiddone.report.chart.Shape.Path;
import saiddone.report.chart.Shape.Point;
import saiddone.report.chart.Shape.Rect;
import saiddone.report.chart.Shape.Text;

/// A drawing as SVG 1.1: no script, no outside reference, the fonts by family with fallbacks, title and description for
/// screen readers, a title on every mark.
public final class SvgWriter {
    /// Around the drawing, as in the PNG.
    static final double MARGIN = 16;

    private SvgWriter() {}

    /// @return the file's text; write it as UTF-8
    public static String write(Drawing drawing, Palette palette) {
        StringBuilder out = new StringBuilder(16_384);
        double width = drawing.width() + 2 * MARGIN;
        double height = drawing.height() + 2 * MARGIN;
        String size = number(width) + "\" height=\"" + number(height);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(size).append("\" viewBox=\"0 0 ")
                .append(number(width)).append(' ').append(number(height))
                .append("\" role=\"img\" aria-labelledby=\"title desc\" font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\">\n");
        out.append("<title id=\"title\">").append(escape(drawing.title())).append("</title>\n");
        out.append("<desc id=\"desc\">").append(escape(drawing.description())).append("</desc>\n");
        out.append("<rect width=\"").append(size).append("\" fill=\"").append(palette.hex(Ink.SURFACE)).append("\"/>\n");
        out.append("<g transform=\"translate(").append(number(MARGIN)).append(' ').append(number(MARGIN)).append(")\">\n");
        drawing.shapes().forEach(shape -> out.append(shape(shape, palette)).append('\n'));
        for (Drawing.Mark mark : drawing.marks()) {
            out.append("<rect").append(box(mark.x(), mark.y(), mark.width(), mark.height()))
                    .append(" fill=\"none\" pointer-events=\"all\"><title>").append(escape(mark.label())).append("</title></rect>\n");
        }
        return out.append("</g>\n</svg>\n").toString();
    }

    private static String shape(Shape shape, Palette palette) {
        return switch (shape) {
            case Rect rect -> "<rect" + box(rect.x(), rect.y(), rect.width(), rect.height())
                    + (rect.radius() > 0 ? attribute("rx", rect.radius()) : "") + fill(rect.fill(), palette) + "/>";
            case Dot dot -> dot(dot, palette);
            case Line line -> "<line" + attribute("x1", line.x1()) + attribute("y1", line.y1()) + attribute("x2", line.x2())
                    + attribute("y2", line.y2()) + stroke(line.ink(), line.width(), palette)
                    + (line.dashed() ? " stroke-dasharray=\"3 3\"" : "") + "/>";
            case Path path -> "<" + (path.closed() ? "polygon" : "polyline") + " points=\"" + points(path.points())
                    + "\" fill=\"none\" stroke-linejoin=\"round\"" + stroke(path.ink(), path.width(), palette) + "/>";
            case Text text -> "<text" + attribute("x", text.x()) + attribute("y", text.y()) + attribute("font-size", text.size())
                    + (text.bold() ? " font-weight=\"600\"" : "") + anchor(text.align()) + fill(text.ink(), palette) + ">"
                    + escape(text.text()) + "</text>";
        };
    }

    private static String dot(Dot dot, Palette palette) {
        if (dot.form() == Shape.Form.CIRCLE) {
            return "<circle" + attribute("cx", dot.x()) + attribute("cy", dot.y()) + attribute("r", dot.radius())
                    + fill(dot.fill(), palette) + "/>";
        }
        return "<polygon points=\"" + points(Forms.corners(dot)) + "\"" + fill(dot.fill(), palette) + "/>";
    }

    private static String points(List<Point> points) {
        return points.stream().map(point -> number(point.x()) + "," + number(point.y())).collect(Collectors.joining(" "));
    }

    private static String box(double x, double y, double width, double height) {
        return attribute("x", x) + attribute("y", y) + attribute("width", width) + attribute("height", height);
    }

    private static String fill(Ink ink, Palette palette) {
        return " fill=\"" + palette.hex(ink) + "\"";
    }

    private static String stroke(Ink ink, double width, Palette palette) {
        return " stroke=\"" + palette.hex(ink) + "\"" + attribute("stroke-width", width);
    }

    private static String anchor(Align align) {
        return switch (align) {
            case LEFT -> "";
            case CENTER -> " text-anchor=\"middle\"";
            case RIGHT -> " text-anchor=\"end\"";
        };
    }

    private static String attribute(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }

    /// Text and attribute values; what XML 1.0 cannot hold becomes a replacement character.
    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xfffd);
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }
}
