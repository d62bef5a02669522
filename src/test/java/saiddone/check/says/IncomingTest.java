package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;

/// What comes in the place of something, read apart from what goes; the same again; the cheapest of all.
class IncomingTest {
    private static final String CAMERAS = """
            {"name":"Field Camera","product_id":"P7","variants":{
            "7000001":{"item_id":"7000001","options":{"resolution":"24MP","zoom":"3x","storage":"SD card"},"available":true,"price":90.5},
            "7000002":{"item_id":"7000002","options":{"resolution":"20MP","zoom":"3x","storage":"SD card"},"available":true,"price":80.5},
            "7000003":{"item_id":"7000003","options":{"resolution":"20MP","zoom":"9x","storage":"CF card"},"available":true,"price":70.5},
            "7000004":{"item_id":"7000004","options":{"resolution":"30MP","zoom":"9x","storage":"CF card"},"available":false,"price":9.5}
            }}""";

    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());

    /// The card is told of what comes, though what goes has it too.
    @ParameterizedTest
    @ValueSource(strings = {"You want to exchange your field camera (24MP, 3x, SD card) for the 20MP, 3x, SD card model. Shall I?",
        "- Field Camera: 24MP, 3x, SD card → 20MP, 3x, SD card. Shall I?",
        "Your field camera:\n- Current one: 24MP, 3x, SD card\n- New one: 20MP, 3x, SD card\nShall I?"})
    void whatComes(String put) {
        assertThat(exchanged(put, "7000002")).as(put).isEmpty();
        assertThat(exchanged(put, "7000003")).as(put).hasSize(1);
    }

    @Test
    void theSameAgain() {
        String put = "You want to exchange your field camera for the exact same model. Shall I?";
        assertThat(exchanged(put, "7000001")).isEmpty();
        assertThat(exchanged(put, "7000003")).hasSize(1);
        assertThat(exchanged("You want to exchange your field camera for the same model with the CF card. Shall I?", "7000003")).isEmpty();
    }

    /// What cannot be had is not the cheapest; of one thing alone "the cheapest" may be the cheapest of its colour.
    @Test
    void theCheapestOfAll() {
        String all = "I will switch all items to the cheapest available options. Shall I?";
        assertThat(exchanged(all, "7000003")).isEmpty();
        assertThat(exchanged(all, "7000002")).extracting(Finding::argument).containsExactly("/new_item_ids/0");
        assertThat(exchanged("I will switch it to the cheapest one with an SD card. Shall I?", "7000002")).isEmpty();
    }

    /// What an item is exchanged for may be named by the order that holds it.
    @Test
    void theOrderOfWhatComes() {
        ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
        String call = "{\"order_id\":\"#W1000001\"}";
        String told = "The camera in order #W1000001 has been exchanged for the camera in the pending order #W2000002.";
        assertThat(orders().writes("exchange_items", call, "{}").agent(told).read(claimed)).isEmpty();
        assertThat(orders().writes("exchange_items", call, "{}").agent(told.replace("for the camera", "and so has the camera"))
                .read(claimed)).isNotEmpty();
    }

    private static Dialogue orders() {
        return new Dialogue().customer("My orders.").looksUp("get_order", "{}", "{\"order_id\":\"#W1000001\",\"state\":\"x\"}")
                .looksUp("get_order", "{}", "{\"order_id\":\"#W2000002\",\"state\":\"x\"}");
    }

    private List<Finding> exchanged(String put, String to) {
        return new Dialogue().customer("My orders.")
                .looksUp("get_order", "{}", "{\"order_id\":\"#W1000001\",\"items\":[{\"name\":\"Field Camera\",\"product_id\":\"P7\","
                        + "\"item_id\":\"7000001\",\"options\":{\"resolution\":\"24MP\",\"zoom\":\"3x\",\"storage\":\"SD card\"}}]}")
                .looksUp("get_product", "{}", CAMERAS).agent(put).customer("Yes.").writes("exchange_items",
                        "{\"order_id\":\"#W1000001\",\"item_ids\":[\"7000001\"],\"new_item_ids\":[\"%s\"]}".formatted(to), "{}")
                .agent("It has been requested.").read(wrong);
    }
}
