package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.ToolEffect;

/// What agents of projects that nobody had read before wrote: numbers of cards under another brand, a count in the singular, one report
/// for the last of several calls, a refused call whose thing was done all the same.
class UnseenAgentsTest {
    private static final String CARDS = """
            {"user_id":"u_1","payment_methods":{"gift_card_11":{"source":"gift_card","id":"gift_card_11"},
            "credit_card_22":{"source":"credit_card","id":"credit_card_22","brand":"mastercard","last_four":"8484"},
            "credit_card_33":{"source":"credit_card","id":"credit_card_33","brand":"visa","last_four":"6791"}}}""";

    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());
    private final FailedButClaimedCheck failed = new FailedButClaimedCheck();

    /// The number tells which card it is, and not what the agent takes its brand for.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"credit_card_33|The refund goes to your Visa card ending in 8484.|1",
        "credit_card_22|The refund goes to your Visa card ending in 8484.|0",
        "credit_card_33|The refund goes to your Visa card ending in 6791.|0"})
    void theNumberOfACard(String paid, String told, int findings) {
        assertThat(new Dialogue().customer("Send it back.").looksUp("get_user", "{}", CARDS)
                .writes("return_items", "{\"order_id\":\"#W1000001\",\"payment_method_id\":\"" + paid + "\"}", "{}").agent(told)
                .read(wrong)).as(told).hasSize(findings);
    }

    /// Two ways were put, and the customer took one.
    @ParameterizedTest
    @CsvSource({"My gift card please., 1", "The card ending in 8484 please., 0"})
    void whatTheCustomerPicked(String answer, int findings) {
        assertThat(new Dialogue().customer("Send it back.").looksUp("get_user", "{}", CARDS)
                .agent("It can go to the credit card ending in 8484, or to your gift card. Which one?").customer(answer)
                .writes("return_items", "{\"order_id\":\"#W1000001\",\"payment_method_id\":\"credit_card_22\"}", "{}")
                .agent("The return is on its way, and the money goes to your gift card.").read(wrong)).hasSize(findings);
    }

    /// The certificate was sent before, for something else: a card that is named by its number is no word about that.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"gift_card_11|Mastercard ending in 8484|1", "credit_card_22|Mastercard ending in 8484|0",
        "gift_card_11|usual way to pay|0"})
    void whatWasSentBefore(String paid, String way, int findings) {
        assertThat(new Dialogue().customer("A certificate please.").looksUp("get_user", "{}", CARDS)
                .writes("send_certificate", "{\"user_id\":\"u_1\",\"amount\":50}", "sent").agent("It is in your account.")
                .customer("And a later flight.").agent("Shall I take the later one?").customer("Yes.")
                .writes("update_flights", "{\"reservation_id\":\"AAAAA1\",\"payment_id\":\"" + paid + "\"}", "{}")
                .agent("It is changed. The difference of $63 was issued back to your " + way + ".").read(wrong)).hasSize(findings);
    }

    /// The customer speaks of both ways, and the report of one by its number.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The payment has been changed to your Visa ending in 6791.|1",
        "The payment has been changed to your gift card.|0", "The refund for your Visa ending in 6791 has been issued.|0"})
    void bothAreSpokenOf(String told, int findings) {
        assertThat(new Dialogue().customer("Change how I pay.").looksUp("get_user", "{}", CARDS)
                .agent("I can apply your gift card to the order. Shall I?").customer("The gift card or my Visa card, if it is not enough.")
                .writes("modify_payment", "{\"order_id\":\"#W1000001\",\"payment_method_id\":\"gift_card_11\"}", "{}")
                .agent(told).read(wrong)).as(told).hasSize(findings);
    }

    /// Who calls the card ending in 8484 a Visa means that one by "your Visa" too.
    @ParameterizedTest
    @CsvSource({"8484, 1", "6791, 0"})
    void brandOfAnothersNumber(String digits, int findings) {
        assertThat(new Dialogue().customer("I want my money.").looksUp("get_user", "{}", CARDS).customer("Yes.")
                .writes("return_items", "{\"order_id\":\"#W1000001\",\"payment_method_id\":\"credit_card_33\"}", "{}")
                .agent("The return is requested.\n- Refund method: Visa ending " + digits + "\nWe refund it to your Visa card then.")
                .read(wrong)).hasSize(findings);
    }

    /// A kettle of one litre and a half is no kettle of one.
    @ParameterizedTest
    @CsvSource({"70001, 0", "70002, 1"})
    void whatANumberCounts(String item, int findings) {
        String kettles = """
                {"name":"Tea Kettle","product_id":"P1","variants":{
                "70001":{"item_id":"70001","options":{"material":"glass","capacity":"1.5 liters"},"available":true,"price":9.5},
                "70002":{"item_id":"70002","options":{"material":"glass","capacity":"1 liter"},"available":true,"price":8.5},
                "70003":{"item_id":"70003","options":{"material":"ceramic","capacity":"1 liter"},"available":true,"price":7.5}}}""";
        String swap = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"70003\"],\"new_item_ids\":[\"" + item + "\"]}";
        assertThat(new Dialogue().customer("A larger kettle.").looksUp("get_product", "{}", kettles).writes("modify_items", swap, "{}")
                .agent("Your order now includes the glass 1.5-liter tea kettle instead of the ceramic 1-liter version.").read(wrong))
                .hasSize(findings);
    }

    /// Three bookings are changed in one go, and the words tell of the last alone.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"AAAAA3 is now in economy.|0", "AAAAA2 is now in economy.|1"})
    void theLastOfSeveralCalls(String told, int findings) {
        String booking = "{\"reservation_id\":\"%s\",\"cabin\":\"%s\",\"origin\":\"%s\"}";
        String call = "{\"reservation_id\":\"%s\",\"cabin\":\"economy\"}";
        Dialogue done = new Dialogue().customer("All of them, please.")
                .looksUp("get_reservation", "{}", booking.formatted("AAAAA1", "business", "MIA"))
                .looksUp("get_reservation", "{}", booking.formatted("AAAAA2", "business", "SEA"))
                .looksUp("get_reservation", "{}", booking.formatted("AAAAA3", "business", "DEN"));
        assertThat(done.writes("update_reservation", call.formatted("AAAAA1"), "{}")
                .writes("update_reservation", call.formatted("AAAAA3"), "{}").agent(told).read(wrong).stream()
                .filter(one -> one.call() != null && one.call() == 3).toList()).as(told).hasSize(findings);
    }

    /// The tool refused a second exchange; the look-up after it shows the first.
    @Test
    void doneAllTheSame() {
        String order = "{\"order_id\":\"#W1000001\",\"status\":\"%s\",\"exchange_new_items\":[%s]}";
        String call = "{\"order_id\":\"#W1000001\",\"new_item_ids\":[\"9228757377\"]}";
        Dialogue refused = new Dialogue().customer("Exchange it.").looksUp("get_order", "{}", order.formatted("delivered", ""))
                .calls("", null, "exchange_items", ToolEffect.WRITE, call, "Error: not delivered", true);
        String told = "Your exchange has been submitted.";
        assertThat(refused.agent(told).read(failed)).hasSize(1);
        Dialogue again = new Dialogue().customer("Exchange it.").looksUp("get_order", "{}", order.formatted("delivered", ""))
                .calls("", null, "exchange_items", ToolEffect.WRITE, call, "Error: not delivered", true);
        assertThat(again.looksUp("get_order", "{}", order.formatted("exchange requested", "\"9228757377\"")).agent(told).read(failed))
                .isEmpty();
        Dialogue still = new Dialogue().customer("Exchange it.").looksUp("get_order", "{}", order.formatted("delivered", ""))
                .calls("", null, "exchange_items", ToolEffect.WRITE, call, "Error: not delivered", true);
        assertThat(still.looksUp("get_order", "{}", order.formatted("delivered", "")).agent(told).read(failed)).hasSize(1);
    }

    /// The order was cancelled before, for the reason that the refused call gives too.
    @ParameterizedTest
    @CsvSource({"ordered by mistake, 0", "no longer needed, 1"})
    void cancelledAllTheSame(String reason, int findings) {
        assertThat(new Dialogue().customer("Cancel it.").looksUp("get_order", "{}", "{\"order_id\":\"#W1000001\",\"status\":\"pending\"}")
                .calls("", null, "cancel_order", ToolEffect.WRITE, "{\"order_id\":\"#W1000001\",\"reason\":\"ordered by mistake\"}",
                        "Error: not pending", true)
                .looksUp("get_order", "{}", "{\"order_id\":\"#W1000001\",\"status\":\"cancelled\",\"reason\":\"" + reason + "\"}")
                .agent("The full amount has been refunded to your card.").read(failed)).hasSize(findings);
    }

    /// Made twice, and refused the second time: the words tell of the first. Of another item they do not.
    @ParameterizedTest
    @CsvSource({"9228757377, 0", "9228757378, 1"})
    void onceMoreInVain(String item, int findings) {
        String call = "{\"order_id\":\"#W1000001\",\"new_item_ids\":[\"%s\"]}";
        assertThat(new Dialogue().customer("Exchange it.")
                .looksUp("get_order", "{}", "{\"order_id\":\"#W1000001\",\"status\":\"delivered\"}")
                .writes("exchange_items", call.formatted("9228757377"), "{}").agent("It is done.").customer("Sure?")
                .calls("", null, "exchange_items", ToolEffect.WRITE, call.formatted(item), "Error: not delivered", true)
                .agent("The exchange for order #W1000001 is now complete.").read(failed)).hasSize(findings);
    }
}
