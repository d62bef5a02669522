package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;

/// The class that words say a booking gets, held against the one that the call gives it, with made-up bookings of a ferry of the air.
class TravelClassesTest {
    private static final String FIRST = "{\"booking_id\":\"B7K2XX\",\"cabin\":\"%s\"}";
    private static final String BARE = "{\"booking_id\":\"%s\"}";

    private final WrongArgumentCheck check = new WrongArgumentCheck(Lexicon.shipped());

    /// The class that a booking had stands in the same words as the one that it gets.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "B7K2XX was upgraded from economy to business class.|economy", "New cabin: Business (you paid for economy).|economy",
        "It has been changed to basic economy. It was economy.|economy", "Booking B7K2XX → Cabin: Now business. Economy is gone.|economy",
        "All bookings have been downgraded to economy. B7K2XX: $10, Z9Z9ZZ: business costs more.|business",
        "I've processed the downgrades of both bookings B7K2XX and Z9Z9ZZ from business to economy.|business",
        "Z9Z9ZZ is in economy.\\nB7K2XX has been upgraded to business.|economy",
        "B7K2XX has been reverted to economy. You asked for business.|business"})
    void whatItGetsIsAnother(String told, String called) {
        assertThat(changed(told, called, called).read(check)).as(told).extracting(Finding::argument).containsExactly("/cabin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "B7K2XX was upgraded from economy to business class.|business", "Original cabin: Economy. It is business now.|business",
        "Cabin: Economy to business.|business", "B7K2XX was moved to business. Z9Z9ZZ was moved to economy.|business",
        "Z9Z9ZZ was moved to business. B7K2XX stays in economy.|economy", "B7K2XX is in economy. It could be upgraded to business.|economy",
        "It is in business. A downgrade to economy costs nothing.|business",
        "**B7K2XX — Updated**\\n¦ Detail ¦ Before ¦ After ¦\\n¦ **Cabin** ¦ Business ¦ Economy ¦|economy",
        "It is in economy. It will be changed to business next.|economy", "It is in economy. Was it changed to business?|economy",
        "Economy, then. The gate was changed to 5 and you wait 3 business days.|economy"})
    void whatItGetsIsTheCalls(String told, String called) {
        assertThat(changed(told, called, called).read(check)).as(told).isEmpty();
    }

    /// A system that shows the class of before misleads: the words tell what it shows.
    @ParameterizedTest
    @CsvSource({"economy, 0", "business, 1"})
    void theResultShowsWhatIsTold(String shown, int findings) {
        assertThat(changed("Cabin: Economy. You paid for business.", "business", shown).read(check)).hasSize(findings);
    }

    /// All bookings of a list got one class, but for the one whose call says another.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Downgraded to economy:\\n- B7K2XX\\n- Z9Z9ZZ|basic economy|economy|1",
        "Downgraded to economy:\\n- Z9Z9ZZ|basic economy|economy|0",
        "Downgraded to economy:\\n- B7K2XX\\n- Z9Z9ZZ|basic economy|business|0",
        "Downgraded to economy:\\n- B7K2XX\\n- Z9Z9ZZ|economy|economy|0"})
    void oneOfAList(String told, String called, String other, int findings) {
        Dialogue done = booked().writes("update_flights", FIRST.formatted(called), "{}")
                .writes("update_flights", FIRST.replace("B7K2XX", "Z9Z9ZZ").formatted(other), "{}");
        assertThat(done.agent(told.replace("\\n", "\n")).read(check).stream().filter(one -> one.why().contains(called))).as(told)
                .hasSize(findings);
    }

    /// What could not be done is told of something else.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The other request was not possible, for it is a business ticket.|0", "It is a business ticket.|1"})
    void whatCouldNotBeDone(String told, int findings) {
        assertThat(changed(told, "economy", "economy").read(check)).as(told).hasSize(findings);
    }

    private static Dialogue booked() {
        return new Dialogue().customer("Please.").looksUp("get_booking", "{}", BARE.formatted("B7K2XX"))
                .looksUp("get_booking", "{}", BARE.formatted("Z9Z9ZZ")).customer("Go on.");
    }

    private static Dialogue changed(String told, String called, String shown) {
        return booked().writes("update_flights", FIRST.formatted(called), FIRST.formatted(shown))
                .agent(told.replace("\\n", "\n").replace('¦', '|'));
    }
}
