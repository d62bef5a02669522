package saiddone.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import saiddone.report.chart.Drawing.Mark;
import saiddone.report.chart.Shape.Align;
import saiddone.report.chart.Shape.Dot;
import saiddone.report.chart.Shape.Form;

class WritersTest {
    private static final String NASTY = "<script>alert(\"x\")</script> & ]]> é \u0000\u0007\ud800";
    private static final Drawing EVERY_SHAPE = new Drawing(100, 60, NASTY, NASTY, List.of(
            new Shape.Rect(10, 10, 20, 20, 0, Ink.SAFE), new Shape.Rect(40, 10, 20, 20, 4, Ink.RECKLESS),
            new Dot(80, 20, 8, Form.CIRCLE, Ink.MIDDLING), new Dot(20, 45, 6, Form.SQUARE, Ink.ACCENT),
            new Dot(40, 45, 6, Form.TRIANGLE, Ink.MISSED), new Dot(60, 45, 6, Form.DIAMOND, Ink.MARGIN),
            new Shape.Line(0, 58, 100, 58, 1, true, Ink.GRID),
            new Shape.Path(List.of(new Shape.Point(70, 40), new Shape.Point(90, 40), new Shape.Point(90, 50)), 1, true, Ink.TEXT),
            new Shape.Text(50, 8, NASTY, 5, true, Align.CENTER, Ink.TEXT)),
            List.of(new Mark("m", 10, 10, 20, 20, NASTY, List.of("t"), null)));

    @Test
    void svgIsWellFormedAndHoldsNoMarkupOfOthers() throws Exception {
        Document document = parse(SvgWriter.write(EVERY_SHAPE, Palette.LIGHT));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("<script>alert(\"x\")</script> & ]]> é ���");
        assertThat(document.getElementsByTagName("title").getLength()).as("the chart's and its mark's").isEqualTo(2);
        assertThat(document.getElementsByTagName("text").item(0).getTextContent()).contains("<script>");
        assertThat(document.getElementsByTagName("polygon").getLength()).isEqualTo(4);
    }

    @Test
    void svgAsksForNothingFromOutside() {
        for (Drawing drawing : Charts.all(new MadeUpBoard(), 860)) {
            String svg = SvgWriter.write(drawing, Palette.DARK);
            assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "href", "url(", "@import", "<script", "NaN");
            assertThat(svg).contains("fill=\"" + Palette.DARK.hex(Ink.SURFACE) + "\"").doesNotContain(Palette.LIGHT.hex(Ink.TEXT));
        }
    }

    @Test
    void everyChartIsWellFormed() throws Exception {
        for (Drawing drawing : Charts.all(new MadeUpBoard(), 420)) {
            Document document = parse(SvgWriter.write(drawing, Palette.LIGHT));
            assertThat(document.getElementsByTagName("title").getLength()).isEqualTo(1 + drawing.marks().size());
        }
    }

    @Test
    void pngHasTheInksWhereTheShapesAre() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PngWriter().write(EVERY_SHAPE, Palette.LIGHT, 2, out);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(image.getWidth()).isEqualTo(2 * (100 + 32));
        assertThat(image.getHeight()).isEqualTo(2 * (60 + 32));
        assertThat(at(image, 20, 20)).isEqualTo(Palette.LIGHT.rgb(Ink.SAFE));
        assertThat(at(image, 50, 20)).isEqualTo(Palette.LIGHT.rgb(Ink.RECKLESS));
        assertThat(at(image, 80, 20)).isEqualTo(Palette.LIGHT.rgb(Ink.MIDDLING));
        assertThat(at(image, 20, 45)).isEqualTo(Palette.LIGHT.rgb(Ink.ACCENT));
        assertThat(at(image, 40, 45)).isEqualTo(Palette.LIGHT.rgb(Ink.MISSED));
        assertThat(at(image, 60, 45)).isEqualTo(Palette.LIGHT.rgb(Ink.MARGIN));
        assertThat(at(image, 35, 20)).isEqualTo(Palette.LIGHT.rgb(Ink.SURFACE));
    }

    @Test
    void theTableHasALineAMark() {
        assertThat(ChartTable.of(new Drawing(1, 1, "t", "d", List.of(),
                List.of(new Mark("a", 0, 0, 1, 1, "3 of\t18\nhere.", List.of("x", "y"), "grok-4.3")))))
                .isEqualTo("model\tfigure\tconversations\ngrok-4.3\t3 of 18 here.\t2\n");
    }

    private static int at(BufferedImage image, int x, int y) {
        return image.getRGB(2 * (x + 16), 2 * (y + 16)) & 0xffffff;
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
