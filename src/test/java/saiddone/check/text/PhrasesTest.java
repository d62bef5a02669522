package saiddone.check.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
}
