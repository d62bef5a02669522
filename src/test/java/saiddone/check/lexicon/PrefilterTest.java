package saiddone.check.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.model.Message;
import saiddone.score.Shipped;

/// The shipped lexicons' patterns with the filter and without it.
class PrefilterTest {
    private static final int SENTENCES = 15_000;

    /// Sentences put together by chance from the lexicon's own words, in which many of its forms match.
    @ParameterizedTest
    @CsvSource({"en,the your and you is", "es,el la su que de", "fr,vous votre est les", "de,ich das der und ist"})
    void hidesNoClaimInGeneratedSentences(String language, String marks) {
        ClaimPatterns patterns = Lexicons.shipped().of(marks);
        assertThat(patterns.lexicon().language()).isEqualTo(language);
        List<String> words = words(patterns.lexicon());
        Random random = new Random(5);
        Map<ClaimPatterns.Form, Integer> matches = new HashMap<>();
        for (int i = 0; i < SENTENCES; i++) {
            StringBuilder sentence = new StringBuilder();
            for (int count = 2 + random.nextInt(5); count > 0; count--) {
                sentence.append(words.get(random.nextInt(words.size()))).append(random.nextInt(9) == 0 ? "\n " : " ");
            }
            compare(patterns, sentence.toString(), matches);
        }
        // Enough that the comparison says something; how many depends on how long the lists are.
        assertThat(matches.size()).as("forms that matched, of %d", patterns.forms().size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void hidesNoClaimInTheSample() {
        ClaimPatterns patterns = Lexicons.shipped().of("");
        Map<ClaimPatterns.Form, Integer> matches = new HashMap<>();
        int[] tried = new int[2];
        Shipped.read(Shipped.FOLDER.resolve("haiku-4.5.jsonl.gz")).transcripts().stream().flatMap(one -> one.messages().stream())
                .map(Message::text).flatMap(text -> Stream.of(ClaimPatterns.plain(text).split("[.?!\\n]")))
                .filter(line -> line.length() < 2_000).forEach(line -> {
                    tried[0] += compare(patterns, line, matches);
                    tried[1] += patterns.forms().size();
                });
        assertThat(matches).isNotEmpty();
        assertThat(tried[0]).as("of %d", tried[1]).isLessThan(tried[1] / 20);
    }

    /// Each form must hang on something, or the filter is of no use.
    @Test
    void everyFormHasAnchors() {
        for (String marks : List.of("the", "el la que", "vous est", "ich der")) {
            assertThat(Lexicons.shipped().of(marks).formsIn("", 0, 0)).isEmpty();
        }
    }

    /// How many forms were let through.
    private static int compare(ClaimPatterns patterns, String line, Map<ClaimPatterns.Form, Integer> matches) {
        String plain = ClaimPatterns.plain(line);
        List<ClaimPatterns.Form> possible = patterns.formsIn("ha" + plain + "s", 2, plain.length() + 2);
        for (ClaimPatterns.Form form : patterns.forms()) {
            if (form.pattern().matcher(plain).find()) {
                assertThat(possible).as("%s in “%s”", form.pattern(), plain).contains(form);
                matches.merge(form, 1, Integer::sum);
            }
        }
        return possible.size();
    }

    private static List<String> words(ClaimLexicon lexicon) {
        List<String> words = new ArrayList<>(lexicon.adv());
        words.addAll(lexicon.found());
        lexicon.deeds().values().forEach(deed -> Stream.of(deed.did(), deed.doing(), deed.base(), deed.things())
                .forEach(list -> words.addAll(list.subList(0, Math.min(2, list.size())))));
        // The words of the forms themselves, often enough that they meet.
        Pattern letters = Pattern.compile("(?<!\\\\)['\\p{L}]+");
        for (int times = 0; times < 6; times++) {
            lexicon.forms().forEach(form -> letters.matcher(form.pattern().replaceAll("\\\\p\\{L\\}|\\{\\w+\\}|\\\\[sdbp]", " ")
                    .toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group())));
        }
        return words;
    }
}
