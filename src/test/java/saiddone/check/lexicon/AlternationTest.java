package saiddone.check.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AlternationTest {
    private static final List<String> PIECES = List.of("a", "b", "ab", "ba", "c", " ", "'", "é", "-", ".", "^", "a b", "b a");

    private final Random random = new Random(3);

    /// Lists and texts put together by chance: folded, a list matches what it does one word after another, at the same places.
    @Test
    void matchesAsTheListDoes() {
        int matches = 0;
        for (int i = 0; i < 2_000; i++) {
            List<String> words = words();
            Pattern listed = Pattern.compile("(?<w>" + Alternation.listed(words) + ")(?![bc])");
            Pattern folded = Pattern.compile(Alternation.ahead(words) + "(?<w>" + Alternation.folded(words) + ")(?![bc])");
            for (int j = 0; j < 20; j++) {
                String text = text(8).replace(' ', random.nextBoolean() ? ' ' : '\n');
                List<String> expected = found(listed, text);
                assertThat(found(folded, text)).as("%s in “%s”", words, text).isEqualTo(expected);
                matches += expected.size();
            }
        }
        assertThat(matches).isGreaterThan(20_000);
    }

    @Test
    void noWordsMatchNothingButTheEmptyText() {
        assertThat("").matches(Alternation.folded(List.of())).matches(Alternation.listed(List.of()));
        assertThat("a").doesNotMatch(Alternation.folded(List.of()));
        assertThat(Alternation.ahead(List.of())).isEmpty();
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (int count = 1 + random.nextInt(8); count > 0; count--) {
            String word = text(3).strip().replaceAll("\\s+", " ");
            words.add(word.isEmpty() ? "a" : word);
        }
        return words;
    }

    private String text(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int count = 1 + random.nextInt(pieces); count > 0; count--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.start("w") + "-" + matcher.end("w"));
        }
        return found;
    }
}
