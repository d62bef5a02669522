package saiddone.check.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.results.SharedTexts;
import saiddone.check.results.ToolResults;
import saiddone.check.sources.Source.Place;
import saiddone.check.text.Lexicon;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Where the values in an agent's words come from.
class ValueSourcesTest {
    private static final String ORDER = """
            {"order_id": "#W4829103", "items": [{"name": "Lamp", "item_id": "1111111111", "price": 137.94},
             {"name": "Bottle", "item_id": "2222222222", "price": 45.13}], "placed": "2024-05-12", "left": "17:30:00",
             "address": {"address1": "443 Oak Street", "zip": "80203"}, "card": "credit_card_5557815", "discount": 0.15,
             "exchange_window_days": 30}""";

    private final ValueSources sources = new ValueSources(Lexicon.shipped());

    private List<Told> of(Dialogue dialogue, String... rules) {
        Transcript transcript = dialogue.transcript();
        return sources.of(transcript, ToolResults.of(transcript, new SharedTexts()), Stream.of(rules));
    }

    private static Dialogue seen() {
        return new Dialogue().system("Refunds take 5 to 7 business days. A bag costs $50. Within eight weeks of it call us.")
                .customer("My zip was 90210, and I have $20. It is for the 3rd of June.")
                .looksUp("get_order", "{\"order_id\":\"#W4829103\"}", ORDER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The lamp is $137.94. | $137.94 | /items/0/price", "The lamp is 137.94 USD. | 137.94 USD | /items/0/price",
        "Order #W4829103 it is. | W4829103 | /order_id", "You placed it on May 12, 2024. | May 12, 2024 | /placed",
        "It left at 5:30 PM. | 5:30 PM | /left", "It left at 17:30. | 17:30 | /left", "At 443 Oak Street. | 443 | /address/address1",
        "The card ending in 7815. | 7815 | /card", "You get 15% off. | 15% | /discount", "Item 2222222222. | 2222222222 | /items/1/item_id",
        "You have 30 days for it. | 30 days | /exchange_window_days"})
    void fromALookUp(String told, String quote, String pointer) {
        assertThat(of(seen().agent(told))).as(told).singleElement().satisfies(one -> {
            assertThat(one.quote()).isEqualTo(quote);
            assertThat(one.source().place()).isEqualTo(Place.RESULT);
            assertThat(one.source().pointer()).isEqualTo(pointer);
            assertThat(one.source().call()).isNotNull();
            assertThat(one.source().message()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "It takes 5-7 business days. | RULES", "It takes five to seven business days. | RULES", "Call us within 7 days. | RULES",
        "It takes 7 days. | RULES",
        "A bag is $50. | RULES", "Your $20 will do. | CUSTOMER", "Then 90210. | CUSTOMER", "For June 3. | CUSTOMER",
        "It takes 3-5 business days. | NOWHERE", "It takes 7 weeks. | NOWHERE", "It takes 8 weeks. | RULES", "A bag is $55. | NOWHERE",
        "Item 2222222223. | NOWHERE",
        "The card ending in 7816. | NOWHERE", "For June 4. | NOWHERE", "It left at 5:35 PM. | NOWHERE", "You get 20% off. | NOWHERE",
        "You get 15 % off. | RESULT",
        "See https://shop.example/help. | NOWHERE", "Write to help@shop.example. | NOWHERE",
        "Both are $183.07. | NOWHERE", "The difference is $92.81. | NOWHERE", "You may wait 30 weeks. | NOWHERE"})
    void fromElsewhere(String told, Place place) {
        assertThat(of(seen().agent(told)).getFirst().source().place()).as(told).isEqualTo(place);
    }

    /// What others in the message say of it bears it out, where these have a source.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The lamp is $137.94, the bottle $45.13: $92.81 less. | $92.81 | 137.94 − 45.13",
        "Three bottles at $45.13 are $135.39. | $135.39 | 3 × 45.13",
        "Order #W4829103 comes to $183.07. | $183.07 | 137.94 + 45.13",
        "$137.94, $45.13 and $50 make $233.07. | $233.07 | 137.94 + 45.13 + 50",
        "It left at 17:30, and at 5:30 PM again: 0 hours. | 0 hours | ''",
        "You placed it on May 12, it left on May 13. | May 13 | 05-12 + 1"})
    void workedOut(String told, String quote, String how) {
        Told found = of(seen().agent(told)).stream().filter(one -> one.quote().equals(quote)).findFirst().orElseThrow();
        assertThat(found.source().shown()).as(told).isEqualTo(how);
        assertThat(found.source().place()).isEqualTo(how.isEmpty() ? Place.NOWHERE : Place.WORKED_OUT);
    }

    /// What nobody gave bears out nothing: a made-up total would make its difference look worked out.
    @Test
    void nothingFollowsFromNowhere() {
        assertThat(of(seen().agent("The new total is $482.00, so you get back $344.06 of the $137.94.")))
                .extracting(Told::quote, one -> one.source().place()).containsExactly(tuple("$482.00", Place.NOWHERE),
                        tuple("$344.06", Place.NOWHERE), tuple("$137.94", Place.RESULT));
    }

    /// Fares of the flights that a message names, which it does not tell one by one.
    @Test
    void faresOfWhatIsNamed() {
        String flights = """
                [{"flight_number": "HAT045", "from": "10:00:00", "to": "12:30:00", "fare": 80}, {"flight_number": "HAT271", "fare": 94},
                 {"flight_number": "HAT300", "fare": 61}]""";
        Dialogue dialogue = new Dialogue().looksUp("search", "{}", flights)
                .agent("HAT045 and HAT271 are $174, for two of you $348, and $155 in summer. It is 10:00 AM to 12:30 PM, "
                        + "2 hours 30 minutes.");
        assertThat(of(dialogue)).filteredOn(one -> !one.quote().startsWith("HAT") && !one.quote().contains("M"))
                .extracting(Told::quote, one -> one.source().place(), one -> one.source().shown()).containsExactly(
                        tuple("$174", Place.WORKED_OUT, "80 + 94"), tuple("$348", Place.WORKED_OUT, "2 × 174"),
                        tuple("$155", Place.NOWHERE, ""), tuple("2 hours 30 minutes", Place.WORKED_OUT, "12:30 − 10:00"));
    }

    /// What came later is no source, and of several the best and latest is one.
    @Test
    void inTheOrderOfTheConversation() {
        List<Told> told = of(new Dialogue().agent("It is $80.").customer("You said 80").agent("Yes, $80.")
                .looksUp("get", "{}", "{\"fare\": 80}").agent("Still $80.").writes("pay", "{\"amount\": 81}", "{}").agent("It took $81."));
        assertThat(told).extracting(one -> one.source().place()).containsExactly(Place.NOWHERE, Place.CUSTOMER, Place.RESULT, Place.CALL);
    }

    /// A tool of the customer's own, or one that failed, is seen as well; the suite's policy counts where the conversation has none.
    @Test
    void otherTexts() {
        assertThat(of(new Dialogue().customerDoes("see", "{\"left\": \"3 GB of 15\", \"code\": \"A1B2C3\"}").agent("Code A1B2C3."))
                .getFirst().source().place()).isEqualTo(Place.CUSTOMER);
        Told failed = of(new Dialogue().calls("", null, "pay", ToolEffect.WRITE, "{}", "Error: only $20 left", true)
                .agent("There is $20 left.")).getFirst();
        assertThat(failed.source()).extracting(Source::place, Source::message, Source::pointer).containsExactly(Place.RESULT, 1, "");
        assertThat(of(new Dialogue().agent("A fee of $12."), "The fee is $12.").getFirst().source().place()).isEqualTo(Place.RULES);
    }

    /// What shows how a value looks is none, and no value runs over lines.
    @ParameterizedTest
    @ValueSource(strings = {"Give me the number, e.g. 443.", "Your id, such as #W7777771?", "It was ago\n3. Log in", "It lasts (+1 day).",
        "In 2024.", "It has 3 items."})
    void noValues(String told) {
        assertThat(of(seen().agent(told))).as(told).isEmpty();
    }

    /// A digit changed in any value of the order makes it one that nobody gave.
    @Test
    void aDigitChanged() {
        String told = "Order #W4829103: lamp 1111111111 at $137.94, bottle 2222222222 at $45.13, to 443 Oak, 80203, placed 2024-05-12.";
        List<Told> all = of(seen().agent(told));
        assertThat(all).hasSize(8).noneMatch(one -> one.source().nowhere());
        for (Told one : all) {
            int last = one.span().end() - 1;
            String changed = told.substring(0, last) + (told.charAt(last) == '9' ? '4' : (char) (told.charAt(last) + 4))
                    + told.substring(last + 1);
            assertThat(of(seen().agent(changed)).stream().filter(other -> other.span().equals(one.span())).findFirst().orElseThrow()
                    .source().nowhere()).as(changed).isTrue();
        }
    }
}
