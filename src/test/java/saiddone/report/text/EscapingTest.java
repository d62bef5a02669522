package saiddone.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapingTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void aFormulaIsNoFormulaInASheet(String text) {
        String cell = Csv.line(List.of(text));
        assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'" + text.charAt(0));
    }

    @Test
    void cellsAreQuotedByTheRule() {
        assertThat(Csv.line(Arrays.asList("a,b", "say \"hm\"", "two\nlines", null, -1.5, "plain")))
                .isEqualTo("\"a,b\",\"say \"\"hm\"\"\",\"two\nlines\",,-1.5,plain");
    }

    @Test
    void noMarkupComesAlive() {
        assertThat(Markdown.text("# *bold* [link](http://evil.example) ![x](y) <b>&amp; `code` | cell"))
                .isEqualTo("\\# \\*bold\\* \\[link\\](http\\://evil.example) !\\[x\\](y) \\<b\\>\\&amp; \\`code\\` \\| cell");
        assertThat(Markdown.text("- one: two - three. 4.5")).isEqualTo("\\- one: two - three. 4.5");
        assertThat(Markdown.text("12. or 3)")).isEqualTo("12\\. or 3)");
        assertThat(Markdown.text(":smile: ok")).isEqualTo("\\:smile: ok");
    }

    @Test
    void linksAndAddressesStayDead() {
        assertThat(Markdown.text("see www.example.com or a@b.example")).isEqualTo("see www\\.example.com or a@<!-- -->b.example");
    }

    @Test
    void aTextStaysInItsLine() {
        assertThat(Markdown.text(" one\r\ntwo\rthree\tfour \n")).isEqualTo("one<br>two<br>three four");
        assertThat(Markdown.text("a\u202Eb\u0007c 😀")).isEqualTo("a\uFFFDb\uFFFDc 😀");
    }

    @Test
    void codeHasAFenceThatItsOwnTicksCannotClose() {
        assertThat(Markdown.code("t-1#4")).isEqualTo("`t-1#4`");
        assertThat(Markdown.code("a`b``c | d\ne")).isEqualTo("``` a`b``c \\| d e ```");
        assertThat(Markdown.code("")).isEmpty();
    }
}
