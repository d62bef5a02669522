package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.contradicts.ContradictsLookupCheck;
import saiddone.check.text.Lexicon;
import saiddone.model.ToolEffect;

/// What stands in the place of a call that failed, deeds told as being in process, and words that only read like a deed or a value.
class InItsPlaceTest {
    private static final String FIRST = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"5000001\"],\"new_item_ids\":[\"5000002\"]}";
    private static final String SECOND = "{\"order_id\":\"#W2000002\",\"item_ids\":[\"6000001\"]}";
    private static final String MOVED = "{\"order_id\":\"#W1000001\",\"street\":\"4 Mill Lane\"}";
    private static final String SHIRTS = """
            {"name":"Linen Shirt","product_id":"P5","variants":{
            "5000001":{"item_id":"5000001","options":{"colour":"teal","collar":"band"},"available":false},
            "5000002":{"item_id":"5000002","options":{"colour":"amber","collar":"spread"},"available":true},
            "5000003":{"item_id":"5000003","options":{"colour":"olive","collar":"spread"},"available":true},
            "5000004":{"item_id":"5000004","options":{"colour":"olive","collar":"wing"},"available":true}}}""";

    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final FailedButClaimedCheck failed = new FailedButClaimedCheck();
    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());

    /// An exchange that failed was made as a change of the same item, whatever comes in its place: which that is, another check reads.
    @Test
    void byAnotherTool() {
        String told = "The shirt of order #W1000001 has been exchanged.";
        assertThat(fails("exchange_items", FIRST).writes("modify_items", FIRST, "{}").agent(told).read(failed)).isEmpty();
        String another = FIRST.replace("5000002", "5000003");
        assertThat(fails("exchange_items", FIRST).writes("modify_items", another, "{}").agent(told).read(failed)).isEmpty();
        String other = FIRST.replace("5000001", "5000004");
        assertThat(fails("exchange_items", FIRST).writes("modify_items", other, "{}").agent(told).read(failed)).isNotEmpty();
    }

    /// What is made again after it was told of was not done when it was told.
    @Test
    void madeAgainTooLate() {
        String told = "Your orders have been updated.";
        assertThat(fails("modify_items", FIRST).writes("modify_items", SECOND, "{}").agent(told).customer("Sure?")
                .writes("modify_items", FIRST, "{}").read(failed))
                .isNotEmpty();
        assertThat(fails("modify_items", FIRST).writes("modify_items", SECOND, "{}").writes("modify_items", FIRST, "{}").agent(told)
                .read(failed)).isEmpty();
    }

    /// The items were changed, and the message says of the address that it cannot be.
    @Test
    void thePartThatCouldNotBeChanged() {
        String told = "The modifications of your order #W1000001 have been completed. ";
        assertThat(half().agent(told + "I am unable to update the shipping address, though.").read(failed)).isEmpty();
        assertThat(half().agent(told + "You will get a mail on the shipping address.").read(failed)).isNotEmpty();
        assertThat(half().agent("The address of order #W1000001 has been updated. I am unable to change the address twice.").read(failed))
                .isNotEmpty();
    }

    private static Dialogue half() {
        Dialogue shop = shop().writes("modify_order_items", FIRST, "{}");
        return shop.calls("", null, "modify_order_address", ToolEffect.WRITE, MOVED, "Error: not pending", true);
    }

    /// A line that names a product tells of the call for it.
    @Test
    void theLineOfAProduct() {
        assertThat(fails("return_items", FIRST).writes("return_items", SECOND, "{}").agent("Summary:\n1. Garden Speaker: Return requested.")
                .read(failed)).isEmpty();
        assertThat(fails("return_items", FIRST).writes("return_items", SECOND, "{}").agent("Summary:\n1. Linen Shirt: Return requested.")
                .read(failed)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Your exchange for the linen shirt is now in process!",
        "The return for your two shirts from order #W1000001 is also in progress.",
        "Your return request for the linen shirt has been set up.", "Your default address is now set to 4 Mill Lane.",
        "This address has been set as the default address for your account.", "Your orders are now set to ship to 4 Mill Lane.",
        "The address has been updated.\n- The shirt is being exchanged for the amber one.",
        "Your exchange request for the shirt (teal, no collar) from order #W1000001 has been submitted."})
    void toldAsDone(String told) {
        Dialogue tried = told.contains("\n") ? shop().writes("modify_order_address", MOVED, "{}") : shop();
        assertThat(tried.agent(told).read(claimed)).as(told).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Once your exchange for the shirt is in process, you will get a mail.",
        "Is the return for the shirt in progress?", "The shirt (teal) has not been exchanged.",
        "Both orders show \"return requested\", meaning the return process has been initiated.",
        "Since your order is in that status and an exchange has been initiated, it stays as it is.",
        "Returns are processed per order, so you will get two labels."})
    void toldAsNothing(String told) {
        assertThat(shop().agent(told).read(claimed)).as(told).isEmpty();
    }

    /// The items of a cancelled order are gone.
    @Test
    void allItemsOfACancelledOrder() {
        String told = "All items, the shirt and the speaker, have been removed from the order.";
        assertThat(shop().writes("cancel_order", "{\"order_id\":\"#W1000001\"}", "{}").agent(told).read(claimed)).isEmpty();
        assertThat(shop().writes("modify_order_address", MOVED, "{}").agent(told).read(claimed)).isNotEmpty();
    }

    /// What is wished for is no yes.
    @Test
    void aWishToKnow() {
        Dialogue asked = shop().agent("I can change order #W1000001 for you. Shall I?");
        assertThat(asked.customer("Thanks. Please let me know the total of my order.").agent("Order #W1000001 holds the linen shirt.")
                .read(claimed)).isEmpty();
        assertThat(shop().agent("I can change order #W1000001 for you. Shall I?").customer("Thanks. Please do.")
                .agent("Order #W1000001 holds the linen shirt.").read(claimed)).isNotEmpty();
    }

    /// What would be tells nothing of the call.
    @Test
    void whatWouldBe() {
        assertThat(shop().writes("exchange_items", FIRST, "{}").agent("It is exchanged. If the olive one comes back, write to us.")
                .read(wrong)).isEmpty();
        assertThat(shop().writes("exchange_items", FIRST, "{}").agent("It is exchanged. The olive one is on its way.").read(wrong))
                .isNotEmpty();
    }

    /// A line that fits what another call gives back.
    @Test
    void whatAnotherCallGivesBack() {
        String other = FIRST.replace("#W1000001", "#W2000002").replace("5000001", "5000003");
        String put = "- For the first Linen Shirt (olive): 3 back.\n- For the second Linen Shirt (teal): 4 to pay.\nShall I?";
        assertThat(shop().agent(put).customer("Yes.").writes("exchange_items", FIRST, "{}").writes("exchange_items", other, "{}")
                .read(wrong)).isEmpty();
        assertThat(shop().agent(put).customer("Yes.").writes("exchange_items", FIRST, "{}").read(wrong)).isNotEmpty();
    }

    /// What is in another order is the next matter.
    @Test
    void inADifferentOrder() {
        String told = "The shirt is exchanged. Your speaker is in a different order (#W2000002).";
        String call = "{\"order_id\":\"#W1000001\"}";
        assertThat(shop().writes("exchange_items", call, "{}").agent(told).read(wrong)).isEmpty();
        assertThat(shop().writes("exchange_items", call, "{}").agent(told.replace("in a different", "exchanged in")).read(wrong))
                .isNotEmpty();
    }

    /// An id that a result gave without saying what it is a variant of.
    @Test
    void anIdThatAResultGave() {
        String put = "I can exchange the shirt for item 5000002. Shall I?";
        String other = "{\"order_id\":\"#W1000001\",\"new_item_ids\":[\"5999999\"]}";
        assertThat(shop().looksUp("get_cheapest", "{}", "{\"item_id\":\"5999999\",\"price\":3}").agent(put).customer("Yes, the cheapest.")
                .writes("exchange_items", other, "{}").read(wrong)).noneMatch(one -> one.why().contains("no lookup gave"));
        assertThat(shop().agent(put).customer("Yes, the cheapest.").writes("exchange_items", other, "{}").read(wrong)).isNotEmpty();
    }

    /// What is exchanged for what is available need not be there.
    @Test
    void forTheAvailableOne() {
        ContradictsLookupCheck stock = new ContradictsLookupCheck(Lexicon.shipped());
        assertThat(shop().agent("You want to exchange your teal band shirt for the available one.").read(stock)).isEmpty();
        assertThat(shop().agent("The teal band shirt is available.").read(stock)).isNotEmpty();
    }

    private static Dialogue fails(String tool, String arguments) {
        return shop().calls("", null, tool, ToolEffect.WRITE, arguments, "Error: not possible", true);
    }

    private static Dialogue shop() {
        return new Dialogue().customer("My orders.")
                .looksUp("get_order", "{}", "{\"order_id\":\"#W1000001\",\"items\":[{\"name\":\"Linen Shirt\",\"product_id\":\"P5\","
                        + "\"item_id\":\"5000001\",\"options\":{\"colour\":\"teal\",\"collar\":\"band\"}}]}")
                .looksUp("get_order", "{}", "{\"order_id\":\"#W2000002\",\"items\":[{\"name\":\"Garden Speaker\",\"product_id\":\"P6\","
                        + "\"item_id\":\"6000001\",\"options\":{\"colour\":\"plum\"}}]}").looksUp("get_product", "{}", SHIRTS);
    }
}
