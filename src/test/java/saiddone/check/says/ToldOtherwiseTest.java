package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.text.Lexicon;
import saiddone.model.ToolEffect;

/// Words by which a call that was made is told in another way than its own name says, and plans that read like deeds.
class ToldOtherwiseTest {
    private static final String FLIGHTS = """
            {"reservation_id":"B7K2XX","cabin":"economy","flights":["QX1"],"payment_id":"c_1"}""";
    private static final String LAMP = "{\"order_id\":\"#W10012\",\"item_ids\":[\"70001\"],\"new_item_ids\":[\"%s\"]}";
    private static final String SHOWN = """
            {"reservations":[{"reservation_id":"B7K2XX","cabin":"business"},{"reservation_id":"C8L3YY","cabin":"economy"},
            {"reservation_id":"D9M4ZZ","cabin":"economy"}]}""";

    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final FailedButClaimedCheck failed = new FailedButClaimedCheck();

    /// Those who fly are along when the flight or the class is changed.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Both passengers have been updated to the new direct flight.|0",
        "I have reverted both passengers back to economy class.|0", "Both passengers have been updated.|1",
        "Your booking has been updated to economy, keeping the dates (in May), the route (AAA), and passengers.|0",
        "Both passengers have been added to the flight.|1", "I have updated the cabin and the passengers.|0",
        "I have updated the passengers, keeping the flight.|1"})
    void passengersAreAlong(String told, int findings) {
        assertThat(flown().agent(told).read(claimed)).as(told).hasSize(findings);
    }

    /// What stands in brackets says no part of what was changed.
    @Test
    void aPartInBrackets() {
        String bags = "{\"reservation_id\":\"B7K2XX\",\"total_baggages\":2}";
        String told = "I've updated the baggage to include 2 bags (no extra cost due to your Silver membership and economy cabin).";
        Dialogue half = one().calls("", null, "update_reservation_flights", ToolEffect.WRITE, FLIGHTS, "Error: no money", true)
                .writes("update_reservation_baggages", bags, "{}");
        assertThat(half.agent(told).read(failed)).isEmpty();
        assertThat(one().calls("", null, "update_reservation_flights", ToolEffect.WRITE, FLIGHTS, "Error: no money", true)
                .writes("update_reservation_baggages", bags, "{}").agent("I've updated the cabin (no cost).").read(failed)).hasSize(1);
    }

    /// A certificate that pays was not issued.
    @Test
    void aCertificateThatPays() {
        String told = "As you wished, I applied your largest certificate.";
        assertThat(flown().agent(told).read(claimed)).isEmpty();
        assertThat(airline().agent(told).read(claimed)).hasSize(1);
        assertThat(airline().agent("I've applied your certificate. Please confirm if you'd like to go on.").read(claimed)).isEmpty();
        assertThat(flown().agent("As you wished, I sent you a certificate.").read(claimed)).hasSize(1);
    }

    @Test
    void issuedAndAddedToTheAccount() {
        String told = "The $50 gift card has been added to your account.";
        assertThat(issued().agent(told).read(claimed)).isEmpty();
        assertThat(issued().agent("The bags have been added to your booking.").read(claimed)).hasSize(1);
        assertThat(airline().agent(told).read(claimed)).hasSize(1);
    }

    /// All changes that were asked for need not be changes by name.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"I have processed all the changes.|0", "I have updated all of them.|1",
        "I have processed all the bag changes.|1", "I have processed the changes.|1"})
    void allTheChanges(String told, int findings) {
        assertThat(cancelled().agent(told).read(claimed)).as(told).hasSize(findings);
        assertThat(airline().agent(told).read(claimed)).as("nothing was done: " + told).hasSize(1);
    }

    /// The lines below a heading tell what its changes were.
    @Test
    void changesThatAListTells() {
        assertThat(cancelled().agent("Your changes are complete:\n- B7K2XX cancelled").read(claimed)).isEmpty();
        assertThat(cancelled().agent("Your changes are complete:\n- two bags").read(claimed)).hasSize(1);
    }

    /// A line of a summary that names nothing tells again what stands above it, and not of what is named below.
    @Test
    void toldAgainInASummary() {
        WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());
        Dialogue again = cancelled().agent("Your booking B7K2XX has been cancelled.\n\n- Status: Cancelled\n- Others: C8L3YY, D9M4ZZ");
        assertThat(again.read(claimed)).isEmpty();
        assertThat(again.read(wrong)).isEmpty();
        assertThat(cancelled().agent("About B7K2XX.\n\n- Status: Cancelled\n- Booking: C8L3YY").read(wrong)).hasSize(1);
    }

    @Test
    void whatWasSoBefore() {
        assertThat(cancelled().agent("To be clear, C8L3YY was already cancelled, and B7K2XX has been cancelled.").read(claimed)).isEmpty();
        assertThat(cancelled().agent("To be clear, C8L3YY and B7K2XX have been cancelled.").read(claimed)).isNotEmpty();
    }

    /// Plans, waits and guesses that are no deeds.
    @ParameterizedTest
    @ValueSource(strings = {"Please hold on while I complete the exchange.",
        "Let me know if you want more (or confirm all changes are complete).",
        "As for your question: Refunds are processed back to the card, such as yours.",
        "The lamp has been upgraded to the red one. Reply with yes, and I go on."})
    void plansAndGuesses(String told) {
        assertThat(airline().agent(told).read(claimed)).as(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I've completed the exchange.", "I confirm that all changes are complete.",
        "As for your question: your refund is processed back to the card.", "The lamp has been upgraded to the red one."})
    void deeds(String told) {
        assertThat(airline().agent(told).read(claimed)).as(told).isNotEmpty();
    }

    /// Short lines count beside a call that was made.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Proposed changes:/- Lamp → upgraded to the red one|0",
        "Processed changes:/- Lamp → upgraded to red|1"})
    void shortLines(String told, int findings) {
        assertThat(cancelled().agent(told.replace('/', '\n')).read(claimed)).as(told).hasSize(findings);
    }

    /// An exchange that was refused and was made as a modification, with another thing in its place.
    @Test
    void madeByAnotherTool() {
        String told = "The lamp in order #W10012 has been modified.";
        assertThat(exchangeRefused().writes("modify_items", LAMP.formatted("70003"), "{}").agent(told).read(failed)).isEmpty();
        assertThat(exchangeRefused().writes("modify_items", LAMP.formatted("70003").replace("70001", "70009"), "{}").agent(told)
                .read(failed)).hasSize(1);
    }

    private static Dialogue exchangeRefused() {
        return new Dialogue().customer("Take 70003, or 70002, for 70001 and 70009.").looksUp("get_order", "{}",
                        "{\"order_id\":\"#W10012\",\"items\":[{\"item_id\":\"70001\",\"product_id\":\"P1\",\"name\":\"Lamp\"}]}")
                .calls("", null, "exchange_items", ToolEffect.WRITE, LAMP.formatted("70002"), "Error: not delivered", true);
    }

    /// A request that is put to the customer with something more, and a part that was tried.
    @Test
    void requestsAndTries() {
        String asked = " Please confirm if I should proceed.";
        assertThat(airline().agent("I've updated the request to include the bags." + asked).read(claimed)).isEmpty();
        assertThat(airline().agent("I've updated the booking to include the bags." + asked).read(claimed)).hasSize(1);
        assertThat(halfDone("I attempted to change the class, which stays.").read(failed)).isEmpty();
        assertThat(halfDone("I remembered the class.").read(failed)).hasSize(1);
    }

    private static Dialogue halfDone(String more) {
        return one().calls("", null, "update_reservation_flights", ToolEffect.WRITE, FLIGHTS, "Error: no money", true)
                .writes("update_reservation_baggages", "{\"reservation_id\":\"B7K2XX\",\"total_baggages\":2}", "{}")
                .agent("I have processed the changes for you. " + more);
    }

    /// A heading that counts speaks of what stands below it, up to the next that counts on.
    @Test
    void headingsThatCount() {
        String told = "1. **Cancelled**:\n   - B7K2XX\n%s **Kept** (C8L3YY)";
        assertThat(cancelled().agent(told.formatted("2.")).read(claimed)).isEmpty();
        assertThat(cancelled().agent(told.formatted("   -")).read(claimed)).hasSize(1);
    }

    /// A guess at why something failed.
    @Test
    void possibly() {
        String told = "**Booking failed**: few seats (QX1 has nine, but the system rejected – %s availability).";
        assertThat(refused().agent(told.formatted("possibly updated")).read(claimed)).isEmpty();
        assertThat(refused().agent(told.formatted("updated")).read(claimed)).hasSize(1);
    }

    /// A mend in words leads to the call that its message makes.
    @Test
    void mendedForTheCallThatFollows() {
        String told = "The name was wrong. I have corrected it and will now book it.";
        assertThat(airline().calls(told, null, "book_reservation", ToolEffect.WRITE, "{\"name\":\"Ann\"}", "{}", false).read(claimed))
                .isEmpty();
        assertThat(airline().agent(told).read(claimed)).hasSize(1);
    }

    /// Books that follow a deed, with the number of a card between.
    @Test
    void booksThatFollow() {
        assertThat(cancelled().agent("Your payment method (c_1) has been updated with the refund.").read(claimed)).isEmpty();
        assertThat(cancelled().agent("Your payment method (c_1) has been updated.").read(claimed)).hasSize(1);
    }

    /// What is being done where the matter is handed over with the same words.
    @Test
    void handedOverInTheSameBreath() {
        String told = "I'm processing your cancellation for booking B7K2XX.";
        assertThat(airline().calls(told, null, "transfer_to_human", ToolEffect.HANDOVER, "{}", "ok", false).read(claimed)).isEmpty();
        assertThat(airline().agent(told).read(claimed)).hasSize(1);
    }

    /// What is left as it is was in no call.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The sneakers return is processed, while keeping the Portable Charger and Yoga Mat as is.|0",
        "The return request of the Sneakers was submitted and the Portable Charger (6857426243) will be kept.|0",
        "The return of the Sneakers and the Portable Charger was submitted, and the Yoga Mat will be kept.|1"})
    void keptAsItIs(String told, int findings) {
        assertThat(returned().agent(told.replace("was submitted", "has been submitted")).read(claimed)).as(told).hasSize(findings);
    }

    @Test
    void leftAsItIs() {
        String told = "I've left booking C8L3YY (three seats) as is, and your cancellation of B7K2XX is all set.";
        assertThat(cancelled().agent(told).read(claimed)).isEmpty();
        assertThat(cancelled().agent("Your cancellation of C8L3YY and B7K2XX is all set.").read(claimed)).isNotEmpty();
    }

    /// What was asked for and never done is called off in words.
    @Test
    void calledOff() {
        String told = "I've cancelled the exchange request for the lamp.";
        assertThat(airline().agent(told).read(claimed)).isEmpty();
        assertThat(airline().writes("exchange_items", "{\"item\":\"71\"}", "{}").agent(told).read(claimed)).hasSize(1);
        assertThat(airline().agent("I've cancelled the order of the lamp.").read(claimed)).hasSize(1);
    }

    /// A status that was looked up, in the other spelling.
    @Test
    void theOtherSpelling() {
        String shown = "{\"order_id\":\"#W100\",\"status\":\"cancelled\"}";
        String told = "Order #W100 has also been canceled.";
        assertThat(new Dialogue().customer("Please.").looksUp("get_order", "{}", shown).agent(told).read(claimed)).isEmpty();
        assertThat(new Dialogue().customer("Please.").looksUp("get_order", "{}", shown.replace("cancelled", "pending")).agent(told)
                .read(claimed)).hasSize(1);
    }

    /// What a sentence says of handing over is no handing over; that a team has got it is.
    @Test
    void aHandoverThatIsNotPossibleAndOneThatIs() {
        HandoverPromisedCheck handover = new HandoverPromisedCheck(Lexicons.shipped(), Lexicon.shipped());
        assertThat(airline().agent("Escalating this request to a human agent is not possible here.").read(handover)).isEmpty();
        assertThat(airline().agent("Escalating this request to a human agent, for it is not possible here.").read(handover)).hasSize(1);
        assertThat(airline().agent("Promo team's got it! They'll write.").read(handover)).hasSize(1);
    }

    /// In a list of all that was done each thing stands beside its own deed.
    @Test
    void anotherDeedBesideAProduct() {
        String told = "All your requests (portable charger %s, sneakers return) are now handled.";
        assertThat(returned().agent(told.formatted("cancel")).read(claimed)).isEmpty();
        assertThat(returned().agent(told.formatted("return")).read(claimed)).hasSize(1);
    }

    /// After a yes: a question's rest, a refusal and a courtesy tell nothing as done.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"It now has the red lamp instead of the green one.|1",
        "Could you give me the details? Specifically, the red lamp instead of the green one.|0",
        "Request denied. Order #W100 has the green lamp.|0", "The red lamp is a great choice for your room.|0"})
    void afterAYes(String told, int findings) {
        Dialogue agreed = new Dialogue().customer("Change the lamp of #W100.").looksUp("get_order", "{}", "{\"order_id\":\"#W100\"}")
                .agent("Shall I change the lamp of order #W100 to the red one?").customer("Yes, please.");
        assertThat(agreed.agent(told).read(claimed)).as(told).hasSize(findings);
    }

    private static Dialogue airline() {
        return new Dialogue().customer("Please.").looksUp("get_bookings", "{}", SHOWN);
    }

    private static Dialogue one() {
        return new Dialogue().customer("Please.").looksUp("get_booking", "{}", "{\"reservation_id\":\"B7K2XX\",\"cabin\":\"business\"}");
    }

    private static Dialogue refused() {
        return airline().calls("", null, "book_reservation", ToolEffect.WRITE, "{\"flight\":\"QX1\"}", "Error: no seats", true);
    }

    private static Dialogue flown() {
        return one().writes("update_reservation_flights", FLIGHTS, "{}");
    }

    private static Dialogue returned() {
        String order = """
                {"order_id":"#W100","items":[{"item_id":"71","product_id":"P1","name":"Sneakers","options":{"color":"red"}},
                {"item_id":"73","product_id":"P3","name":"Yoga Mat","options":{"color":"red"}},
                {"item_id":"72","product_id":"P2","name":"Portable Charger","options":{"color":"red"}}]}""";
        return new Dialogue().customer("Please.").looksUp("get_order", "{}", order)
                .writes("return_items", "{\"order_id\":\"#W100\",\"item_ids\":[\"71\"]}", "{}");
    }

    private static Dialogue issued() {
        return airline().writes("send_certificate", "{\"amount\":50}", "{}");
    }

    private static Dialogue cancelled() {
        return airline().writes("cancel_reservation", "{\"reservation_id\":\"B7K2XX\"}", "{}");
    }
}
