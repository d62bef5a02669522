package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;

/// Words against resolved arguments, in a made-up shop.
class WrongArgumentCheckTest {
    private static final String LAMPS = """
            {"name":"Lamp","product_id":"P1","variants":{
            "70001":{"item_id":"70001","options":{"color":"silver","power":"battery"},"price":50.5},
            "70002":{"item_id":"70002","options":{"color":"black","power":"AC adapter"},"price":61.25},
            "70003":{"item_id":"70003","options":{"color":"green","power":"AC adapter"},"price":64.0}}}""";
    private static final String CUSTOMER = """
            {"user_id":"u_1","payment_methods":{"gift_card_11":{"source":"gift_card","id":"gift_card_11","balance":80.0},
            "credit_card_22":{"source":"credit_card","id":"credit_card_22","brand":"visa","last_four":"4417"}},
            "orders":["#W100","#W200"]}""";

    private final WrongArgumentCheck check = new WrongArgumentCheck(Lexicon.shipped());

    @Test
    void aVariantThatTheWordsDoNotMean() {
        assertThat(exchange("70003", "gift_card_11").agent("Your lamp is exchanged for the black one with AC adapter.").read(check))
                .singleElement().satisfies(finding -> {
                    assertThat(finding.argument()).isEqualTo("/new_item_ids/0");
                    assertThat(finding.call()).isEqualTo(2);
                    assertThat(finding.why()).contains("70003", "green", "black");
                });
        assertThat(exchange("70002", "gift_card_11").agent("Your lamp is exchanged for the black one with AC adapter.").read(check))
                .isEmpty();
    }

    @Test
    void wordsThatTellNothingApartAreNoContradiction() {
        assertThat(exchange("70003", "gift_card_11").agent("Your lamp has been exchanged.").read(check)).isEmpty();
        assertThat(exchange("70003", "gift_card_11").agent("From silver to green, as you wished.").read(check)).isEmpty();
    }

    @Test
    void anotherPaymentMethodThanTheOneNamed() {
        assertThat(exchange("70002", "gift_card_11").agent("Done: the black lamp, paid with your Visa ending in 4417.").read(check))
                .extracting(Finding::argument).containsExactly("/payment_method_id");
        assertThat(exchange("70002", "credit_card_22").agent("Done: the black lamp, paid with your Visa ending in 4417.").read(check))
                .isEmpty();
    }

    @Test
    void anOrderThatDoesNotHoldTheItem() {
        Dialogue dialogue = shop().looksUp("get_order", "{}", "{\"order_id\":\"#W100\",\"items\":[{\"item_id\":\"70001\"}]}")
                .looksUp("get_order", "{}", "{\"order_id\":\"#W200\",\"items\":[{\"item_id\":\"90009\"}]}")
                .writes("return_items", "{\"order_id\":\"#W200\",\"item_ids\":[\"70001\"]}", "{}").agent("The return is under way.");
        assertThat(dialogue.read(check)).extracting(Finding::argument).containsExactly("/order_id");
    }

    @Test
    void anIdThatOnlyTheCallsOwnAnswerGave() {
        String sent = "{\"order_id\":\"#W100\",\"item_ids\":[\"70009\"]}";
        assertThat(shop().looksUp("get_product", "{}", LAMPS).writes("send_items", sent, "{\"items\":[{\"item_id\":\"70009\"}]}")
                .agent("It is under way.").read(check)).extracting(Finding::argument).containsExactly("/item_ids/0");
        assertThat(shop().looksUp("get_product", "{}", LAMPS).customer("I mean 70009.")
                .writes("send_items", sent, "{\"items\":[{\"item_id\":\"70009\"}]}").agent("It is under way.").read(check)).isEmpty();
    }

    @Test
    void anotherNumberInTheSameStreet() {
        String told = "That's saved: it goes to 181 Windrush Street, Marlow Bend.";
        assertThat(shop().writes("update_address", "{\"address\":{\"line1\":\"118 Windrush Street\"}}", "{}").agent(told).read(check))
                .extracting(Finding::argument).containsExactly("/address/line1");
        assertThat(shop().writes("update_address", "{\"address\":{\"line1\":\"181 Windrush Street\"}}", "{}").agent(told).read(check))
                .isEmpty();
    }

    @Test
    void anAddressAnAmountAndAClass() {
        assertThat(shop().writes("change_address", "{\"line\":\"12 Elm Street\",\"zip\":\"79829\"}", "{}")
                .agent("It goes to 12 Elm Street, Austin 78712.").read(check)).extracting(Finding::argument).containsExactly("/zip");
        assertThat(shop().writes("send_certificate", "{\"amount\":100}", "{}").agent("I have issued a $50 certificate.").read(check))
                .extracting(Finding::argument).containsExactly("/amount");
        assertThat(shop().writes("update_flights", "{\"cabin\":\"economy\"}", "{}").agent("You now fly business class.").read(check))
                .extracting(Finding::argument).containsExactly("/cabin");
        assertThat(shop().writes("send_certificate", "{\"amount\":50}", "{}").agent("I have issued a $50 certificate.").read(check))
                .isEmpty();
    }

    private static Dialogue shop() {
        return new Dialogue().customer("Please.").looksUp("get_user", "{}", CUSTOMER);
    }

    private static Dialogue exchange(String item, String payment) {
        return shop().looksUp("get_product", "{}", LAMPS).writes("exchange_items", "{\"item_ids\":[\"70001\"],\"new_item_ids\":[\"" + item
                + "\"],\"payment_method_id\":\"" + payment + "\"}", "{\"status\":\"done\"}");
    }
}
