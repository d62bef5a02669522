package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.ToolEffect;

/// Which thing and which call words are held against: in a list, beside a source, after a failure, with a note.
class RightCallTest {
    private static final String FIRST = "{\"order_id\":\"#W1000001\"}";
    private static final String SECOND = "{\"order_id\":\"#W2000002\"}";

    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final FailedButClaimedCheck failed = new FailedButClaimedCheck();
    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());

    /// The order that heads an item of a list is meant by what follows in the same line.
    @Test
    void theOrderThatHeadsTheLine() {
        String told = "I have processed your requests:\n\n1. **Return for Order #W1000001**: Two lamps are set for return. "
                + "The status of this order is now \"return requested.\"\n2. **Exchange for Order #W2000002**: The rug goes back. "
                + "The status of this order is now \"exchange requested.\"";
        assertThat(orders().writes("return_items", FIRST, "{}").writes("exchange_items", SECOND, "{}").agent(told).read(claimed)).isEmpty();
        assertThat(orders().writes("return_items", SECOND, "{}").writes("exchange_items", FIRST, "{}").agent(told).read(claimed))
                .extracting(Finding::why).anyMatch(why -> why.contains("#W1000001"));
    }

    /// Of two orders in one line a state belongs to the one named last before it.
    @Test
    void theOrderNamedLast() {
        String told = "The pending order #W1000001 has been cancelled as you asked. Your order #W2000002 has been updated with the rug. "
                + "The order status is now \"pending (item modified).\"";
        assertThat(orders().writes("cancel_order", FIRST, "{}").writes("modify_items", SECOND, "{}").agent(told).read(claimed)).isEmpty();
        assertThat(orders().writes("cancel_order", SECOND, "{}").writes("modify_items", FIRST, "{}").agent(told).read(wrong))
                .extracting(Finding::why).anyMatch(why -> why.contains("#W2000002"));
    }

    /// What is put to the customer after a call that nobody has told of yet is the next matter.
    @Test
    void whatIsPutNextIsAboutNoCallBefore() {
        assertThat(orders().writes("modify_items", FIRST, "{}")
                .agent("The rug is in order #W2000002. Please confirm if you want to change the rug in order #W2000002.").read(wrong))
                .isEmpty();
        assertThat(orders().writes("modify_items", FIRST, "{}").agent("Please confirm if you want to change more. "
                + "I've changed the rug in order #W2000002.").read(wrong)).isNotEmpty();
    }

    /// Where all that was put and all that is told names one order, and other calls took it, a call on another was not meant.
    @Test
    void whatOtherCallsTook() {
        String put = "For order #W1000001: a new address and another card. Shall I?";
        assertThat(bothChanged(put, SECOND).read(wrong)).singleElement().satisfies(one -> assertThat(one.call()).isEqualTo(3),
                one -> assertThat(one.why()).contains("#W2000002"));
        assertThat(bothChanged(put, FIRST).read(wrong)).isEmpty();
        assertThat(bothChanged("A new address for all your orders, and for #W1000001 another card?", SECOND).read(wrong)).isEmpty();
        assertThat(bothChanged("For #W2000002 a new address, and for #W1000001 another card?", SECOND).read(wrong)).isEmpty();
        String items = "{\"order_id\":\"#W2000002\",\"item_ids\":[\"80001\"]}";
        assertThat(bothChanged(put, items).read(wrong)).isEmpty();
    }

    /// A sentence that names the order speaks of it, though another call took the product that it names as well.
    @Test
    void theOrderBesideAProduct() {
        String item = "{\"order_id\":\"#W2000002\",\"item_ids\":[\"80001\"]}";
        assertThat(mouse().agent("I'd change the address of order #W1000001 with the travel mouse. Shall I?").customer("Yes.")
                .writes("modify_address", SECOND, "{}").writes("return_items", item, "{}").agent("Fine.").read(wrong))
                .extracting(Finding::call).containsExactly(3);
    }

    private static Dialogue mouse() {
        return orders().looksUp("get_order", SECOND, "{\"order_id\":\"#W2000002\",\"items\":[{\"item_id\":\"80001\","
                + "\"name\":\"Travel Mouse\",\"product_id\":\"P8\"}]}").customer("Please.");
    }

    private static Dialogue bothChanged(String put, String first) {
        return mouse().agent(put).customer("Yes.").writes("modify_address", first, "{}")
                .calls("The address is changed! Now let me see to the card.", null, "modify_payment", ToolEffect.WRITE, FIRST, "{}", false)
                .agent("All is done for order #W1000001.");
    }

    /// What an address was made to match or copied from is not what the next lines are about.
    @ParameterizedTest
    @ValueSource(strings = {"- Address updated to match order #W2000002 exactly\n", "- Copied address from W2000002\n"})
    void aSourceIsNoTarget(String source) {
        String line = "- Status: pending (address updated)";
        assertThat(orders().writes("modify_order_address", FIRST, "{}").agent("All set!\n1) Address of order #W1000001\n" + source + line)
                .read(claimed)).isEmpty();
        assertThat(orders().writes("modify_order_address", FIRST, "{}").agent("All set!\n1) Address of order #W2000002\n" + line)
                .read(wrong)).isNotEmpty();
    }

    @Test
    void theAddressFromAnotherOrder() {
        assertThat(orders().writes("modify_order_address", FIRST, "{}")
                .agent("The address of order #W1000001 has been updated to the Denver, CO, 80280 address from your order #W2000002.")
                .read(claimed)).isEmpty();
        assertThat(orders().writes("modify_order_address", FIRST, "{}")
                .agent("The address of order #W1000001 has been updated, and so has been the one of order #W2000002.").read(claimed))
                .isNotEmpty();
    }

    /// The customer's own address was changed; what failed was an order's.
    @Test
    void whoseAddressFailed() {
        Dialogue half = orders().writes("modify_user_address", "{\"user_id\":\"u1\"}", "{}");
        half.calls("", null, "modify_order_address", ToolEffect.WRITE, FIRST, "Error: not pending", true);
        assertThat(half.agent("Your user address has been updated.").read(failed)).isEmpty();
        assertThat(broken("modify_order_address").agent("Your user address and your order's have been updated.").read(failed))
                .isNotEmpty();
    }

    /// A profile's address is not of an order that the lines around name.
    @Test
    void aProfileIsNoOrder() {
        String told = "All set.\n\n1) Lamp (order #W1000001)\n- New: amber\n2) Addresses\n- Updated your user default address to:\n"
                + "  4 Mill Lane\n- Orders looked at: #W1000001 and #W2000002";
        assertThat(orders().writes("modify_user_address", "{\"user_id\":\"u1\"}", "{}").writes("modify_order_address", SECOND, "{}")
                .agent(told).read(claimed)).isEmpty();
        assertThat(orders().writes("modify_order_address", SECOND, "{}")
                .agent("1) Order #W1000001\n- Updated the address to:\n  4 Mill Lane")
                .read(wrong)).isNotEmpty();
    }

    /// Who owns up to a failure may tell how the thing stands, as a look-up shows it.
    @Test
    void asLookedUp() {
        String told = "I got a system error when I tried. It is in that status already:\n- #W1000001\n  - Status: return requested";
        assertThat(status("return requested").calls("", null, "return_items", ToolEffect.WRITE, FIRST, "Error: not delivered", true)
                .agent(told).read(failed)).isEmpty();
        assertThat(status("delivered").calls("", null, "return_items", ToolEffect.WRITE, FIRST, "Error: not delivered", true)
                .agent(told).read(failed)).isNotEmpty();
    }

    /// Two deeds in one sentence, each done to a thing of its own.
    @Test
    void eachDeedToItsOwn() {
        String told = "The return request for order #W1000001 and the cancellation request for order #W2000002 have been processed.";
        assertThat(orders().writes("return_items", FIRST, "{}").writes("cancel_order", SECOND, "{}").agent(told).read(claimed)).isEmpty();
        assertThat(orders().writes("cancel_order", SECOND, "{}").agent(told).read(claimed)).isNotEmpty();
    }

    /// A note may stand in what was handed over.
    @Test
    void aNoteForAPerson() {
        String told = "I've added your note for the human agent.";
        Dialogue handed = orders().calls("", null, "transfer_to_human", ToolEffect.HANDOVER, "{\"summary\":\"by mail\"}", "ok", false);
        assertThat(handed.agent(told).read(claimed)).isEmpty();
        assertThat(orders().agent(told).read(claimed)).isNotEmpty();
        assertThat(orders().calls("", null, "transfer_to_human", ToolEffect.HANDOVER, "{\"summary\":\"by mail\"}", "ok", false)
                .agent("It is with a colleague.").customer("A note, please.").agent(told).read(claimed)).isNotEmpty();
    }

    /// After a handover, what names no deed tells nothing of a call that failed before.
    @Test
    void handedOverAfterAFailure() {
        assertThat(broken("cancel_order").calls("", null, "transfer_to_human", ToolEffect.HANDOVER, "{\"summary\":\"x\"}", "ok", false)
                .agent("It is with a colleague.").customer("Thanks.").agent("I've logged it all.").read(failed)).isEmpty();
        assertThat(broken("cancel_order").agent("I've logged it all.").read(failed)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I've updated your exchange request to include only the lamp. Here are the revised details: …",
        "Thanks, I completed the lookups.", "I've initiated a catalog check for the exchange.",
        "I made an error in the modification request.",
        "What I've done\n- Found your order: #W1000001",
        "You will hear from us once the return is processed and the exchange is completed.",
        "There may be a credit, depending on how the cancellation is processed."})
    void noDeed(String words) {
        assertThat(orders().agent(words).read(claimed)).as(words).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I've updated your exchange request to include only the lamp.", "I made the exchange.",
        "What I've done\n- Cancelled order #W1000001", "The return is processed and the exchange has been completed.",
        "I corrected the mistake in your order."})
    void aDeed(String words) {
        assertThat(orders().agent(words).read(claimed)).as(words).isNotEmpty();
    }

    @Test
    void otherToolsDoItToo() {
        assertThat(orders().writes("modify_user_address", "{\"user_id\":\"u1\"}", "{}").agent("I restored your default address.")
                .read(claimed)).isEmpty();
        assertThat(orders().writes("exchange_items", FIRST, "{}").agent("Done:\n- Laptop: upgraded to 16 GB").read(claimed)).isEmpty();
        assertThat(orders().agent("I restored your default address.").read(claimed)).isNotEmpty();
    }

    @Test
    void theAgentItselfWillConfirm() {
        HandoverPromisedCheck handover = new HandoverPromisedCheck(Lexicons.shipped(), Lexicon.shipped());
        assertThat(orders().agent("- Returns can be made, but the agent will confirm the details with you before submitting.")
                .read(handover)).isEmpty();
        assertThat(orders().agent("An agent will confirm the details with you.").read(handover)).isNotEmpty();
    }

    private static Dialogue broken(String tool) {
        return orders().calls("", null, tool, ToolEffect.WRITE, FIRST, "Error: not pending", true);
    }

    private static Dialogue status(String now) {
        return new Dialogue().customer("My lamps.").looksUp("get_order", FIRST,
                "{\"order_id\":\"#W1000001\",\"status\":\"" + now + "\"}").customer("Please.");
    }

    private static Dialogue orders() {
        return new Dialogue().customer("My orders, please.").looksUp("get_order", FIRST, "{\"order_id\":\"#W1000001\",\"state\":\"x\"}")
                .looksUp("get_order", SECOND, "{\"order_id\":\"#W2000002\",\"state\":\"x\"}");
    }
}
