package saiddone.check.contradicts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.ToolEffect;

/// What the agent tells of its own calls against what those sent back, and what it tells the person who goes on.
class CallsOwnResultTest {
    private static final String NOW = "The current time is 2024-05-15 15:00:00 EST.";

    private final ContradictsLookupCheck check = new ContradictsLookupCheck(Lexicon.shipped());

    /// Looked up in business; asked for the first class, the second came back.
    @ParameterizedTest
    @CsvSource({"economy,business,1", "economy,economy,0", "basic economy,basic_economy,0", "economy,first,0"})
    void valueThatStayedAsItWas(String asked, String shown, int findings) {
        assertThat(moved(asked, shown).agent("Your reservation AAAAA1 has been updated.").read(check)).hasSize(findings)
                .allSatisfy(one -> {
                    assertThat(one.severity()).isEqualTo(Severity.LOW);
                    assertThat(one.argument()).isEqualTo("/cabin");
                    assertThat(one.call()).isEqualTo(1);
                    assertThat(one.why()).contains("asked for cabin economy", "shows business as before");
                });
    }

    /// Only where the words tell it as done.
    @Test
    void valueThatStayedAndIsNotTold() {
        assertThat(moved("economy", "business").agent("Is there anything else?").read(check)).isEmpty();
        assertThat(moved("economy", "business").read(check)).isEmpty();
    }

    @Test
    void anotherRecord() {
        Dialogue other = new Dialogue().customer("New e-mail, please: a@b.example.").writes("update_customer_email",
                "{\"customer_id\":\"C-1\",\"email\":\"a@b.example\"}", "{\"customer_id\":\"C-9\",\"email\":\"x@y.example\"}");
        assertThat(other.agent("Your e-mail has been updated.").read(check)).singleElement().satisfies(one -> {
            assertThat(one.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(one.why()).contains("customer_id C-1", "of C-9");
        });
    }

    /// $120 went back to a credit card; the customer has a gift card too.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The $120 will be refunded to your gift card.|1", "The refund goes to your credit card.|0",
        "Will the refund go to your gift card?|0", "The refund cannot go to your gift card.|0",
        "The charge goes to your gift card, and the Visa was refunded.|0",
        "Your Visa will be refunded in 5 days, and the order is now charged to your gift card.|0",
        "A refund was sent to your savings book.|0"})
    void whereMoneyWentBackTo(String told, int findings) {
        String order = "{\"order_id\":\"#W1234567\",\"status\":\"%s\",\"payment_history\":[{\"transaction_type\":\"payment\","
                + "\"amount\":120,\"payment_method_id\":\"credit_card_7455506\"}%s]}";
        Dialogue cancelled = new Dialogue().customer("Cancel it.")
                .looksUp("get_user", "{}", "{\"payment_methods\":{\"gift_card_7711863\":{},\"credit_card_7455506\":{}}}")
                .looksUp("get_order", "{}", order.formatted("pending", ""))
                .writes("cancel_order", "{\"order_id\":\"#W1234567\"}", order.formatted("cancelled",
                        ",{\"transaction_type\":\"refund\",\"amount\":120,\"payment_method_id\":\"credit_card_7455506\"}"));
        assertThat(cancelled.agent(told).read(check)).as(told).hasSize(findings)
                .allMatch(one -> one.why().contains("the gift card; what cancel_order sent back shows credit_card_7455506"));
    }

    /// What a colleague is told is read as the agent's words, and is shown at the call.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"User wants to cancel AAAAA1, but the flights have already been flown.|1",
        "User states that the flights of AAAAA1 have already been flown.|0",
        "User is certain that the flights of AAAAA1 have already been flown.|0", "The flights of AAAAA1 are still ahead, on May 20 2024.|0",
        "AAAAA1: flown flights.|0"})
    void whatAColleagueIsTold(String summary, int findings) {
        Dialogue handed = new Dialogue().system(NOW).customer("Cancel it.").looksUp("get", "{}", booking("business", "2024-05-20"))
                .calls("", null, "transfer_to_human_agents", ToolEffect.HANDOVER, "{\"summary\":\"" + summary + "\"}", "ok", false);
        assertThat(handed.read(check)).as(summary).hasSize(findings).allSatisfy(one -> {
            assertThat(one.said()).isNull();
            assertThat(one.argument()).isEqualTo("/summary");
            assertThat(one.why()).startsWith("transfer_to_human_agents hands on “User wants").contains("It says of AAAAA1 that it is over");
        });
    }

    /// Told to the customer before, and handed on twice: once is enough.
    @Test
    void toldToTheCustomerToo() {
        String flown = "The flights of AAAAA1 have already been flown.";
        Dialogue told = new Dialogue().system(NOW).customer("Cancel it.").looksUp("get", "{}", booking("business", "2024-05-20"));
        assertThat(told.agent(flown).calls("", null, "transfer", ToolEffect.HANDOVER, "{\"summary\":\"" + flown + "\"}", "ok", false)
                .calls("", null, "transfer", ToolEffect.HANDOVER, "{\"summary\":\"" + flown + "\"}", "ok", false)
                .read(check)).singleElement().extracting(Finding::said).isNotNull();
    }

    private static Dialogue moved(String asked, String shown) {
        return new Dialogue().customer("Economy, please.").looksUp("get_reservation", "{}", booking("business", "2024-05-20"))
                .writes("update_reservation", "{\"reservation_id\":\"AAAAA1\",\"cabin\":\"%s\"}".formatted(asked),
                        booking(shown, "2024-05-20"));
    }

    private static String booking(String cabin, String day) {
        return "{\"reservation_id\":\"AAAAA1\",\"cabin\":\"%s\",\"flights\":[{\"date\":\"%s\",\"price\":120}]}".formatted(cabin, day);
    }
}
