package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;

/// What was agreed to some messages before a call, and the address told after it.
class AgreedOtherwiseTest {
    private static final String MUGS = "{\"product_id\":\"P1\",\"name\":\"Mug\",\"variants\":[{\"variant_id\":\"501\",\"options\":\"Red\"},"
            + "{\"variant_id\":\"502\",\"options\":\"Blue\"},{\"variant_id\":\"503\",\"options\":\"Green\"}]}";
    private static final String ORDER = "{\"order_id\":\"NL-1\",\"items\":[{\"variant_id\":\"501\",\"product_id\":\"P1\","
            + "\"options\":\"Red\"}]}";

    private final WrongArgumentCheck check = new WrongArgumentCheck(Lexicon.shipped());

    @ParameterizedTest
    @CsvSource({"501,1", "502,1", "503,0"})
    void anAnswerInBetweenHidesNoProposal(String sent, int findings) {
        assertThat(agreed("I would send a green mug instead. Shall I?", "Yes, please.", sent).read(check)).as(sent).hasSize(findings);
    }

    @Test
    void theArgumentAndTheWordsAreShown() {
        assertThat(agreed("I would send a green mug instead. Shall I?", "Yes.", "502").read(check)).singleElement().satisfies(one -> {
            assertThat(one.argument()).isEqualTo("/variant_id");
            assertThat(one.call()).isEqualTo(2);
            assertThat(one.said()).extracting(Finding.Said::quote).isEqualTo("I would send a green mug instead.");
            assertThat(one.why()).contains("green", "502", "blue");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Swap the red mug for a green one?|Yes, the red one.|503",
        "We could send green or blue. Which?|OK.|501",
        "Shall I replace it, green or not?|Blue, please.|502", "Shall I send a new one?|Yes.|502",
        "Shall I send the green one?|No, 502.|502"})
    void wordsThatLeaveItOpen(String put, String answer, String sent) {
        assertThat(agreed(put, answer, sent).read(check)).as(put + " " + answer).isEmpty();
    }

    @Test
    void whatTheOrderHoldsMayGo() {
        assertThat(agreed("So I replace the red mug. Yes?", "Yes.", "502").read(check)).hasSize(1);
        assertThat(new Dialogue().customer("I want a blue one.").looksUp("get_order", "{}", ORDER).looksUp("get_product", "{}", MUGS)
                .agent("So I replace the red mug. Yes?").customer("When?").agent("Today.").customer("Yes.")
                .writes("replace", "{\"variant_id\":\"502\"}", "{}").agent("That is in.").read(check)).isEmpty();
    }

    @Test
    void thingsWithManyOptionsAreLeftAlone() {
        String mugs = MUGS.replace("Red", "Red / large / glass").replace("Blue", "Blue / large / glass")
                .replace("Green", "Green / large / glass");
        assertThat(new Dialogue().customer("My mug broke.").looksUp("get_product", "{}", mugs).agent("Shall I send a green mug?")
                .customer("Yes.").writes("replace", "{\"variant_id\":\"502\"}", "{}").agent("That is in.").read(check)).isEmpty();
    }

    @Test
    void anIdThatNoLookupGave() {
        assertThat(agreed("I would send 503 in place of it. Shall I?", "Yes.", "999").read(check)).extracting(Finding::argument)
                .containsExactly("/variant_id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"It goes to Flat 9B from now on.|1", "It goes to Flat 9B, not Flat 6A.|1",
        "It has Flat 9B in place of 2 Long Lane, Flat 6A.|1", "It goes to Flat 6A.|0",
        "It goes to Flat 7C.|0", "It is saved.|0", "Flat 6A it is, no longer Flat 9B.|0"})
    void aLineOfTheAddressToldAfter(String told, int findings) {
        assertThat(moves("{\"line1\":\"2 Long Lane\",\"line2\":\"Flat 6A\",\"postal_code\":\"XX1 2AB\"}").agent(told).read(check)).as(told)
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"XX1 2AB|It goes to XX1 2BA.|1", "XX1 2BA|It goes to XX1 2BA.|0", "00123|To 2 Long Lane, 00321.|1",
        "00123|Ticket 00321 is closed.|0"})
    void aPostalCodeToldAfter(String code, String told, int findings) {
        assertThat(moves("{\"line1\":\"2 Long Lane\",\"postal_code\":\"" + code + "\"}").agent(told).read(check))
                .as(told).hasSize(findings);
    }

    private static Dialogue moves(String address) {
        return new Dialogue().customer("Not Flat 6A but Flat 9B, 2 Long Lane, XX1 2BA or 00321.").looksUp("get_order", "{}", ORDER)
                .agent("From 2 Long Lane, Flat 6A, XX1 2AB, 00123 to Flat 9B, XX1 2BA, 00321?").customer("When?").agent("Today.")
                .customer("Yes.").writes("update_address", "{\"address\":" + address + "}", "{}");
    }

    private static Dialogue agreed(String put, String answer, String sent) {
        return new Dialogue().customer("My mug broke.").looksUp("get_order", "{}", ORDER).looksUp("get_product", "{}", MUGS).agent(put)
                .customer("Does it cost anything?").agent("Nothing.").customer(answer)
                .writes("replace", "{\"variant_id\":\"" + sent + "\"}", "{}").agent("That is in.");
    }
}
