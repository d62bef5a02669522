package saiddone.check.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.Severity;

/// What the agent says of records that nobody had shown it: ids out of nowhere, the status of what it never opened, words on all orders of
/// which it saw some.
class GivenByNobodyTest {
    private static final String ORDER =
            "{\"order_id\":\"#W4829103\",\"status\":\"pending\",\"items\":[{\"name\":\"Lamp\",\"item_id\":\"1111111111\"}]}";
    private static final String PROFILE = "{\"user_id\":\"mia_li_1234\",\"orders\":[\"#W4829103\",\"#W2390517\",\"#W5160284\"],"
            + "\"payment_methods\":{\"gift_card_7654321\":{\"amount\":20}}}";

    private final InventedFactCheck check = new InventedFactCheck(Lexicon.shipped());

    @ParameterizedTest
    @ValueSource(strings = {"The new one is item 2222222223.", "Your order #W7777771 is on its way.", "I charged gift_card_1111112.",
        "Your reservation is confirmed: Reservation ID HC20241115-007.", "Your case number is CR-1297-4567.",
        "Ihre Bestellung #W7777771 ist da.", "Su número de caso es CR-1297-4567."})
    void idsOutOfNowhere(String told) {
        assertThat(seen().agent(told).read(check)).as(told).singleElement().extracting(Finding::why).asString()
                .contains("no result and no call had it before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Item 1111111111 is in order #W4829103.", "I charged gift_card_7654321.",
        "Your order W2390517 is one of three.",
        "Is your order #W7777771?", "Please give me the order ID, such as #W7777771.", "Order ids look like #W7777771.",
        "I need the id (e.g. #W7777771).", "For example:\n#W7777771", "Por favor, el código (ej. MAT201A, #W7777771).",
        "Could you send me #W0000000, if that is the number.", "#W0000000 is no number.", "It was made on 2023-10-15 at 08:30:00.",
        "{\"order_id\": \"#W7777771\"}", "It has 512GB and costs $48291038.", "See https://shop.example/A7777771Z.",
        "The customer's code QX77ZT9 is noted.", "Call 073-284040 for help.", "The sum is (166-65 + 126-83).", "Use it with RTX40901.",
        "Enter your card number: XXXX-XXXX-XXXX-7334."})
    void idsThatSomebodyGaveAndWhatIsNone(String told) {
        assertThat(seen().agent(told).read(check)).as(told).isEmpty();
    }

    /// The card is `credit_card_4196779`, of which nobody knows more.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The refund goes to your credit card ending in 4196.|1",
        "Your card (ending in **4196**) was charged.|1",
        "The refund goes to your credit card ending in 6779.|0", "Is it the card ending in 4196?|0", "Your Visa ends with 5018.|0",
        "Order 4196 is the one ending in May.|0", "Su tarjeta terminada en 4196.|1", "Die Karte endet auf 4196.|1"})
    void lastDigitsOfACard(String told, int findings) {
        String profile = "{\"user_id\":\"u1\",\"payment_methods\":{\"credit_card_4196779\":{\"source\":\"credit_card\"}}}";
        assertThat(new Dialogue().customer("It is my Visa 5018.").looksUp("get_user", "{}", profile).agent(told).read(check)).as(told)
                .hasSize(findings);
        assertThat(new Dialogue().customer("It is my Visa 5018.").looksUp("get_user", "{}", "{\"user_id\":\"u1\"}").agent(told)
                .read(check)).as("no result tells of cards").isEmpty();
    }

    /// The customer spells it out; a call may have made it.
    @Test
    void whereItMayComeFrom() {
        assertThat(new Dialogue().customer("It is w 7 7 7 7 7 7 1").looksUp("get", "{}", ORDER).agent("Order #W7777771, then.").read(check))
                .isEmpty();
        assertThat(seen().writes("exchange", "{\"new\":\"2222222223\"}", "{}").agent("It is item 2222222223 now.").read(check)).isEmpty();
        assertThat(seen().writes("book", "{}", "booked as #W7777771").agent("It is #W7777771.").read(check)).isEmpty();
        assertThat(seen().agent("It is #W7777771.").writes("book", "{}", "booked as #W7777772").read(check)).hasSize(1);
    }

    /// The file keeps no answers, or cuts them: what the agent saw is not known. A look-up that shows the id later tells as much.
    @Test
    void whatTheFileDoesNotShow() {
        String told = "The new one is item 2222222223.";
        String cut = "user_id='mia' payment_methods={'gift_card_7654321': GiftCard(" + "x".repeat(200);
        assertThat(seen().looksUp("get_a", "{\"id\":1}", "Tool executed by the agent (result not captured)")
                .looksUp("get_b", "{\"id\":2}", "Tool executed by the agent (result not captured)").agent(told).read(check)).isEmpty();
        assertThat(seen().looksUp("get_a", "{\"id\":1}", "a" + cut).looksUp("get_b", "{\"id\":2}", "b" + cut).agent(told).read(check))
                .isEmpty();
        assertThat(seen().looksUp("get_a", "{\"id\":1}", "a" + cut).looksUp("get_b", "{\"id\":2}", "b" + cut + "y").agent(told)
                .read(check)).hasSize(1);
        String round = "flights=[Flight(number='HAT002'), Flight(" + "x".repeat(59);
        assertThat(seen().looksUp("get_a", "{}", "x".repeat(200) + round).agent(told).read(check)).isEmpty();
        assertThat(seen().looksUp("get_a", "{}", "x".repeat(201) + round).agent(told).read(check)).hasSize(1);
        assertThat(seen().looksUp("get_a", "{}", "x".repeat(198) + round + ")]").agent(told).read(check)).hasSize(1);
        assertThat(seen().looksUp("get_a", "{\"id\":1}", "on time").looksUp("get_b", "{\"id\":2}", "on time").agent(told).read(check))
                .hasSize(1);
        assertThat(seen().agent(told).looksUp("get_item", "{}", "{\"item_id\":\"2222222223\"}").read(check)).isEmpty();
        assertThat(seen().agent(told).looksUp("get_item", "{\"item_id\":\"2222222223\"}", "{\"item_id\":\"2222222223\"}").read(check))
                .hasSize(1);
    }

    /// The rules speak of 5 to 7 business days and of 24 hours.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"It ships within 3-4 business days.|MEDIUM", "It usually takes 8 business days.|LOW",
        "Leave it in place for a while (e.g., up to 45 minutes), or send it within 3 days.|",
        "Send it back within 45 days.|MEDIUM", "The refund takes 5-7 business days.|", "It may take up to 24 hours.|",
        "It ships within two weeks.|MEDIUM", "Is it there within 45 days?|", "If you send it within 45 days, it is free.|",
        "It weighs 45 kilos.|", "It is 45 days old.|", "It comes within 10 days.|"})
    void periodsThatNobodyGave(String told, Severity severity) {
        String rules = "Refunds take 5 to 7 business days. Orders can be cancelled for 24 hours. " + "Be kind. ".repeat(200);
        for (Dialogue ruled : List.of(new Dialogue().system(rules), new Dialogue().under(rules))) {
            assertThat(ruled.customer("I need it in 10 days.").looksUp("get_order", "{}", ORDER).agent(told).read(check))
                    .extracting(Finding::severity).as(told).isEqualTo(severity == null ? List.of() : List.of(severity));
        }
        assertThat(new Dialogue().customer("I need it in 10 days.").looksUp("get_order", "{}", ORDER).agent(told).read(check))
                .as("without rules").isEmpty();
    }

    /// Several of a message are one finding at the first, and what is said again is the same mistake.
    @Test
    void severalAndAgain() {
        List<Finding> found = seen().agent("- Item 2222222223\n- Item 3333333334\n- Item 1111111111")
                .agent("Item 3333333334 it is.").read(check);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.said()).extracting(Finding.Said::quote).asString().contains("2222222223");
            assertThat(one.why()).contains("2222222223 and 1 more");
        });
        assertThat(seen().agent("It is #W4829104.").read(check)).singleElement().extracting(Finding::why).asString()
                .contains("close to W4829103");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"- **Order #W2390517** (Status: Delivered)|1", "- #W2390517: Pending, $20|1",
        "Order #W2390517 is currently pending.|1", "#W2390517 (placed last week): delivered|1", "!! #W2390517 !! pending !!|1",
        "Order #W4829103 is pending.|0", "Is order #W2390517 pending?|0", "If order #W2390517 is pending, it can be changed.|0",
        "Order #W2390517 can be cancelled.|0", "Order #W9999999 was delivered.|0"})
    void statusOfWhatWasNotOpened(String told, int findings) {
        assertThat(seen().agent(told.replace("!!", "|")).read(check).stream().filter(one -> one.why().contains("only its id")).toList())
                .as(told).hasSize(findings);
    }

    @Test
    void statusThatSomebodyGave() {
        assertThat(seen().customer("#W2390517 was delivered.").agent("So #W2390517 was delivered.").read(check)).isEmpty();
        assertThat(seen().writes("cancel", "{\"id\":\"#W2390517\"}", "{}").agent("#W2390517 is cancelled.").read(check)).isEmpty();
        assertThat(seen().looksUp("get_order", "{}", ORDER.replace("4829103", "2390517")).agent("#W2390517 is pending.").read(check))
                .isEmpty();
    }

    /// One of three orders was looked up.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"None of your orders contains a lamp.|1", "There are no pending orders.|1",
        "I don't see a lamp in your order history.|1", "There is no lamp in your recent orders.|1",
        "There is no lamp in your cart.|0", "Your most recent order is #W4829103.|1", "I could not find any other orders.|1",
        "I don't see a lamp in this order.|0", "None of your reservations has it.|0", "If none of your orders has it, tell me.|0",
        "Are there no pending orders?|0", "Is #W4829103 your most recent order?|0", "Your most recent order is the one.|0",
        "None of the items is a lamp.|0", "I've checked all of your orders.|1", "I've checked all two orders.|0",
        "This applies to all orders.|0"})
    void wordsOnAll(String told, int findings) {
        Dialogue opened = new Dialogue().customer("My lamp.").looksUp("get_user", "{}", PROFILE)
                .looksUp("get_order", "{\"order_id\":\"#W4829103\"}", ORDER);
        assertThat(opened.agent(told).read(check)).as(told).hasSize(findings).allMatch(one -> one.severity() == Severity.LOW);
        Dialogue all = opened.looksUp("get_order", "{\"order_id\":\"#W2390517\"}", "{}")
                .looksUp("get_order", "{\"order_id\":\"#W5160284\"}", "{}");
        assertThat(all.agent(told).read(check)).as(told).hasSize(findings);
    }

    private static Dialogue seen() {
        return new Dialogue().customer("My code is QX77ZT9.").looksUp("get_user", "{}", PROFILE).looksUp("get_order", "{}", ORDER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"There are no direct flights on that day.|search_onestop_flight|1",
        "There are no direct flights on that day.|search_direct_flight|0", "There are no direct flights on that day.|search_flights|0",
        "No nonstop options are left.|find_connecting_flights|1", "If there are no direct flights, I take another.|search_onestop_flight|0",
        "Are there no direct flights?|search_onestop_flight|0", "I will see whether there are no direct flights.|search_onestop_flight|0",
        "There are no one-stop flights.|search_onestop_flight|0"})
    void nothingDirectWhereNobodyLookedForIt(String told, String tool, int findings) {
        Dialogue searched = new Dialogue().customer("AAA to BBB, please.")
                .looksUp(tool, "{\"origin\":\"AAA\",\"destination\":\"BBB\"}", "[{\"flight_number\":\"QX101\"}]");
        assertThat(searched.agent(told).read(check)).as(told).hasSize(findings);
        assertThat(searched.looksUp("search_direct_flight", "{}", "[]").agent(told).read(check)).as("looked for later").hasSize(findings);
    }
}
