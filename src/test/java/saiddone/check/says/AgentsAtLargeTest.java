package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.ToolEffect;

/// What two thousand runs of known agents taught that nobody had read: labels and lists that are no claims, bookings and payments of
/// another matter, and errors that stood in words that the rules did not know.
class AgentsAtLargeTest {
    private static final String CARDS = """
            {"user_id":"u_1","payment_methods":{"paypal_11":{"source":"paypal","id":"paypal_11"},
            "gift_card_22":{"source":"gift_card","id":"gift_card_22"},
            "credit_card_33":{"source":"credit_card","id":"credit_card_33","brand":"mastercard","last_four":"4336"}}}""";
    private static final String BOOTS = """
            {"name":"Hiking Boots","product_id":"7363354090","variants":{
            "7000000001":{"item_id":"7000000001","options":{"size":"9","material":"leather","waterproof":"yes"},"price":249.12},
            "7000000002":{"item_id":"7000000002","options":{"size":"12","material":"leather","waterproof":"yes"},"price":236.57}}}""";

    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());
    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final FailedButClaimedCheck failed = new FailedButClaimedCheck();

    /// The cancellation was tried and refused: what stands beside a label is a reason or a day, and what stands below a heading of criteria
    /// is none of the deeds.
    @ParameterizedTest
    @ValueSource(strings = {"I'm unable to refund it:\n- **Cabin:** Economy\n- **Booked on:** May 4, 2024",
        "These are the details:\n- **Cancellation reason:** Change of plans (booked by mistake)",
        "1. **Policy:** it must meet one of these criteria:\n   - Cancelled within 24 hours of booking\n   - Business class",
        "Here are the details:\n*Return (changed to May 18th):*\n- HAT266\n\nCan you confirm with a \"yes\"?"})
    void linesThatTellNoDeed(String told) {
        Dialogue refused = new Dialogue().customer("Cancel AAAAA1.")
                .calls("", null, "cancel_reservation", ToolEffect.WRITE, "{\"reservation_id\":\"AAAAA1\"}", "Error: not allowed", true)
                .agent(told);
        assertThat(refused.read(claimed)).as(told).isEmpty();
        assertThat(refused.read(failed)).as(told).isEmpty();
    }

    @Test
    void listBelowAHeadingThatIsALineItself() {
        String told = "1. **Done:**\n   - Cancelled AAAAA1\n   - Refund on its way";
        assertThat(new Dialogue().customer("Cancel AAAAA1.")
                .calls("", null, "cancel_reservation", ToolEffect.WRITE, "{\"reservation_id\":\"AAAAA1\"}", "Error: not allowed", true)
                .agent(told).read(failed)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The refund is processed automatically by the system.|0",
        "The refund has been processed to your card.|1"})
    void whatHappensByItself(String told, int findings) {
        assertThat(new Dialogue().customer("And the money?").looksUp("get_order", "{\"order_id\":\"#W1000001\"}", "{\"total\":5}")
                .agent(told).read(claimed)).as(told).hasSize(findings);
    }

    /// How things stand as the look-up just before it has it, and not after the customer asked for more.
    @Test
    void stateThatWasJustLookedUp() {
        String order = "{\"order_id\":\"#W1000001\",\"status\":\"processed\",\"tracking\":\"468830347216\"}";
        Dialogue looked = new Dialogue().customer("Where is it?").looksUp("get_order", "{\"order_id\":\"#W1000001\"}", order);
        String told = "It has been processed, and the tracking number is 468830347216.";
        assertThat(looked.agent(told).read(claimed)).isEmpty();
        assertThat(looked.agent("Shall I process it again?").customer("Yes.").agent(told).read(claimed)).hasSize(1);
        Dialogue visit = new Dialogue().customer("Is my visit there?").looksUp("get_appointment", "{\"appointment_id\":\"A-1\"}",
                "Appointment A-1\n- Date: 2025-12-17\n- Status: Scheduled");
        assertThat(visit.agent("Your appointment is now scheduled.").read(claimed)).isEmpty();
        assertThat(visit.agent("Shall I book the next?").customer("Yes.").agent("Your appointment is now scheduled.").read(claimed))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"exchange_items, 0", "cancel_order, 1"})
    void whatCameInThePlaceOfSomething(String tool, int findings) {
        assertThat(new Dialogue().customer("Yes.").writes(tool, "{\"order_id\":\"#W1000001\"}", "{\"status\":\"requested\"}")
                .agent("The exchange was made:\n- Removed: the white lamp\n- Added: the black lamp").read(claimed)).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"was added successfully|1", "was not added successfully|0", "would be added successfully|0"})
    void successBehindTheDeed(String told, int findings) {
        assertThat(new Dialogue().customer("Add it.").looksUp("get_user", "{\"user_id\":\"u_1\"}", "{\"devices\":[]}")
                .agent("The device " + told + ".").read(claimed)).as(told).hasSize(findings);
    }

    /// A call that stands in the text tells nothing of what was done; another check is for that.
    @Test
    void typedCallIsNoClaim() {
        String typed = "{\"name\": \"update_flights\", \"arguments\": {\"reservation_id\": \"AAAAA1\", \"note\": \"has been changed\"}}";
        Dialogue refused = new Dialogue().customer("Later please.")
                .calls("", null, "update_flights", ToolEffect.WRITE, "{\"reservation_id\":\"AAAAA1\"}", "Error: no seats", true);
        assertThat(refused.agent(typed).read(failed)).isEmpty();
        assertThat(refused.agent("It has been changed.").read(failed)).hasSize(1);
    }

    /// What the customer did on a device bears nothing of the agent's own deeds out.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"I've enabled roaming on your line.|1", "Roaming has been enabled.|0"})
    void whatTheCustomerDid(String told, int findings) {
        assertThat(new Dialogue().customer("No data abroad.").looksUp("get_line", "{\"line_id\":\"L1\"}", "{\"line_id\":\"L1\"}")
                .customerChanges("toggle_roaming", "Roaming is now ON").customer("Done that.").agent(told).read(claimed)).as(told)
                .hasSize(findings);
    }

    /// The first payment goes back, and another pays now.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "gift_card_22|The original payment on your Mastercard will be refunded, and your PayPal is charged.|1",
        "paypal_11|The original payment on your Mastercard ending in 4336 will be refunded in 5 days.|0",
        "paypal_11|The history still shows the original charge on your Mastercard ending in 4336.|0",
        "paypal_11|The payment was made with your Mastercard ending in 4336.|1"})
    void firstPaymentThatGoesBack(String paid, String told, int findings) {
        assertThat(new Dialogue().customer("Let something else pay.").looksUp("get_user", "{}", CARDS).customer("Yes.")
                .writes("modify_payment", "{\"order_id\":\"#W1000001\",\"payment_method_id\":\"" + paid + "\"}", "{}")
                .agent("The payment of the order was changed. " + told).read(wrong)).as(told).hasSize(findings);
    }

    /// "The mouse" of a gaming mouse, which the next call returns.
    @ParameterizedTest
    @CsvSource({"mouse, 0", "keyboard, 1"})
    void productByItsLastWord(String thing, int findings) {
        String order = "{\"order_id\":\"%s\",\"items\":[{\"name\":\"%s\",\"product_id\":\"P%s\",\"item_id\":\"%s\"}]}";
        assertThat(new Dialogue().customer("Both back.").looksUp("get_user", "{}", CARDS)
                .looksUp("get_order", "{}", order.formatted("#W1000001", "Mechanical Keyboard", "1", "8000001"))
                .looksUp("get_order", "{}", order.formatted("#W1000002", "Gaming Mouse", "2", "8000002")).customer("Yes.")
                .writes("return_items",
                        "{\"order_id\":\"#W1000001\",\"item_ids\":[\"8000001\"],\"payment_method_id\":\"credit_card_33\"}", "{}")
                .agent("It is on its way back. The refund for the " + thing + " goes to your PayPal.").customer("Yes.")
                .writes("return_items", "{\"order_id\":\"#W1000002\",\"item_ids\":[\"8000002\"],\"payment_method_id\":\"paypal_11\"}", "{}")
                .agent("That too.").read(wrong)).hasSize(findings);
    }

    /// Both were put by their ids, and the report names the one that the call did not take; its size is that of what goes back.
    @ParameterizedTest
    @CsvSource({"7000000001, 1", "7000000002, 0"})
    void otherIdThanTheCalls(String taken, int findings) {
        String order = """
                {"order_id":"#W1000001","items":[{"name":"Hiking Boots","product_id":"7363354090","item_id":"7000000009","price":260.5,
                "options":{"size":"12","material":"leather","waterproof":"no"}}]}""";
        String change = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"7000000009\"],\"new_item_ids\":[\"" + taken + "\"]}";
        assertThat(new Dialogue().customer("Waterproof ones.").looksUp("get_order", "{}", order).looksUp("get_product", "{}", BOOTS)
                .agent("There are:\n- **Size 9, Leather, Waterproof**: $249.12 (Item ID: 7000000001)\n"
                        + "- **Size 12, Leather, Waterproof**: $236.57 (Item ID: 7000000002)\n\nShall I take the latter?")
                .customer("Yes.").writes("exchange_items", change, "{}")
                .agent("The boots (Item ID: 7000000009) were exchanged for the waterproof version in size 12 (Item ID: 7000000002).")
                .read(wrong)).hasSize(findings);
    }

    /// The number of a suite may have another length than the one that was told.
    @ParameterizedTest
    @CsvSource({"Suite 155, 1", "Suite 51, 0"})
    void suiteOfAnotherLength(String suite, int findings) {
        String address = "{\"order_id\":\"#W1000001\",\"address1\":\"2271 Elm Street\",\"address2\":\"" + suite + "\",\"city\":\"Dallas\"}";
        assertThat(new Dialogue().customer("Send it to 2271 Elm Street, Suite 51, Dallas.").writes("modify_address", address, "{}")
                .agent("It was changed to 2271 Elm Street, Suite 51, Dallas.").read(wrong)).hasSize(findings);
    }

    /// A list's own number in the next line is none of the address.
    @Test
    void theNumberOfTheNextLine() {
        String address = "{\"order_id\":\"#W1000001\",\"address1\":\"2271 Elm Drive\",\"address2\":\"Suite 51\",\"city\":\"Dallas\"}";
        assertThat(new Dialogue().customer("Send it there.").writes("modify_address", address, "{}")
                .agent("1. Address: 2271 Elm Drive\n2. Order #W1000001: 2271 Elm Drive\n3. All is done.").read(wrong)).isEmpty();
    }

    /// Amounts below a line on the certificate, or beside the id of what pays though no look-up tells what that is.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"100|I've issued a travel certificate:~- **Amount:** $100|0",
        "200|I've issued a travel certificate:~- **Amount:** $100|1", "200|I've looked at your refund:~- **Amount:** $100|0"})
    void amountInALineOfItsOwn(int amount, String told, int findings) {
        assertThat(new Dialogue().customer("I paid $100 and want something for the delay.")
                .writes("send_certificate", "{\"user_id\":\"u_1\",\"amount\":" + amount + "}", "sent").agent(told.replace('~', '\n'))
                .read(wrong)).as(told).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"412, 1", "348, 0"})
    void amountBesideAnId(int amount, int findings) {
        assertThat(new Dialogue().customer("Yes, book it.").writes("book_trip",
                "{\"user_id\":\"u_1\",\"payment_methods\":[{\"payment_id\":\"certificate_8045380\",\"amount\":" + amount + "}]}", "booked")
                .agent("All set!\n**Payment**: $348 charged to `certificate_8045380`").read(wrong)).hasSize(findings);
    }

    /// Three travel on the booking that stays; the new one is for one. What pays stands first among the arguments of the other call.
    @Test
    void valuesOfAnotherBooking() {
        String three = "{\"reservation_id\":\"H9ZU1C\",\"passengers\":[{\"name\":\"A\"},{\"name\":\"B\"},{\"name\":\"C\"}]}";
        Dialogue asked = new Dialogue().customer("Cancel one, book another.")
                .looksUp("get_reservation_details", "{\"reservation_id\":\"H9ZU1C\"}", three)
                .agent("### 1. Cancellation of Reservation H9ZU1C\n\nLet me review this reservation:\n- **Route:** MIA to EWR\n"
                        + "- **Passengers:** James Moore, Ethan Lopez, Amelia Sanchez (3 passengers)\n\nShall I book the other trip?");
        assertThat(asked.customer("Yes.").writes("book_reservation", "{\"user_id\":\"u_1\",\"passengers\":[{\"first_name\":\"M\"}]}", "{}")
                .read(wrong)).isEmpty();
        assertThat(new Dialogue().customer("Book it.").agent("**Your new trip**\n- **Passengers:** 3 passengers\n\nShall I book?")
                .customer("Yes.")
                .writes("book_reservation", "{\"user_id\":\"u_1\",\"passengers\":[{\"first_name\":\"M\"}]}", "{}").read(wrong)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"KA7I60 flies on HAT191 and OBUT9V not.|0", "OBUT9V will fly on HAT191.|1"})
    void flightOfAnotherBooking(String told, int findings) {
        String booking = "{\"reservation_id\":\"%s\",\"flights\":[{\"flight_number\":\"%s\",\"date\":\"2024-05-28\"}]}";
        List<Finding> found = new Dialogue().customer("Which is mine?")
                .looksUp("get_reservation", "{\"reservation_id\":\"KA7I60\"}", booking.formatted("KA7I60", "HAT191"))
                .looksUp("get_reservation", "{\"reservation_id\":\"OBUT9V\"}", booking.formatted("OBUT9V", "HAT001"))
                .agent(told + " Shall I change it?").customer("Yes.")
                .writes("update_flights", """
                        {"flights":[{"flight_number":"HAT078","date":"2024-05-28"}],
                        "payment_id":"gift_card_22","reservation_id":"OBUT9V"}""",
                        "{}").agent("It is changed.").read(wrong);
        assertThat(found).as(told).hasSize(findings);
    }

    /// Looked up in the same message as the calls, before the refused one was made: that shows nothing of it.
    @Test
    void lookUpInTheSameMessageBeforeTheCall() {
        String shown = "{\"reservation_id\":\"AAAAA1\",\"flight_number\":\"HAT080X\"}";
        String change = "{\"reservation_id\":\"AAAAA1\",\"flight_number\":\"HAT080X\"}";
        assertThat(new Dialogue().customer("Yes.").looksUpAndIsRefused("get_reservation", shown, "update_flights", change)
                .agent("It has been changed.").read(failed)).hasSize(1);
        Dialogue after = new Dialogue().customer("Yes.")
                .calls("", null, "update_flights", ToolEffect.WRITE, change, "Error: try again", true)
                .looksUp("get_reservation", "{\"reservation_id\":\"AAAAA1\"}", shown).agent("It has been changed.");
        assertThat(after.read(failed)).isEmpty();
    }

    /// A message that no customer wrote stands right behind a tool's answer.
    @Test
    void noAnswerOfTheCustomers() {
        Dialogue looked = new Dialogue().customer("Put two in economy.").agent("Shall I change AAAAA1 to economy?")
                .customer("Which are there?")
                .calls("", null, "get_reservation", ToolEffect.READ, "{\"reservation_id\":\"AAAAA1\"}", "{\"cabin\":\"business\"}", false);
        assertThat(looked.customer("Yes, the tool has run. Please go on.").agent("**Reservation AAAAA1:**\n- In business").read(claimed))
                .isEmpty();
    }

    /// "Successfully" tells of now: that another order was found cancelled bears nothing out. A state that was just looked up is no deed.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Cancel mine.|Your order has been successfully cancelled.|1",
        "Cancel mine.|Your order has been cancelled.|0",
        "|The order #W1000002 has been processed, so it is too late for an exchange.|0",
        "Exchange it.|The exchange of order #W1000002 has been processed.|1"})
    void howAnotherOrderWasFound(String asked, String told, int findings) {
        String order = "{\"order_id\":\"%s\",\"status\":\"%s\"}";
        Dialogue looked = new Dialogue().customer("My orders?").looksUp("get_order", "{}", order.formatted("#W1000001", "cancelled"))
                .looksUp("get_order", "{}", order.formatted("#W1000002", "processed"));
        assertThat((asked == null ? looked : looked.agent("There are two.").customer(asked)).agent(told).read(claimed)).as(told)
                .hasSize(findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- Total bookings: 5 (including cancelled ones)", "I've added the standard prefix for you."})
    void wordsThatOnlyDescribe(String told) {
        assertThat(new Dialogue().customer("Which are mine?").looksUp("get_user", "{\"user_id\":\"u_1\"}", "{}")
                .calls("", null, "cancel_reservation", ToolEffect.WRITE, "{\"reservation_id\":\"AAAAA1\"}", "Error: not allowed", true)
                .agent("I'm sorry, that failed.\n" + told).read(claimed)).as(told).isEmpty();
    }

    /// Who keeps what was done agrees to nothing new.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"I'll keep the return.|0", "Yes, please.|1"})
    void whatIsKept(String answer, int findings) {
        assertThat(new Dialogue().customer("Send the bottle back.")
                .writes("return_items", "{\"order_id\":\"#W1000001\"}", "{\"status\":\"return requested\"}").agent("That is on its way.")
                .customer("What saves most?").agent("Would you like to go on with the return, or exchange it?").customer(answer)
                .agent("Your return request for the bottle is confirmed.").read(claimed)).as(answer).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"economy, 1", "business, 0"})
    void classThatABookingIsIn(String taken, int findings) {
        String booking = "{\"reservation_id\":\"%s\",\"cabin\":\"%s\"}";
        assertThat(new Dialogue().customer("Put OBUT9V in business.").looksUp("get", "{}", booking.formatted("OBUT9V", "economy"))
                .looksUp("get", "{}", booking.formatted("KA7I60", "economy")).agent("OBUT9V into business, KA7I60 stays. Right?")
                .customer("Yes.").writes("update_flights", booking.formatted("OBUT9V", taken), "{}")
                .agent("Reservation KA7I60 stays in economy.\n\nReservation OBUT9V is now in business class for both.").read(wrong))
                .hasSize(findings);
    }

    /// What each of two cards holds is no plan of what each pays.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"You have gift_card_71: $39.00~and gift_card_72: $203.00.|0",
        "It takes $39.00 from gift_card_71~and $50.00 from gift_card_72.|1"})
    void whatCardsHold(String put, int findings) {
        String cards = """
                {"user_id":"u_1","payment_methods":{"gift_card_71":{"source":"gift_card","id":"gift_card_71","amount":39.0},
                "gift_card_72":{"source":"gift_card","id":"gift_card_72","amount":203.0}}}""";
        assertThat(new Dialogue().customer("Book it with my cards.").looksUp("get_user", "{}", cards)
                .agent(put.replace('~', '\n') + " Shall I book for $106?").customer("Yes.").writes("book_trip", """
                        {"user_id":"u_1","payment_methods":[{"payment_id":"gift_card_71","amount":39},
                        {"payment_id":"gift_card_72","amount":67}]}""", "{}").read(wrong)).as(put).hasSize(findings);
    }

    /// A dash parts what is no worry from what is told as done.
    @Test
    void dashBetweenTwoClauses() {
        assertThat(new Dialogue().customer("Swap the shirt.")
                .calls("", null, "exchange_items", ToolEffect.WRITE, "{\"order_id\":\"#W1000001\"}", "Error: not available", true)
                .agent("No worries about that—your exchange is fully processed.").read(failed)).hasSize(1);
    }

    /// The class was changed on the same flights, and the flight is what is put to the customer next.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Would you like me to proceed with changing your reservation to this flight?|0",
        "Safe travels!|1"})
    void flightThatIsPutNext(String end, int findings) {
        String booking = """
                {"reservation_id":"OWZ4XL","cabin":"basic_economy","flights":[{"flight_number":"HAT202","origin":"EWR","destination":"MIA",
                "date":"2024-05-21"}]}""";
        assertThat(new Dialogue().customer("Economy, then a nonstop flight.")
                .looksUp("get_reservation", "{\"reservation_id\":\"OWZ4XL\"}", booking)
                .looksUp("search_flight", "{}", "[{\"flight_number\":\"HAT041\",\"origin\":\"EWR\",\"destination\":\"LAX\"}]")
                .agent("First the cabin of your flights, then the nonstop one. Right?").customer("Yes.").writes("update_flights", """
                        {"reservation_id":"OWZ4XL","cabin":"economy","flights":[{"flight_number":"HAT202","date":"2024-05-21"}]}""", "{}")
                .agent("The upgrade is completed.\n- **Flight Number**: HAT041\n\n" + end).read(wrong)).as(end).hasSize(findings);
    }

    /// What is only put to the customer once more is not told as being so.
    @Test
    void putOnceMore() {
        String put = "Just to confirm, you want to change the address to 101 Highway, New York";
        assertThat(new Dialogue().customer("Change my address.").looksUp("get_user", "{\"user_id\":\"u_1\"}", "{}")
                .agent("To confirm, you want me to change the address to 101 Highway, New York. Is that right?").customer("Yes, go ahead.")
                .agent(put).read(claimed)).isEmpty();
    }
}
