package saiddone.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTest {

    @Test
    void aSpreadsheetGetsNoFormulaFromATranscript() {
        TableText text = table("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "-0.5", "plain");
        assertThat(text.tsv()).isEqualTo("a\tb\tc\td\te\tf\n'=1+1\t'+cmd|' /C calc'!A0\t'-2+3\t'@SUM(A1)\t-0.5\tplain\n");
    }

    @Test
    void aCellStaysInItsCell() {
        assertThat(new TableText(List.of("a", "b"), List.of(List.of("x\ty\r\nz", "\u2028end"))).tsv()).isEqualTo("a\tb\nx y z\t end\n");
    }

    @Test
    void csvQuotesWhatItMustAndGetsNoFormula() {
        TableText text = new TableText(List.of("a", "b, c"), List.of(List.of("=1+1", "say \"hi\""), List.of("-0.5", "x\r\ny")));
        assertThat(text.csv()).isEqualTo("a,\"b, c\"\r\n'=1+1,\"say \"\"hi\"\"\"\r\n-0.5,x y\r\n");
    }

    @Test
    void markdownGetsNoMarkup() {
        TableText text = new TableText(List.of("a"), List.of(List.of("x | y [l](u) <b> `c` gpt_4o 😀")));
        assertThat(text.markdown()).isEqualTo("| a |\n| --- |\n| x \\| y \\[l\\](u) \\<b\\> \\`c\\` gpt\\_4o 😀 |\n");
    }

    private static TableText table(String... cells) {
        return new TableText(List.of("a", "b", "c", "d", "e", "f"), List.of(List.of(cells)));
    }
}
