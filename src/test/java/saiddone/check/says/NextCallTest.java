package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;

/// Words between two calls, of which the first is done and the second is still to be agreed to.
class NextCallTest {
    private static final String ORDER = "{\"order_id\":\"%s\","
            + "\"items\":[{\"item_id\":\"%s\",\"name\":\"%s\",\"options\":{\"color\":\"%s\"}}]}";
    private static final String CHANGE = "{\"order_id\":\"%s\",\"new_item_ids\":[\"%s\"]}";

    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());

    /// A message after the hose's change that asks for the vase's tells nothing of the first; where the second call never comes, or is the
    /// hose's again, its words are of the first.
    @ParameterizedTest
    @CsvSource({"#W1000001, 7000009, 0", "#W2000002, 7000008, 1", ", , 1"})
    void whatAsksForTheNext(String order, String item, int findings) {
        Dialogue asked = new Dialogue().looksUp("get_order", "{}", ORDER.formatted("#W1000001", "7000001", "Vase", "black"))
                .looksUp("get_order", "{}", ORDER.formatted("#W2000002", "7000002", "Hose", "green"))
                .looksUp("get_variants", "{}", "{\"item_id\":\"7000008\"},{\"item_id\":\"7000009\"}").customer("Both, please.")
                .writes("modify_items", CHANGE.formatted("#W2000002", "7000008"), "{}")
                .agent("Here is the variant for the black vase in order #W1000001. The refund will go to your gift card. "
                        + "Please confirm that you'd like me to swap it.").customer("Yes.");
        Dialogue all = order == null ? asked : asked.writes("modify_items", CHANGE.formatted(order, item), "{}");
        assertThat(all.read(wrong)).as(String.valueOf(order)).hasSize(findings);
    }

    /// What such a message tells of the first call before it comes to the next one is held against the first.
    @ParameterizedTest
    @CsvSource({"black, 1", "green, 0"})
    void whatIsToldBeforeTheNext(String told, int findings) {
        String variants = "{\"product_id\":\"P1\",\"variants\":{\"7000007\":{\"item_id\":\"7000007\",\"options\":{\"color\":\"black\"}},"
                + "\"7000008\":{\"item_id\":\"7000008\",\"options\":{\"color\":\"green\"}}}}";
        Dialogue asked = new Dialogue().looksUp("get_order", "{}", ORDER.formatted("#W1000001", "7000001", "Vase", "white"))
                .looksUp("get_order", "{}", ORDER.formatted("#W2000002", "7000002", "Hose", "white"))
                .looksUp("get_product", "{}", variants).customer("Both, please.")
                .writes("modify_items", CHANGE.formatted("#W2000002", "7000008"), "{}")
                .agent(("Your hose has been changed to the %s one. The vase is in order #W1000001. "
                        + "Please confirm that you'd like me to change it.").formatted(told))
                .customer("Yes.").writes("modify_items", CHANGE.formatted("#W1000001", "7000009"), "{}");
        assertThat(asked.agent("All done.").read(wrong).stream().filter(one -> one.why().contains("7000008"))).hasSize(findings);
    }
}
