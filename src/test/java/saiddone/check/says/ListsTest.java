package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;

/// Words that speak of several things at once: each line and each part is read for the thing that it names.
class ListsTest {
    private static final String LAMPS = """
            {"name":"Desk Lamp","product_id":"P1","variants":{
            "70001":{"item_id":"70001","options":{"color":"silver","power":"battery","dimmable":"no"},"price":50.5},
            "70002":{"item_id":"70002","options":{"color":"black","power":"AC adapter","dimmable":"no"},"price":61.25},
            "70003":{"item_id":"70003","options":{"color":"silver","power":"battery","dimmable":"yes"},"price":64.0}}}""";
    private static final String CASES = """
            {"name":"Suitcase","product_id":"P2","variants":{
            "80001":{"item_id":"80001","options":{"color":"black","size":"S"},"price":90.0},
            "80002":{"item_id":"80002","options":{"color":"silver","size":"L"},"price":95.0}}}""";
    private static final String ORDERS = """
            [{"order_id":"#W1001","items":[{"name":"Desk Lamp","product_id":"P1","item_id":"70001","price":50.5},
            {"name":"Suitcase","product_id":"P2","item_id":"80001","price":90.0}]},{"order_id":"#W2002","items":[]}]""";
    private static final String CUSTOMER = """
            {"user_id":"u_1","payment_methods":{"paypal_11":{"source":"paypal","id":"paypal_11"},
            "credit_card_22":{"source":"credit_card","id":"credit_card_22","brand":"visa","last_four":"4417"}}}""";
    private static final String TOLD = "Both are changed:\n1. Desk Lamp: now black, with AC adapter\n2. Suitcase: now silver, size L";

    private final WrongArgumentCheck check = new WrongArgumentCheck(Lexicon.shipped());

    @Test
    void aLineIsHeldAgainstItsOwnProduct() {
        assertThat(exchange("70003", "80002").agent(TOLD).read(check)).extracting(Finding::argument).containsExactly("/new_item_ids/0");
        assertThat(exchange("70002", "80002").agent(TOLD).read(check)).isEmpty();
    }

    @Test
    void whatIsKeptThoughTheLineTellsOfItAsNew() {
        String kept = "Both are changed:\n1. Desk Lamp: silver, battery\n2. Suitcase: silver, size L";
        assertThat(exchange("70002", "80002").agent(kept).read(check)).extracting(Finding::argument).containsExactly("/new_item_ids/0");
    }

    @Test
    void wordsAfterTheCallGoBeforeAnOfferThatFitsSeveral() {
        String lamps = """
                {"name":"Desk Lamp","product_id":"P1","variants":{
                "1":{"item_id":"70001","options":{"color":"white","power":"USB"}},
                "2":{"item_id":"70002","options":{"color":"white","power":"AC adapter"}},
                "3":{"item_id":"70003","options":{"color":"black","power":"AC adapter"}},
                "4":{"item_id":"70004","options":{"color":"silver","power":"battery"}}}}""";
        Dialogue told = new Dialogue().customer("Another lamp, please.").looksUp("get_product", "{}", lamps)
                .agent("Here are the Desk Lamp options with an AC adapter:\n- black").customer("Yes.")
                .writes("exchange_items", "{\"item_ids\":[\"70001\"],\"new_item_ids\":[\"70004\"]}", "{}")
                .agent("You will be exchanging your desk lamp (white, USB) for the black one with an AC adapter.");
        assertThat(told.read(check)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo(7);
            assertThat(finding.why()).contains("70003").doesNotContain("70002");
        });
    }

    @Test
    void anOptionThatIsYesOrNoIsKnownByItsName() {
        String told = "Your Desk Lamp will be exchanged for the dimmable one in silver.";
        assertThat(exchange("70002", "80002").agent(told).read(check)).extracting(Finding::argument).contains("/new_item_ids/0");
        assertThat(exchange("70003", "80002").agent(told).read(check)).isEmpty();
    }

    @Test
    void aPaymentIsReadForTheOrderItIsMadeFor() {
        String told = "1. Order #W1001: the refund goes to your Visa ending in 4417.\n2. Order #W2002: the refund goes to PayPal.";
        assertThat(refund("#W2002", "credit_card_22").agent(told).read(check)).extracting(Finding::argument)
                .containsExactly("/payment_method_id");
        assertThat(refund("#W2002", "paypal_11").agent(told).read(check)).isEmpty();
        assertThat(refund("#W1001", "credit_card_22").agent(told).read(check)).isEmpty();
    }

    /// What stands right before a heading for one order is of the order before it.
    @Test
    void aPaymentBelowAHeading() {
        String told = "**For order #W1001:**\n- Refund to the Visa (ending in 4417)\n\n**For order #W2002:**\n- Refund to PayPal";
        assertThat(refund("#W2002", "paypal_11").agent(told).read(check)).isEmpty();
        assertThat(refund("#W2002", "credit_card_22").agent(told).read(check)).extracting(Finding::argument)
                .containsExactly("/payment_method_id");
    }

    @Test
    void aDeedToldOfOneThingAndDoneToAnotherThatNobodyNamed() {
        String told = "Order #W1001 was successfully modified and then cancelled.";
        assertThat(both("#W2002").agent(told).read(check)).singleElement().satisfies(finding -> assertThat(finding.call()).isEqualTo(4));
        assertThat(both("#W1001").agent(told).read(check)).isEmpty();
    }

    private static Dialogue both(String modified) {
        return looked().writes("modify_order", "{\"order_id\":\"%s\"}".formatted(modified), "{}")
                .writes("cancel_order", "{\"order_id\":\"#W1001\"}", "{}");
    }

    private static Dialogue looked() {
        return new Dialogue().customer("Please change it.").looksUp("get_customer", "{}", CUSTOMER).looksUp("get_orders", "{}", ORDERS)
                .looksUp("get_product", "{}", LAMPS).looksUp("get_product", "{}", CASES);
    }

    private static Dialogue exchange(String lamp, String suitcase) {
        return looked().agent("Shall I?").customer("Yes.").writes("exchange_items", """
                {"order_id":"#W1001","item_ids":["70001","80001"],"new_item_ids":["%s","%s"],"payment_method_id":"paypal_11"}"""
                .formatted(lamp, suitcase), "{\"status\":\"exchange requested\"}");
    }

    private static Dialogue refund(String order, String method) {
        return looked().agent("Shall I?").customer("Yes.").writes("return_items", "{\"order_id\":\"%s\",\"payment_method_id\":\"%s\"}"
                .formatted(order, method), "{\"status\":\"return requested\"}");
    }
}
