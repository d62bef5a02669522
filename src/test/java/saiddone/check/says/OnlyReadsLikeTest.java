package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.contradicts.ContradictsLookupCheck;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.text.Lexicon;
import saiddone.model.ToolEffect;

/// Words beside a deed that make a rule, a condition, a state or another value of it.
class OnlyReadsLikeTest {
    private static final String ORDER = "{\"order_id\":\"#W1000001\"}";
    private static final String SHOWN = """
            {"order_id":"#W1000001","status":"%s","items":[{"name":"Garden Lamp","product_id":"p1","item_id":"1000"},
            {"name":"Woven Rug","product_id":"p2","item_id":"2000"}]}""";

    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());
    private final HandoverPromisedCheck person = new HandoverPromisedCheck(Lexicons.shipped(), Lexicon.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "According to the system, when an order is cancelled, the refund is processed back to the card.|false",
        "According to the system, the refund is processed back to the card.|true",
        "Note: a full refund is processed via a return.|false", "Note: your full refund is processed via a return.|true",
        "Let me first verify that the payment went through and the order has been updated.|false",
        "Let me first say that the payment went through and the order has been updated.|true",
        "This ensures the order has been updated.|false", "This time the order has been updated.|true"})
    void aRuleOrSomethingToBeSeen(String told, boolean claim) {
        assertThat(shown("pending").agent(told).read(claimed).isEmpty()).as(told).isNotEqualTo(claim);
    }

    /// Lines below what will be, once something is so.
    @Test
    void linesBelowACondition() {
        String lines = "\n- The order has been updated\n- The lamp has been exchanged";
        assertThat(shown("pending").agent("Once I have that, I'll finalize it, ensuring:" + lines).read(claimed)).isEmpty();
        assertThat(shown("pending").agent("Here is what I did:" + lines).read(claimed)).isNotEmpty();
    }

    /// What is left out of a deed is no part of it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"I've started the return for the Garden Lamp and excluded the Woven Rug.|0",
        "I've started the return for the Garden Lamp and the Woven Rug.|1",
        "I've started the return for the Garden Lamp (the one that came with the Woven Rug).|0"})
    void whatIsExcluded(String told, int findings) {
        assertThat(shown("delivered").writes("return_items", "{\"order_id\":\"#W1000001\",\"item_ids\":[\"1000\"]}", "{}").agent(told)
                .read(claimed)).as(told).hasSize(findings);
    }

    /// In brackets an owner's name says which address an order got.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Changed to: 1 Elm Road (default address)|0",
        "Default address changed to: 1 Elm Road|1"})
    void whichAddressItGot(String told, int findings) {
        assertThat(shown("pending").writes("modify_order_address", "{\"order_id\":\"#W1000001\",\"address\":\"1 Elm Road\"}", "{}")
                .agent("Done!\n- " + told).read(claimed)).as(told).hasSize(findings);
    }

    /// A refund that is added to a card goes along with what it is for.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Total refunded: $5 → Added to your wallet!|0", "Note: Added to your wallet!|1",
        "Note: Added to your gift card!|0"})
    void refundedAndAdded(String told, int findings) {
        assertThat(shown("pending").writes("cancel_order", ORDER, "{}").agent("Done!\n" + told).read(claimed)).as(told).hasSize(findings);
    }

    /// What the customer's own hands did in between needs no call of the agent's.
    @Test
    void whatTheCustomerDid() {
        String told = "The new address is on NL-1: 3 Heron Row.";
        assertThat(put().customer("Yes, that's the one.").agent(told).read(claimed)).hasSize(1);
        assertThat(put().customerDoes("set_address", "ok").customer("Yes, that's the one.").agent(told).read(claimed)).isEmpty();
        assertThat(put().customer("Yes, I see, but I can't confirm that.").agent(told).read(claimed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The only path to a human review is through a transfer to a human agent.|0",
        "Your transfer to a human agent is through.|1"})
    void theOnlyWay(String told, int findings) {
        assertThat(shown("pending").agent(told).read(person)).as(told).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Order #W1000001 is not showing as in transit anymore.|0",
        "Order #W1000001 is showing as in transit.|1"})
    void aStateThatIsDenied(String told, int findings) {
        assertThat(shown("delivered").agent(told).read(new ContradictsLookupCheck(Lexicon.shipped()))).as(told).hasSize(findings);
    }

    /// What is told of an item is told of the call that took it, not of another that failed.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"- Status: exchange requested for the item 1000|0",
        "- Status: exchange requested for one item|1"})
    void anItemOfAnotherCall(String told, int findings) {
        String rug = "{\"order_id\":\"#W9000009\",\"item_ids\":[\"7000\"],\"new_item_ids\":[\"7001\"]}";
        String lamp = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"1000\"],\"new_item_ids\":[\"1001\"]}";
        assertThat(shown("delivered").calls("", null, "modify_items", ToolEffect.WRITE, rug, "Error: no", true)
                .writes("exchange_items", lamp, "{}").agent("Done!\n" + told).read(new FailedButClaimedCheck())).as(told).hasSize(findings);
    }

    /// An order that is updated to the status of another deed: that one's item is taken by its own call.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Your order #W1000001 has been updated to \"return requested\", and the Woven Rug with item ID 2000 will be returned to us.|0",
        "Your order has been updated to another Woven Rug.|1"})
    void updatedToAStatus(String told, int findings) {
        String vase = "{\"order_id\":\"#W5000005\",\"item_ids\":[\"5000\"],\"new_item_ids\":[\"5001\"]}";
        String rug = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"2000\"]}";
        assertThat(shown("delivered").looksUp("get_order", "{\"order_id\":\"#W5000005\"}", """
                {"order_id":"#W5000005","items":[{"name":"Tall Vase","product_id":"p5","item_id":"5000"}]}""")
                .customer("5001 for the vase.").writes("modify_items", vase, "{}").writes("return_items", rug, "{}").agent(told)
                .read(claimed)).as(told).hasSize(findings);
    }

    /// An order that an address was taken from or made to match, in brackets too, and as the only one that is named.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Address updated: from Elm Road, Bay 85041 to Oak Street, Bay 92101 (matching order #W5000005)|0",
        "All addresses have been changed to the Bay address from order #W5000005.|0",
        "The address of order #W5000005 has been changed.|1"})
    void anAddressOfAnotherOrder(String told, int findings) {
        Dialogue both = shown("pending");
        for (String id : new String[] {"#W2000002", "#W5000005"}) {
            both.looksUp("get_order", "{\"order_id\":\"" + id + "\"}", "{\"order_id\":\"" + id + "\"}");
        }
        for (String id : new String[] {"#W1000001", "#W2000002"}) {
            both.writes("modify_address", "{\"order_id\":\"" + id + "\",\"zip\":\"92101\"}", "{}");
        }
        assertThat(both.agent("Orders #W1000001 and #W2000002 are done!\n" + told).read(claimed)).as(told).hasSize(findings);
    }

    /// What is told to be impossible before what was done is another matter.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Since returns aren't available, I've completed your request.|0",
        "For your return, I've completed your request.|1"})
    void whatIsNotPossible(String told, int findings) {
        assertThat(shown("pending").writes("modify_address", "{\"order_id\":\"#W1000001\",\"zip\":\"92101\"}", "{}").agent(told)
                .read(claimed)).as(told).hasSize(findings);
    }

    /// Bags that are paid for are not all of them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Bags updated to total = 3 (non-free = 0).|0", "Bags updated (bags = 2).|1"})
    void bagsThatArePaidFor(String told, int findings) {
        assertThat(new Dialogue().customer("Three bags.").writes("update_bags",
                "{\"booking_id\":\"B1\",\"total_bags\":3,\"nonfree_bags\":0}", "{}").agent(told).read(wrong)).as(told).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Your order has the leather non-waterproof boots.|0",
        "Your order has the leather waterproof boots.|1"})
    void aValueThatIsDenied(String told, int findings) {
        String boots = """
                {"name":"Boots","variants":{"3001":{"item_id":"3001","options":{"material":"synthetic","kind":"sturdy"}},
                "3002":{"item_id":"3002","options":{"material":"leather","kind":"waterproof"}},
                "3003":{"item_id":"3003","options":{"material":"leather","kind":"light"}}}}""";
        assertThat(shown("pending").looksUp("get_product", "{\"product_id\":\"9\"}", boots).customer("The leather ones.")
                .writes("modify_items", "{\"order_id\":\"#W1000001\",\"item_ids\":[\"1000\"],\"new_item_ids\":[\"3003\"]}", "{}")
                .agent(told).read(wrong)).as(told).hasSize(findings);
    }

    private static Dialogue shown(String status) {
        return new Dialogue().customer("My order, please.").looksUp("get_order", ORDER, SHOWN.formatted(status));
    }

    private static Dialogue put() {
        String order = "{\"order_id\":\"NL-1\"}";
        return new Dialogue().customer("I live in Heron Row now.").looksUp("get_order", order, order)
                .agent("I'd switch that to 3 Heron Row. Is that all right?");
    }
}
