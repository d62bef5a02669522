package saiddone.check.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import saiddone.model.Span;

class PhrasesTest {
    @Test
    void findsWholeWordsWithoutCaseAndWithEitherApostrophe() {
        Phrases phrases = new Phrases(List.of("isn't there", "send*", "red/blue parcel"));
        assertThat(phrases.in("It ISN\u2019T there.")).isTrue();
        assertThat(phrases.in("Sending it now")).isTrue();
        assertThat(phrases.in("the blue  parcel")).isTrue();
        assertThat(phrases.in("the green parcel")).isFalse();
        assertThat(phrases.in("It isn't therefore so")).as("a word is not found in a longer one").isFalse();
        assertThat(phrases.in("resend")).isFalse();
    }

    @Test
    void aGapIsFourWordsAtMostAndACaretTheFirstWord() {
        Phrases gap = new Phrases(List.of("not .. sent"));
        assertThat(gap.in("not sent")).isTrue();
        assertThat(gap.in("not yet, I fear, been sent")).isTrue();
        assertThat(gap.in("not a b c d e sent")).isFalse();
        Phrases first = new Phrases(List.of("^no"));
        assertThat(first.in("No, wait")).isTrue();
        assertThat(first.in("Oh no")).isFalse();
    }

    @Test
    void thePlaceIsThatOfTheWordsInTheText() {
        String text = "So: the code, alas, is OLD.";
        Span span = new Phrases(List.of("is old")).find(Words.of(text)).orElseThrow();
        assertThat(text.substring(span.start(), span.end())).isEqualTo("is OLD");
    }

    @Test
    void aPhraseBeginsWithAWord() {
        assertThatThrownBy(() -> new Phrases(List.of(".. sent"))).isInstanceOf(IllegalArgumentException.class);
    }

    /// Phrases and texts put together by chance, against a reading of each phrase by itself, place by place.
    @Test
    void findsWhatEachPhraseByItselfFinds() {
        Random random = new Random(17);
        int matches = 0;
        for (int i = 0; i < 3_000; i++) {
            List<String> phrases = Stream.generate(() -> phrase(random)).limit(1 + random.nextInt(6)).toList();
            Phrases together = new Phrases(phrases);
            Words text = Words.of(Stream.generate(() -> pick(random, "a", "ab", "b", "ba", "c")).limit(random.nextInt(9))
                    .collect(Collectors.joining(" ")));
            for (int at = 0; at < text.size(); at++) {
                int place = at;
                int longest = phrases.stream().mapToInt(phrase -> end(List.of(phrase.split(" ")), 0, text.all(), place)).max().orElse(-1);
                assertThat(together.endAt(text, at)).as("%s in %s at %d", phrases, text.all(), at).isEqualTo(longest);
                matches += longest > 0 ? 1 : 0;
            }
        }
        assertThat(matches).isGreaterThan(3_000);
    }

    private static String phrase(Random random) {
        StringBuilder phrase = new StringBuilder(random.nextInt(5) == 0 ? "^" : "").append(word(random));
        for (int more = random.nextInt(4); more > 0; more--) {
            phrase.append(random.nextInt(4) == 0 ? " .. " : " ").append(word(random));
        }
        return phrase.toString();
    }

    private static String word(Random random) {
        return pick(random, "a", "ab", "b", "c", "a/b", "b/c", "a*", "b*");
    }

    private static String pick(Random random, String... from) {
        return from[random.nextInt(from.length)];
    }

    private static int end(List<String> phrase, int part, List<String> words, int at) {
        if (part == phrase.size()) {
            return at;
        }
        String wanted = phrase.get(part);
        if (wanted.equals("..")) {
            return IntStream.rangeClosed(0, 4).map(skip -> end(phrase, part + 1, words, at + skip)).filter(end -> end >= 0).findFirst()
                    .orElse(-1);
        }
        if (at >= words.size() || wanted.startsWith("^") && at > 0) {
            return -1;
        }
        String bare = wanted.replace("^", "");
        boolean fits = bare.endsWith("*") ? words.get(at).startsWith(bare.replace("*", ""))
                : List.of(bare.split("/")).contains(words.get(at));
        return fits ? end(phrase, part + 1, words, at + 1) : -1;
    }
}
