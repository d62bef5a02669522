package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;

/// Lines that speak of another order, of what goes back, of another product, or of what is put next.
class OtherLinesTest {
    private static final String SHIRTS = """
            {"name":"Linen Shirt","product_id":"P5","variants":{
            "5000001":{"item_id":"5000001","options":{"colour":"teal","collar":"band"},"price":41.5},
            "5000002":{"item_id":"5000002","options":{"colour":"amber","collar":"spread"},"price":42.5},
            "5000003":{"item_id":"5000003","options":{"colour":"olive","collar":"band"},"price":43.5}}}""";
    private static final String SPEAKERS = """
            {"name":"Garden Speaker","product_id":"P6","variants":{
            "6000001":{"item_id":"6000001","options":{"colour":"olive","battery":"20 hours","water resistance":"no"},"price":80.5},
            "6000002":{"item_id":"6000002","options":{"colour":"olive","battery":"10 hours","water resistance":"yes"},"price":81.5},
            "6000003":{"item_id":"6000003","options":{"colour":"plum","battery":"10 hours","water resistance":"yes"},"price":82.5},
            "6000004":{"item_id":"6000004","options":{"colour":"olive","battery":"20 hours","water resistance":"yes"},"price":83.5},
            "6000005":{"item_id":"6000005","options":{"colour":"plum","battery":"10 hours","water resistance":"no"},"price":84.5}}}""";

    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());

    /// What another order holds tells nothing of what comes into this one.
    @Test
    void aLineOnAnotherOrder() {
        assertThat(changed("- Order #W2000002 holds a linen shirt (teal, band collar).\n"
                + "I can change #W1000001:\n- New item: amber, spread collar\nShall I?").read(wrong))
                .isEmpty();
        assertThat(changed("- Order #W1000001: the linen shirt will be the teal one.\nShall I?").read(wrong))
                .extracting(Finding::argument).containsExactly("/new_item_ids/0");
    }

    private static Dialogue changed(String put) {
        return shop().agent(put).customer("Yes.").writes("modify_items",
                "{\"order_id\":\"#W1000001\",\"item_ids\":[\"5000003\"],\"new_item_ids\":[\"5000002\"]}", "{}");
    }

    /// A line that names what goes back by its id tells of that.
    @Test
    void whatGoesBackByItsId() {
        String speaker = "- Garden Speaker: the plum one.\n";
        String call = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"5000001\",\"6000001\"],\"new_item_ids\":[\"5000002\",\"6000003\"]}";
        assertThat(shop().agent(speaker + "- Linen Shirt (item 5000001): teal, band collar\nShall I?").customer("Yes.")
                .writes("modify_items", call, "{}").read(wrong)).isEmpty();
        assertThat(shop().agent(speaker + "- Linen Shirt: teal, band collar\nShall I?").customer("Yes.")
                .writes("modify_items", call, "{}").read(wrong)).isNotEmpty();
    }

    @Test
    void aValueOfTheCallsOtherProduct() {
        String call = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"5000001\",\"6000003\"],\"new_item_ids\":[\"5000002\",\"6000001\"]}";
        String plum = call.replace("6000001", "6000003");
        String told = "The garden speaker will be the olive one, and the linen shirt will be exchanged.";
        assertThat(shop().writes("exchange_items", call, "{}").agent(told).read(wrong)).isEmpty();
        assertThat(shop().writes("exchange_items", plum, "{}")
                .agent("The garden speaker is the plum one, and the linen shirt is the olive one.").read(wrong)).isNotEmpty();
    }

    /// "No water resistance" has none.
    @Test
    void withoutAThing() {
        String call = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"6000003\"],\"new_item_ids\":[\"6000001\"]}";
        assertThat(shop().writes("exchange_items", call, "{}")
                .agent("The Garden Speaker is exchanged for the olive one (20h battery, no water resistance).").read(wrong)).isEmpty();
        assertThat(shop().writes("exchange_items", call, "{}")
                .agent("The Garden Speaker is exchanged for the olive one (with water resistance).").read(wrong)).isNotEmpty();
    }

    /// A word for no beside its key.
    @Test
    void theKeyWithANo() {
        String call = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"6000003\"],\"new_item_ids\":[\"6000001\"]}";
        assertThat(shop().writes("exchange_items", call, "{}").agent("The Garden Speaker is now the olive one (water resistance: no).")
                .read(wrong)).isEmpty();
        assertThat(shop().writes("exchange_items", call, "{}").agent("The Garden Speaker is now the olive one (water resistance: yes).")
                .read(wrong)).isNotEmpty();
    }

    /// What the line denies does not tell of the thing that has it, which is given back.
    @Test
    void theKeyWithANoOfWhatIsNew() {
        String call = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"6000004\"],\"new_item_ids\":[\"6000005\"]}";
        assertThat(shop().writes("exchange_items", call, "{}")
                .agent("The exchange is made.\n- New Garden Speaker: Olive, 20 hours battery, Water Resistance: No").read(wrong))
                .extracting(Finding::argument).containsExactly("/new_item_ids/0");
    }

    /// Of two that the words name, the one that no call took is meant in the place of the one that nobody named.
    @Test
    void whatNoCallTook() {
        Dialogue three = threeOrders();
        assertThat(three.writes("cancel_order", "{\"order_id\":\"#W1000001\"}", "{}")
                .writes("cancel_order", "{\"order_id\":\"#W3000003\"}", "{}")
                .agent("I have cancelled the order #W1000001 and the order #W2000002.").read(wrong)).singleElement()
                .extracting(Finding::why).asString().contains("fit #W2000002").contains("is #W3000003");
    }

    /// Of two calls that a sentence does not fit, the one that does what it tells.
    @Test
    void theCallOfItsKind() {
        Dialogue three = threeOrders();
        assertThat(three.writes("return_items", "{\"order_id\":\"#W1000001\"}", "{}")
                .writes("cancel_order", "{\"order_id\":\"#W3000003\"}", "{}")
                .agent("The return is under way, and the order #W2000002 has been cancelled.").read(wrong)).extracting(Finding::call)
                .containsExactly(6);
    }

    /// A call that is typed where words should be says nothing of the one that was made.
    @Test
    void aTypedCallSaysNothing() {
        String typed = "{\"name\": \"cancel_order\", \"arguments\": {\"order_id\": \"#W2000002\"}}";
        Dialogue made = shop().agent("Shall I?").customer("Yes.").writes("cancel_order", "{\"order_id\":\"#W1000001\"}", "{}");
        assertThat(made.agent(typed).read(wrong)).isEmpty();
        assertThat(made.agent("Order #W2000002 is cancelled.").read(wrong)).isNotEmpty();
    }

    /// What is put after a call gets a call of its own.
    @Test
    void whatIsPutNext() {
        String put = "I will return the speaker of order #W1000001, and then change the shirt of #W2000002. Shall I?";
        String next = "For the shirt I need one more yes:\n- Order: #W2000002\n- Linen Shirt: teal, 41.5, paid 99.25";
        String first = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"6000001\"]}";
        assertThat(paid().agent(put).customer("Yes.").writes("return_items", first, "{}").agent(next).customer("Yes.")
                .writes("cancel_order", "{\"order_id\":\"#W2000002\"}", "{}").read(wrong)).isEmpty();
        assertThat(paid().agent(put).customer("Yes.").writes("return_items", first, "{}").agent(next).read(wrong)).isNotEmpty();
    }

    private static Dialogue paid() {
        return new Dialogue().customer("My orders.")
                .looksUp("get_order", "{}", "{\"order_id\":\"#W1000001\",\"items\":[{\"item_id\":\"6000001\"}],\"paid\":80.5}")
                .looksUp("get_order", "{}", "{\"order_id\":\"#W2000002\",\"items\":[{\"name\":\"Linen Shirt\",\"item_id\":\"5000001\"}],"
                        + "\"paid\":99.25}");
    }

    private static Dialogue threeOrders() {
        return shop().looksUp("get_order", "{}", "{\"order_id\":\"#W3000003\",\"state\":\"x\"}").agent("Shall I?").customer("Yes.");
    }

    private static Dialogue shop() {
        return new Dialogue().customer("My orders.").looksUp("get_order", "{}", "{\"order_id\":\"#W1000001\",\"state\":\"x\"}")
                .looksUp("get_order", "{}", "{\"order_id\":\"#W2000002\",\"state\":\"x\"}").looksUp("get_product", "{}", SHIRTS)
                .looksUp("get_product", "{}", SPEAKERS);
    }
}
