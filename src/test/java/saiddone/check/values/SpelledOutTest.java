package saiddone.check.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.says.WrongArgumentCheck;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.ToolEffect;

/// Flights, dates and numbers of things that the words spell out and the call holds otherwise, with a made-up ferry of the air.
class SpelledOutTest {
    private static final String FLIGHTS = """
            [{"flight_number":"QX101","origin":"AAA","destination":"BBB","date":"2027-03-04"},
            {"flight_number":"QX202","origin":"BBB","destination":"AAA","date":"2027-03-09"},
            {"flight_number":"QX303","origin":"AAA","destination":"BBB","date":"2027-03-04"},
            {"flight_number":"QX404","origin":"CCC","destination":"DDD","date":"2027-03-04"}]""";
    private static final String BOOKING = """
            {"booking_id":"B7K2","user_id":"u1","flights":[{"flight_number":"QX101","date":"2027-03-04"},
            {"flight_number":"QX202","date":"2027-03-09"}],"total_bags":1,"passengers":[{"name":"Ann"},{"name":"Bo"}]}""";

    private final WrongArgumentCheck check = new WrongArgumentCheck(Lexicon.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "So that is QX303 on March 4. Shall I?|QX404|1", "So that is QX303 on March 4. Shall I?|QX303|0",
        "I can offer QX303 or QX101 on March 4. Shall I book the first?|QX303|0",
        "I can offer QX303 or QX101 on March 4. Which do you want?|QX404|0",
        "Instead of QX303 I book the 3 pm flight on March 4. Right?|QX404|0",
        "Your current flight is QX303. I book the late one on March 4. Right?|QX404|0",
        "I need its number (e.g., \"QX303\"). It is the one on March 4?|QX404|0",
        "I need its number: \"QX303\". It is the one on March 4?|QX404|1",
        "QX303 has been cancelled. The late one on March 4 then?|QX404|0",
        "We cancel the flight **QX303**, and take the late one on March 4?|QX404|0",
        "QX303 has been added. The late one on March 4 then?|QX404|1",
        "The late flight on March 4 then?|QX404|0", "QX 303 on March 4 then?|QX303|0"})
    void aFlightPutToTheCustomer(String put, String flight, int findings) {
        assertThat(booked(put, flight, "2027-03-04").agent("It is booked.").read(check)).as(put).hasSize(findings);
    }

    @Test
    void theFlightIsShown() {
        assertThat(booked("The late one then?", "QX404", "2027-03-04").agent("You fly with QX303. Enjoy it!").read(check)).singleElement()
                .satisfies(one -> {
                    assertThat(one.argument()).isEqualTo("/flights/0/flight_number");
                    assertThat(one.said()).extracting(Finding.Said::quote).isEqualTo("You fly with QX303.");
                    assertThat(one.why()).contains("QX303", "QX404");
                });
    }

    @Test
    void anOldFlightThatStayedInTheCall() {
        String put = "I change QX101 to QX303 on booking B7K2, both on March 4. Yes?";
        assertThat(changes(put, "QX101", "2027-03-04").agent("Booking B7K2 now has QX303.").read(check)).hasSize(1);
        assertThat(changes(put, "QX303", "2027-03-04").agent("Booking B7K2 now has QX303, no longer QX101.").read(check)).isEmpty();
    }

    /// A message that waits for a yes, and a later step of a plan, where the call leaves the flights as they are.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The class of B7K2 is changed. Once you reply yes, it gets QX303.|0",
        "The class of B7K2 is changed. - Step 2: QX303|0", "The class of B7K2 is changed. - Step 1: QX303|1"})
    void aFlightThatIsStillToCome(String told, int findings) {
        assertThat(new Dialogue().customer("Please.").looksUp("get_booking", "{}", BOOKING)
                .agent("First the class of B7K2 with QX101, then QX303. Yes?").customer("Yes.").writes("change_class",
                        "{\"booking_id\":\"B7K2\",\"flights\":[{\"flight_number\":\"QX101\",\"date\":\"2027-03-04\"}]}", "{}")
                .agent(told.replace(" - ", "\n- ")).read(check)).as(told).hasSize(findings);
    }

    /// The words name no year, and the booking's need be no particular one.
    @Test
    void theBookedDayThatTheCustomerMoves() {
        assertThat(moved("The next day, please.").read(check)).isEmpty();
        assertThat(moved("Yes, please.").read(check)).extracting(Finding::argument).containsExactly("/flights/0/date");
    }

    /// Who moves a flight to the same day as another one keeps nothing.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"It is moved to the same day as the other, March 3|0",
        "It stays on the same flights as that of March 3|1"})
    void toTheSameDay(String told, int findings) {
        String put = "Your flight leaves on March 4. " + told + ", shall I see to it for B7K2?";
        assertThat(changes(put, "QX101", "2027-03-03").agent("It is changed.").read(check)).as(told).hasSize(findings);
    }

    private static Dialogue moved(String answer) {
        return start().looksUp("get_booking", "{}", BOOKING).agent("QX101 of B7K2 leaves on March 4. Shall I see to it?").customer(answer)
                .writes("change_flights", "{\"booking_id\":\"B7K2\",\"flights\":[{\"flight_number\":\"QX101\",\"date\":\"2027-03-05\"}]}",
                        "{}").agent("It is changed.");
    }

    @Test
    void anotherLegOfTheSameBooking() {
        assertThat(changes("We keep QX202 of B7K2 as it is. Economy for the way out?", "QX101", "2027-03-04").agent("Done.").read(check))
                .isEmpty();
    }

    @Test
    void aFlightOfAnotherBookingOrOfTheNextStep() {
        assertThat(changes("Cabin of B7K2 to economy, flights unchanged?", "QX101", "2027-03-04")
                .agent("Done for B7K2. Your other booking Z9Z9 has QX404.").read(check)).isEmpty();
        assertThat(changes("Cabin of B7K2 to economy?", "QX101", "2027-03-04").agent("Done. Next comes QX909.").customer("Yes.")
                .writes("change_flights", "{\"booking_id\":\"B7K2\",\"flights\":[{\"flight_number\":\"QX909\"}]}", "{}")
                .agent("You have QX909.").read(check)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "QX303 on March 4, 2027. Right?|2027-03-06|1", "QX303 on 2027-03-04. Right?|2027-03-06|1",
        "QX303, 4 de marzo. ¿Correcto?|2027-03-06|1",
        "QX303, le 4 mars 2027. C'est juste ?|2027-03-06|1", "QX303 am 4. März. Richtig?|2027-03-06|1",
        "QX303 on March 4, 2027. Right?|2027-03-04|0", "QX303 from March 4 to March 6. Right?|2027-03-06|0",
        "QX303 leaves March 4 and arrives March 5. Right?|2027-03-04|0", "QX303, booked on March 1. Right?|2027-03-06|0",
        "March 4: QX303. Right?|2027-03-06|1", "A flight on March 4. Right?|2027-03-06|1", "A refund by March 4. Right?|2027-03-06|0",
        "QX303 between March 4-8. Right?|2027-03-06|0", "QX303 on March 4 & 6. Right?|2027-03-06|0",
        "QX303 on 2027-03-04/06. Right?|2027-03-06|0",
        "QX303 for Ann (1970-03-04). Right?|2027-03-06|0"})
    void theDateOfAFlight(String put, String date, int findings) {
        assertThat(booked(put, "QX303", date).agent("It is booked.").read(check)).as(put + date).hasSize(findings);
    }

    @Test
    void twoFlightsWithADateEach() {
        String told = "You have:\n- QX303: March 4\n- QX202: March 9\nEnjoy it!";
        assertThat(trip("2027-03-04", "2027-03-09").agent(told).read(check)).isEmpty();
        assertThat(trip("2027-03-04", "2027-03-08").agent(told).read(check)).extracting(Finding::argument)
                .containsExactly("/flights/1/date");
        assertThat(trip("2027-03-09", "2027-03-09").agent(told).read(check)).as("the other's date").extracting(Finding::argument)
                .containsExactly("/flights/0/date");
        assertThat(trip("2027-03-04", "2027-03-06").agent("QX303 and QX202 on March 4.").read(check)).hasSize(1);
    }

    /// A date in a heading is of the flights below it, and one before a flight's number in a line is that flight's.
    @Test
    void aDateBelowIsOfWhatFollows() {
        assertThat(trip("2027-03-04", "2027-03-09").agent("**Out (March 4):**\n- QX303\n**Back (March 9):**\n- QX202").read(check))
                .isEmpty();
        assertThat(trip("2027-03-04", "2027-03-09").agent("Now QX303\nand on March 9 QX202").read(check)).isEmpty();
    }

    /// A heading is over every flight of its list.
    @Test
    void aHeadingOfSeveralFlights() {
        String told = "You have:\n**Out (March 4):**\n- QX303: 9:00\n- QX202: 11:00\n- Passengers: Ann Lee (dob: 1990-01-02)\n";
        assertThat(trip("2027-03-04", "2027-03-04").agent(told).read(check)).isEmpty();
        assertThat(trip("2027-03-04", "2027-03-06").agent(told).read(check)).extracting(Finding::argument)
                .containsExactly("/flights/1/date");
        assertThat(trip("2027-03-04", "2027-03-06").agent(told.replace("- QX202", "Then, later on:\n- QX202")).read(check)).isEmpty();
    }

    @Test
    void aDayThatTheCustomerMovedInWords() {
        Dialogue dialogue = start().agent("A flight on March 4. Right?").customer("Rather the day after.")
                .writes("book_trip", "{\"flights\":[{\"flight_number\":\"QX303\",\"date\":\"2027-03-05\"}]}", "{}").agent("It is booked.");
        assertThat(dialogue.read(check)).isEmpty();
    }

    @Test
    void aDateOfSomethingElse() {
        String call = "{\"pickup_date\":\"2027-03-06\"}";
        assertThat(start().agent("The pickup is on March 4. Fine?").customer("Yes.").writes("plan_pickup", call, "{}").agent("Planned.")
                .read(check)).extracting(Finding::argument).containsExactly("/pickup_date");
        assertThat(start().agent("Your bill is due on March 4. A pickup?").customer("Yes.").writes("plan_pickup", call, "{}")
                .agent("Planned.").read(check)).isEmpty();
        assertThat(start().agent("She was born on March 4. Fine?").customer("Yes.").writes("set_birth_date",
                "{\"birth_date\":\"2027-03-06\"}", "{}").agent("Saved.").read(check)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Checked bags: 3|2|1", "Non-free checked bags: 0|3|0",
        "You now have three checked bags.|2|1", "Checked bags: 0 → 3|2|1", "Tiene tres maletas.|2|1",
        "Checked bags: 3|3|0", "Three checked bags, as a gold member gets 4 free bags.|3|0", "I added 2 more bags.|3|0",
        "2 bags are in.|3|0",
        "Each passenger gets 3 free bags.|2|0", "You can take up to 3 bags.|2|0", "3 bags per passenger are free.|2|0",
        "1 free bag and 2 extra bags.|3|0", "No checked bags.|2|1", "A bag costs $30.|2|0", "The bags are in.|2|0",
        "From 3 bags to 2 bags.|2|0", "Your 1 checked bag has been removed.|0|0", "Your 1 checked bag has been kept.|0|1",
        "Total bags: 2|3|1", "2 checked bags in total.|3|1", "2 checked bags.|3|0", "Tiene 2 maletas en total.|3|1",
        "Total checked bags: 2. Enjoy your 2 checked bags.|3|1",
        "From 1 to 2 bags.|3|1", "2 bags added.|3|0", "Bags: 2 checked bags per passenger (4 in all)|4|0", "Bags: 2 checked bags each|4|0",
        "Bags: 2 checked bags|4|1", "No bag fees.|3|0", "Bags: 2 free bags as a gold member.|3|0"})
    void theNumberOfBags(String told, int bags, int findings) {
        assertThat(bags(bags, 0).agent(told).read(check)).as(told).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2 bags, free of charge.|1|1", "2 bags, free of charge.|0|0",
        "2 bags, 1 of them free; 1 paid bag.|1|0",
        "2 bags, 1 paid bag.|2|1", "You will not be charged for 2 bags.|0|0",
        "Bags: 2 (all non-free).|2|0", "Bags: 2 (all bags free).|2|1", "2 bags, $50 for the second bag.|1|0", "2 bags.|1|0"})
    void bagsThatAreFree(String told, int paid, int findings) {
        assertThat(bags(2, paid).agent(told).read(check)).as(told).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"A flight for two passengers?|1", "A flight for one passenger?|0", "$40 per passenger. Shall I?|0",
        "2 passengers would cost $80. For you alone?|0", "\"fee_per_passenger\": 30. Shall I?|0",
        "On May 26 with the additional passenger?|0", "You mentioned two people. For you alone?|0",
        "I need the names of the other two passengers. Shall I?|0"})
    void theNumberOfPeople(String put, int findings) {
        assertThat(start().agent(put).customer("Yes.").writes("book_trip", "{\"passengers\":[{\"name\":\"Ann\"}]}", "{}").agent("Booked.")
                .read(check)).as(put).hasSize(findings);
        assertThat(start().looksUp("get_booking", "{}", BOOKING).agent(put).customer("Yes.").writes("rename",
                "{\"booking_id\":\"B7K2\",\"passengers\":[{\"name\":\"Ann\"}]}", "{}").agent("Done.").read(check)).as("a part").isEmpty();
    }

    /// One of a name is no group of one.
    @Test
    void onePassengerListedAs() {
        String two = "{\"passengers\":[{\"name\":\"Ann\"},{\"name\":\"Bo\"}]}";
        assertThat(start().agent("There is one passenger %s Ann. Shall I book?".formatted("listed as")).customer("Yes.")
                .writes("book_trip", two, "{}").agent("Booked.").read(check)).isEmpty();
        assertThat(start().agent("That makes one passenger. Passengers: 1. Shall I book?").customer("Yes.").writes("book_trip", two, "{}")
                .agent("Booked.").read(check)).hasSize(1);
    }

    /// The day on which a flight comes down.
    @Test
    void theDayOfTheArrival() {
        String told = "%s: AAA 23:00 → BBB 00:30 (Fri, 2027-03-05). Shall I book?";
        assertThat(booked(told.formatted("QX101"), "QX101", "2027-03-04").agent("Booked.").read(check)).isEmpty();
        assertThat(booked("QX101: AAA → BBB (Fri, 2027-03-05). Shall I book?", "QX101", "2027-03-04").agent("Booked.").read(check))
                .hasSize(1);
    }

    /// A booked day that the customer changes once it was told stays for nobody.
    @Test
    void aBookedDayThatTheCustomerLeaves() {
        String told = "Your booking B7K2, cabin economy: the flight QX101 on March 4, the return flight on March 9.";
        assertThat(left(told, "Please fly me back on March 8.").read(check)).isEmpty();
        assertThat(left(told, "Fine, so be it.").read(check)).isNotEmpty();
    }

    private static Dialogue left(String told, String answer) {
        return new Dialogue().customer("About B7K2.").looksUp("get_booking", "{\"booking_id\":\"B7K2\"}", BOOKING)
                .looksUp("flights", "{}", FLIGHTS).agent(told).customer(answer)
                .writes("change_trip", "{\"booking_id\":\"B7K2\",\"flights\":[{\"flight_number\":\"QX101\",\"date\":\"2027-03-04\"},"
                        + "{\"flight_number\":\"QX202\",\"date\":\"2027-03-08\"}]}", "{}");
    }

    /// A flight that another call tried for and could not have.
    @Test
    void aFlightThatWasFull() {
        String put = "So that is QX303 on March 4. Shall I?";
        String booking = "{\"flights\":[{\"flight_number\":\"%s\",\"date\":\"2027-03-04\"}]}";
        Dialogue full = start().looksUp("flights", "{}", FLIGHTS).agent(put).customer("Yes.").calls("", null, "book_trip", ToolEffect.WRITE,
                booking.formatted("QX303"), "Error: full", true).agent("QX303 is full. The later one then?").customer("Yes.");
        assertThat(full.writes("book_trip", booking.formatted("QX404"), "{}").agent("It is booked.").read(check)).isEmpty();
    }

    /// How many are along on a booking that was shown tells nothing of a new one, up to the next heading.
    @Test
    void peopleOfABookingThatIsThere() {
        String shown = "Here is your booking **B7K2**:\n\n- Route: AAA to BBB\n- Passengers: 2\n\n%sShall I book the same flights for Cy?";
        String one = "{\"passengers\":[{\"name\":\"Cy\"}]}";
        assertThat(shown(shown.formatted("")).writes("book_trip", one, "{}").agent("Booked.").read(check)).isEmpty();
        assertThat(shown(shown.formatted("The new one:\n- Passengers: 3\n\n")).writes("book_trip", one, "{}").agent("Booked.").read(check))
                .hasSize(1);
    }

    private static Dialogue shown(String put) {
        return new Dialogue().customer("A trip for Cy, please.").looksUp("get_booking", "{\"booking_id\":\"B7K2\"}", BOOKING)
                .agent(put).customer("Yes.");
    }

    /// A group that is parted among several bookings made in one go.
    @Test
    void peopleOfSeveralCalls() {
        String one = "{\"passengers\":[{\"name\":\"Ann\"}]}";
        assertThat(start().agent("A flight for two passengers?").customer("Yes.").writes("book_trip", one, "{}")
                .writes("book_trip", one.replace("Ann", "Bo"), "{}").agent("Booked.").read(check)).isEmpty();
    }

    /// What a booking has is told before the customer wants something else.
    /// A booking that is there is described before the like is booked; what is put to the customer last is meant.
    @Test
    void peopleOfABookingBeforeTheNext() {
        String like = "{\"user_id\":\"u1\",\"flights\":[{\"flight_number\":\"QX303\",\"date\":\"2027-03-04\"}],"
                + "\"passengers\":[{\"name\":\"Cy\"}]}";
        String told = "Your booking is for %s passengers on March 4.";
        Dialogue described = start().looksUp("get_booking", "{}", BOOKING).agent(told.formatted("two")).customer("The same for Cy.");
        assertThat(described.agent("I book QX303 for Cy. Right?").customer("Yes.").writes("book_flight", like, "{}").read(check)).isEmpty();
        assertThat(start().looksUp("get_booking", "{}", BOOKING).agent(told.formatted("three")).customer("The same for Cy.")
                .agent("I book QX303 for Cy. Right?").customer("Yes.").writes("book_flight", like, "{}").read(check)).hasSize(1);
        assertThat(start().looksUp("get_booking", "{}", BOOKING).agent("I book QX303 for two passengers. Right?").customer("Yes.")
                .writes("book_flight", like, "{}").read(check)).hasSize(1);
    }

    @Test
    void howThingsStand() {
        assertThat(start().looksUp("get_booking", "{}", BOOKING).agent("Total bags: 1. How can I help?").customer("Away with it.")
                .writes("set_bags", "{\"booking_id\":\"B7K2\",\"total_bags\":0}", "{}").agent("Done.").read(check)).isEmpty();
    }

    @Test
    void aQuantity() {
        assertThat(ordered("Quantity: 4. Shall I?").read(check)).hasSize(1);
        assertThat(ordered("5 units. Shall I?").read(check)).isEmpty();
        assertThat(ordered("4 shops have it. Shall I?").read(check)).isEmpty();
    }

    private static Dialogue ordered(String put) {
        return start().agent(put).customer("Yes.").writes("order", "{\"sku\":\"S1\",\"quantity\":5}", "{}").agent("Ordered.");
    }

    private static Dialogue start() {
        return new Dialogue().customer("Please.").looksUp("search", "{}", FLIGHTS);
    }

    private static Dialogue booked(String put, String flight, String date) {
        return start().agent(put).customer("Yes.").writes("book_trip",
                "{\"flights\":[{\"flight_number\":\"" + flight + "\",\"date\":\"" + date + "\"}]}", "{}");
    }

    private static Dialogue trip(String out, String back) {
        return start().agent("Shall I?").customer("Yes.").writes("book_trip", "{\"flights\":[{\"flight_number\":\"QX303\",\"date\":\"" + out
                + "\"},{\"flight_number\":\"QX202\",\"date\":\"" + back + "\"}]}", "{}");
    }

    private static Dialogue changes(String put, String flight, String date) {
        return start().looksUp("get_booking", "{}", BOOKING)
                .looksUp("get_user", "{}", "{\"user_id\":\"u1\",\"bookings\":[\"B7K2\",\"Z9Z9\"]}")
                .agent(put).customer("Yes.").writes("change_flights", "{\"booking_id\":\"B7K2\",\"flights\":[{\"flight_number\":\"" + flight
                        + "\",\"date\":\"" + date + "\"}]}", "{}");
    }

    private static Dialogue bags(int all, int paid) {
        return start().looksUp("get_booking", "{}", BOOKING).agent("Shall I?").customer("Yes.").writes("set_bags",
                "{\"booking_id\":\"B7K2\",\"total_bags\":" + all + ",\"nonfree_bags\":" + paid + "}", "{}");
    }

    @Test
    void whatIsNoValueOfTheKindIsNotRead() {
        assertThat(List.of(Codes.of("QX101"), Codes.of("HATHAT"), Codes.of("101"))).containsExactly("QX101", "", "");
    }
}
