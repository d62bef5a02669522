package saiddone.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;

/// Phrase lists that are looked for together against each list asked at every word.
class HeadsTest {
    private final Random random = new Random(9);

    @Test
    void hidesNoPhrase() {
        int found = 0;
        for (int i = 0; i < 300; i++) {
            Map<String, List<String>> lists = new LinkedHashMap<>();
            for (int list = 0; list < 70; list++) {
                lists.put("list " + list, List.of(phrase(), phrase()));
            }
            Map<String, Phrases> together = Phrases.together(lists);
            for (int j = 0; j < 10; j++) {
                Words words = Words.of(phrase() + " " + phrase() + " " + phrase());
                for (Phrases list : together.values()) {
                    found += list.in(words) ? 1 : 0;
                    assertThat(list.in(words)).as("%s", words.all()).isEqualTo(anywhere(list, words));
                }
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }

    /// Several lists asked at once, of words that are new and of words that were met before.
    @Test
    void anyOfSeveral() {
        Vocabulary met = new Vocabulary();
        int[] seen = new int[2];
        for (int i = 0; i < 100; i++) {
            Map<String, List<String>> lists = new LinkedHashMap<>();
            for (int list = 0; list < 70; list++) {
                lists.put("list " + list, List.of(phrase()));
            }
            List<Phrases> together = List.copyOf(Phrases.together(lists).values());
            int from = random.nextInt(65);
            List<Phrases> some = together.subList(from, from + 1 + random.nextInt(5));
            AnyOf anyOf = new AnyOf(some);
            for (int j = 0; j < 20; j++) {
                String text = phrase() + " " + phrase();
                Sentence sentence = sentence(text, Words.of(text, 0, text.length(), met));
                boolean begins = anyOf.mayBegin(sentence);
                assertThat(begins).isEqualTo(anyOf.mayBegin(sentence(text, Words.of(text))));
                assertThat(begins || some.stream().noneMatch(list -> list.in(sentence))).as(text).isTrue();
                seen[begins ? 1 : 0]++;
            }
        }
        assertThat(seen[0]).isGreaterThan(100);
        assertThat(seen[1]).isGreaterThan(100);
    }

    private static Sentence sentence(String text, Words words) {
        Message message = new Message(0, Role.ASSISTANT, null, text, null, List.of(), null, List.of(), null, null);
        return new Sentence(message, Part.TEXT, new Span(0, text.length()), words, false);
    }

    /// The words of a text are the same whatever texts were read before, and those of several parts those of the whole.
    @Test
    void wordsMetBefore() {
        Vocabulary met = new Vocabulary();
        for (int i = 0; i < 5_000; i++) {
            String one = phrase() + " " + phrase().toUpperCase(Locale.ROOT);
            String other = " " + phrase();
            Words words = Words.of(one, 0, one.length(), met);
            assertThat(words.all()).isEqualTo(Words.of(one).all());
            Words rest = Words.of(one + other, one.length(), one.length() + other.length(), met);
            Words joined = Words.joined(List.of(words, rest));
            assertThat(joined.all()).isEqualTo(Words.of(one + other).all());
            assertThat(joined.span(joined.size() - 1)).isEqualTo(Words.of(one + other).span(joined.size() - 1));
        }
    }

    private static boolean anywhere(Phrases list, Words words) {
        for (int at = 0; at < words.size(); at++) {
            if (list.endAt(words, at) > at) {
                return true;
            }
        }
        return false;
    }

    private String phrase() {
        StringBuilder phrase = new StringBuilder(word());
        phrase.append(random.nextInt(5) == 0 ? "*" : "");
        while (random.nextInt(3) == 0) {
            phrase.append(' ').append(word());
        }
        return phrase.toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int letters = 1 + random.nextInt(8); letters > 0; letters--) {
            word.append("aaaaabé\u0431".charAt(random.nextInt(8)));
        }
        return word.toString();
    }

    /// Words cut by hand against the pattern that says what a word is.
    @Test
    void wordsAreThoseOfThePattern() {
        Pattern word = Pattern.compile("[\\p{L}\\p{Nd}](?:[\\p{L}\\p{Nd}\\p{Mn}]|['\u2019\u2018](?=\\p{L}))*");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int units = random.nextInt(9); units > 0; units--) {
                text.append("aBÉ1'\u2019\u2018 .\u0301ß\u0130".charAt(random.nextInt(12)));
            }
            List<String> wanted = new ArrayList<>();
            word.matcher(text).results().forEach(one -> wanted.add(one.group().replace('\u2019', '\'').replace('\u2018', '\'')
                    .toLowerCase(Locale.ROOT)));
            assertThat(Words.of(text.toString()).all()).as("“%s”", text).isEqualTo(wanted);
        }
    }
}
