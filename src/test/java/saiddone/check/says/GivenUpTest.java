package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;

/// What goes and what comes in its place: only the words around the two values tell.
class GivenUpTest {
    private static final String ORDER = """
            {"order_id":"N-1","items":[{"line":1,"variant_id":"102","product_id":"P-7","product":"Walking Stick","options":"Teal",
            "unit_price":58.0},{"line":2,"variant_id":"201","product_id":"P-8","product":"Sun Hat","options":"Ink","unit_price":42.0}]}""";
    private static final String STICKS = """
            {"product_id":"P-7","name":"Walking Stick","variants":[{"variant_id":"101","options":"Black","price":58.0,"in_stock":22},
            {"variant_id":"102","options":"Teal","price":58.0,"in_stock":9},{"variant_id":"103","options":"Ochre","price":58.0}]}""";

    private final WrongArgumentCheck check = new WrongArgumentCheck(Lexicon.shipped());

    @Test
    void theOneThatStaysIsNotTheOneThatComes() {
        for (String words : List.of("Changed. The Teal stays here and Black comes to you.", "Changed: it is Black, not Teal.",
                "I've changed it from Teal to Black.", "Done. Black in place of Teal.", "Swapped: Teal → Black.",
                "The Teal is out, the Black is in.")) {
            assertThat(change("102").agent(words).read(check)).as(words).extracting(Finding::argument).containsExactly("/variant_id");
            assertThat(change("101").agent(words).read(check)).as(words).isEmpty();
        }
    }

    @Test
    void theAnswerTellsWhereTheOfferSpeaksOfBoth() {
        assertThat(sent(asked(), "102").agent("I have sent it off.").read(check)).extracting(Finding::argument)
                .containsExactly("/variant_id");
        assertThat(sent(asked(), "101").agent("I have sent it off.").read(check)).isEmpty();
    }

    private Dialogue asked() {
        return looked().agent("The tag says Teal, so that was a mistake. Would you like it in Black? A yes and it's yours.")
                .customer("Yes, the Black.");
    }

    private Dialogue looked() {
        return new Dialogue().customer("I'd like another colour.").looksUp("get_order", "{}", ORDER).looksUp("get_product", "{}", STICKS);
    }

    private Dialogue change(String variant) {
        return sent(looked().agent("I can turn your Walking Stick Black. All right?").customer("Yes."), variant);
    }

    private Dialogue sent(Dialogue dialogue, String variant) {
        return dialogue.writes("create_replacement", "{\"order_id\":\"N-1\",\"line\":1,\"variant_id\":\"" + variant + "\",\"quantity\":1}",
                "{\"status\":\"recorded\"}");
    }
}
