package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;

/// A call for one of several bookings, beside others made in one go, where the words name another and not that one.
class NamedInsteadTest {
    private static final List<String> BOOKINGS = List.of("AAAAA1", "BBBBB2", "CCCCC3", "DDDDD4");

    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());

    /// Two other calls took what is told after them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"BBBBB2|Your booking AAAAA1 is updated.|1", "AAAAA1|Your booking AAAAA1 is updated.|0",
        "BBBBB2|Your bookings AAAAA1 and BBBBB2 are updated.|0"})
    void whatTheOtherCallsTook(String booking, String told, int findings) {
        Dialogue changed = listed().agent("I make all three changes. Shall I?").customer("Yes.")
                .writes("update_passengers", "{\"booking_id\":\"%s\",\"seat\":\"1A\"}".formatted(booking), "{}")
                .writes("update_flights", "{\"booking_id\":\"AAAAA1\",\"seat\":\"1B\"}", "{}")
                .writes("update_baggage", "{\"booking_id\":\"AAAAA1\",\"bags\":2}", "{}");
        assertThat(changed.agent(told).read(wrong)).as(booking + told).hasSize(findings).extracting(Finding::argument)
                .allMatch("/booking_id"::equals);
    }

    /// One of the list that was put is left, and a call took what no words around it name, though they tell of where it went.
    @ParameterizedTest
    @CsvSource({"DDDDD4, 1", "CCCCC3, 0"})
    void whatIsLeftOfAList(String booking, int findings) {
        Dialogue changed = listed().agent("I move AAAAA1, BBBBB2 and CCCCC3. Shall I?").customer("Yes.");
        for (String one : List.of("AAAAA1", "BBBBB2", booking)) {
            changed.writes("move_booking", "{\"booking_id\":\"%s\"}".formatted(one), "{}");
        }
        assertThat(changed.agent("All of them go to Lyon now.").read(wrong)).as(booking).hasSize(findings).extracting(Finding::call)
                .allMatch(call -> call == 6);
    }

    /// What words call by its name they need not name by its id, and an id that stands in a result was given, whether the result was
    /// read or not.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CCC333|I took the desk fan out. Your AAA111 is fine.|0", "CCC333|I took it out. Your AAA111 is fine.|1",
        "DDD444|I took it out.|0", "EEE555|I took it out.|1"})
    void namesAndIdsThatWereGiven(String taken, String told, int findings) {
        String thing = "{\"thing_id\":\"%s\",\"product_name\":\"%s\"}";
        assertThat(new Dialogue().customer("Make room for the lamp.").looksUp("get_thing", "{}", thing.formatted("AAA111", "Lamp"))
                .looksUp("get_thing", "{}", thing.formatted("CCC333", "Desk Fan")).looksUp("list", "{}", "There is DDD444, too.")
                .writes("remove_thing", "{\"thing_id\":\"%s\"}".formatted(taken), "{}").agent(told).read(wrong)).as(taken + told)
                .hasSize(findings);
    }

    private static Dialogue listed() {
        Dialogue all = new Dialogue().customer("Please see to my bookings.");
        BOOKINGS.forEach(one -> all.looksUp("get_booking", "{\"booking_id\":\"%s\"}".formatted(one),
                "{\"booking_id\":\"%s\",\"status\":\"booked\",\"city\":\"%s\"}".formatted(one, one.equals("DDDDD4") ? "Lyon" : "Bern")));
        return all.agent("You have AAAAA1, BBBBB2, CCCCC3 and DDDDD4.").customer("Go on.");
    }
}
