package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.ToolEffect;

/// Reports as agents of a third draw wrote them: money that came back with a cancellation, what an exchange sends back, and words for a
/// deed that had been missed.
class ReportsAtLargeTest {
    private static final String ORDER = "{\"order_id\":\"#W1000001\"}";

    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final FailedButClaimedCheck failed = new FailedButClaimedCheck();

    /// Funds come back with what was cancelled; things are returned by a call of their own.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"All funds have been returned to your gift card.|0", "All items have been returned.|1"})
    void whatComesBack(String told, int findings) {
        assertThat(new Dialogue().customer("Cancel it.").writes("cancel_order", ORDER, "{\"status\":\"cancelled\"}").agent(told)
                .read(claimed)).as(told).hasSize(findings);
    }

    /// What goes back in an exchange needs no call for a return.
    @ParameterizedTest
    @CsvSource({"exchange_items, 0", "send_certificate, 1"})
    void originalOfAnExchange(String tool, int findings) {
        assertThat(new Dialogue().customer("Yes.").writes(tool, ORDER, "{\"status\":\"requested\"}")
                .agent("The original camera is now marked for return.").read(claimed)).as(tool).hasSize(findings);
    }

    @Test
    void whatACallRestored() {
        String told = "Your data is now restored.";
        Dialogue asked = new Dialogue().customer("2 GB, please.").looksUp("get_data", "{\"line_id\":\"L1\"}", "{}");
        assertThat(asked.agent(told).read(claimed)).hasSize(1);
        assertThat(new Dialogue().customer("2 GB, please.").writes("refuel_data", "{\"line_id\":\"L1\"}", "{}").agent(told).read(claimed))
                .isEmpty();
    }

    /// Of two bookings one was upgraded and one refused, as the list below each heading says; where it says it of the refused one it is
    /// wrong.
    @ParameterizedTest
    @CsvSource({"AAAAA1, BBBBB2, 0", "BBBBB2, AAAAA1, 1"})
    void whatStandsDeeperThanAHeading(String upgraded, String refused, int findings) {
        String told = "- **Cancelled**: CCCCC3\n- **Upgraded to business class**:\n  - %s (MSP to CLT)\n- **Failed upgrade**: %s"
                .formatted(upgraded, refused);
        String booking = "{\"reservation_id\":\"%s\"}";
        Dialogue done = new Dialogue().looksUp("get", "{}", booking.formatted("AAAAA1")).looksUp("get", "{}", booking.formatted("BBBBB2"))
                .looksUp("get", "{}", booking.formatted("CCCCC3")).customer("Yes.")
                .writes("cancel_reservation", booking.formatted("CCCCC3"), "{}")
                .writes("update_reservation", booking.formatted("AAAAA1"), "{}")
                .calls("", null, "update_reservation", ToolEffect.WRITE, booking.formatted("BBBBB2"), "Error: not available", true);
        assertThat(done.agent(told).read(failed)).as(told).hasSize(findings);
    }

    /// What was found beside a deed is no part of it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"I've cancelled AAAAA1, and found two flights for BBBBB2.|0",
        "I've cancelled AAAAA1 and BBBBB2.|1"})
    void whatWasFoundBesides(String told, int findings) {
        String booking = "{\"reservation_id\":\"%s\"}";
        assertThat(new Dialogue().looksUp("get", "{}", booking.formatted("AAAAA1")).looksUp("get", "{}", booking.formatted("BBBBB2"))
                .customer("Yes.").writes("cancel_reservation", booking.formatted("AAAAA1"), "{}").agent(told).read(claimed)).as(told)
                .hasSize(findings);
    }

    /// Refused, and told of all the same.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"return_items|All done.~- Return requests submitted for #W1000001.",
        "book_reservation|Your one-way reservation is confirmed!", "modify_items|Your order now reflects the black lamp."})
    void wordsForADeed(String tool, String told) {
        Dialogue refused = new Dialogue().customer("Yes.").calls("", null, tool, ToolEffect.WRITE, ORDER, "Error: not possible", true);
        String lines = told.replace('~', '\n');
        assertThat(refused.agent(lines).read(failed)).as(told).isNotEmpty();
        assertThat(new Dialogue().customer("Yes.").writes(tool, ORDER, "{}").agent(lines).read(failed)).as(told).isEmpty();
    }
}
