package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.ToolEffect;

/// Which calls bear a deed out: none that was made before it was agreed, none for another product; and what tells nothing of a call.
class CallsThatCountTest {
    private static final String FIRST = "{\"order_id\":\"#W1000001\"}";
    private static final String SECOND = "{\"order_id\":\"#W2000002\"}";
    private static final String THIRD = "{\"order_id\":\"#W3000003\"}";

    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final FailedButClaimedCheck failed = new FailedButClaimedCheck();
    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());

    /// The cancellation of another order does not bear out the one that was agreed to after it.
    @Test
    void aCallBeforeItWasPut() {
        assertThat(putAfterACall().customer("Yes, please.").agent("Your order has been cancelled.").read(claimed))
                .extracting(Finding::why).singleElement().asString().contains("since the customer agreed");
        assertThat(putAfterACall().customer("Yes, please.").writes("cancel_order", SECOND, "{}").agent("Your order has been cancelled.")
                .read(claimed)).isEmpty();
    }

    /// A reviewer tells one finding from the next by what was never called; where the words name no deed, nothing can be named.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Your order has been cancelled.|The words say that it was done, but no call to cancel was made.",
        "I have processed your request.|The words say that it was done, but no such call was made."})
    void namesWhatWasNotCalled(String told, String why) {
        assertThat(orders().agent("Shall I?").customer("Yes.").agent(told).read(claimed)).extracting(Finding::why).containsExactly(why);
    }

    /// What a reason leads to tells nothing of what the deed was done to.
    @Test
    void aReasonAndWhatItLeadsTo() {
        String told = "Because the order has now been modified, our system takes no more changes, including address updates.";
        assertThat(orders().agent("Shall I?").customer("Yes.").writes("modify_order_items", FIRST, "{}").agent(told).read(claimed))
                .isEmpty();
        assertThat(orders().agent("Shall I?").customer("Yes.").writes("modify_order_items", FIRST, "{}")
                .agent("The address of the order has now been modified.").read(claimed)).isNotEmpty();
    }

    /// A choice that is put in brackets as changed tells of nothing that was.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"**Option 1 (Adjusted):** a later day|0",
        "Reply with your choice to retry (adjusted per choice).|0",
        "Order #W1000001 (adjusted)|1"})
    void choicesInBrackets(String told, int findings) {
        assertThat(orders().agent("Shall I?").customer("Yes.").calls("", null, "modify_order", ToolEffect.WRITE, FIRST, "Error: no", true)
                .agent("Sorry.\n" + told).read(failed)).as(told).hasSize(findings);
    }

    /// What is to be done is said again, for the customer to confirm it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"So you want to cancel the other one as well. Is that correct?|1",
        "To confirm, you'd like to cancel the other one. Is that correct?|1", "The other one can be cancelled. Is it blue?|0"})
    void whatIsSaidAgain(String put, int findings) {
        assertThat(orders().writes("cancel_order", FIRST, "{}").agent("I've cancelled it.").customer("And the other one?").agent(put)
                .customer("Yes.").agent("Your order has been cancelled.").read(claimed)).as(put).hasSize(findings);
    }

    /// An exchange that was made is put once more, and told of once more: the ids are those of the one call. Another is none.
    @ParameterizedTest
    @CsvSource({"6117189161, 0", "6117189162, 2"})
    void whatIsToldOfOnceMore(String item, int findings) {
        String call = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"4859937227\"],\"new_item_ids\":[\"6117189161\"]}";
        assertThat(orders().writes("exchange_items", call, "{}").customer("And the rest?")
                .agent("Shall I go on with the exchange of the camera?").customer("Yes.")
                .agent("I've processed the exchange of your camera:\n- **Exchanged:** camera 4859937227 to " + item).read(claimed))
                .hasSize(findings);
    }

    /// A call that stands beside the words was made after them, and “both” counts what stands right behind it.
    @Test
    void wordsBesideACall() {
        Dialogue first = orders().writes("cancel_order", FIRST, "{}");
        assertThat(first.calls("Your order has been cancelled.", null, "cancel_order", ToolEffect.WRITE, SECOND, "Error: too late", true)
                .read(failed)).isEmpty();
        Dialogue before = orders().writes("modify_order", FIRST, "{}").agent("Your order has been upgraded.").customer("And the rest.");
        assertThat(before.calls("Your order has been upgraded. Now the rest.", null, "exchange_items", ToolEffect.WRITE, SECOND,
                "Error: too late", true).read(failed)).as("told once more").isEmpty();
        assertThat(orders().writes("cancel_order", FIRST, "{}").customer("And the other one.").calls("#W2000002 has been cancelled.", null,
                "cancel_order", ToolEffect.WRITE, SECOND, "Error: too late", true).read(failed)).as("named").hasSize(1);
        assertThat(orders().calls("Your order has been cancelled.", null, "cancel_order", ToolEffect.WRITE, SECOND, "Error: too late",
                true).read(failed)).hasSize(1);
        assertThat(orders().writes("cancel_order", FIRST, "{}").agent("I've processed both the cancellation and the rest.").read(claimed))
                .isEmpty();
        assertThat(orders().writes("cancel_order", FIRST, "{}").agent("I've processed both cancellations.").read(claimed)).hasSize(1);
    }

    /// Capitals are no id: what was cancelled and booked anew was changed.
    @Test
    void headingsInCapitals() {
        assertThat(new Dialogue().customer("Another flight, please.").looksUp("get_booking", "{}", "{\"booking_id\":\"ABCDEF\"}")
                .customer("Yes.").writes("cancel_booking", "{\"booking_id\":\"ABCDEF\"}", "{}")
                .writes("book_flight", "{\"flight\":\"F2\"}", "{}").agent("**RESERVATION CHANGES COMPLETED**\n- It is all yours.")
                .read(claimed)).isEmpty();
    }

    /// Nothing was agreed to where the customer refuses or asks, and what the words before a question tell as done is told again.
    @Test
    void whatWasDoneBeforeIsToldAgain() {
        assertThat(putAfterACall().customer("No, leave it.").agent("Right. Your first order has been cancelled.").read(claimed)).isEmpty();
        assertThat(orders().writes("cancel_order", FIRST, "{}").agent("I've cancelled it. Shall I cancel the other one, too?")
                .customer("Yes.").agent("Your order has been cancelled.").read(claimed)).isEmpty();
        assertThat(orders().writes("cancel_order", FIRST, "{}").agent("I've cancelled it.").customer("Thanks.")
                .agent("Is there anything else?").customer("Fine.").agent("Your order has been cancelled.").read(claimed)).isEmpty();
    }

    /// An answer to words that say that it was done before leaves it as it is.
    @Test
    void whatWasDoneAlready() {
        String put = "We can't add to it. %sShall I cancel it, or does a colleague see to the rest?";
        Dialogue done = orders().writes("cancel_order", FIRST, "{}").agent("I've cancelled it.").customer("And the other one?");
        assertThat(done.agent(put.formatted("Your order has already been cancelled. ")).customer("Leave it so, please.")
                .agent("Your order has been cancelled.").read(claimed)).isEmpty();
        Dialogue open = orders().writes("cancel_order", FIRST, "{}").agent("I've cancelled it.").customer("And the other one?");
        assertThat(open.agent(put.formatted("")).customer("Leave it so, please.").agent("Your order has been cancelled.").read(claimed))
                .hasSize(1);
    }

    /// What an order holds, behind its id, is not what was done.
    @Test
    void whatAnOrderHolds() {
        String rug = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"2000\"]}";
        assertThat(items("Garden Lamp", "Woven Rug").writes("exchange_items", rug, "{}")
                .agent("The Woven Rug in order #W1000001 (Garden Lamp + Woven Rug) has been exchanged.").read(claimed)).isEmpty();
        assertThat(items("Garden Lamp", "Woven Rug").writes("exchange_items", rug, "{}")
                .agent("The Woven Rug and the Garden Lamp of order #W1000001 have been exchanged.").read(claimed)).hasSize(1);
    }

    /// Three things are told as sent back and two are: the third is in no call.
    @Test
    void aProductThatNoCallTook() {
        String told = "Done!\n1. Lamp: Exchanged for the amber one.\n2. Rug: Exchanged for the grey one.";
        String both = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"1000\",\"2000\"]}";
        String lamp = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"1000\"]}";
        assertThat(items("Garden Lamp", "Woven Rug").writes("exchange_items", both, "{}").agent(named(told)).read(claimed)).isEmpty();
        assertThat(items("Garden Lamp", "Woven Rug").writes("exchange_items", lamp, "{}").agent(named(told)).read(claimed))
                .extracting(Finding::why).containsExactly("The words say that it was done for woven rug, but no such call took one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Your exchange of the Garden Lamp has been submitted, but I could not return the Woven Rug.",
        "In your Woven Rug order the Garden Lamp has been exchanged.",
        "Regarding the Woven Rug: one exchange is allowed, and yours has been submitted.",
        "I've submitted the exchange of the Garden Lamp and kept the Woven Rug.",
        "The exchange of the Garden Lamp has been submitted while the Woven Rug remains as is."})
    void aProductThatIsOnlyNamed(String told) {
        String lamp = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"1000\"]}";
        assertThat(items("Garden Lamp", "Woven Rug").writes("exchange_items", lamp, "{}").agent(told).read(claimed)).isEmpty();
    }

    /// What an order holds after a change is no list of what was changed.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The change is made.\\n- Updated items: Garden Lamp ($20), Woven Rug ($40).|0",
        "The change is made.\\n- I've updated the Garden Lamp and the Woven Rug.|1",
        "{\"message\":\"I've updated the Garden Lamp.\",\"items\":[{\"name\":\"Garden Lamp\"},{\"name\":\"Woven Rug\"}]}|0"})
    void theWholeOrderIsListed(String told, int findings) {
        String lamp = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"1000\"]}";
        assertThat(items("Garden Lamp", "Woven Rug").writes("modify_items", lamp, "{}").agent(told.replace("\\n", "\n")).read(claimed))
                .as(told).hasSize(findings);
    }

    /// The items below what was never done only tell it in detail; another order among them is another deed.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Your order has been updated:\\n- The bag has been added\\n- Cabin upgraded|1",
        "Your order #W1000001 has been updated:\\n- Order #W2000002 has been updated|2",
        "All is well:\\n- The bag has been added\\n- The address has been updated|2"})
    void detailsOfWhatWasNeverDone(String told, int findings) {
        assertThat(orders().customer("Yes, all of it.").agent(told.replace("\\n", "\n")).read(claimed)).as(told).hasSize(findings);
    }

    /// A call that no words of its kind tell of is the one that was made for another order, even if that order is spoken of.
    @Test
    void theCallThatNobodyTellsOf() {
        String told = "Both orders (#W1000001 and #W2000002) have been cancelled. All of order #W3000003 is being returned.";
        Dialogue done = orders().looksUp("get_order", THIRD, "{\"order_id\":\"#W3000003\",\"state\":\"x\"}").customer("Please.");
        assertThat(done.writes("cancel_order", THIRD, "{}").writes("cancel_order", SECOND, "{}").writes("return_order", THIRD, "{}")
                .agent(told).read(wrong)).singleElement()
                .satisfies(one -> assertThat(one.call()).isEqualTo(3), one -> assertThat(one.argument()).isEqualTo("/order_id"),
                        one -> assertThat(one.why()).contains("#W1000001", "#W3000003"));
    }

    /// What the customer named and nobody looked up, and the call took another.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The booking **ABC123** has been cancelled.|1", "The booking XYZ789 has been cancelled.|0",
        "The booking ABC123 has been cancelled, as has XYZ789.|0", "The flight ABC123 has been cancelled.|0",
        "The booking ABC12345 has been cancelled.|0", "The booking has been cancelled.|0"})
    void whatNoLookUpShowed(String told, int findings) {
        assertThat(new Dialogue().customer("Cancel ABC123.").looksUp("get_booking", "{\"booking_id\":\"XYZ789\"}",
                "{\"booking_id\":\"XYZ789\",\"seats\":\"two\"}").agent("Shall I?").customer("Yes.")
                .writes("cancel_booking", "{\"booking_id\":\"XYZ789\"}", "{}").agent(told).read(wrong)).as(told).hasSize(findings)
                .allSatisfy(one -> assertThat(one.why()).contains("ABC123", "XYZ789"));
    }

    /// Where the agent names one that another call of that go took, but the call takes an item of its own order, both are right.
    @Test
    void anItemOfAnOrderThatNobodyNames() {
        String item = "{\"order_id\":\"%s\",\"items\":[{\"item_id\":\"%s\",\"product_id\":\"p1\",\"name\":\"Lamp\"}]}";
        Dialogue both = new Dialogue().customer("My orders.").looksUp("get_order", FIRST, item.formatted("#W1000001", "1000"))
                .looksUp("get_order", SECOND, item.formatted("#W2000002", "2000")).customer("Please.")
                .writes("change_address", FIRST, "{}");
        String call = "{\"order_id\":\"#W2000002\",\"item_ids\":[\"%s\"]}";
        String told = "The address of #W1000001 is updated, and the lamp will be exchanged.";
        assertThat(both.writes("exchange_items", call.formatted("2000"), "{}").agent(told).read(wrong)).isEmpty();
        assertThat(new Dialogue().customer("My orders.").looksUp("get_order", FIRST, item.formatted("#W1000001", "1000"))
                .looksUp("get_order", SECOND, item.formatted("#W2000002", "2000")).customer("Please.")
                .writes("change_address", FIRST, "{}").writes("exchange_items", call.formatted("1000"), "{}").agent(told).read(wrong))
                .isNotEmpty();
    }

    /// Many that no call took are another matter, and what a call made is no name for what another one took.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Done. Of the others, #W1000001 is on its way.|1",
        "Done. Your others are #W1000001, #W3000003 and #W4000004.|0", "Done. The new order is #W9000009.|0"})
    void whatIsNamedBesideACall(String told, int findings) {
        Dialogue done = orders().looksUp("list_orders", "{}", "[{\"order_id\":\"#W3000003\"},{\"order_id\":\"#W4000004\"}]")
                .customer("Please cancel it and order it anew.").writes("cancel_order", SECOND, "{}")
                .writes("place_order", "{\"goods\":\"lamp\"}", "{\"order_id\":\"#W9000009\",\"state\":\"new\"}");
        assertThat(done.agent(told).read(wrong)).as(told).hasSize(findings);
    }

    /// Of two that may be meant neither is named, and the deed is not done all the same.
    @Test
    void whichOfTwoIsNotKnown() {
        String told = "Order #W1000001 has been cancelled. I'm looking after #W2000002 and #W3000003, too.";
        Dialogue done = orders().looksUp("get_order", THIRD, "{\"order_id\":\"#W3000003\",\"state\":\"x\"}")
                .agent("Shall I cancel #W1000001, #W2000002 and #W3000003?").customer("Yes.");
        done.writes("cancel_order", SECOND, "{}").writes("cancel_order", THIRD, "{}").agent(told);
        assertThat(done.read(wrong)).isEmpty();
        assertThat(done.read(claimed)).extracting(Finding::why).anyMatch(why -> why.contains("#W1000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Refunds for cancelled orders are processed to the original payment method.",
        "When an order is cancelled, the refund is processed to the card.",
        "For order cancellations, the refund is automatically processed to the card.",
        "Refunds to PayPal are processed immediately upon approval."})
    void aRuleIsNoDeed(String told) {
        assertThat(orders().agent(told).read(claimed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Your refunds are processed to the original payment method.",
        "As agreed, the refund is processed to the card."})
    void thisOneIs(String told) {
        assertThat(orders().agent(told).read(claimed)).isNotEmpty();
    }

    /// What was asked for was changed in words, before anything is done.
    @Test
    void aRequestThatIsWrittenAnew() {
        String told = "I've updated the exchange request to include the lamp only.";
        assertThat(orders().customer("Only the lamp.").agent(told + " Please reply with \"yes\".").read(claimed)).isEmpty();
        assertThat(orders().customer("Only the lamp.").agent(told).read(claimed)).isNotEmpty();
    }

    /// Books that are kept of a deed change with it.
    @Test
    void whatIsWrittenDownOfACall() {
        String told = "The payment history has been updated to reflect this.";
        assertThat(orders().writes("cancel_order", FIRST, "{}").agent(told).read(claimed)).isEmpty();
        assertThat(orders().agent(told).read(claimed)).isNotEmpty();
    }

    /// A field of what was looked up is no deed.
    @ParameterizedTest
    @ValueSource(strings = {"- Booked on May 12, 2027", "- The fare: $20 (booked on May 12, 2027)"})
    void aFieldIsNoDeed(String told) {
        assertThat(orders().writes("cancel_order", FIRST, "{}").agent("Your order has been cancelled.\n" + told).read(claimed)).isEmpty();
    }

    /// Whether there is anything else puts nothing, and thanks agree to nothing.
    @Test
    void thanksAreNoYes() {
        assertThat(orders().writes("modify_order", FIRST, "{}").agent("There it is.").customer("Fine.")
                .agent("Is there anything else you'd like to change?").customer("Thank you for changing my order!")
                .agent("Gladly. Your order has been changed.").read(claimed)).isEmpty();
    }

    /// What is asked after a call is put to the customer next.
    @Test
    void aQuestionTellsNothingOfTheCall() {
        assertThat(orders().writes("modify_items", FIRST, "{}").agent("That's changed. Shall I look at order #W2000002?")
                .read(wrong)).isEmpty();
        assertThat(orders().writes("modify_items", FIRST, "{}").agent("That's changed in order #W2000002.").read(wrong)).isNotEmpty();
    }

    /// A product's name in a list of names is no id of a thing.
    @Test
    void aNameIsNoId() {
        String listed = "[{\"order_id\":\"#W1000001\",\"items\":[\"Garden Lamp\"]}]";
        String variant = "{\"item_id\":\"2000\",\"options\":{\"colour\":\"amber\"}}";
        assertThat(new Dialogue().customer("Amber, please.").looksUp("list_orders", "{}", listed).looksUp("get_variant", "{}", variant)
                .agent("To confirm: the Garden Lamp in amber?").customer("Yes.")
                .writes("exchange_items", "{\"order_id\":\"#W1000001\",\"new_item_ids\":[\"2000\"]}", "{}")
                .agent("The exchange of your Garden Lamp has been submitted.").read(wrong)).isEmpty();
    }

    /// "Processed" is said of a return, not of the order that has this status.
    @Test
    void aStatusTellsNoOrder() {
        assertThat(new Dialogue().customer("My orders.")
                .looksUp("get_order", FIRST, "{\"order_id\":\"#W1000001\",\"status\":\"delivered\"}")
                .looksUp("get_order", SECOND, "{\"order_id\":\"#W2000002\",\"status\":\"processed\"}").customer("Please.")
                .writes("exchange_items", FIRST, "{}").agent("Once your return is processed, the new one is sent.").read(wrong)).isEmpty();
    }

    private static String named(String told) {
        return told.replace("Lamp:", "Garden Lamp:").replace("Rug:", "Woven Rug:");
    }

    private static Dialogue items(String one, String other) {
        return new Dialogue().customer("Both, please.").looksUp("get_order", FIRST, "{\"order_id\":\"#W1000001\",\"items\":["
                + item(one, "1000") + "," + item(other, "2000") + "]}").customer("Go on.");
    }

    private static String item(String name, String id) {
        return "{\"name\":\"%s\",\"product_id\":\"p%s\",\"item_id\":\"%s\"}".formatted(name, id, id);
    }

    private static Dialogue putAfterACall() {
        return orders().writes("cancel_order", FIRST, "{}").agent("That one is through.").customer("And the kettle?")
                .agent("It is pending as well. Shall I cancel it?");
    }

    private static Dialogue orders() {
        return new Dialogue().customer("My orders, please.").looksUp("get_order", FIRST, "{\"order_id\":\"#W1000001\",\"state\":\"x\"}")
                .looksUp("get_order", SECOND, "{\"order_id\":\"#W2000002\",\"state\":\"x\"}");
    }
}
