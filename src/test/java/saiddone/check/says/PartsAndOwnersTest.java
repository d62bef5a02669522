package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.ToolEffect;

/// Sentences that tell several deeds or whose something is, and variants that were put to the customer by their ids.
class PartsAndOwnersTest {
    private static final String ORDER = """
            {"order_id":"#W1000001","status":"pending","items":[{"name":"Garden Chair","product_id":"P7","item_id":"1111111111",
            "price":40.5,"options":{"colour":"teal","frame":"steel"}}]}""";
    private static final String PRODUCT = """
            {"name":"Garden Chair","product_id":"P7","variants":{"2222222222":{"item_id":"2222222222","price":41.5,
            "options":{"colour":"amber","frame":"steel"}},"3333333333":{"item_id":"3333333333","price":42.5,
            "options":{"colour":"amber","frame":"oak"}},"1111111111":{"item_id":"1111111111","price":40.5,
            "options":{"colour":"teal","frame":"steel"}}}}""";
    private static final String ADDRESS = "{\"order_id\":\"#W1000001\",\"street\":\"4 Mill Lane\"}";

    private static final String ITEMS = """
            {"order_id":"#W1000001","item_ids":["1111111111"],"new_item_ids":["2222222222"]}""";

    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());

    @ParameterizedTest
    @ValueSource(strings = {"The garden chair was successfully changed to amber, and the shipping address has been updated.",
        "The garden chair in order #W1000001 has been changed to the amber one.",
        "I have updated your default address and the shipping address for order #W1000001.", "Your default address has been updated."})
    void anAddressIsNoOtherPartAndNoOtherOwners(String told) {
        assertThat(looked().writes("modify_order_address", ADDRESS, "{}").agent(told).read(claimed)).isNotEmpty();
        assertThat(looked().writes("modify_order_address", ADDRESS, "{}")
                .writes("modify_user_address", "{\"user_id\":\"u1\",\"street\":\"4 Mill Lane\"}", "{}")
                .writes("modify_order_items", ITEMS, "{}")
                .agent(told).read(claimed)).isEmpty();
    }

    /// Changed long before, and told once more beside another deed on an order.
    @Test
    void anAddressThatWasChangedBefore() {
        String told = "I've confirmed your default address is updated to 4 Mill Lane, and the cancellation of your order is complete.";
        Dialogue cancelled = looked().writes("modify_user_address", "{\"user_id\":\"u1\",\"street\":\"4 Mill Lane\"}", "{}")
                .agent("I have updated your default address.").customer("Now the order.")
                .writes("cancel_pending_order", "{\"order_id\":\"#W1000001\"}", "{\"status\":\"cancelled\"}");
        assertThat(cancelled.agent(told).read(claimed)).isEmpty();
        assertThat(looked().writes("cancel_pending_order", "{\"order_id\":\"#W1000001\"}", "{\"status\":\"cancelled\"}").agent(told)
                .read(claimed)).as("never changed").isNotEmpty();
    }

    /// Told once more where another's could not be changed, by a call that names the customer too.
    @Test
    void anAddressThatWasChangedBesideOneThatWasNot() {
        Dialogue tried = looked().writes("modify_user_address", "{\"user_id\":\"u1\",\"street\":\"4 Mill Lane\"}", "{}").agent("Done.")
                .customer("And the order's.").calls("", null, "modify_order_address", ToolEffect.WRITE,
                        "{\"order_id\":\"#W1000001\",\"user_id\":\"u1\",\"street\":\"4 Mill Lane\"}", "Error: shipped", true);
        assertThat(tried.agent("Your default address has been successfully updated to 4 Mill Lane.").read(new FailedButClaimedCheck()))
                .isEmpty();
    }

    /// Words that go on below what they give.
    @Test
    void ordersBelowTheAddress() {
        String told = "The shipping address has been updated to:\n\n4 Mill Lane\nGraz\n\nfor your pending orders #W1000001 and #W2000002.";
        Dialogue one = looked().looksUp("get_order", "{\"order_id\":\"#W2000002\"}", ORDER.replace("1000001", "2000002"))
                .customer("Both, please.").writes("modify_order_address", ADDRESS, "{}");
        assertThat(one.agent(told).read(claimed)).singleElement().extracting(Finding::why).asString().contains("#W2000002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Your exchange request has been successfully placed.",
        "The return request for the chair has also been processed with no extra charge.", "Your chair has been marked for return."})
    void told(String words) {
        assertThat(looked().agent(words).read(claimed)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please confirm that this change is complete and correct.",
        "- User wants only the chair modified, nothing else.",
        "Your identification is now complete.", "Returns are processed in 5 days.", "Cancelled order info: 12345",
        "I've updated the exchange details to include only the chair."})
    void noDeed(String words) {
        assertThat(looked().agent(words).read(claimed)).isEmpty();
    }

    /// A part that a whole is told to have got too.
    @ParameterizedTest
    @CsvSource({"update_flights, 1", "update_bags, 0"})
    void updatedToInclude(String tool, int findings) {
        assertThat(new Dialogue().customer("One bag, please.").writes(tool, "{\"booking_id\":\"B7K2XX\",\"number\":1}", "{}")
                .agent("Your booking has been updated to include one checked bag.").read(claimed)).as(tool).hasSize(findings);
    }

    /// Each of two deeds is held against the order that its own words name.
    @Test
    void namesOfItsOwnClause() {
        assertThat(looked().writes("modify_order_address", ADDRESS, "{}").writes("modify_order_items",
                ITEMS.replace("#W1000001", "#W2000002"), "{\"order_id\":\"#W2000002\"}")
                .agent("I updated the shipping address for order #W1000001 and modified the item in order #W2000002.")
                .read(claimed)).isEmpty();
    }

    /// What an address is taken from is not what it was changed for.
    @ParameterizedTest
    @ValueSource(strings = {"The address of order #W1000001 has been updated to the Mill Lane address from your order #W2000002.",
        "The address of order #W1000001 has been changed to match your order #W2000002."})
    void theOtherOrderIsNotMeant(String told) {
        assertThat(looked().looksUp("get_order", "{}", ORDER.replace("W1000001", "W2000002"))
                .writes("modify_order_address", ADDRESS, "{}").agent(told).read(claimed)).isEmpty();
    }

    @Test
    void everyDeedOfASentenceCountsForWhatItNames() {
        assertThat(looked().writes("modify_order_address", ADDRESS, "{}")
                .writes("cancel_order", "{\"order_id\":\"#W2000002\"}", "{\"order_id\":\"#W2000002\"}")
                .agent("I have updated the address of order #W1000001, and order #W2000002 has been cancelled.").read(claimed)).isEmpty();
    }

    @Test
    void theVariantThatWasPut() {
        String offer = "I will exchange item 1111111111 for item 2222222222. Shall I?";
        assertThat(exchanged(offer, "3333333333", "The exchange has been requested.").read(wrong)).extracting(Finding::argument)
                .containsExactly("/new_item_ids/0");
        assertThat(exchanged(offer, "2222222222", "The exchange has been requested.").read(wrong)).isEmpty();
        assertThat(exchanged("I will change item 1111111111 for the amber one in oak. Shall I?", "3333333333", "Done.")
                .read(wrong)).isEmpty();
    }

    @Test
    void theSameAgain() {
        String offer = "I will exchange the chair (item 1111111111) for the same chair (item 1111111111). Shall I?";
        assertThat(exchanged(offer, "3333333333", "The exchange has been requested.").read(wrong)).isNotEmpty();
        assertThat(exchanged(offer, "1111111111", "The exchange has been requested.").read(wrong)).isEmpty();
    }

    private static Dialogue exchanged(String offer, String item, String told) {
        return looked().looksUp("get_product", "{\"product_id\":\"P7\"}", PRODUCT).agent(offer).customer("Yes.")
                .writes("exchange_items",
                        "{\"order_id\":\"#W1000001\",\"item_ids\":[\"1111111111\"],\"new_item_ids\":[\"" + item + "\"]}", "{}")
                .agent(told);
    }

    private static Dialogue looked() {
        return new Dialogue().customer("My chair, please.")
                .looksUp("get_order", "{\"order_id\":\"#W1000001\"}", ORDER);
    }
}
