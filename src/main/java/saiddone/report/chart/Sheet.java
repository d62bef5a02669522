package saiddone.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.report.chart.Drawing.Mark;
import saiddone.report.chart.Shape.Align;

/// The paper that a chart is put on, from above to below. Used by one builder, then finished.
final class Sheet {
    static final double TITLE = 14;
    static final double BODY = 12;
    static final double LABEL = 11;
    static final double SMALL = 10;
    private static final double LEADING = 1.35;

    final double width;
    private final String title;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private double y;

    Sheet(double width, String title) {
        this.width = width;
        this.title = title;
        y = paragraph(0, 0, width, title, TITLE, true, Ink.TEXT);
    }

    /// Where the next thing can begin.
    double y() {
        return y;
    }

    void moveTo(double newY) {
        y = newY;
    }

    /// Text over the whole width, wrapped, below everything so far.
    void paragraph(String text, double size, Ink ink) {
        y = paragraph(0, y, width, text, size, false, ink);
    }

    /// Wrapped text.
    ///
    /// @param top of the first line, not its baseline
    /// @return where the next line would begin
    double paragraph(double x, double top, double room, String text, double size, boolean bold, Ink ink) {
        double lineTop = top;
        for (String line : TextWidth.wrap(text, size, bold, room)) {
            text(x, lineTop + size, line, size, bold, Align.LEFT, ink);
            lineTop += size * LEADING;
        }
        return lineTop;
    }

    void text(double x, double baseline, String text, double size, boolean bold, Align align, Ink ink) {
        shapes.add(new Shape.Text(x, baseline, text, size, bold, align, ink));
    }

    void label(double x, double baseline, String text, Align align) {
        text(x, baseline, text, LABEL, false, align, Ink.TEXT);
    }

    void small(double x, double baseline, String text, Align align) {
        text(x, baseline, text, SMALL, false, align, Ink.MUTED);
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    void rect(double x, double top, double rectWidth, double height, Ink fill) {
        if (rectWidth > 0 && height > 0) {
            shapes.add(new Shape.Rect(x, top, rectWidth, height, 0, fill));
        }
    }

    void line(double x1, double y1, double x2, double y2, Ink ink) {
        shapes.add(new Shape.Line(x1, y1, x2, y2, 1, false, ink));
    }

    /// A row of forms or patches with what they mean; wraps.
    void legend(List<Key> keys) {
        double x = 0;
        double line = LABEL * 1.6;
        for (Key key : keys) {
            double needed = 16 + TextWidth.of(key.says, LABEL, false) + 14;
            if (x > 0 && x + needed - 14 > width) {
                x = 0;
                y += line;
            }
            if (key.form == null) {
                rect(x, y + 2, 10, 10, key.ink);
            } else {
                shapes.add(new Shape.Dot(x + 5, y + 7, 5, key.form, key.ink));
            }
            text(x + 16, y + LABEL, key.says, LABEL, false, Align.LEFT, Ink.MUTED);
            x += needed;
        }
        y += line;
    }

    void mark(Mark mark) {
        marks.add(mark);
    }

    Drawing finish(String description) {
        return new Drawing(width, Math.ceil(y), title, description, shapes, marks);
    }

    /// One entry of a legend.
    ///
    /// @param form null for a patch of colour
    record Key(Shape.@Nullable Form form, Ink ink, String says) {}
}
