package saiddone.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
