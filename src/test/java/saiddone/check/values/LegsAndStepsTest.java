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

/// Journeys of several legs, changes made in several steps and what things have as they stand, with a made-up ferry of the air.
class LegsAndStepsTest {
    private static final String BOOKING = "{\"booking_id\":\"%s\",\"total_bags\":1,\"nonfree_bags\":0}";
    private static final String LEGS = "{\"booking_id\":\"B7K2\",\"flights\":[{\"flight_number\":\"QX101\",\"date\":\"%s\"},"
            + "{\"flight_number\":\"QX202\",\"date\":\"%s\"}]}";

    private final WrongArgumentCheck check = new WrongArgumentCheck(Lexicon.shipped());

    /// A later leg below a heading may leave the day after; the first one may not, nor any two days after.
    @ParameterizedTest
    @CsvSource({"2027-03-04, 2027-03-04, 0", "2027-03-04, 2027-03-05, 0", "2027-03-05, 2027-03-05, 1", "2027-03-04, 2027-03-06, 1"})
    void legsBelowTheDay(String first, String second, int findings) {
        assertThat(changed(LEGS.formatted(first, second)).agent("It is changed.\n\nThere (March 4):\n- QX101 at nine\n- QX202 at noon")
                .read(check)).hasSize(findings);
    }

    /// Where the list of one way ends, the day of the next begins.
    @Test
    void theWayBack() {
        String told = "It is changed.\n- **There**: March 4\n  - QX101 at nine\n  - QX202 at noon\n- **Back**: March 9\n  - QX303 at six";
        assertThat(changed(LEGS.formatted("2027-03-04", "2027-03-04")).agent(told).read(check)).isEmpty();
        assertThat(changed(LEGS.formatted("2027-03-04", "2027-03-04")).agent(told.replace("  - QX202", "- QX202")).read(check))
                .extracting(Finding::argument).containsExactly("/flights/1/date");
    }

    /// Changed first in one way and then in another, words after both tell of the second.
    @ParameterizedTest
    @CsvSource({"B7K2, false, 0", "B7K2, true, 1", "Z9Z9, false, 1"})
    void changedInTwoSteps(String second, boolean fails, int findings) {
        String later = LEGS.replace("B7K2", second).formatted("2027-03-06", "2027-03-06");
        Dialogue both = changed(LEGS.formatted("2027-03-04", "2027-03-04")).calls("", null, "change_flights", ToolEffect.WRITE, later,
                fails ? "Error: too late" : "{}", fails);
        assertThat(both.agent("It is changed. QX101 leaves on March 6, and QX202 on March 6.").read(check).stream()
                .filter(one -> "/flights/0/date".equals(one.argument()))).hasSize(findings);
    }

    /// A flight of another booking, which was asked for though its result is missing.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Z9Z9|0", "B7K2|1"})
    void theFlightOfAnother(String named, int findings) {
        assertThat(new Dialogue().customer("Please.").looksUp("get_booking", "{\"booking_id\":\"Z9Z9\"}", "(not captured)")
                .looksUp("get_booking", "{\"booking_id\":\"B7K2\"}", BOOKING.formatted("B7K2"))
                .agent(named + " takes QX404. Shall I change the other one?").customer("Yes.").writes("change_flights",
                        "{\"booking_id\":\"B7K2\",\"flights\":[{\"flight_number\":\"QX101\"}]}", "{}").agent("Done.").read(check)).as(named)
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "- **1** checked bag included (**0** paid)|1|0|0", "- **2** checked bags included (**0** paid)|1|0|1"})
    void paidForAmongThem(String told, int all, int paid, int findings) {
        assertThat(bags("Shall I?", all, paid).agent(told).read(check)).as(told).hasSize(findings);
    }

    /// How things stand before they are changed.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"You currently have one (nonfree_bags=0). Shall I add a paid one?|0",
        "Bags: 1 (0 non-free). Shall I add a paid one?|0", "That makes 2 non-free bags. Shall I?|1"})
    void asItStands(String put, int findings) {
        assertThat(bags(put, 2, 1).agent("Done.").read(check)).as(put).hasSize(findings);
    }

    private static Dialogue bags(String put, int all, int paid) {
        return new Dialogue().customer("Please.").looksUp("get_booking", "{\"booking_id\":\"B7K2\"}", BOOKING.formatted("B7K2")).agent(put)
                .customer("Yes.").writes("set_bags",
                        "{\"booking_id\":\"B7K2\",\"total_bags\":%s,\"nonfree_bags\":%s}".formatted(all, paid), "{}");
    }

    private static Dialogue changed(String arguments) {
        Dialogue all = new Dialogue().customer("Please.");
        List.of("B7K2", "Z9Z9").forEach(one -> all.looksUp("get_booking", "{\"booking_id\":\"%s\"}".formatted(one),
                BOOKING.formatted(one)));
        return all.agent("Shall I?").customer("Yes.").writes("change_flights", arguments, "{}");
    }
}
