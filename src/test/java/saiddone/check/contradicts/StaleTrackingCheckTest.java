package saiddone.check.contradicts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;

class StaleTrackingCheckTest {
    private final StaleTrackingCheck check = new StaleTrackingCheck(Lexicon.shipped());

    @ParameterizedTest
    @ValueSource(strings = {"Done! Track it with ZX100200300.", "Reshipped. ZX100200300", "Hecho. Siga el envío con ZX100200300."})
    void oldNumberGivenForWhatWasSentAnew(String reply) {
        assertThat(sentAnew().agent(reply).read(check)).singleElement().satisfies(finding -> {
            assertThat(finding.said()).extracting(Finding.Said::quote).isEqualTo("ZX100200300");
            assertThat(finding.call()).isEqualTo(1);
            assertThat(finding.why()).contains("create_reshipment", "message 2");
        });
    }

    /// Said again it is the same mistake.
    @Test
    void oldNumberGivenAgain() {
        assertThat(sentAnew().agent("Track it with ZX100200300.").customer("Thanks.").agent("As I said: ZX100200300.").read(check))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The first parcel had ZX100200300.", "ZX100200300 never applies to the new one.",
        "That was the old number, ZX100200300, sorry.", "Is it ZX100200300 that you have?", "A new number comes by e-mail.",
        "- Tracking: ZX100200300 for the existing items in the order"})
    void oldNumberCalledOldIsNone(String reply) {
        assertThat(sentAnew().agent(reply).read(check)).isEmpty();
    }

    @Test
    void beforeAnythingIsSentTheNumberIsTheRightOne() {
        assertThat(looked("in_transit").agent("Track it with ZX100200300.").read(check)).isEmpty();
        assertThat(looked("lost").agent("Use ZX100200300, that's the reshipment.").read(check)).hasSize(1);
        assertThat(looked("lost").agent("ZX100200300. That's the new one.").read(check)).hasSize(1);
        assertThat(looked("lost").agent("ZX100200300. That's not the new one.").read(check)).isEmpty();
        assertThat(looked("lost").agent("ZX100200300. The second parcel appears there tomorrow.").read(check)).hasSize(1);
    }

    @Test
    void theQuestionStaysOpenUntilANumberIsGiven() {
        Dialogue asked = looked("returned").customer("Under which number does my replacement travel?").agent("What is it about?");
        assertThat(asked.customer("Well?").agent("Here you are: ZX100200300.").read(check)).hasSize(1);
        assertThat(looked("returned").customer("Under which number does my replacement travel?").agent("None yet.")
                .customer("And can I still use the old one?").agent("ZX100200300 is of no use.").read(check)).isEmpty();
    }

    private static Dialogue looked(String status) {
        return new Dialogue().customer("It never came.").looksUp("get_order", "{\"order_id\":\"1\"}",
                "{\"order_id\":\"1\",\"status\":\"shipped\",\"shipments\":[{\"tracking_number\":\"ZX100200300\",\"status\":\"" + status
                        + "\"}]}");
    }

    private static Dialogue sentAnew() {
        return looked("delivered").writes("create_reshipment", "{\"order_id\":\"1\"}",
                "{\"status\":\"recorded\",\"tracking_number\":null}");
    }
}
