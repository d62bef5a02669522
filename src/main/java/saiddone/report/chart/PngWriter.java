package saiddone.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import saiddone.report.chart.Shape.Dot;
import saiddone.report.chart.Shape.Line;
import saiddone.report.chart.Shape.Path;
import saiddone.report.chart.Shape.Point;
import saiddone.report.chart.Shape.Rect;
import saiddone.report.chart.Shape.Text;

/// A drawing as PNG, drawn by Java2D with the fonts that come with the program; needs no display.
public final class PngWriter {
    private final Font regular;
    private final Font semiBold;

    /// Reads the fonts; keep it for more than one picture.
    ///
    /// @throws IOException where a font cannot be read: the program is damaged
    public PngWriter() throws IOException {
        regular = font("Inter-Regular.otf");
        semiBold = font("Inter-SemiBold.otf");
    }

    /// Does not close the stream.
    ///
    /// @param scale pixels for each unit, such as 2
    public void write(Drawing drawing, Palette palette, double scale, OutputStream out) throws IOException {
        ImageIO.write(image(drawing, palette, scale), "png", out);
    }

    /// The picture itself.
    public BufferedImage image(Drawing drawing, Palette palette, double scale) {
        int width = (int) Math.ceil((drawing.width() + 2 * SvgWriter.MARGIN) * scale);
        int height = (int) Math.ceil((drawing.height() + 2 * SvgWriter.MARGIN) * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(new Color(palette.rgb(Ink.SURFACE)));
        graphics.fillRect(0, 0, width, height);
        graphics.scale(scale, scale);
        graphics.translate(SvgWriter.MARGIN, SvgWriter.MARGIN);
        for (Shape shape : drawing.shapes()) {
            draw(shape, palette, graphics);
        }
        graphics.dispose();
        return image;
    }

    private void draw(Shape shape, Palette palette, Graphics2D graphics) {
        switch (shape) {
            case Rect rect -> {
                ink(rect.fill(), palette, graphics);
                graphics.fill(rect.radius() == 0 ? new Rectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height())
                        : new RoundRectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height(), 2 * rect.radius(),
                        2 * rect.radius()));
            }
            case Dot dot -> {
                ink(dot.fill(), palette, graphics);
                graphics.fill(dot.form() == Shape.Form.CIRCLE
                        ? new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius())
                        : path(Forms.corners(dot), true));
            }
            case Line line -> {
                ink(line.ink(), palette, graphics);
                graphics.setStroke(stroke(line.width(), line.dashed()));
                graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
            }
            case Path path -> {
                ink(path.ink(), palette, graphics);
                graphics.setStroke(stroke(path.width(), false));
                graphics.draw(path(path.points(), path.closed()));
            }
            case Text text -> text(text, palette, graphics);
        }
    }

    private void text(Text text, Palette palette, Graphics2D graphics) {
        ink(text.ink(), palette, graphics);
        graphics.setFont((text.bold() ? semiBold : regular).deriveFont((float) text.size()));
        double width = graphics.getFontMetrics().getStringBounds(text.text(), graphics).getWidth();
        double left = switch (text.align()) {
            case LEFT -> text.x();
            case CENTER -> text.x() - width / 2;
            case RIGHT -> text.x() - width;
        };
        graphics.drawString(text.text(), (float) left, (float) text.y());
    }

    private static BasicStroke stroke(double width, boolean dashed) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashed ? new float[] {3, 3} : null, 0);
    }

    private static Path2D path(List<Point> points, boolean closed) {
        Path2D path = new Path2D.Double();
        for (Point point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.x(), point.y());
            } else {
                path.lineTo(point.x(), point.y());
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private static void ink(Ink ink, Palette palette, Graphics2D graphics) {
        graphics.setColor(new Color(palette.rgb(ink)));
    }

    private static Font font(String file) throws IOException {
        try (InputStream stream = PngWriter.class.getResourceAsStream("/saiddone/fonts/" + file)) {
            if (stream == null) {
                throw new IOException("The font " + file + " is missing");
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (FontFormatException e) {
            throw new IOException("The font " + file + " cannot be read", e);
        }
    }
}
