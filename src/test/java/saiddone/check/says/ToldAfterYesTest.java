package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.ToolEffect;

/// What was agreed and is told as being so, with no call after the yes; and words near it that tell nothing of the kind.
class ToldAfterYesTest {
    private static final String ORDER = "{\"order_id\":\"NL-1\"}";
    private static final String TOLD = "The new address is on NL-1: 3 Heron Row.";

    private final ClaimedNotDoneCheck check = new ClaimedNotDoneCheck(Lexicon.shipped());

    @Test
    void aQuestionOfTheCustomersMayComeInBetween() {
        Dialogue asked = new Dialogue().customer("I live in Heron Row now.").looksUp("get_order", ORDER, "{\"order_id\":\"NL-1\"}")
                .agent("I'd switch that to 3 Heron Row. Is that all right?").customer("Can they ring twice?")
                .agent("I can't add notes, I'm afraid.");
        assertThat(asked.customer("Yes, that's the one.").agent(TOLD).read(check)).hasSize(1);
    }

    @Test
    void nothingWasAgreedWhereTheCustomerWentOnToSomethingElse() {
        Dialogue asked = new Dialogue().customer("I live in Heron Row now.").looksUp("get_order", ORDER, "{\"order_id\":\"NL-1\"}")
                .agent("I'd switch that to 3 Heron Row. Is that all right?").customer("Let me think about it.")
                .agent("Your parcel has not been packed.");
        assertThat(asked.customer("Yes, I saw that.").agent(TOLD).read(check)).isEmpty();
    }

    /// A reply that asks for a yes to the same tells what will be.
    @Test
    void whatIsPutAgainIsNotToldAsDone() {
        String told = "Your order will hold the steel bottle instead of the glass one.";
        assertThat(bottle().agent(told + " Thank you.").read(check)).hasSize(1);
        assertThat(bottle().agent(told + " Do you confirm that I may swap the bottle? Just say yes.").read(check)).isEmpty();
    }

    private static Dialogue bottle() {
        return new Dialogue().customer("Another bottle, please.").looksUp("get_order", ORDER, "{\"order_id\":\"NL-1\"}")
                .agent("I'd swap the glass bottle for the steel one. Is that all right?").customer("Yes, please.");
    }

    @Test
    void theSameWithACall() {
        Dialogue asked = new Dialogue().customer("I live in Heron Row now.").agent("I'd switch that to 3 Heron Row. Is that all right?")
                .customer("Yes.").writes("update_shipping_address", "{\"order_id\":\"NL-1\",\"address\":\"3 Heron Row\"}", "{}");
        assertThat(asked.agent(TOLD).read(check)).isEmpty();
    }

    /// A street that was replaced is told by the call that carries the new one, though its tool is named for addresses.
    @Test
    void aPartThatTheCallCarries() {
        String told = "This confirms that 9 Mill Lane has been replaced by 3 Heron Row on your order NL-1.";
        assertThat(new Dialogue().customer("Please.").writes("update_shipping_address",
                "{\"order_id\":\"NL-1\",\"address\":\"3 Heron Row\"}", "{}").agent(told).read(check)).isEmpty();
        assertThat(new Dialogue().customer("Please.").writes("update_shipping_address",
                "{\"order_id\":\"NL-1\",\"address\":\"7 Elm Court\"}", "{}").agent(told).read(check)).hasSize(1);
    }

    @Test
    void whatNamesNothingMayTellOfAHandover() {
        Dialogue handed = new Dialogue().customer("Please.").looksUp("get_order", ORDER, "{}");
        assertThat(handed.agent("It needs a reader, so that's what I've arranged.").read(check)).hasSize(1);
        Dialogue over = new Dialogue().customer("Please.").calls("", null, "handover_to_human", ToolEffect.HANDOVER, ORDER, "{}", false);
        assertThat(over.customer("And?").agent("It needs a reader, so that's what I've arranged.").read(check)).isEmpty();
    }

    @Test
    void sentAgainAndCancelledInFewWords() {
        Dialogue asked = new Dialogue().customer("Please send the kettle again.").looksUp("get_order", ORDER, "{\"order_id\":\"NL-1\"}");
        assertThat(asked.agent("I have reshipped it: one kettle.").read(check)).hasSize(1);
        Dialogue cancel = new Dialogue().customer("Hello.").looksUp("get_order", ORDER, "{\"order_id\":\"NL-1\"}")
                .agent("I can see it.").customer("Please cancel it.");
        assertThat(cancel.agent("It's cancelled now, the sum goes back to your card.").read(check)).hasSize(1);
        assertThat(new Dialogue().customer("How many days?").looksUp("get_order", ORDER, "{}").agent("I've done the counting.").read(check))
                .isEmpty();
    }

    /// After a yes a detail of the proposal said again, with nothing left open, tells that it is so.
    @Test
    void whatWasProposedSaidAgain() {
        assertThat(proposed().agent("Teal, size 44 it is.").read(check)).hasSize(1);
        assertThat(proposed().agent("Size 44 costs $20 more; shall I go on?").read(check)).isEmpty();
        assertThat(proposed().agent("Please open the page and choose size 44.").read(check)).isEmpty();
        assertThat(proposed().agent("Size 44 it will be once you've paid.").read(check)).isEmpty();
        assertThat(proposed().agent("Teal it is.").read(check)).as("its colour alone").hasSize(1);
        assertThat(proposed().agent("Teal, size 44 it is.").customer("And?").writes("exchange", "{\"size\":\"44\"}", "{}").agent("Gone.")
                .read(check)).as("made later on").isEmpty();
    }

    private static Dialogue proposed() {
        return new Dialogue().customer("My shoes pinch.").looksUp("get_order", ORDER, "{\"order_id\":\"NL-1\"}")
                .agent("I could swap them for teal, size 44. Shall I?").customer("Yes, please.");
    }
}
