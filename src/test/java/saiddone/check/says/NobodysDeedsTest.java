package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.ToolEffect;

/// Words that read like a deed of the agent's and are somebody else's, or none, and calls whose record misleads.
class NobodysDeedsTest {
    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final FailedButClaimedCheck failed = new FailedButClaimedCheck();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // What the customer may say.
        "You can paste this:\\n“I'd like it all to go.\\nYour order has been cancelled, they told me, and I want it in writing.”|0",
        "You can paste this:\\n- “The order has been cancelled by me, but I believe I still get the parcel. Could you check?”|0",
        "The order “Garden Lamp” has been cancelled.|1",
        "Please send me written confirmation that:\\n- The order has been cancelled|0",
        "I can confirm this:\\n- The order has been cancelled|1",
        // What somebody is to do.
        "- Confirm that the order has been cancelled|0", "I confirm that the order has been cancelled|1",
        "Your case has been escalated.\\n- **Issue**: Canceled flight from JFK to SFO|0",
        "No changes, cancellations, or charges have been applied.|0", "No worries, the order has been cancelled.|1",
        // An idiom.
        "I've done everything I can.|0", "I've done everything within my authority.|0", "I've cancelled everything.|1",
        "I can't do that yet: the total is $106, but the order I cancelled was another.|0"})
    void whoseDeedItIs(String told, int findings) {
        assertThat(asked().agent(told.replace("\\n", "\n")).read(claimed)).as(told).hasSize(findings);
    }

    /// Such a record says of every call that it failed; what came back is new, and the agent passes it on.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"reservation_id='HATHAT' cabin='economy'|0", "Error: no seat left on HATHAT|1",
        "no seat is left on that flight|1"})
    void aCallThatGaveSomethingBack(String answer, int findings) {
        assertThat(asked().calls("", null, "book_reservation", ToolEffect.WRITE, "{\"user_id\":\"u_1\"}", answer, true)
                .agent("Your flight has been booked. The reservation is HATHAT.").read(failed)).as(answer).hasSize(findings);
    }

    /// Two deeds of one sentence have a call each; an exchange brings its return along.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"I've updated your order and cancelled the booking.|modify_order|1",
        "I've updated the order and cancelled your booking.|cancel_booking|0",
        "I've updated your order and you cancelled the booking.|modify_order|0",
        "I've processed the exchange and arranged the return.|exchange_items|0"})
    void twoDeedsOfOneSentence(String told, String tool, int findings) {
        Dialogue done = asked().writes(tool, "{\"order_id\":\"#W1000001\"}", "{}");
        assertThat((tool.startsWith("cancel") ? done.writes("modify_order", "{\"order_id\":\"#W1000001\"}", "{}") : done).agent(told)
                .read(claimed)).as(told).hasSize(findings);
    }

    /// What was cancelled and booked anew was changed, as a whole.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Your trip has been successfully updated.|book_reservation|0",
        "Your trip has been successfully updated.|send_certificate|1", "The baggage of your trip has been updated.|book_reservation|1"})
    void cancelledAndBookedAnew(String told, String second, int findings) {
        assertThat(asked().writes("cancel_reservation", "{\"reservation_id\":\"R1\"}", "{}").writes(second, "{\"user_id\":\"u_1\"}", "{}")
                .agent(told).read(claimed)).as(told + second).hasSize(findings);
        assertThat(asked().writes("cancel_reservation", "{\"reservation_id\":\"R1\"}", "{}").agent("Shall I book it anew?").customer("Yes.")
                .writes(second, "{\"user_id\":\"u_1\"}", "{}").agent(told).read(claimed)).as("cancelled before").hasSize(findings);
    }

    /// A message in the customer's name that answers a call before the agent wrote a word is the harness's.
    @ParameterizedTest
    @CsvSource({"false, 0", "true, 1"})
    void whatTheHarnessSays(boolean spoken, int findings) {
        Dialogue exchanged = asked().writes("exchange_items", "{\"order_id\":\"#W1000001\"}", "{}");
        assertThat((spoken ? exchanged.agent("Let me see to it.") : exchanged).customer("The tool has finished running.")
                .agent("Your exchange has been successfully processed:\n✅ **New item reserved:** Black Lamp").read(claimed))
                .hasSize(findings);
    }

    /// What changes along with a deed needs no call of its own, and some call.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Your gift card balance is now updated with this refund.|0",
        "- Your baggage allowance has also been updated.|0", "- **Refund Method:** Gift card (balance updated)|0",
        "Your address is now updated with this refund.|1"})
    void whatChangesAlong(String told, int findings) {
        assertThat(asked().writes("cancel_order", "{\"order_id\":\"#W1000001\"}", "{}").agent("#W1000001 has been cancelled.\n" + told)
                .read(claimed)).as(told).hasSize(findings);
    }

    /// A deed that a message tells again is told once; another order's is another.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The order has been cancelled. As I said, your order has been cancelled.|1",
        "Order #W1000001 has been cancelled. Order #W2000002 has been cancelled.|2",
        "The order has been cancelled. Your booking has been updated.|2"})
    void oneDeedOfSeveralSentences(String told, int findings) {
        assertThat(asked().agent(told).read(claimed)).as(told).hasSize(findings);
    }

    /// "Replaced" tells what a flight or a passenger of the call came in the place of.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"QX303|0", "QX404|1"})
    void whatAFlightReplaced(String flight, int findings) {
        assertThat(asked().writes("update_reservation_flights", """
                {"reservation_id":"R1","flights":[{"flight_number":"QX303","date":"2027-03-04"}]}""", "{}")
                .agent("Done, R1 has been updated.\n- **%s** (replaced QX101)".formatted(flight)).read(claimed)).as(flight)
                .hasSize(findings);
    }

    /// Whom a change is for is no part that was changed.
    @Test
    void whomItIsFor() {
        assertThat(asked().writes("update_reservation_flights",
                "{\"reservation_id\":\"R1\",\"flights\":[{\"flight_number\":\"QX303\"}]}", "{}")
                .agent("I've successfully updated reservation R1 to the new itinerary, for all **3 passengers**.").read(claimed)).isEmpty();
    }

    /// Orders that words count have ids: two items of one order are no two orders, and another change to the second does not count.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"#W2000002|0", "#W1000001|1"})
    void ordersThatWordsCount(String second, int findings) {
        String address = "{\"order_id\":\"%s\",\"address1\":\"1 Elm Road\"}";
        Dialogue changed = asked().looksUp("get_order", "{\"order_id\":\"#W1000001\"}", "{\"order_id\":\"#W1000001\"}")
                .looksUp("get_order", "{\"order_id\":\"#W2000002\"}", "{\"order_id\":\"#W2000002\"}").customer("Go on.")
                .writes("modify_user_address", "{\"user_id\":\"u_1\",\"address1\":\"1 Elm Road\"}", "{}")
                .writes("modify_order_address", address.formatted("#W1000001"), "{}")
                .writes("modify_order_address", address.formatted(second), "{}")
                .writes("modify_order_items", "{\"order_id\":\"#W2000002\",\"item_ids\":[\"1\",\"2\"]}", "{}");
        assertThat(changed.agent("The shipping address of both your pending orders has been updated.").read(claimed)).as(second)
                .hasSize(findings);
    }

    /// One call may be for several of them.
    @Test
    void ordersOfOneCall() {
        String address = "\"address1\":\"1 Elm Road\"}";
        assertThat(asked().writes("modify_order_addresses", "{\"order_ids\":[\"#W1000001\",\"#W2000002\"]," + address, "{}")
                .writes("modify_order_address", "{\"order_id\":\"#W1000001\"," + address, "{}")
                .agent("The shipping address of both your pending orders has been updated.").read(claimed)).isEmpty();
    }

    private static Dialogue asked() {
        return new Dialogue().customer("Please see to my order and my booking.").looksUp("get_user", "{\"user_id\":\"u_1\"}",
                "{\"user_id\":\"u_1\"}").customer("Go on.");
    }
}
