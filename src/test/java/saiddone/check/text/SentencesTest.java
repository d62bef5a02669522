package saiddone.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import saiddone.check.Dialogue;
import saiddone.model.Message;

class SentencesTest {
    @Test
    void endsAtStopsAndLines() {
        assertThat(texts("It left. Is it there?\n- one item\nYes! 😊")).containsExactly("It left.", "Is it there?", "- one item", "Yes!",
                "😊");
        assertThat(texts("Out for delivery. 44 Avenue: right?")).containsExactly("Out for delivery.", "44 Avenue: right?");
        assertThat(texts("Go to St. 5 or No. 7, please.")).hasSize(1);
        assertThat(texts("Es kam am 7. Mai an. Das war es.")).containsExactly("Es kam am 7. Mai an.", "Das war es.");
        assertThat(texts("Es kam am 12. März – früh. Das war es.")).containsExactly("Es kam am 12. März – früh.", "Das war es.");
        assertThat(texts("I see order 7. Maybe it left.")).as("no month").hasSize(2);
        assertThat(texts("It left today \uD83D\uDE9A Expect a mail")).containsExactly("It left today \uD83D\uDE9A", "Expect a mail");
        assertThat(texts("Blue \u27A1\uFE0F Red, and a \uD83D\uDE9A van")).as("an arrow, and a picture of a word").hasSize(1);
        assertThat(texts("   \n ")).isEmpty();
        assertThat(texts("{\"message\": \"It left\\n- one item\"}")).as("a break written out").hasSize(2);
    }

    @Test
    void aQuestionIsOneThatEndsInItsMark() {
        Message message = message("Done? Yes. Sure ?");
        assertThat(Sentences.of(message)).extracting(Sentence::question).containsExactly(true, false, true);
    }

    @Test
    void aMillionCharactersAreReadInABlink() {
        Message message = message("a, b; ".repeat(200_000));
        long before = System.nanoTime();
        Sentences.of(message);
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    private static List<String> texts(String text) {
        return Sentences.of(message(text)).stream().map(Sentence::text).toList();
    }

    private static Message message(String text) {
        return new Dialogue().agent(text).transcript().messages().getFirst();
    }

    /// Lines put together by chance of what may end a sentence and what may not: where the JDK's rules see two, they are two.
    @Test
    void lineBreaksAndStopsAloneEndSentences() {
        List<String> pieces = List.of("one", "Two", " ", " ", "3", ".", "?", "!", ",", ":",
                "\u2026", "\u3002", "\u00bf", "\u00a0", "(", ")", "\u0085",
                "\u2029", "\"", "\u201d", "-");
        Random random = new Random(23);
        int single = 0;
        for (int i = 0; i < 20_000; i++) {
            String line = Stream.generate(() -> pieces.get(random.nextInt(pieces.size()))).limit(1 + random.nextInt(9))
                    .collect(Collectors.joining()).strip();
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
            breaks.setText(line);
            int count = 0;
            for (int start = breaks.first(), end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                count += line.substring(start, end).isBlank() ? 0 : 1;
            }
            if (count > 1) {
                assertThat(texts(line)).as(line).hasSizeGreaterThan(1);
            }
            single += count == 1 ? 1 : 0;
        }
        assertThat(single).isBetween(1_000, 19_000);
    }

    /// Lines of the plainest kind, which are split without the JDK's rules, put together by chance: the same pieces.
    @Test
    void plainLinesAreSplitAsTheJdkSplitsThem() {
        List<String> pieces = List.of("one", "Two", "I", "it's", "W123", "2", "$5", "No", "Mr", " ", " ", " ", " ",
                ". ", "? ", "! ", ". T", "? A", ", ", ": ", "; ", "-", "/", "'", "#7", "&", ".", "?", "!");
        Random random = new Random(29);
        int several = 0;
        for (int i = 0; i < 40_000; i++) {
            String line = Stream.generate(() -> pieces.get(random.nextInt(pieces.size()))).limit(1 + random.nextInt(14))
                    .collect(Collectors.joining()).strip();
            // Before digits a stop ends a sentence for us alone, which another test holds.
            if (line.isEmpty() || line.matches(".*\\. \\d.*")) {
                continue;
            }
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
            breaks.setText(line);
            List<String> wanted = new ArrayList<>();
            for (int start = breaks.first(), end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                wanted.add(line.substring(start, end).strip());
            }
            wanted.removeIf(String::isEmpty);
            assertThat(texts(line)).as(line).isEqualTo(wanted);
            several += wanted.size() > 1 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(5_000);
    }
}
