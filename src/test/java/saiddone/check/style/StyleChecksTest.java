package saiddone.check.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;

class StyleChecksTest {
    private final Lexicon lexicon = Lexicon.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\u200b\ufeff"})
    void messageWithoutAWord(String text) {
        assertThat(new Dialogue().customer("Hi").agent(text).read(new EmptyReplyCheck())).extracting(Finding::message).containsExactly(1);
        assertThat(new Dialogue().customer(text).agent("Hello").looksUp("get", "{}", "{}").read(new EmptyReplyCheck())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{greeting}} Hello.", "<<TRACKING_BLOCK>> It left.", "[Note: do not promise a date.] Hello.",
        "<customer_reply> Hello.", "Let me see. </thinking> Hello.", "Internal note: proof outstanding.", "The customer is upset. Hello!",
        "SOP says hand over. Hello.", "El cliente pide descuento. Hola.", "Note interne : pas de date."})
    void notesInTheReply(String text) {
        assertThat(new Dialogue().customer("Hi").agent(text).read(new InternalProseCheck(lexicon))).as(text).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello!", "<b>Hello</b>", "Please note that it left.", "Note this number: 123.",
            "The customer is responsible for postage.",
        "{\"reply\": \"The customer is upset.\"}", "I < 3 you > all", "Step 1: open the page.", "Our customer service is closed."})
    void replies(String text) {
        assertThat(new Dialogue().customer("Hi").agent(text).read(new InternalProseCheck(lexicon))).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Could I have your order number?|1", "¿Me repite el número de pedido?|1",
        "Könnten Sie mir Ihre Bestellnummer nennen?|1", "Could you give me another order number?|0",
        "Is NL-77123 the order number?|0", "Please open the page and enter the order number.|0", "What seems to be the problem?|1",
        "Which item is damaged?|1", "Could you send a photo of what is damaged?|0", "Which colour would you like?|0"})
    void askingForWhatIsKnown(String ask, int findings) {
        Dialogue dialogue = new Dialogue().customer("My trolley from NL-77123 came with a broken wheel.").looksUp("get_order",
                "{\"order_id\":\"NL-77123\"}",
                "{\"order_id\":\"NL-77123\",\"items\":[{\"product\": \"Cabin Trolley\"}]}").agent(ask);
        assertThat(dialogue.read(new CirclingCheck(lexicon))).as(ask).hasSize(findings);
    }

    @Test
    void askingForWhatIsNotKnownIsNoCircling() {
        CirclingCheck check = new CirclingCheck(lexicon);
        assertThat(new Dialogue().customer("My trolley is broken, what now?").agent("Could I have your order number?").read(check))
                .isEmpty();
        assertThat(new Dialogue().customer("Order NL-77123: something is missing I think, or is it?").looksUp("get_order",
                "{\"order_id\":\"NL-77123\"}",
                "{\"items\":[{\"product\": \"Cabin Trolley\"}]}").agent("Which item is missing?").read(check))
                        .as("the customer named none").isEmpty();
        assertThat(new Dialogue().customer("About NL-77123 and NL-77124.").looksUp("get_order", "{\"order_id\":\"NL-77123\"}", "{}")
                .looksUp("get_order", "{\"order_id\":\"NL-77124\"}", "{}").agent("Which order do you mean?").read(check)).isEmpty();
    }

    @Test
    void whatTheCustomerSaysWasTold() {
        CirclingCheck check = new CirclingCheck(lexicon);
        Dialogue asked = new Dialogue().customer("Any gift for a child of five?").looksUp("search", "{}", "{}").agent(
                "May I have the order number?");
        assertThat(asked.customer("There is none, as I said.").read(check)).hasSize(1);
        assertThat(new Dialogue().customer("Any gift for a child of five?").agent("May I have the order number?").customer("It is 77.")
                .read(check)).isEmpty();
    }

    @Test
    void namesOfShortWordsCountWhole() {
        Dialogue cap = new Dialogue().customer("Of my two tea sets from 12 one was broken today.").looksUp("get_order",
                "{\"order_id\":\"12\"}", "{\"items\":[{\"product\": \"Tea Set\"}]}");
        assertThat(cap.agent("Which item is damaged?").read(new CirclingCheck(lexicon))).hasSize(1);
    }

    @Test
    void theSameAgain() {
        String long1 = "I am sorry, but I cannot change the address of an order that has left our warehouse already.";
        RepeatsItselfCheck check = new RepeatsItselfCheck();
        assertThat(new Dialogue().agent(long1).customer("But why?").agent(long1 + " Sorry.").read(check)).extracting(Finding::message)
                .containsExactly(2);
        assertThat(new Dialogue().agent(long1).customer("And?")
                .agent("The address of an order can be changed until it has been packed, not later.").read(check)).isEmpty();
        assertThat(new Dialogue().agent("Anything else?").customer("No").agent("Anything else?").read(check)).as("too short to tell")
                .isEmpty();
    }

    @Test
    void oneFindingForAllThatSayTheSame() {
        String address = "I am sorry, but I cannot change the address of an order that has left our warehouse already.";
        String refund = "A refund goes back to the card that was used, within five to seven days after we have the parcel.";
        Dialogue talk = new Dialogue().agent(address).customer("But why?").agent(refund).customer("No.").agent(address).customer("No!")
                .agent(refund).customer("No!!").agent(address).customer("Please.").agent(address);
        assertThat(talk.read(new RepeatsItselfCheck())).extracting(Finding::message, Finding::why).containsExactly(
                tuple(4, "The reply says again what message 0 said. So do 2 more, up to message 10."),
                tuple(6, "The reply says again what message 2 said."));
    }
}
