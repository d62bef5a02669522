package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.ToolEffect;

/// A reply to a yes that leaves nothing open, where nothing was done; and replies that leave something open.
class SettledAfterYesTest {
    private static final String ORDER = "{\"order_id\":\"K-77\"}";

    private final ClaimedNotDoneCheck check = new ClaimedNotDoneCheck(Lexicon.shipped());

    @ParameterizedTest
    @ValueSource(strings = {"Maple it shall remain for good, the kettle with the long spout.",
        "The maple handle belongs to parcel two since this minute.",
        "There you go: maple handle, long spout.",
        "Lovely. And off it goes!",
        "Your kettle sails with the maple handle, all sorted. Don't worry about the lid."})
    void whateverTheWords(String told) {
        assertThat(put().customer("Yes, please.").agent(told).read(check)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"One moment, the maple handle needs a look.",
        "I'll put the maple handle on it.",
        "Does the maple handle come with a lid?",
        "Sorry, I can't change the handle after all.",
        "A colleague puts the maple handle on.",
        "The maple handle comes as soon as you pay.",
        "Thank you, that's kind of you!",
        "I see, Ms Maple.",
        "The maple handle isn't on it.",
        "Once you sign, the maple handle goes on.",
        "Here are the maple handle's details: a long spout.",
        "Planned: the maple handle. To proceed, please reply yes."})
    void somethingIsLeftOpen(String told) {
        assertThat(put().customer("Yes, please.").agent(told).read(check)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"No, wait.",
        "Fine, leave it then.",
        "How long does that take?",
        "whats the last day then",
        "Confirm that the handle is maple. Yes.",
        "I'm not sure, the maple one is dear.",
        "I'll be back once I've asked. Have a great day!"})
    void nothingWasAgreed(String answer) {
        assertThat(put().customer(answer).agent("The maple handle has a long spout.").read(check)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The kettle has a maple handle. Anything else?",
        "I can't swap the handle. Is that all right?",
        "Could you send me a photo of the handle?",
        "Please provide your name, so that I can change the handle."})
    void nothingWasPut(String put) {
        assertThat(looked().agent(put).customer("Yes, please.").agent("The maple handle has a long spout.").read(check)).isEmpty();
    }

    @Test
    void aCallBearsItOut() {
        assertThat(put().customer("Yes.").writes("change_item", ORDER, "{}").agent("There you go: maple handle.").read(check)).isEmpty();
        assertThat(put().customer("Yes.").agent("There you go: maple handle.").customer("Well?").writes("change_item", ORDER, "{}")
                .agent("It is.").read(check)).as("made later").isEmpty();
        assertThat(put().customer("Yes.").calls("", null, "handover_to_human", ToolEffect.HANDOVER, ORDER, "{}", false)
                .agent("There you go: maple handle.").read(check)).as("handed over").isEmpty();
    }

    /// What is done after something else was put to the customer is that.
    @Test
    void anotherThingMayBeDoneLater() {
        assertThat(put().customer("Yes.").agent("There you go: maple handle.").customer("And a lid, please.")
                .agent("I'd add a lid to it. Shall I?").customer("Yes.").writes("add_item", ORDER, "{}").agent("It has a lid.").read(check))
                .hasSize(1);
    }

    @Test
    void theYesMayComeAfterAnotherQuestion() {
        assertThat(put().customer("Is maple heavy?").agent("Less so than oak.").customer("Then do it.").agent("There you go: maple handle.")
                .read(check)).hasSize(1);
        assertThat(put().customer("Leave it, please.").agent("As you like.").customer("Great, thanks.").agent("Maple is nice, though.")
                .read(check)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Soll ich den Griff tauschen?|Ja, bitte.|Der Griff ist ab heute aus Ahorn.",
        "¿Quiere que le cambie la empuñadura?|Sí, adelante.|La empuñadura de arce ya figura en la caja.",
        "Je change la poignée, d'accord ?|Oui, allez-y.|La poignée en érable figure dans le colis."})
    void inOtherLanguages(String put, String yes, String told) {
        assertThat(looked().agent(put).customer(yes).agent(told).read(check)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Soll ich den Griff tauschen?|Ja, bitte.|Der Griff lässt sich leider nicht tauschen.",
        "¿Quiere que le cambie la empuñadura?|Sí, adelante.|La empuñadura no se puede cambiar.",
        "Je change la poignée, d'accord ?|Oui, allez-y.|La poignée ne peut pas être changée."})
    void deniedInOtherLanguages(String put, String yes, String told) {
        assertThat(looked().agent(put).customer(yes).agent(told).read(check)).isEmpty();
    }

    /// What no call can have done, told of itself and in the few words of a note; a return with its refund does some of it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "I've set the return up for you. | 0",
        "The refund of $34 is on its way. | 0",
        "I've sent the $12 back! | 0",
        "The money's on its way! | 0",
        "Your label is in your inbox. | 0",
        "Voucher applied. | 1",
        "I have ordered the maple one for you. | 1"})
    void toldWithoutAYes(String told, int besideReturn) {
        assertThat(looked().agent("It was made of oak.").customer("That's a pity.").agent(told).read(check)).hasSize(1);
        assertThat(looked().agent("It was made of oak.").customer("That's a pity.").writes("return_refund_item", ORDER, "{}").agent(told)
                .read(check)).as("with a call").hasSize(besideReturn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No voucher applied.", "The refund of $34 is on its way once we have the kettle.", "It gets fixed.",
        "You can have the label sent to your inbox."})
    void notToldAsDone(String told) {
        assertThat(looked().agent("It was made of oak.").customer("That's a pity.").agent(told).read(check)).isEmpty();
    }

    private static Dialogue looked() {
        return new Dialogue().customer("The handle of my kettle is wrong.").looksUp("get_order", ORDER, "{\"order_id\":\"K-77\"}");
    }

    private static Dialogue put() {
        return looked().agent("I could swap that for the maple handle with the long spout. Shall I?");
    }
}
