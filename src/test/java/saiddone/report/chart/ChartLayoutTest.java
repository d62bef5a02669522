package saiddone.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.report.chart.Shape.Dot;
import saiddone.report.chart.Shape.Text;

/// What a reader of any chart may count on, at any width: nothing is cut off, no words lie on words or dots, no dot hides
/// another, every mark can be hit and says something.
class ChartLayoutTest {
    private static final MadeUpBoard MADE = new MadeUpBoard();
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    @ParameterizedTest
    @ValueSource(doubles = {400, 420, 487, 560, 640, 860, 1_200})
    void nothingIsCutOrCovered(double width) throws Exception {
        for (Drawing drawing : Charts.all(MADE, width)) {
            List<Rectangle2D> words = words(drawing);
            for (int i = 0; i < words.size(); i++) {
                Rectangle2D box = words.get(i);
                String at = drawing.title() + " at " + width + ": " + text(drawing, i);
                assertThat(box.getMinX()).as(at).isGreaterThanOrEqualTo(-.5);
                assertThat(box.getMaxX()).as(at).isLessThanOrEqualTo(drawing.width() + .5);
                assertThat(box.getMaxY()).as(at).isLessThanOrEqualTo(drawing.height());
                for (int j = 0; j < i; j++) {
                    assertThat(box.intersects(words.get(j))).as(at + " on " + text(drawing, j)).isFalse();
                }
                dots(drawing).forEach(dot -> assertThat(box.intersects(dot)).as(at).isFalse());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {400, 860})
    void noDotHidesAnother(double width) {
        for (Drawing drawing : Charts.all(MADE, width)) {
            List<Dot> dots = drawing.shapes().stream().filter(Dot.class::isInstance).map(Dot.class::cast)
                    .filter(dot -> dot.fill() != Ink.SURFACE).toList();
            for (int i = 0; i < dots.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Dot one = dots.get(i);
                    Dot other = dots.get(j);
                    assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y())).as(drawing.title()).isGreaterThan(one.radius() * .9);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {400, 860})
    void everyMarkCanBeHitAndSpeaks(double width) {
        for (Drawing drawing : Charts.all(MADE, width)) {
            assertThat(drawing.marks()).as(drawing.title()).isNotEmpty();
            assertThat(drawing.description()).isNotBlank();
            assertThat(new HashSet<>(drawing.marks().stream().map(Drawing.Mark::id).toList())).hasSameSizeAs(drawing.marks());
            for (Drawing.Mark mark : drawing.marks()) {
                assertThat(mark.width()).as(mark.id()).isGreaterThan(0);
                assertThat(mark.x()).as(mark.id()).isGreaterThanOrEqualTo(0);
                assertThat(mark.x() + mark.width()).as(mark.id()).isLessThanOrEqualTo(drawing.width() + .01);
                assertThat(mark.y() + mark.height()).as(mark.id()).isLessThanOrEqualTo(drawing.height());
                assertThat(mark.label()).endsWith(".").doesNotContain("null", "NaN", "  ");
            }
        }
    }

    private static String text(Drawing drawing, int index) {
        return drawing.shapes().stream().filter(Text.class::isInstance).map(Text.class::cast).toList().get(index).text();
    }

    /// The ink of each text as the shipped font draws it, descenders left out where there are none.
    private static List<Rectangle2D> words(Drawing drawing) throws Exception {
        Font[] fonts = {TextWidthTest.font(false), TextWidthTest.font(true)};
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Text text) {
                Font font = fonts[text.bold() ? 1 : 0].deriveFont((float) text.size());
                Rectangle2D ink = font.createGlyphVector(EXACT, text.text()).getVisualBounds();
                double width = font.getStringBounds(text.text(), EXACT).getWidth();
                double left = switch (text.align()) {
                    case LEFT -> text.x();
                    case CENTER -> text.x() - width / 2;
                    case RIGHT -> text.x() - width;
                };
                boxes.add(new Rectangle2D.Double(left + ink.getX(), text.y() + ink.getY(), ink.getWidth(), ink.getHeight()));
            }
        }
        return boxes;
    }

    private static List<Rectangle2D> dots(Drawing drawing) {
        return drawing.shapes().stream().filter(Dot.class::isInstance).map(Dot.class::cast)
                .map(dot -> (Rectangle2D) new Rectangle2D.Double(dot.x() - dot.radius() * .8, dot.y() - dot.radius() * .8,
                        dot.radius() * 1.6, dot.radius() * 1.6)).toList();
    }
}
