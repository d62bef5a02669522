package saiddone.check.contradicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.results.SharedTexts;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;

class ContradictsLookupCheckTest {
    private final ContradictsLookupCheck check = new ContradictsLookupCheck(Lexicon.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "delivered|I see the parcel is still in transit.|1", "delivered|Sigue en tránsito, según veo.|1",
        "delivered|You say it is still in transit.|0", "delivered|Is it still in transit?|0",
        "delivered|A new one would be in transit by Friday.|0", "delivered|Nothing else is on its way.|0",
        "delivered|It shows \"delivered\" rather than in transit.|0",
        "delivered|I am sorry that it was not delivered to you.|0", "in_transit|It is still in transit.|0",
        "processing|Your order has been dispatched.|1", "processing|It has not been dispatched.|0",
        "processing|Once it has shipped you get an e-mail.|0", "processing|It is being prepared.|0",
        "in_transit|It hasn't left our warehouse yet.|1", "packed|It hasn't been packed yet, shall I cancel it?|1",
        "processing|It hasn't been packed yet, shall I cancel it?|0", "processing|It has already been shipped.|1",
        "processing|We sent it off and it is now headed for Brasswell.|1", "processing|Oh no, NL-1 is on its way!|1",
        "processing|No, it has not been shipped.|0", "packed|NL-1 is still open, so black is possible.|1",
        "packed|The shop is still open.|0",
        "packed|NL-1 is open, Nadia, so Moss works.|1", "processing|NL-1 is open, Nadia, so Moss works.|0",
        "packed|We're in time for that swap.|1",
        "processing|We're in time for that swap.|0", "delivered|We're in time for a return.|0", "packed|Are we early enough?|0",
        "packed|I'm able to change that for you.|1", "packed|The order is unpacked.|1",
        "packed|I'm not able to change that.|0", "packed|Nothing on it can be changed.|0",
        "packed|It looks as if we're early enough: no packing yet.|1",
        "processing|NL-1 is still open, so black is possible.|0", "processing|We sent you an e-mail.|0",
        "delivered|So there are $20 left for an ice cream on the trip.|0"})
    void statesOfParcels(String status, String reply, int findings) {
        assertThat(order(status, "").agent(reply).read(check)).as(reply).hasSize(findings);
    }

    @Test
    void twoOrdersAreToldApartByTheirNumbers() {
        Dialogue dialogue = order("delivered", "").looksUp("get_order", "{\"order_id\":\"NL-2\"}",
                "{\"order_id\":\"NL-2\",\"status\":\"shipped\"}");
        assertThat(dialogue.agent("It is still in transit.").read(check)).as("which of the two is not said").isEmpty();
        assertThat(dialogue.agent("NL-2 is still in transit.").read(check)).isEmpty();
        assertThat(dialogue.agent("NL-1 is still in transit.").read(check)).hasSize(1);
    }

    /// An order whose status tells nothing of a parcel may be the one that is meant.
    @Test
    void anOrderOfAnotherStatusIsOneToo() {
        for (String status : List.of("cancelled", "processed")) {
            Dialogue dialogue = order("delivered", "").looksUp("get_order", "{\"order_id\":\"NL-2\"}",
                    "{\"order_id\":\"NL-2\",\"status\":\"" + status + "\"}");
            assertThat(dialogue.agent("NL-2 is not yet delivered.").read(check)).as(status).isEmpty();
            assertThat(dialogue.agent("NL-1 is not yet delivered.").read(check)).as(status).hasSize(1);
        }
    }

    @Test
    void theSentenceCallsItWhatItIs() {
        assertThat(order("pending", "").agent("I found your pending order NL-1 that was shipped to your son.").read(check)).isEmpty();
        assertThat(order("pending", "").agent("I found your order NL-1 that was shipped to your son.").read(check)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Order NL-1 is currently delivered.|1", "NL-1: status: cancelled|1", "NL-1 is pending.|0",
        "If NL-1 is delivered, you can return it.|0", "Is NL-1 delivered?|0", "It is delivered.|0",
        "NL-1 is pending, and not delivered.|0", "You said NL-1 was delivered.|0",
        "This order is delivered, so I can change it to match NL-1.|0", "It is delivered, with the address of NL-1.|0"})
    void statusesWordForWord(String reply, int findings) {
        assertThat(order("pending (item modified)", "").agent(reply).read(check)).as(reply).hasSize(findings);
        assertThat(order("pending", "").writes("cancel", "{\"order_id\":\"NL-1\"}", "{}").agent(reply).read(check))
                .as("it was changed").isEmpty();
    }

    @Test
    void afterAChangeTheLookupMayBeOld() {
        assertThat(order("delivered", "").writes("create_reshipment", "{}", "{}").agent("It is in transit.").read(check)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"It came on June 20.|1", "It came on June 15.|0", "You say it came on June 20.|0",
        "You have 100 days from delivery, so the last day is September 1.|1",
        "You have 100 days from delivery, so the last day is September 23.|0",
        "Until September 23, since it was delivered on June 15.|0", "Good news, delivered June 20, still inside!|1",
        "We count from the delivery on June 20, so it ends in time.|1", "With 15 June as delivery it is in time.|0",
        "A second one will be delivered June 20.|0", "Was it delivered on June 20?|0"})
    void daysOfDelivery(String reply, int findings) {
        assertThat(order("delivered", ",\"delivered_at\":\"2026-06-15\"").agent(reply).read(check)).as(reply).hasSize(findings);
    }

    @Test
    void daysThatTheRulesCountFromTheDelivery() {
        String order = ",\"placed\":\"2026-06-10\",\"delivered_at\":\"2026-06-15\"";
        String reply = "There are 30 days from June 10th for it.";
        assertThat(order("delivered", order).agent(reply).read(check)).as("no rule is known").isEmpty();
        Dialogue ruled = order("delivered", order).looksUp("get_rules", "{}", "Returns: within 30 days after delivery.");
        assertThat(ruled.agent(reply).read(check)).hasSize(1);
        assertThat(ruled.agent("There are 30 days from June 15th for it.").read(check)).isNotEmpty();
    }

    @Test
    void answersToQuestionsAboutASecondParcel() {
        Dialogue asked = order("delivered", "").customer("Has the replacement left?");
        assertThat(asked.agent("It is still in transit.").read(check)).isEmpty();
        assertThat(asked.agent("NL-1 is still in transit.").read(check)).as("the order by its number").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"At eight months it is outside the 100-day window.|1", "Past 100 days, sorry.|1",
        "You say eight months, but the order is of June 9, so it can be returned.|0", "The 100 days aren't over yet.|0",
        "Half a month, so still within 100 days.|0", "That cannot be eight months, the limit is far away.|0",
        "At eight months it cannot be taken back, that is too late.|1"})
    void agesOverTheOrdersOwn(String reply, int findings) {
        Dialogue dialogue = new Dialogue().at("2026-06-29T10:00:00Z").customer("I have had it for eight months.").looksUp("get_order",
                "{}", "{\"order_id\":\"NL-1\",\"status\":\"delivered\",\"placed\":\"2026-06-09\",\"delivered_at\":\"2026-06-15\"}");
        assertThat(dialogue.agent(reply).read(check)).as(reply).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Moss is in stock.|1", "Moss is not in stock.|0", "Slate is in stock.|0",
        "The closest in stock to your current Moss:|0", "In stock in other colors (non-Moss):|0", "In stock in this color (Moss):|1",
        "Moss: 11 left in stock.|1", "I looked again, Moss is in stock.|1", "You'll hear as soon as Moss is in stock again.|0",
        "Slate is available, 5 left.|0", "There are 10 variants available.|0", "Is Moss in stock?|0"})
    void stock(String reply, int findings) {
        Dialogue dialogue = new Dialogue().customer("Do you have it in moss?").looksUp("get_product", "{}",
                "{\"variants\":[{\"options\":\"Moss\",\"in_stock\":0},{\"options\":{\"color\":\"Slate\"},\"in_stock\":5}]}");
        assertThat(dialogue.agent(reply).read(check)).as(reply).hasSize(findings).allMatch(one -> Objects.equals(one.source(), 2));
    }

    /// What a look-up shows is worked out once for all conversations that hold it; each leads to its own message.
    @Test
    void stockThatTwoConversationsLookedUp() {
        SharedTexts texts = new SharedTexts();
        String shown = "{\"variants\":[{\"options\":\"Moss\",\"in_stock\":0}]}";
        Dialogue first = new Dialogue().customer("In moss?").looksUp("get_product", "{}", shown);
        Dialogue second = new Dialogue().customer("Hello.").agent("Hello.").customer("In moss?").looksUp("get_product", "{}", shown);
        assertThat(first.agent("Moss is in stock.").read(check, texts)).extracting(Finding::source).containsExactly(2);
        assertThat(second.agent("Moss is in stock.").read(check, texts)).extracting(Finding::source).containsExactly(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"You were charged twice.|1", "You were not charged twice.|0", "Were you charged twice?|0",
        "The code has expired.|1", "The minimum was not reached, so the code did not apply.|0", "If a code has expired it does not work.|0",
        "El código ya caducó.|1"})
    void chargesAndCodes(String reply, int findings) {
        assertThat(order("processing", ",\"discount\":{\"code\":\"X1\",\"applied\":false,\"reason\":\"minimum_not_reached\"},\"payment\":"
                + "{\"charges\":[{\"kind\":\"authorization\",\"amount\":5},{\"kind\":\"capture\",\"amount\":5}]}").agent(reply).read(check))
                .as(reply).hasSize(findings).allMatch(one -> Objects.equals(one.source(), 2));
    }

    /// A zip code takes nothing off a price, so that "the first order" is only the first of them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"My zip code is 12345. Where are my orders?|The first order is not packed yet.|0",
        "My code took nothing off.|It is for the first order of an account.|1",
        "I need no IPX7, where are my orders?|The first order is not packed yet.|0",
        "Does WELCOME10 work, where are my orders?|It is for the first order of an account.|1",
        "Where are my orders?|I have your zip code, and the first order is not packed yet.|0"})
    void aZipCode(String asked, String told, int findings) {
        assertThat(new Dialogue().customer(asked).looksUp("get_order", "{\"order_id\":\"NL-1\"}",
                "{\"order_id\":\"NL-1\",\"status\":\"processing\"}").agent(told).read(check)).as(told).hasSize(findings)
                .allMatch(one -> Objects.equals(one.source(), 2));
    }

    /// Once something was done, what is excluded need not be excluded from a code that the customer once spoke of.
    @Test
    void aReasonAfterADeedIsNoCodes() {
        assertThat(order("delivered", "").agent("That one is excluded.").read(check)).hasSize(1);
        assertThat(order("delivered", "").writes("return_items", "{\"order_id\":\"NL-1\"}", "{}")
                .agent("That one is excluded.").read(check)).isEmpty();
        assertThat(order("delivered", "").writes("return_items", "{\"order_id\":\"NL-1\"}", "{}")
                .agent("That one is excluded from the code.").read(check)).hasSize(1);
    }

    @Test
    void resultsThatAreNoJsonSayNothing() {
        assertThat(new Dialogue().customer("Where is it?").looksUp("get", "{}", "<html>{ not json").agent("It is in transit.").read(check))
                .isEmpty();
        assertThat(new Dialogue().customer("Where is it?").agent("It is in transit.").read(check)).isEmpty();
    }

    private static Dialogue order(String status, String more) {
        return new Dialogue().customer("About my order and the code.").looksUp("get_order", "{\"order_id\":\"NL-1\"}",
                "{\"order_id\":\"NL-1\",\"status\":\"" + status + "\"" + more + "}");
    }
}
