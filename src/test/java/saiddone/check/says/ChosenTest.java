package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;

/// Words that name another value than a call's argument, beside a choice that was made.
class ChosenTest {
    private static final String LAMPS = """
            {"name":"Desk Lamp","product_id":"P1","variants":{
            "70001":{"item_id":"70001","options":{"color":"silver","power":"wall socket"},"available":true,"price":70.5},
            "70002":{"item_id":"70002","options":{"color":"black","power":"battery"},"available":true,"price":61.25},
            "70003":{"item_id":"70003","options":{"color":"green","power":"wall socket"},"available":true,"price":64.0}}}""";
    private static final String ORDER = """
            {"order_id":"#W1000001","status":"delivered","items":[
            {"name":"Desk Lamp","product_id":"P1","item_id":"70001","options":{"color":"silver","power":"wall socket"}},
            {"name":"Water Bottle","product_id":"P2","item_id":"80001","options":{"color":"white"}}]}""";
    private static final String GIVEN = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"70001\"]}";
    private static final String SWAP = "{\"order_id\":\"#W1000001\",\"item_ids\":[\"70001\"],\"new_item_ids\":[\"70003\"]}";

    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());

    /// The number that the customer chose goes before all that was put.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Yes, 70003 please.|0", "Yes, please.|1"})
    void byItsNumber(String answer, int findings) {
        assertThat(swapped("The silver Desk Lamp for the black one with a battery: is that right?", answer)).as(answer).hasSize(findings);
    }

    /// What stands over a list of options is none of them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Here are the available options for the silver Desk Lamp, to a battery:|0",
        "Here is what I do for the silver Desk Lamp, to a battery:|1"})
    void overAListOfOptions(String put, int findings) {
        assertThat(swapped(put, "Yes, please.")).as(put).hasSize(findings);
    }

    /// A colour that stands before another product's name is that one's.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Would you like the black steel Water Bottle as well, or the Desk Lamp alone?|0",
        "Would you like the black steel Desk Lamp, and the Water Bottle as well?|1"})
    void theColourOfAnotherProduct(String put, int findings) {
        assertThat(swapped(put, "The lamp alone.")).as(put).hasSize(findings);
    }

    /// The letter of a size is spelled out: a medium helmet need not have a medium ventilation.
    @ParameterizedTest
    @CsvSource({"M, low, 0", "L, low, 1"})
    void theSizeByItsLetter(String size, String ventilation, int findings) {
        String helmets = """
                {"name":"Helmet","product_id":"P1","variants":{
                "70001":{"item_id":"70001","options":{"size":"S","color":"red","ventilation":"low"},"price":9.5},
                "70002":{"item_id":"70002","options":{"size":"S","color":"white","ventilation":"medium"},"price":8.5},
                "70003":{"item_id":"70003","options":{"size":"%s","color":"white","ventilation":"%s"},"price":7.5}}}""";
        assertThat(new Dialogue().customer("Another helmet, please.").looksUp("get_order", "{}", ORDER.replace("Desk Lamp", "Helmet"))
                .looksUp("get_product", "{}", helmets.formatted(size, ventilation)).customer("Yes.")
                .writes("exchange_items", SWAP, "{}").agent("The Helmet was changed to a medium white one.").read(wrong)).as(size)
                .hasSize(findings);
    }

    private List<Finding> swapped(String put, String answer) {
        return shop().agent(put).customer(answer).writes("exchange_items", SWAP, "{}").read(wrong);
    }

    /// A thing that is named by its number alone belongs to no other product.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Your Desk Lamp 70009 goes back.|1", "Your Desk Lamp 70001 goes back.|0"})
    void namedByItsNumberAlone(String told, int findings) {
        assertThat(new Dialogue().customer("One lamp goes back.").looksUp("get_order", "{}", """
                {"order_id":"#W1000001","items":[
                {"name":"Desk Lamp","product_id":"P1","item_id":"70001","options":{"color":"silver"}},
                {"name":"Desk Lamp","product_id":"P1","item_id":"70009","options":{"color":"ivory"}}]}""").customer("Go on.")
                .writes("return_items", GIVEN, "{}").agent(told).read(wrong)).as(told).hasSize(findings);
    }

    /// What is only to be had is not what comes back.
    @Test
    void whatIsOnlyToBeHad() {
        String told = "A black Desk Lamp with a battery costs $61.25. Your return is in.";
        assertThat(shop().writes("return_items", GIVEN, "{}").agent(told).read(wrong)).isEmpty();
        assertThat(shop().writes("exchange_items", SWAP, "{}").agent(told).read(wrong)).hasSize(1);
    }

    /// Another order that was looked up since, or is so already.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Order #W2000002 is pending. Shall I cancel it?|true|0", "Order #W2000002 is in.|true|1",
        "Order #W2000002 already has that address.|false|0", "Order #W2000002 gets that address.|false|1"})
    void anotherOrder(String told, boolean looked, int findings) {
        Dialogue done = shop().looksUp("get_order", "{}", "{\"order_id\":\"#W2000002\",\"status\":\"pending\",\"total\":12.5}")
                .customer("The flat of #W1000001 is 3 now.").writes("modify_address", "{\"order_id\":\"#W1000001\"}", "{}");
        Dialogue since = looked ? done.looksUp("get_order", "{\"order_id\":\"#W2000002\"}", "{}") : done;
        assertThat(since.agent(told).customer("Yes.").writes("cancel_order", "{\"order_id\":\"#W2000002\"}", "{}").read(wrong))
                .as(told).hasSize(findings);
    }

    /// A card that a call failed with is named for that.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"There was an issue with using gift_card_11.|0", "I'm using gift_card_11.|1"})
    void aCardThatDidNotDo(String told, int findings) {
        assertThat(new Dialogue().customer("Please.").looksUp("get_user", "{}", """
                {"user_id":"u_1","payment_methods":{"gift_card_11":{"source":"gift_card","id":"gift_card_11","balance":80.0},
                "gift_card_22":{"source":"gift_card","id":"gift_card_22","balance":200.0}}}""").customer("Go on.")
                .writes("update_flights", "{\"booking_id\":\"B1\",\"payment_id\":\"gift_card_22\"}", "{}").agent(told).read(wrong))
                .as(told).hasSize(findings);
    }

    /// The call's amount stands in what was put for another reason; the customer named the amount that is told.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Yes, the $50 certificate.|1", "Yes.|0", "Yes, the $100 certificate.|0"})
    void anAmountForAnotherReason(String answer, int findings) {
        assertThat(new Dialogue().customer("It was late.")
                .agent("Shall I send a $50 certificate? You also have the $100 certificate of May.").customer(answer)
                .writes("send_certificate", "{\"user_id\":\"u_1\",\"amount\":100}", "{}").agent("The $50 certificate has been sent.")
                .read(wrong)).as(answer).hasSize(findings);
    }

    /// An id that no look-up gave: the customer wrote it without its sign, or it stood in what the agent was told before.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"You sell shoes.|That one.|1", "You sell shoes.|It is W9000009.|0",
        "You sell shoes. The last order is #W9000009.|That one.|0"})
    void anIdThatNoLookUpGave(String system, String answer, int findings) {
        assertThat(new Dialogue().system(system).customer("Cancel my order.").looksUp("get_order", "{}", ORDER).customer(answer)
                .writes("cancel_order", "{\"order_id\":\"#W9000009\"}", "{}").agent("It has been cancelled.").read(wrong))
                .as(answer).hasSize(findings);
    }

    private static Dialogue shop() {
        return new Dialogue().customer("My order, please.").looksUp("get_order", "{}", ORDER).looksUp("get_product", "{}", LAMPS)
                .customer("Go on.");
    }
}
