package saiddone.check.contradicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.Severity;

/// What the agent says of a record that it has before it: how old it is, what it has, how many there are, what was paid.
class OwnRecordTest {
    /// Of a message with one mistake beside the other ten are told: who reads them knows it.
    @Test
    void manyInOneMessage() {
        Dialogue seen = new Dialogue().customer("My orders.");
        StringBuilder told = new StringBuilder();
        for (int i = 10; i < 40; i++) {
            seen.looksUp("get_order", "{}", "{\"order_id\":\"#W123" + i + "\",\"status\":\"pending\",\"items\":[]}");
            told.append("Order #W123").append(i).append(" is delivered.\n");
        }
        assertThat(seen.agent(told.toString()).agent(told.toString()).read(check)).hasSize(20);
    }

    private static final String NOW = "The current time is 2024-05-15 15:00:00 EST.";
    private static final String BOOKING = "{\"reservation_id\":\"%s\",\"created_at\":\"%s\",\"insurance\":\"%s\",\"cabin\":\"economy\"}";
    private static final String PRODUCT = "{\"name\":\"T-Shirt\",\"product_id\":\"1\",\"variants\":{\"10\":{\"available\":true},"
            + "\"11\":{\"available\":false},\"12\":{\"available\":true}}}";

    private final ContradictsLookupCheck check = new ContradictsLookupCheck(Lexicon.shipped());

    /// AAAAA1 was booked 29 hours before, BBBBB2 22 hours.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Since AAAAA1 was booked within the last 24 hours, you get it all back.|1",
        "AAAAA1 was made on May 14, which is within the last 24 hours.|1", "AAAAA1 was booked less than 24 hours ago.|1",
        "BBBBB2 was booked within the last 24 hours.|0", "BBBBB2 was booked more than 24 hours ago.|1",
        "More than 24 hours have passed since BBBBB2 was booked, and since creation nothing was flown.|1",
        "AAAAA1 was booked more than 24 hours ago.|0", "AAAAA1 was not booked within the last 24 hours.|0",
        "AAAAA1 was booked within the last 48 hours.|0",
        "If AAAAA1 was booked within the last 24 hours, you get it all back.|0", "Was AAAAA1 booked within the last 24 hours?|0",
        "AAAAA1 is no problem. The refund comes within 24 hours.|0",
        "For AAAAA1 one of these has to hold:\\n- The booking was made within the last 24 hours\\n- It has insurance|0",
        "AAAAA1:\\n- The booking was made within the last 24 hours, or|0",
        "AAAAA1:\\n- It was created on May 14, which is within the last 24 hours|1",
        "AAAAA1:\\n- The booking was made within the last 24 hours (yours was made on May 14)|0",
        "AAAAA1 was made within the last 24 hours: that doesn't apply.|0",
        "AAAAA1 falls within the 24-hour cancellation window.|1", "AAAAA1 is not within the 24-hour booking window: it is older.|0",
        "Let me verify that AAAAA1 falls within the 24-hour window.|0",
        "Since it was made on 2024-05-14 at 09:52, it is within the 24-hour window.|1",
        "Since it was made on 2024-05-14 at 17:00, it is within the 24-hour window.|0",
        "One of them was booked within the last 24 hours.|0", "AAAAA1 and BBBBB2 were booked within the last 24 hours.|0"})
    void hoursSinceItWasBooked(String told, int findings) {
        assertThat(bookings().agent(told.replace("\\n", "\n")).read(check)).as(told).hasSize(findings);
    }

    @Test
    void withoutAClockNothingIsKnown() {
        Dialogue timeless = new Dialogue().customer("My booking.").looksUp("get_booking", "{}",
                booking("AAAAA1", "2024-05-14T09:52:38", "no"));
        String told = "AAAAA1 was booked within the last 24 hours.";
        assertThat(timeless.agent(told).read(check)).isEmpty();
        assertThat(timeless.agent("The current time is 2024-05-15 at 15:00:00.").agent(told).read(check)).isNotEmpty();
    }

    /// What nobody acted on did less harm; said again it is the same mistake.
    @Test
    void whatWasDoneOnTheStrengthOfIt() {
        String told = "AAAAA1 was booked within the last 24 hours.";
        assertThat(bookings().agent(told).agent(told).read(check)).extracting(Finding::severity).containsExactly(Severity.LOW);
        assertThat(bookings().agent(told).writes("cancel_booking", "{\"reservation_id\":\"AAAAA1\"}", "{}").read(check))
                .extracting(Finding::severity).containsExactly(Severity.MEDIUM);
    }

    /// AAAAA1 has no insurance, BBBBB2 has.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"BBBBB2: economy, no insurance, cannot be cancelled.|1", "AAAAA1 has travel insurance.|1",
        "AAAAA1 comes with insurance. AAAAA1 has insurance.|1",
        "You don't actually have travel insurance on BBBBB2.|1", "BBBBB2:\\n- Insurance: no|1",
        "You don't actually have travel insurance on AAAAA1.|0",
        "You haven’t purchased travel insurance for AAAAA1.|0", "AAAAA1: economy, no insurance.|0", "BBBBB2: no bags, with insurance.|0",
        "No fees apply to BBBBB2 due to its insurance.|0", "Your reason is not covered by the insurance of BBBBB2.|0",
        "If AAAAA1 had insurance, you could cancel it.|0", "Does AAAAA1 have insurance?|0", "It has insurance.|0",
        "BBBBB2 is fine.\\nNo travel insurance was bought.|1", "BBBBB2 is fine.\\n\\nNo travel insurance was bought.|0",
        "\\n\\n- BBBBB2: no insurance|1", "By the policy:\\n- BBBBB2: no insurance, so it stays|1",
        "Despite your confirmation that you purchased insurance, it is not reflected for AAAAA1.|0",
        "You purchased insurance for AAAAA1.|1", "We cannot modify AAAAA1 to include insurance now.|0",
        "AAAAA1 can go if one of these holds:\\n- It has insurance|0",
        "BBBBB2 is fine, and CCCCC3 too.\\nNo travel insurance was bought.|0"})
    void whatItHas(String told, int findings) {
        assertThat(bookings().agent(told.replace("\\n", "\n")).read(check)).as(told).hasSize(findings);
    }

    /// The reader numbers messages as they stand in the list, and leads from the words to the answer.
    @Test
    void theAnswerThatShowsIt() {
        Dialogue told = bookings().agent("AAAAA1 has travel insurance.");
        assertThat(told.read(check)).singleElement().satisfies(one -> {
            assertThat(one.source()).isNotNull();
            assertThat(told.transcript().messages().get(one.source()).text()).contains("AAAAA1");
            assertThat(one.why()).contains("the lookup in message " + one.source() + " shows");
        });
    }

    @Test
    void whatItHasAfterItWasChanged() {
        assertThat(bookings().writes("add_insurance", "{\"reservation_id\":\"AAAAA1\"}", "{}").agent("AAAAA1 has insurance.").read(check))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"There are 3 T-Shirt options available right now.|1", "There are 2 T-Shirt options available.|0",
        "We have 3 T-Shirt options, 2 of them available.|0", "There are 3 T-Shirt options.|0", "Are 3 options available?|0",
        "3 options are available in total.|0", "There are 3 T-Shirt options available. One of them is out of stock.|0",
        "There are 3 T-Shirt options available. So 2 options are available right now.|0",
        "There are 3 T-Shirt options available. They come in 2 sizes.|1"})
    void howManyThereAre(String told, int findings) {
        assertThat(new Dialogue().customer("How many?").looksUp("get_product", "{}", PRODUCT).agent(told).read(check)).as(told)
                .hasSize(findings);
    }

    /// The order of $500 was cancelled as a whole; the booking was paid $300, and a change took $120 more.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"cancel|The lamp is cancelled, and a refund of $202.13 goes to your card.|1",
        "cancel|It is cancelled, and a refund of $500 goes to your card.|0", "cancel|Your $499.60 will be refunded.|1",
        "cancel|The refund is $202.13 per lamp.|0", "cancel|You were charged $202.13.|0", "cancel|Is a refund of $20 all right?|0",
        "change|$60 was charged to your card.|1", "change|$120 was charged to your card.|0", "change|$300 was paid.|0",
        "change|The $60 will be charged to your card. Please confirm.|0",
        "change|The difference is $60 (to be charged to your card). Please confirm.|0", "change|The $60 will be charged to your card.|1",
        "change|- **Additional charge**: $60 (via PayPal)|1", "change|Additional charge: $120|0",
        "change|Extra charges of $60 may follow.|0",
        "change|A refund of $60 is due.|0", "change|Order #W77777 was charged $60.|0"})
    void whatWasPaid(String call, String told, int findings) {
        String paid = "{\"transaction_type\":\"payment\",\"amount\":%d,\"payment_method_id\":\"card_1\"}";
        String back = "{\"transaction_type\":\"refund\",\"amount\":500,\"payment_method_id\":\"card_1\"}";
        String order = "{\"order_id\":\"#W12345\",\"status\":\"x\",\"payment_history\":[%s]}";
        int first = call.equals("cancel") ? 500 : 300;
        String after = paid.formatted(first) + "," + (call.equals("cancel") ? back : paid.formatted(120));
        Dialogue done = new Dialogue().customer("My order.").looksUp("get_order", "{\"order_id\":\"#W12345\"}",
                order.formatted(paid.formatted(first))).customer("Please.")
                .writes(call + "_order", "{\"order_id\":\"#W12345\"}", order.formatted(after));
        assertThat(done.agent(told).read(check)).as(told).hasSize(findings);
    }

    /// Of two changes it is not known which one is told of, and what was not looked up before may have been paid then.
    @Test
    void whatItIsHeldAgainst() {
        String order = "{\"order_id\":\"#W12345\",\"status\":\"x\",\"payment_history\":[{\"amount\":500},{\"amount\":-500}]}";
        Dialogue unseen = new Dialogue().customer("Please.").writes("cancel_order", "{\"order_id\":\"#W12345\"}", order);
        assertThat(unseen.agent("A refund of $20 goes to your card.").read(check)).isEmpty();
        Dialogue two = new Dialogue().customer("My order.").looksUp("get_order", "{}", order.replace(",{\"amount\":-500}", ""))
                .customer("Please.").writes("cancel_order", "{\"order_id\":\"#W12345\"}", order)
                .writes("send_voucher", "{\"order_id\":\"#W12345\"}", "{}");
        assertThat(two.agent("A refund of $20 goes to your card.").read(check)).isEmpty();
    }

    /// Two changes of one order are held together, against how it stood before the first.
    @Test
    void severalChangesOfOneThing() {
        String order = "{\"order_id\":\"#W12345\",\"status\":\"x\",\"payment_history\":[{\"amount\":500}%s]}";
        Dialogue both = new Dialogue().customer("My order.").looksUp("get_order", "{}", order.formatted("")).customer("Please.")
                .writes("change_order", "{\"order_id\":\"#W12345\"}", order.formatted(",{\"amount\":-30}"))
                .writes("change_bags", "{\"order_id\":\"#W12345\"}", order.formatted(",{\"amount\":-30},{\"amount\":-12}"));
        assertThat(both.agent("A refund of $42 goes to your card.").read(check)).isEmpty();
        assertThat(both.agent("The difference of $20 was refunded to your card.").read(check)).singleElement()
                .extracting(Finding::why).asString().contains("30 and 12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Your delivered orders, **#W12345** and **#W23456**, can be exchanged.|1",
        "Your pending orders #W12345 and #W23456 can be changed.|0", "Your delivered order #W34567 can be exchanged.|0",
        "If your delivered order #W12345 is the one, tell me.|0", "The delivered order #W12345 is still pending.|0"})
    void ordersByTheirStatus(String told, int findings) {
        Dialogue seen = new Dialogue().customer("My orders.");
        Map.of("#W12345", "pending", "#W23456", "pending", "#W34567", "delivered").forEach((id, status) -> seen.looksUp("get_order",
                "{\"order_id\":\"" + id + "\"}", "{\"order_id\":\"" + id + "\",\"status\":\"" + status + "\"}"));
        assertThat(seen.agent(told).read(check)).as(told).hasSize(findings);
    }

    private static String booking(String id, String created, String insurance) {
        return BOOKING.formatted(id, created, insurance);
    }

    private static Dialogue bookings() {
        return new Dialogue().system(NOW).customer("My bookings.")
                .looksUp("get_booking", "{\"reservation_id\":\"AAAAA1\"}", booking("AAAAA1", "2024-05-14T09:52:38", "no"))
                .looksUp("get_booking", "{\"reservation_id\":\"BBBBB2\"}", booking("BBBBB2", "2024-05-14T16:30:00", "yes"));
    }
}
