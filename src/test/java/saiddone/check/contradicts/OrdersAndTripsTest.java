package saiddone.check.contradicts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Severity;

/// What the agent says of orders and trips that it had looked up: what they hold, what they cost, when they are.
class OrdersAndTripsTest {
    private static final String NOW = "The current time is 2024-05-15 15:00:00 EST.";

    private final ContradictsLookupCheck check = new ContradictsLookupCheck(Lexicon.shipped());

    /// #W1234567 holds a lamp and a desk, #W2345671 a grill.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Order #W1234567:\\n- Grill (Item ID: 3333333333)|1",
        "Order #W1234567:\\n- Lamp (Item ID: 1111111111)|0",
        "Order #W1234567:\\n\\n- Grill (Item ID: 3333333333)|0", "Order #W1234567: the new item is 3333333333.|0",
        "Order #W1234567:\\n- Receiving: Grill (Item ID: 3333333333)|0", "Order #W1234567:\\n- Item ID: 1111111111 or 3333333333|0",
        "Order #W1234567:\\n• New item to match your grill:\\n  - Grill (Item ID: 3333333333)|0",
        "Order #W1234567:\\n• Current item:\\n  - Grill (Item ID: 3333333333)|1",
        "Since the grill is large, we look at the lamp from order #W1234567.|0",
        "Since the grill is large, we look at things from order #W1234567.|0",
        "Order #W1234567, with \"item\": \"3333333333\"|0", "Order #W1234567 holds item 4444444444.|0",
        "I will return the grill from order #W1234567.|1", "I will return the lamp from order #W1234567.|0",
        "The grill is not in order #W1234567.|0", "I will return the grill from order #W2345671.|0",
        "Is the grill in order #W1234567?|0", "The grill goes to the same address as in order #W1234567.|0",
        "The grill and the lamp in order #W1234567 are fine.|0", "The kettle in order #W1234567 is fine.|0",
        "The grill is in #W2345671 and the desk in order #W1234567.|0"})
    void whatAnOrderHolds(String told, int findings) {
        assertThat(orders().agent(told.replace("\\n", "\n")).read(check)).as(told).hasSize(findings);
    }

    /// The whole order of a lamp and a desk was cancelled.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The refund from the cancelled order (Lamp and other items) is $30.|0",
        "The lamp has been cancelled.|1", "- Lamp: cancelled\\n- Desk: cancelled|0",
        "Your order with the lamp was cancelled.|0",
        "The lamp from your pending order #W1234567 has been cancelled.|1", "The kettle was cancelled.|0",
        "The lamp cannot be cancelled.|0",
        "Shall the lamp be cancelled?|0"})
    void partOfWhatWasCancelled(String told, int findings) {
        Dialogue done = orders().customer("Cancel the lamp.").writes("cancel_order", "{\"order_id\":\"#W1234567\"}",
                order("#W1234567", "cancelled", "{\"name\":\"Lamp\"},{\"name\":\"Desk\"}"));
        assertThat(done.agent(told.replace("\\n", "\n")).read(check)).as(told).hasSize(findings)
                .allMatch(one -> one.severity() == Severity.HIGH);
    }

    /// A list of all that an order holds calls things by a part of their names.
    @Test
    void allOfItByAPartOfItsNames() {
        Dialogue done = orders().customer("Cancel it.").writes("cancel_order", "{\"order_id\":\"#W1234567\"}",
                order("#W1234567", "cancelled", "{\"name\":\"Lamp\"},{\"name\":\"Electric Toothbrush\"},{\"name\":\"Dumbbell Set\"},"
                        + "{\"name\":\"Wristwatch\"}"));
        assertThat(done.agent("Cancelled: the lamp, the toothbrush, the watch and the dumbbells.").read(check)).isEmpty();
        assertThat(done.agent("Cancelled: the lamp, the watch and the toothbrush.").read(check).stream().filter(one -> one.message() > 5))
                .hasSize(1);
    }

    /// What was put to the customer counts too: the call came right after the answer, and took the whole order of a lamp and a desk.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"- Cancel the lamp in order #W1234567|1", "Shall I cancel the lamp from your order?|1",
        "Shall I cancel order #W1234567 with the lamp?|0", "Shall I cancel the lamp and the desk?|0",
        "After cancellation, tell me what to reorder (e.g., the lamp).|0",
        "Shall I cancel the whole order, lamp and all?|0",
        "Shall I cancel the lamp? This will cancel the order in full.|0",
        "Shall I cancel the kettle?|0", "Shall I return the lamp?|0"})
    void partThatWasToBeCancelled(String told, int findings) {
        Dialogue put = orders().agent(told).customer("Yes.");
        String all = order("#W1234567", "cancelled", "{\"name\":\"Lamp\"},{\"name\":\"Desk\"}");
        assertThat(put.writes("cancel_order", "{\"order_id\":\"#W1234567\"}", all).agent("Done.").read(check)).as(told).hasSize(findings);
        assertThat(orders().agent(told).customer("Yes.").agent("Let me see.").customer("Cancel it all.").writes("cancel_order", "{}", all)
                .read(check)).as("put again in between").isEmpty();
        assertThat(orders().customer("Then cancel the entire order.").agent(told).customer("Yes.").writes("cancel_order", "{}", all)
                .read(check)).as("all of it asked for").isEmpty();
    }

    /// Black at $30, red at $20, green at $10 and sold out, blue at $40.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The cheapest one is item 1010101010.|1", "The cheapest available one costs $30.00.|1",
        "Item 1010101010 is the cheapest.|1", "The cheapest one is item 2020202020.|0", "The cheapest black one is item 1010101010.|0",
        "The next cheapest one is item 1010101010.|0", "Shall I take the cheapest, item 1010101010?|0",
        "Item 1010101010 goes back for the cheapest one, 2020202020.|0", "Item 1010101010 is there, but this is the cheapest.|0",
        "The cheapest ones:\\n- Lamp: item 1010101010, $30.00|1",
        "The cheapest ones:\\n- Lamp: item 2020202020|0", "The cheapest ones:\\n- item 1010101010\\n- item 2020202020|0",
        "The cheapest ones:\\n- Return item 1010101010 for a refund|0", "The cheapest ones:\\nI mean item 1010101010.|0",
        "The priciest item in your order is item 1010101010.|0",
        "The priciest one is item 1010101010.|1",
        "The most expensive one is item 4040404040.|0", "The cheapest one costs $31.00.|0"})
    void theCheapest(String told, int findings) {
        assertThat(lamps("Which is the cheapest?").agent(told.replace("\\n", "\n")).read(check)).as(told).hasSize(findings);
        assertThat(lamps("I want it in black.").agent("The cheapest one is item 1010101010.").read(check)).isEmpty();
    }

    /// Desks to choose from, sorted by price, and below them what was chosen before.
    @ParameterizedTest
    @CsvSource({"5050505050, 0", "none, 2"})
    void whatStandsBelowAChoice(String desk, int findings) {
        String desks = """
                {"name":"Desk","variants":{"5050505050":{"item_id":"5050505050","available":true,"price":50,"options":{}},
                "6060606060":{"item_id":"6060606060","available":true,"price":60,"options":{}}}}""";
        assertThat(lamps("The cheapest desk.").looksUp("get_product", "{}", desks)
                .agent("The cheapest ones:\n- Desk: item " + desk + "\n- Desk: item 6060606060\n- Lamp: item 1010101010").read(check))
                .hasSize(findings);
    }

    /// What the customer has is no choice.
    @Test
    void theCheapestOfTheOthers() {
        Dialogue has = lamps("Another one.").looksUp("get_order", "{}", order("#W1234567", "pending",
                "{\"name\":\"Lamp\",\"item_id\":\"2020202020\"}"));
        assertThat(has.agent("The cheapest one is item 1010101010.").read(check)).isEmpty();
    }

    /// Two travellers fly for $245 each.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Total paid: $245|1", "The total price of AAAAA1 is $245 for 2 passengers.|1",
        "Total paid: $490|0",
        "It cost $245 per person.|0", "The total fare is right ($245 × 2).|0",
        "The price of Anna's ticket is $245.|0", "The difference is $245, paid by card.|0",
        "Total paid: $100|0", "Was the total $245?|0"})
    void priceOfAllTravellers(String told, int findings) {
        assertThat(trip("2024-05-20", "2024-05-24", 490).agent(told).read(check)).as(told).hasSize(findings);
        assertThat(trip("2024-05-20", "2024-05-24", 245).agent(told).read(check)).as("a payment of that sum").isEmpty();
    }

    /// It is May 15; the trip of the first column begins and ends on these days of May.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"20|24|The flights have already taken place.|1", "20|24|No flights have departed yet.|0",
        "20|24|This trip is in the past.|1", "20|24|The flights of AAAAA1 have already landed, and were not cancelled.|1",
        "11|17|No flights have flown yet.|1",
        "20|24|No trip segments have been flown yet.|0", "11|17|The first flight has already departed.|0",
        "11|12|The flights have already departed.|0",
        "11|12|The trip lies in the future.|1", "20|24|If the flights have already departed, nothing can be done.|0",
        "20|24|Have the flights already departed?|0", "20|24|All flights are fine (none have departed).|0",
        "20|24|Past trips (already flown):|0", "15|20|The flights have already departed.|0",
        "11|14|They have landed, so this is not in the future.|0",
        "20|24|The flights (travel dates in May 2024) have already taken place.|1",
        "11|20|The flight is in the future (May 20).|0", "11|20|Other flights are still in the future.|0",
        "20|24|The flights may have taken place already.|0"})
    void tripsThatAreOverOrAhead(int from, int to, String told, int findings) {
        assertThat(trip("2024-05-" + from, "2024-05-" + to, 490).agent(told).read(check)).as(told).hasSize(findings);
    }

    /// The look-up shows a regular member.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"As a gold member, you have three bags.|1", "Since you're a Gold member, it is free.|1",
        "You are a valued silver member.|1", "As a regular member, you have one bag.|0", "If you are a gold member, it is free.|0",
        "Gold members have three bags.|0", "You mentioned that you are a gold member.|0", "As a good friend, you have one bag.|0",
        "Como miembro oro tiene tres maletas.|1", "Als Goldmitglied haben Sie drei Koffer.|1",
        "En tant que membre argent, vous avez trois bagages.|1"})
    void rankOfTheCustomer(String told, int findings) {
        Dialogue known = new Dialogue().customer("My bags.").looksUp("get_user", "{}", "{\"membership\":\"regular\"}").agent(told);
        assertThat(known.read(check)).as("nothing came of it").isEmpty();
        assertThat(known.writes("send_certificate", "{}", "sent").agent("As a gold member you may wait.").read(check).stream()
                .filter(one -> findings == 1 || one.message() == 3).toList()).as(told).hasSize(findings);
        assertThat(new Dialogue().customer("My bags.").looksUp("get_user", "{}", "{\"membership\":\"active\"}").agent(told)
                .writes("send", "{}", "sent").read(check)).as("no rank").isEmpty();
    }

    /// Two ways of two legs: AA100 and AA200 at $216, AA300 and AA400 at $207, of which business is full; AA500 and AA600 at $150 are full.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The cheapest in economy is AA100 + AA200.|1", "The cheapest is AA100 + AA200 at $216.|1",
        "The cheapest in economy is AA300 + AA400.|0", "The cheapest in business is AA100 + AA200.|0",
        "The cheapest that arrives before noon is AA100 + AA200 in economy.|0", "The next cheapest in economy is AA100 + AA200.|0",
        "The cheapest in economy is AA100.|0",
        "The cheapest in economy is:\\n- AA100, $112\\n- AA200, $104|1",
        "The cheapest in economy is AA100 + AA200 at $150.|0", "The cheapest is AA100 + AA200, for $112 and $104.|1",
        "Is AA100 + AA200 the cheapest in economy?|0", "Take the cheapest in economy, or say AA100 + AA200.|0",
        "The cheapest is AA100 + AA200.|0"})
    void theCheapestWay(String told, int findings) {
        String lines = told.replace("\\n", "\n");
        assertThat(ways("From ATL to PHL.").agent(lines).read(check)).as(told).hasSize(findings)
                .allMatch(one -> one.confidence() == Confidence.LIKELY && one.why().contains("AA300 and AA400 cost $207"));
        assertThat(ways("From ATL to PHL after noon.").agent(lines).read(check)).hasSize(findings)
                .allMatch(one -> one.confidence() == Confidence.POSSIBLE);
    }

    private static Dialogue ways(String asked) {
        String leg = "{\"flight_number\":\"AA%d00\",\"available_seats\":{\"economy\":%d,\"business\":%d},"
                + "\"prices\":{\"economy\":%d,\"business\":%d}}";
        return new Dialogue().customer(asked).looksUp("search", "{}", "[[%s,%s],[%s,%s],[%s,%s]]".formatted(
                leg.formatted(1, 2, 2, 112, 300), leg.formatted(2, 3, 3, 104, 300), leg.formatted(3, 2, 0, 105, 200),
                leg.formatted(4, 1, 2, 102, 200), leg.formatted(5, 0, 2, 75, 400), leg.formatted(6, 1, 2, 75, 400)));
    }

    /// What nobody acted on did less harm, and without a clock nothing is known.
    @Test
    void whatRestsOnIt() {
        String told = "No flights have flown yet.";
        assertThat(trip("2024-05-11", "2024-05-17", 490).agent(told).read(check)).extracting(Finding::severity)
                .containsExactly(Severity.LOW);
        assertThat(trip("2024-05-11", "2024-05-17", 490).agent(told).writes("cancel", "{\"reservation_id\":\"AAAAA1\"}", "{}").read(check))
                .extracting(Finding::severity).containsExactly(Severity.MEDIUM);
        Dialogue timeless = new Dialogue().customer("My trip.").looksUp("get", "{}", booking("2024-05-11", "2024-05-17", 490));
        assertThat(timeless.agent(told).read(check)).isEmpty();
    }

    /// HAT268 leaves JFK at 07:00 and is at ATL at 09:30.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"HAT268 departs at 7:00 PM.|1", "HAT268: 07:00 to 09:30|0", "HAT268 departs at 7:00 AM.|0",
        "HAT268 leaves at 19:00.|0", "HAT268 leaves at 08:15.|1", "HAT268: 07:00–09:30 = 2:30|0",
        "HAT268 (07:00–09:30): 2:30 total|0", "- HAT268 from JFK to PHX|1",
        "- HAT268 (JFK → ATL)|0", "- HAT268: JFK to ATL|0",
        "You fly from JFK to PHX with HAT268.|0", "HAT268 and HAT269 leave at 08:15.|0", "HAT999 leaves at 08:15.|0",
        "HAT268 leaves before 11:00.|0", "Does HAT268 leave at 08:15?|0", "HAT268 leaves at 06:00 local time.|0"})
    void timesAndWays(String told, int findings) {
        Dialogue seen = new Dialogue().customer("Which flights?").looksUp("search", "{}",
                "[{\"flight_number\":\"HAT268\",\"origin\":\"JFK\","
                + "\"destination\":\"ATL\",\"scheduled_departure_time_est\":\"07:00:00\",\"scheduled_arrival_time_est\":\"09:30:00\"}]");
        assertThat(seen.agent(told).read(check)).as(told).hasSize(findings);
        assertThat(seen.agent("- HAT268 leaves at 08:15\n- HAT268 leaves at 08:20").read(check).stream()
                .filter(one -> one.message() > 3).toList()).as("a list is told once").hasSize(1);
    }

    /// HAT100 and HAT102 go from JFK to SEA, HAT101 back.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"- **Outbound (May 20)**: HAT100\\n- **Return (May 25)**: HAT100|1",
        "Departure: HAT100\\nReturn: HAT102 for $66|1", "Ida: vuelo HAT100\\nVuelta: vuelo HAT100|1",
        "Outbound: HAT100\\nReturn: HAT101|0", "Outbound: HAT101\\nReturn: HAT100|0", "Outbound: HAT100\\nReturn: HAT999|0",
        "Outbound: HAT100\\nReturn: HAT100?|0", "Return: HAT100|0", "Outbound: HAT100 and HAT101\\nReturn: HAT100|0",
        "Outbound: HAT100\\nReturn: HAT101\\nOutbound: HAT101\\nReturn: HAT100|0",
        "Outbound: HAT100\\nYou can bring back what you return on HAT100.|0"})
    void theWayBack(String told, int findings) {
        String flight = "{\"flight_number\":\"%s\",\"origin\":\"%s\",\"destination\":\"%s\"}";
        Dialogue seen = new Dialogue().customer("There and back.").looksUp("search", "{}", "[" + flight.formatted("HAT100", "JFK", "SEA")
                + "," + flight.formatted("HAT102", "JFK", "SEA") + "]").looksUp("search", "{}", "["
                + flight.formatted("HAT101", "SEA", "JFK") + "]");
        assertThat(seen.agent(told.replace("\\n", "\n")).read(check)).as(told).hasSize(findings)
                .allMatch(one -> one.source() != null && one.source() == 2 && one.why().contains("from JFK to SEA"));
    }

    /// A result on the flight alone may hold a new time.
    @Test
    void timeThatWasChanged() {
        Dialogue moved = new Dialogue().customer("Later, please.").looksUp("search", "{}", "[{\"flight_number\":\"HAT268\","
                + "\"scheduled_departure_time_est\":\"07:00:00\"}]")
                .writes("move", "{}", "{\"flight\":\"HAT268\",\"new_departure\":\"22:15\"}");
        assertThat(moved.agent("HAT268 leaves at 22:15.").read(check)).isEmpty();
        assertThat(moved.agent("HAT268 leaves at 22:20.").read(check)).hasSize(1);
    }

    private static Dialogue orders() {
        return new Dialogue().customer("My orders.").looksUp("get_order", "{}", order("#W1234567", "delivered",
                "{\"name\":\"Lamp\",\"item_id\":\"1111111111\"},{\"name\":\"Desk\",\"item_id\":\"2222222222\"}"))
                .looksUp("get_order", "{}", order("#W2345671", "delivered", "{\"name\":\"Grill\",\"item_id\":\"3333333333\"}"));
    }

    private static String order(String id, String status, String items) {
        return "{\"order_id\":\"%s\",\"status\":\"%s\",\"items\":[%s]}".formatted(id, status, items);
    }

    private static Dialogue lamps(String asked) {
        String variant = "\"%s\":{\"item_id\":\"%s\",\"options\":{\"color\":\"%s\"},\"available\":%s,\"price\":%d}";
        return new Dialogue().customer(asked).looksUp("get_product", "{}", "{\"name\":\"Lamp\",\"variants\":{"
                + variant.formatted("1010101010", "1010101010", "black", true, 30) + ","
                + variant.formatted("2020202020", "2020202020", "red", true, 20)
                + "," + variant.formatted("3030303030", "3030303030", "green", false, 10) + ","
                + variant.formatted("4040404040", "4040404040", "blue", true, 40) + "}}");
    }

    private static Dialogue trip(String from, String to, int paid) {
        return new Dialogue().system(NOW).customer("My trip.").looksUp("get", "{}", booking(from, to, paid));
    }

    private static String booking(String from, String to, int paid) {
        return "{\"reservation_id\":\"AAAAA1\",\"flights\":[{\"date\":\"%s\",\"price\":120},{\"date\":\"%s\",\"price\":125}],"
                        .formatted(from, to)
                + "\"passengers\":[{\"first_name\":\"Anna\"},{\"first_name\":\"Ben\"}],\"payment_history\":[{\"amount\":%d}]}"
                .formatted(paid);
    }
}
