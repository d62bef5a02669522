package saiddone.check.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.says.WrongArgumentCheck;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import tools.jackson.databind.json.JsonMapper;

/// Results that hold an object and are not JSON as a whole.
class PrintedResultsTest {
    private static final String ORDER = "{\"order_id\":\"W1\",\"items\":[{\"item_id\":\"70001\"}]}";

    @ParameterizedTest
    @ValueSource(strings = {ORDER, "Result: {\"order_id\":\"W1\",\"items\":[{\"item_id\":\"70001\"}]} (cached)",
        "{'order_id': 'W1', 'items': [{'item_id': '70001'}]}", "order_id='W1' items=[Item(item_id='70001')]",
        "Order(order_id='W1', items=[Item(item_id='70001')])",
        "[{'type': 'text', 'text': \"order_id='W1' items=[Item(item_id='70001')]\"}]",
        "[{\"type\":\"text\",\"text\":\"{\\\"order_id\\\":\\\"W1\\\",\\\"items\\\":[{\\\"item_id\\\":\\\"70001\\\"}]}\"}]"})
    void theObjectIsRead(String text) {
        ResultText read = new SharedTexts().result(text);
        assertThat(read.tree()).isEqualTo(new JsonMapper().readTree(ORDER));
        assertThat(read.unread()).isNull();
        assertThat(read.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"available", "1120.0", "name = something else", "[{'type': 'text', 'text': 'available'}]x",
        "A long text of words about an order, which is by no means only an object with a few words: {\"order_id\":\"W1\"}"})
    void whatHoldsNone(String text) {
        assertThat(new SharedTexts().result(text).tree()).isNull();
    }

    /// What is known of a card tells it from another, however it was printed.
    @Test
    void whatIsKnownTellsMore() {
        String cards = "user_id='u1' payment_methods={'card_11': Card(source='credit_card', id='card_11', brand='visa', last_four='4417'),"
                + " 'card_22': Card(source='credit_card', id='card_22', brand='amex', last_four='5018')}";
        Dialogue done = new Dialogue().customer("Please.").looksUp("get_user", "{}", cards).customer("Go on.")
                .writes("change_seats", "{\"booking\":\"B7\",\"payment_id\":\"card_22\"}", "{}")
                .agent("I charged the Visa ending in 4417.");
        assertThat(done.read(new WrongArgumentCheck(Lexicon.shipped()))).extracting(Finding::argument).containsExactly("/payment_id");
    }
}
