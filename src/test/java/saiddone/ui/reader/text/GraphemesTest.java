package saiddone.ui.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.model.Anchor;
import saiddone.model.Part;
import saiddone.model.Span;

class GraphemesTest {

    @ParameterizedTest
    @ValueSource(strings = {"😀", "👩‍👩‍👧‍👦", "e\u0301", "🇩🇪", "👍🏽", "각", "\r\n"})
    void aRangeNeverCutsWhatReadsAsOneCharacter(String cluster) {
        String text = "ab " + cluster + " cd";
        int start = 3;
        int end = start + cluster.length();
        for (int inside = start + 1; inside < end; inside++) {
            assertThat(Graphemes.snap(text, start, inside)).isEqualTo(new Span(start, end));
            assertThat(Graphemes.snap(text, inside, end)).isEqualTo(new Span(start, end));
            assertThat(Graphemes.snap(text, end, inside)).isEqualTo(new Span(start, end));
            assertThat(Graphemes.snap(text, inside, inside)).isEqualTo(new Span(start, start));
        }
        assertThat(Graphemes.snap(text, 0, 2)).isEqualTo(new Span(0, 2));
    }

    @Test
    void longTextsWithoutASpaceWork() {
        String text = "x".repeat(5_000) + "😀" + "y".repeat(5_000);
        assertThat(Graphemes.snap(text, 5_001, 5_001 + 10)).isEqualTo(new Span(5_000, 5_011));
        assertThat(Graphemes.snap(text, -5, 1_000_000)).isEqualTo(new Span(0, text.length()));
    }

    @Test
    void aSelectionIsAnAnchorInTheRecordedText() {
        String recorded = "Naïve 😀 order #W1 for you";
        Selected selected = Selected.of(Shown.whole(new BodyText(4, Part.TEXT, -1, "", recorded)), 7, 8);
        Anchor anchor = selected.anchor("t");
        assertThat(anchor.message()).isEqualTo(4);
        assertThat(anchor.quote()).isEqualTo("😀");
        assertThat(anchor.span()).isEqualTo(new Span(6, 8));
        assertThat(anchor.textHash()).hasSize(64);
    }

    @Test
    void aSelectionInReindentedJsonIsAnAnchorInTheRecordedJson() {
        String recorded = "{\"a\": {\"b\":1.0, \"c\" : [ ]},\"d\":\"x, y: {z}\"}";
        PrettyJson pretty = PrettyJson.of(recorded);
        Shown shown = Shown.page(new BodyText(2, Part.RESULT, -1, "", recorded), pretty, -1);
        int at = shown.text().indexOf("x, y: {z}");
        assertThat(Selected.of(shown, at, at + 9).anchor("t").quote()).isEqualTo("x, y: {z}");
        int number = shown.text().indexOf("1.0");
        Span raw = Selected.of(shown, number, number + 3).anchor("t").span();
        assertThat(recorded.substring(raw.start(), raw.end())).isEqualTo("1.0");
        assertThat(shown.shown(java.util.List.of(raw))).containsExactly(new Span(number, number + 3));
    }
}
