package saiddone.check.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The scans by hand against the patterns that say what they look for.
class SentenceSpanTest {
    private static final Pattern END = Pattern.compile("[.!?]+[\"”')*]*(?=\\s|$|\\\\n)|"
            + "(?<=\\p{Ll}{3})[.!?](?=\\p{Lu}\\p{Ll})|\\n|\\\\n|[¡¿]");
    private static final String LETTERS = "abcaA.! ";
    private static final String UNITS = "ab.!?\"”')* \n\\n\r\t\u2028\u0085¡¿";

    @Test
    void endsWhereThePatternDoes() {
        Random random = new Random(3);
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            String alphabet = i % 2 == 0 ? UNITS : LETTERS;
            for (int units = random.nextInt(10); units > 0; units--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(SentenceSpan.of(text.toString())).as("“%s”", text).isEqualTo(byPattern(text.toString()));
        }
    }

    /// Claims are read in small letters.
    @Test
    void theDayOfAGermanDateEndsNone() {
        assertThat(SentenceSpan.of("am 7. mai storniert. gut.")).hasSize(2);
        assertThat(SentenceSpan.of("it is no. 7. may i?")).hasSize(3);
    }

    /// What never ends is cut at blanks, and nothing of it is lost.
    @Test
    void whatNeverEndsIsCut() {
        String text = "order cancelled, ".repeat(1_000);
        List<SentenceSpan> cut = SentenceSpan.of(text);
        assertThat(cut).hasSizeGreaterThan(5).allMatch(one -> one.end() - one.start() < 2_100);
        assertThat(cut.stream().map(one -> one.quote(text)).reduce("", String::concat)).isEqualTo(text);
        assertThat(SentenceSpan.of("a".repeat(9_000))).hasSize(1);
    }

    private static List<SentenceSpan> byPattern(String text) {
        List<SentenceSpan> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            add(text, from, end.end(), sentences);
            from = end.end();
        }
        add(text, from, text.length(), sentences);
        return sentences;
    }

    private static void add(String text, int from, int to, List<SentenceSpan> sentences) {
        String kept = text.substring(from, to);
        int start = to - kept.stripLeading().length();
        if (start < to) {
            sentences.add(new SentenceSpan(start, to, kept.contains("?")));
        }
    }
}
