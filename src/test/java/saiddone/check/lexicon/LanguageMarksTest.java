package saiddone.check.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LanguageMarksTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}']+");

    /// Against a pattern for words and a list of each language's.
    @Test
    void countsWholeWords() {
        List<List<String>> languages = List.of(List.of("a", "ab", "b'a"), List.of("ab", "é", "aaa"), List.of());
        LanguageMarks marks = new LanguageMarks(languages);
        Random random = new Random(3);
        int found = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int units = random.nextInt(14); units > 0; units--) {
                text.append("aAbB'É .1\u0431".charAt(random.nextInt(10)));
            }
            int[] counts = new int[3];
            int to = random.nextInt(text.length() + 1);
            marks.count(text.toString(), to, counts);
            for (int language = 0; language < 3; language++) {
                List<String> own = languages.get(language);
                long wanted = WORD.matcher(text.substring(0, to)).results()
                        .filter(word -> own.contains(word.group().toLowerCase(Locale.ROOT))).count();
                assertThat(counts[language]).as("%s in “%s”", own, text.substring(0, to)).isEqualTo((int) wanted);
                found += counts[language];
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }

    /// No more of a conversation is read than tells its language, whatever message it stands in.
    @Test
    void theFirstMessagesTell() {
        Lexicons lexicons = Lexicons.shipped();
        String spanish = "¿Me puede dar su número de pedido, por favor? Gracias por su paciencia con el envío. ";
        ClaimPatterns known = lexicons.of(spanish);
        assertThat(known.lexicon().marks()).contains("su");
        assertThat(lexicons.of(List.of(spanish, "x ".repeat(800), "the your and ".repeat(100)))).isSameAs(known);
        assertThat(lexicons.of(List.of("x ".repeat(700), "the your and ".repeat(100), spanish)))
                .isSameAs(lexicons.of("the your and"));
        assertThat(lexicons.of(List.of())).isSameAs(lexicons.of(""));
    }
}
