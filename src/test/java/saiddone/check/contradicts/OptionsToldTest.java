package saiddone.check.contradicts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.Severity;

/// What lines tell of a variant by its id, against what its look-up shows it to have and to cost.
class OptionsToldTest {
    private static final String BOTTLES = """
            {"name":"Water Bottle","product_id":"831092","variants":{
            "7843064651":{"item_id":"7843064651","options":{"capacity":"750ml","material":"stainless steel","color":"blue","size":"9"},
            "available":true,"price":50.14},
            "7533802601":{"item_id":"7533802601","options":{"capacity":"500ml","material":"glass","color":"green","size":"10"},
            "available":true,"price":48.59}}}""";

    private final ContradictsLookupCheck check = new ContradictsLookupCheck(Lexicon.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "- 750ml, Glass, Blue (Item ID: 7843064651, Price: $50.14)|“glass”; the lookup in message 2 shows material: stainless steel.",
        "- 500ml, Glass, 7843064651|“500ml” and “glass”; the lookup in message 2 shows capacity: 750ml, material: stainless steel.",
        "- Glass, Blue (Item ID: 7843064651, Price: $50.14) → -$3.90|“glass”; the lookup in message 2 shows material: stainless steel.",
        "- Size 10 in blue (7843064651)|“10”; the lookup in message 2 shows size: 9.",
        "- Blue (Item ID: 7843064651, Price: $48.59)|“48.59”; the lookup in message 2 shows price: 50.14."})
    void whatAVariantHasNot(String told, String why) {
        assertThat(asked().agent("There are:\n" + told).read(check)).as(told).singleElement().satisfies(one -> {
            assertThat(one.why()).isEqualTo("The reply gives 7843064651 as " + why);
            assertThat(one.source()).isEqualTo(2);
            assertThat(one.severity()).isEqualTo(Severity.LOW);
            assertThat(one.said()).extracting(Finding.Said::quote).asString().contains("7843064651");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"- 750ml, Stainless Steel, Blue (Item ID: 7843064651, Price: $50.14)",
        "- From glass to stainless steel (7843064651)", "- Glass → 7843064651", "- Not the glass one: 7843064651",
        "- The non-glass bottle is 7843064651", "Is 7843064651 of glass?", "- Blue, 10 of them (7843064651)",
        "- Glass 7533802601 and steel 7843064651", "- 7843064651: the difference to its price: $48.59", "- Blue (7843064651, +$1.55)",
        "- Red (7843064651)", "- Glass (9990001112)", "- 7500000001: 1 500 pieces"})
    void whatIsNoWordAgainstIt(String told) {
        assertThat(asked().agent("There are:\n" + told).read(check)).as(told).isEmpty();
    }

    /// Where a call took the variant it matters more.
    @ParameterizedTest
    @CsvSource({"7843064651, MEDIUM", "7533802601, LOW"})
    void whatACallTook(String taken, Severity severity) {
        assertThat(asked().agent("I'd take the glass one (7843064651) then.").customer("Yes.")
                .writes("exchange_items", "{\"order_id\":\"#W1000001\",\"new_item_ids\":[\"" + taken + "\"]}", "{}").agent("Done.")
                .read(check)).singleElement().extracting(Finding::severity).isEqualTo(severity);
    }

    private static Dialogue asked() {
        return new Dialogue().customer("Which bottles?").looksUp("get_product", "{}", BOTTLES);
    }
}
