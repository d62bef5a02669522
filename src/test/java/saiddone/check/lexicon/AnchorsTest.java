package saiddone.check.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnchorsTest {
    private final Random random = new Random(11);

    @Test
    void readsWhatAMatchCannotDoWithout() {
        assertThat(Anchors.of("been\\s+(?:now\\s+)*(?<w>\\Qcancelled\\E|\\Qon\\E\\s+\\Qthe\\E\\s+\\Qway\\E)(?![\\p{L}])"))
                .containsExactly(Set.of("cancelled", "on the way"), Set.of("been "));
        assertThat(Anchors.of("ab?c+d")).containsExactly(Set.of("a"), Set.of("c"), Set.of("d"));
        assertThat(Anchors.of("(?<=x)a|b")).containsExactly(Set.of("a", "b"));
        assertThat(Anchors.of("(?:a|)b{0,3}")).isEmpty();
    }

    @Test
    void givesUpOnWhatItDoesNotKnow() {
        for (String pattern : List.of("(?i)word", "\\x41word", "word\\k<w>", "(?i:word)", "[]word]", "\\bword\\b{g}", "*word")) {
            assertThat(Anchors.of(pattern)).as(pattern).isEmpty();
        }
    }

    /// Patterns and texts put together by chance: whatever matches holds one of each set.
    @Test
    void hidesNoMatch() {
        int matches = 0;
        for (int i = 0; i < 2_000; i++) {
            String pattern = pattern(3);
            List<Set<String>> anchors = Anchors.of(pattern);
            Pattern compiled = Pattern.compile(pattern);
            Prefilter filter = new Prefilter(List.of(pattern));
            for (int j = 0; j < 30; j++) {
                String text = text();
                if (compiled.matcher(text).find()) {
                    matches++;
                    String plain = text.replaceAll("\\s+", " ");
                    assertThat(anchors).as("%s in “%s”", pattern, text).allMatch(words -> words.stream().anyMatch(plain::contains));
                    assertThat(filter.may(0, filter.seen(text, 0, text.length()))).as("%s in “%s”", pattern, text).isTrue();
                } else {
                    assertThat(filter.seen(text, 0, text.length())).as("what is seen does not hang on the rest")
                            .isEqualTo(filter.seen("b" + text + "a", 1, text.length() + 1));
                }
            }
        }
        assertThat(matches).isGreaterThan(5_000);
    }

    private String pattern(int depth) {
        StringBuilder pattern = new StringBuilder();
        for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
            pattern.append(part(depth)).append(pick("", "", "", "?", "*", "+", "{0,2}", "{1,2}", "??", "+?"));
        }
        return random.nextInt(4) == 0 && depth > 0 ? pattern + "|" + pattern(depth - 1) : pattern.toString();
    }

    private String part(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(9)) {
            case 1 -> "(?:" + pattern(depth - 1) + ")";
            case 2 -> "(" + pattern(depth - 1) + ")";
            case 3 -> pick("(?=", "(?!", "(?<=", "(?<!") + pick("a", "b", "\\s", "[ab]") + ")";
            case 4 -> "\\s";
            case 5 -> pick("[ab]", "[^a]", ".", "\\w", "\\p{L}", "\\b");
            case 6 -> "\\Q" + pick("a", "ab", "a b") + "\\E";
            default -> pick("a", "b", "c", "ab", "\\.");
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int letters = random.nextInt(12); letters > 0; letters--) {
            text.append(pick("a", "b", "c", " ", "\n", "."));
        }
        return text.toString();
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
