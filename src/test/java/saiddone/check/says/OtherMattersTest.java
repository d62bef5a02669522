package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.ToolEffect;

/// Sentences that seem to name another value than a call's argument and speak of something else, in a made-up shop and an airline.
class OtherMattersTest {
    private static final String LAMPS = """
            {"name":"Lamp","product_id":"P1","variants":{
            "70001":{"item_id":"70001","options":{"color":"silver","size":"small"},"available":true,"price":70.5},
            "70002":{"item_id":"70002","options":{"color":"black","size":"small"},"available":true,"price":61.25},
            "70003":{"item_id":"70003","options":{"color":"green","size":"large"},"available":true,"price":64.0},
            "70004":{"item_id":"70004","options":{"color":"green","size":"small"},"available":true,"price":65.0}}}""";
    private static final String CUSTOMER = """
            {"user_id":"u_1","payment_methods":{"gift_card_11":{"source":"gift_card","id":"gift_card_11","balance":80.0},
            "credit_card_22":{"source":"credit_card","id":"credit_card_22","brand":"visa","last_four":"4417"},
            "credit_card_33":{"source":"credit_card","id":"credit_card_33","brand":"visa","last_four":"5018"}}}""";
    private static final String FLIGHTS = "{\"reservation_id\":\"B7K2XX\",\"cabin\":\"%s\",\"payment_id\":\"%s\"}";

    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());
    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final FailedButClaimedCheck failed = new FailedButClaimedCheck();

    /// What is offered beside what was chosen is no other value for it.
    @Test
    void anotherChoice() {
        assertThat(put("Your lamp will be exchanged; please confirm (e.g., the small black one instead, or the silver one).").read(wrong))
                .isEmpty();
        assertThat(put("Your lamp will be exchanged for the small black one; please confirm.").read(wrong)).hasSize(1);
    }

    /// The cheapest of what the words name.
    @Test
    void theCheapestGreenOne() {
        assertThat(exchanged("70003").agent("As requested, it was changed to the cheapest green lamp.").read(wrong)).isEmpty();
        assertThat(exchanged("70004").agent("As requested, it was changed to the cheapest green lamp.").read(wrong))
                .extracting(Finding::why).singleElement().asString().contains("70003");
    }

    /// A colour tells no order from another where the thing that has it is not named.
    @Test
    void anOptionAlone() {
        String order = "{\"order_id\":\"%s\",\"items\":[{\"item_id\":\"7%s\",\"name\":\"%s\",\"options\":{\"color\":\"%s\"}}]}";
        Dialogue done = new Dialogue().customer("Please.").looksUp("get_order", "{}", order.formatted("#W100", "1", "Vase", "black"))
                .looksUp("get_order", "{}", order.formatted("#W200", "2", "Hose", "green"))
                .writes("cancel_order", "{\"order_id\":\"#W200\"}", "{}");
        assertThat(done.agent("It was to be replaced by a black one, and is cancelled.").read(wrong)).isEmpty();
        assertThat(done.agent("Your black vase is cancelled.").read(wrong)).hasSize(1);
    }

    /// What a cancellation gives back pays for no booking.
    @Test
    void theRefundOfAnother() {
        String book = "{\"flight\":\"F1\",\"payment_id\":\"credit_card_22\"}";
        Dialogue done = airline().writes("cancel_reservation", "{\"reservation_id\":\"B7K2XX\"}", "{}")
                .writes("book_reservation", book, "{}");
        assertThat(done.agent("The old one is cancelled, with the money back to gift_card_11.").read(wrong)).isEmpty();
        assertThat(airline().writes("book_reservation", book, "{}").agent("It is booked, paid with gift_card_11.").read(wrong)).hasSize(1);
    }

    /// Who is asked for one card and says to take the other has chosen.
    @ParameterizedTest
    @CsvSource({"Yes.,1", "Yes but use the other card.,0"})
    void theOtherCard(String answer, int findings) {
        assertThat(airline().agent("Shall I book it with your Visa ending in 4417?").customer(answer)
                .writes("book_reservation", "{\"flight\":\"F1\",\"payment_id\":\"credit_card_33\"}", "{}")
                .agent("It is booked.").read(wrong))
                .hasSize(findings);
    }

    /// A sentence with a word of another tool's name tells what paid for that one, be it no deed at all.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The $50 bag fee was paid with gift_card_11.|0", "Your two baggages: paid with gift_card_11.|0",
        "The flight was paid with gift_card_11.|1", "The flights and bags were paid with gift_card_11.|1", "Paid with gift_card_11.|1"})
    void theToolThatASentenceIsOf(String told, int findings) {
        assertThat(airline().writes("update_reservation_flights", FLIGHTS.formatted("business", "credit_card_22"), "{}")
                .writes("update_reservation_baggages",
                        "{\"bags\":2,\"payment_id\":\"gift_card_11\",\"reservation_id\":\"C9Z9ZZ\"}", "{}").agent(told).read(wrong).stream()
                .filter(one -> one.call() == 2)).as(told).hasSize(findings);
    }

    /// What is told of a thing that another call took is told of that one, and what stands beside another call announces it.
    @Test
    void thePaymentOfAnother() {
        String called = "{\"item_ids\":[\"%s\"],\"payment_method_id\":\"%s\"}";
        String mouse = "{\"items\":[{\"item_id\":\"80001\",\"name\":\"Travel Mouse\",\"product_id\":\"P8\"},"
                + "{\"item_id\":\"90001\",\"name\":\"Desk Fan\",\"product_id\":\"P9\"}]}";
        String told = "The money for %s goes to the Visa ending in 4417.";
        assertThat(ordered(mouse).writes("return_items", called.formatted("90001", "gift_card_11"), "{}").agent(told.formatted("it"))
                .read(wrong)).hasSize(1);
        assertThat(bothReturned(mouse, called, told.formatted("the travel mouse")).read(wrong)).isEmpty();
        assertThat(bothReturned(mouse, called, told.formatted("the desk fan and the travel mouse")).read(wrong)).hasSize(1);
        assertThat(airline().writes("book_reservation", "{\"flight\":\"F1\",\"payment_id\":\"gift_card_11\"}", "{}")
                .calls("Now the next, with credit_card_22.", null, "book_reservation", ToolEffect.WRITE,
                        "{\"flight\":\"F2\",\"payment_id\":\"credit_card_22\"}", "{}", false).read(wrong)).isEmpty();
    }

    /// Words on what was charged tell little of a call that nothing was paid for, where another for the same thing took what they name.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The upgrade was $209, paid with gift_card_11.|1|MEDIUM", "The upgrade was $209, paid with gift_card_11.|2|HIGH",
        "All is paid with gift_card_11.|1|HIGH"})
    void whatNothingWasPaidFor(String told, int payments, Severity severity) {
        String booking = "{\"reservation_id\":\"B7K2XX\",\"payment_history\":[%s]}";
        String paid = "{\"payment_id\":\"gift_card_11\",\"amount\":209}";
        assertThat(airline().writes("update_reservation_flights", FLIGHTS.formatted("business", "gift_card_11"), booking.formatted(paid))
                .writes("update_reservation_bags", "{\"bags\":2,\"payment_id\":\"credit_card_22\",\"reservation_id\":\"B7K2XX\"}",
                        booking.formatted(String.join(",", Collections.nCopies(payments, paid))))
                .agent(told).read(wrong).stream().filter(one -> one.why().contains("credit_card_22"))).as(told)
                .extracting(Finding::severity).containsExactly(severity);
    }

    /// A question that lets the customer choose among ways to pay of several kinds.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Shall I take one of your credit cards or the gift card?|0", "Shall I take the gift card?|1"})
    void waysToPay(String put, int findings) {
        assertThat(new Dialogue().customer("Please.").looksUp("get_customer", "{}", CUSTOMER).agent(put).customer("What I paid with.")
                .writes("book_reservation", "{\"flight\":\"F1\",\"payment_id\":\"credit_card_33\"}", "{}").agent("It is booked.")
                .read(wrong)).as(put).hasSize(findings);
    }

    /// What did not pay, and a brand in two words.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"It is booked, paid with gift_card_11.|1", "It is booked, with no charge to gift_card_11.|0",
        "It is booked with the gift card.|1",
        "It is booked on your Master Card, not on the Visa with 4417.|0", "It is booked on your card, the Visa with 4417.|1"})
    void whatElseOnlyNamesAWayToPay(String told, int findings) {
        assertThat(new Dialogue().customer("Please.").looksUp("get_customer", "{}", CUSTOMER.replace("\"visa\",\"last_four\":\"5018\"",
                "\"mastercard\",\"last_four\":\"5018\"")).customer("Go on.")
                .writes("book_reservation", "{\"flight\":\"F1\",\"payment_id\":\"credit_card_33\"}", "{}").agent(told).read(wrong)).as(told)
                .hasSize(findings);
    }

    private static Dialogue ordered(String order) {
        return new Dialogue().customer("Please.").looksUp("get_customer", "{}", CUSTOMER).looksUp("get_order", "{}", order)
                .customer("Go on.");
    }

    private static Dialogue bothReturned(String order, String called, String told) {
        return ordered(order).writes("return_items", called.formatted("90001", "gift_card_11"), "{}").agent(told).customer("Fine.")
                .writes("return_items", called.formatted("80001", "credit_card_22"), "{}");
    }

    /// A call that was made again with another card: what is told then is told of that.
    @Test
    void madeAgain() {
        Dialogue first = airline().writes("update_reservation_flights", FLIGHTS.formatted("economy", "credit_card_22"), "{}");
        String told = "It is in business now, paid with the Visa ending in 5018.";
        assertThat(first.agent(told).read(wrong)).extracting(Finding::argument).containsExactly("/cabin");
        assertThat(airline().writes("update_reservation_flights", FLIGHTS.formatted("economy", "credit_card_22"), "{}")
                .agent("It is paid with the Visa ending in 5018.").read(wrong)).extracting(Finding::argument)
                .containsExactly("/payment_id");
        assertThat(airline().writes("update_reservation_flights", FLIGHTS.formatted("economy", "credit_card_22"), "{}")
                .writes("update_reservation_flights", FLIGHTS.formatted("business", "credit_card_33"), "{}").agent(told).read(wrong))
                .isEmpty();
    }

    @Test
    void amountsThatAreNoArgument() {
        String paid = "{\"payment_methods\":[{\"payment_id\":\"gift_card_11\",\"amount\":80},"
                + "{\"payment_id\":\"credit_card_22\",\"amount\":%s}]}";
        assertThat(airline().writes("book_reservation", paid.formatted(40), "{}").agent("The reservation comes to $120.").read(wrong))
                .isEmpty();
        assertThat(airline().writes("book_reservation", paid.formatted(45), "{}").agent("The reservation comes to $120.").read(wrong))
                .isNotEmpty();
        assertThat(airline().writes("book_reservation", paid.formatted(45), "{}")
                .agent("The reservation comes to more than the $120 I told you.").read(wrong)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Your return flight is now confirmed.", "Your new one-way reservation has been successfully created.",
        "The reservation has been updated to the cheaper flight, keeping the same passengers."})
    void noDeedOfAnotherKind(String told) {
        assertThat(airline().writes("update_reservation_flights", FLIGHTS.formatted("economy", "credit_card_22"), "{}").agent(told)
                .read(claimed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Your return is now confirmed.", "The passengers have been updated."})
    void aDeedOfAnotherKind(String told) {
        assertThat(airline().writes("update_reservation_flights", FLIGHTS.formatted("economy", "credit_card_22"), "{}").agent(told)
                .read(claimed)).hasSize(1);
    }

    /// Items below a heading of conditions tell of nothing that was done, and neither do a price and a means of paying.
    @ParameterizedTest
    @ValueSource(strings = {"I can refund it only if:\n- Your reservation has been cancelled\n- You are a member",
        "A refund is possible when one of these is met:\n1. The reservation has been cancelled.",
        "Your seats are fine, and the payment has been processed using your certificate."})
    void noDeedAtAll(String told) {
        assertThat(airline().writes("update_reservation_bags", "{\"reservation_id\":\"B7K2XX\"}", "{}").agent(told).read(claimed))
                .isEmpty();
    }

    @Test
    void itemsBelowAnotherHeading() {
        assertThat(airline().agent("The upgrade is confirmed at $163.").read(claimed)).isEmpty();
        assertThat(airline().agent("The upgrade is confirmed.").read(claimed)).hasSize(1);
        assertThat(airline().agent("What was done:\n- Your reservation has been cancelled").read(claimed)).hasSize(1);
        assertThat(airline().agent("It works only if:\n- You are a member\nYour reservation has been cancelled.").read(claimed)).hasSize(1);
    }

    /// What a look-up answered in a word is how things stand.
    @Test
    void theStatusOfAFlight() {
        assertThat(status("HAT116", "cancelled")).isEmpty();
        assertThat(status("HAT116", "delayed")).hasSize(1);
        assertThat(status("HAT117", "cancelled")).hasSize(1);
    }

    private List<Finding> status(String flight, String answer) {
        return airline().looksUp("get_flight_status", "{\"flight_number\":\"%s\"}".formatted(flight), answer)
                .agent("HAT116 has been cancelled.").read(claimed);
    }

    /// A call with an id that nobody knows failed, and was made again.
    @Test
    void aSlipOfTheId() {
        String slip = "{\"reservation_id\":\"B7K2\"}";
        String other = "{\"reservation_id\":\"C1C1C1\"}";
        String right = "{\"reservation_id\":\"B7K2XX\"}";
        for (String wrongly : List.of(slip, other)) {
            Dialogue tried = airline().looksUp("get_reservation", "{}", "{\"reservation_id\":\"C1C1C1\",\"origin\":\"LAX\"}")
                    .customer("Go on.").calls("", null, "cancel_reservation", ToolEffect.WRITE, wrongly, "Error: not found", true);
            assertThat(tried.writes("cancel_reservation", right, "{}").agent("I've cancelled it.").read(failed))
                    .hasSize(wrongly.equals(slip) ? 0 : 1);
        }
    }

    /// The books follow a deed.
    @Test
    void accordingly() {
        Dialogue cancelled = airline().writes("cancel_reservation", "{\"reservation_id\":\"B7K2XX\"}", "{}");
        assertThat(cancelled.agent("Your account has been updated accordingly.").read(claimed)).isEmpty();
        assertThat(cancelled.agent("Your seat has been updated accordingly.").read(claimed)).hasSize(1);
    }

    /// One call that failed is told once a message.
    @Test
    void toldTwice() {
        List<Finding> found = airline().calls("", null, "cancel_reservation", ToolEffect.WRITE, "{\"reservation_id\":\"B7K2XX\"}",
                "Error: too late", true).agent("I've cancelled B7K2XX. The cancellation of B7K2XX has been completed.").read(failed);
        assertThat(found).singleElement().satisfies(one -> assertThat(one.said()).isNotNull()
                .satisfies(said -> assertThat(said.quote()).startsWith("I've cancelled")));
    }

    /// A typed call tells nothing as done, and neither does a reply that all stays as it is.
    @Test
    void afterAYes() {
        Dialogue put = airline().agent("Shall I cancel the reservation B7K2XX?").customer("Yes.");
        assertThat(put.agent("{\"name\": \"cancel_reservation\", \"arguments\": {\"reservation_id\": \"B7K2XX\"}}").read(claimed))
                .isEmpty();
        assertThat(airline().agent("Shall I cancel the reservation B7K2XX?").customer("Yes.")
                .agent("Your original reservation B7K2XX remains intact.").read(claimed)).isEmpty();
        assertThat(airline().agent("Shall I cancel the reservation B7K2XX?").customer("Yes.").agent("Reservation B7K2XX: gone.")
                .read(claimed)).hasSize(1);
    }

    private static Dialogue put(String words) {
        return new Dialogue().customer("Please.").looksUp("get_product", "{}", LAMPS).agent(words).customer("Yes.")
                .writes("exchange_items", "{\"item_ids\":[\"70001\"],\"new_item_ids\":[\"70003\"]}", "{}");
    }

    private static Dialogue exchanged(String taken) {
        return new Dialogue().customer("Please.").looksUp("get_customer", "{}", CUSTOMER).looksUp("get_product", "{}", LAMPS)
                .customer("Go on.").writes("exchange_items",
                        "{\"item_ids\":[\"70001\"],\"new_item_ids\":[\"" + taken + "\"],\"payment_method_id\":\"gift_card_11\"}", "{}");
    }

    private static Dialogue airline() {
        return new Dialogue().customer("Please.").looksUp("get_customer", "{}", CUSTOMER)
                .looksUp("get_reservation", "{}", "{\"reservation_id\":\"B7K2XX\",\"origin\":\"ORD\"}").customer("Go on.");
    }
}
