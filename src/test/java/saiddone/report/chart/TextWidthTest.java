package saiddone.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class TextWidthTest {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /// The table against the fonts that are shipped, sign by sign.
    @Test
    void theTableIsTheFonts() throws Exception {
        for (boolean bold : new boolean[] {false, true}) {
            Font font = font(bold);
            for (char c = ' '; c < 127; c++) {
                String sign = String.valueOf(c);
                assertThat(TextWidth.of(sign, 1_000, bold)).as(sign).isEqualTo(font.getStringBounds(sign, EXACT).getWidth(), within(.51));
            }
        }
    }

    @Test
    void otherSignsAreNeverWiderThanThought() throws Exception {
        for (boolean bold : new boolean[] {false, true}) {
            Font font = font(bold);
            for (int c : "−–·×±≥←→…τéüÄßøЖ¹²’”".codePoints().toArray()) {
                String sign = Character.toString(c);
                assertThat(font.getStringBounds(sign, EXACT).getWidth()).as(sign).isLessThanOrEqualTo(TextWidth.of(sign, 1_000, bold));
            }
        }
    }

    @Test
    void cutsWithAnEllipsisAndNeverWithinASign() {
        assertThat(TextWidth.cut("gemini", 10, false, 100)).isEqualTo("gemini");
        String cut = TextWidth.cut("gemini-3.1-flash-lite", 10, false, 60);
        assertThat(cut).endsWith("…").startsWith("gem");
        assertThat(TextWidth.of(cut, 10, false)).isLessThanOrEqualTo(60);
        assertThat(TextWidth.cut("😀😀😀", 10, false, 25)).isEqualTo("😀…");
    }

    @Test
    void linesFitAndLoseNoWord() {
        String text = "Kendall's tau of two figures, said in words";
        var lines = TextWidth.wrap(text, 12, false, 90);
        assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> TextWidth.of(line, 12, false) <= 90);
        assertThat(String.join(" ", lines)).isEqualTo(text);
        assertThat(TextWidth.wrap("incomprehensibilities", 12, false, 5)).containsExactly("incomprehensibilities");
    }

    static Font font(boolean bold) throws Exception {
        String file = "/saiddone/fonts/Inter-" + (bold ? "SemiBold" : "Regular") + ".otf";
        try (InputStream stream = TextWidthTest.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont(1_000f);
        }
    }
}
