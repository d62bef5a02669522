package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.ToolEffect;

/// Words that only read like a deed, and words about the next matter.
class NoDeedsTest {
    private static final String FIRST = "{\"order_id\":\"#W1000001\"}";

    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final FailedButClaimedCheck failed = new FailedButClaimedCheck();
    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());

    @ParameterizedTest
    @ValueSource(strings = {"I've completed the search for return flights in May.", "I've updated the payment plan as you wished.",
        "You will receive an email when your return is received and your refund has been initiated.",
        "I've updated the plan based on your request!", "I've updated the plan to include the rug.",
        "I've changed the quote to two nights.", "Refunds are processed only upon cancellation of the booking.",
        "The search for an exchange has been completed.", "He actualizado el presupuesto.", "Ich habe den Entwurf geändert.",
        "J'ai modifié le devis.", "These are the changes we made to our rules in May.",
        "The reason for your cancellation is confirmed as a change of plan.", "We are ensuring the cancellation is completed successfully.",
        "Your tasks have been completed successfully:\n1. **Looked up your orders**: two of them.",
        "We can do it — returns/exchanges of such orders are processed as “requested”.",
        "I've removed the kettle.\n\nHere is the new draft of your exchange:\n- Lamp, green. Does it suit you?"})
    void noToolIsNeeded(String words) {
        assertThat(ordered().agent(words).read(claimed)).as(words).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I've completed the exchange.", "I've updated the address as you wished.", "I've changed the order to two.",
        "Your refund has been processed.", "I've removed the kettle.", "The changes you asked for were successfully made.",
        "It is settled — the return is processed as “requested”.",
        "Your tasks have been completed successfully:\n1. **Cancelled your order**"})
    void aToolIsNeeded(String words) {
        assertThat(ordered().agent(words).read(claimed)).as(words).isNotEmpty();
    }

    /// When something was changed last is a piece of information, whatever was done since.
    @Test
    void whenItWasChangedLast() {
        String told = "Here are the files, and I have made a copy of each:\n- Owner: web\n- %s: 2026-11-02\n- Size: 4 kB";
        String file = "{\"name\":\"log\"}";
        assertThat(ordered().writes("copy_file", file, "{}").agent(told.formatted("Last Modified")).read(claimed)).isEmpty();
        assertThat(ordered().writes("copy_file", file, "{}").agent(told.formatted("Modified Items")).read(claimed)).hasSize(1);
    }

    /// A balance follows from whatever was done.
    @Test
    void aBalanceChangesByItself() {
        String told = "The sum went back to your gift card, and the balance is now updated.";
        assertThat(ordered().writes("cancel_order", FIRST, "{}").agent(told).read(claimed)).isEmpty();
        assertThat(ordered().agent(told).read(claimed)).hasSize(1);
        assertThat(ordered().writes("cancel_order", FIRST, "{}").agent("The address is now updated.").read(claimed)).hasSize(1);
    }

    @Test
    void whatFailedIsThePartThatIsToldOf() {
        Dialogue flown = new Dialogue().customer("Please.").calls("", null, "update_reservation_flights", ToolEffect.WRITE,
                "{\"reservation_id\":\"AAA111\",\"cabin\":\"business\"}", "Error: no seats", true)
                .writes("update_reservation_flights", "{\"reservation_id\":\"AAA111\",\"cabin\":\"economy\"}", "{}");
        flown.agent("One checked bag has been added.");
        assertThat(flown.read(failed)).isEmpty();
        assertThat(flown.read(claimed)).hasSize(1);
    }

    @Test
    void oneFindingForTheSameWords() {
        assertThat(ordered().agent("The cabin has been upgraded, and three bags have been added.").read(claimed)).hasSize(1);
    }

    @Test
    void aReservationThatIsThereWasBooked() {
        String told = "Your reservation has been successfully finalized.";
        assertThat(ordered().writes("cancel_order", FIRST, "{}").agent(told).read(claimed)).hasSize(1);
        assertThat(ordered().writes("book_reservation", FIRST, "{}").agent(told).read(claimed)).isEmpty();
        assertThat(ordered().calls("", null, "book_reservation", ToolEffect.WRITE, FIRST, "Error: no seats", true)
                .agent("Your reservation is confirmed.").read(failed)).hasSize(1);
    }

    /// What an agent speaks of itself is done to what stands after the verb.
    @Test
    void theRequestThatWasSubmitted() {
        String told = "Regarding your cancellation, I've already submitted the escalation request to our specialists.";
        HandoverPromisedCheck handover = new HandoverPromisedCheck(Lexicons.shipped(), Lexicon.shipped());
        assertThat(ordered().agent(told).read(claimed)).isEmpty();
        assertThat(ordered().agent(told).read(handover)).hasSize(1);
        Dialogue passed = ordered().calls("", null, "escalate_to_human", ToolEffect.HANDOVER, FIRST, "ok", false).agent(told);
        assertThat(passed.read(claimed)).isEmpty();
        assertThat(passed.read(handover)).isEmpty();
    }

    /// "To open a new lead" passes nothing on.
    @Test
    void whatShallBeMadeIsNoPerson() {
        HandoverPromisedCheck handover = new HandoverPromisedCheck(Lexicons.shipped(), Lexicon.shipped());
        assertThat(ordered().agent("To open a new lead, I need your name.").read(handover)).isEmpty();
        assertThat(ordered().agent("Understood: straight to our returns team, today.").read(handover)).hasSize(1);
    }

    @Test
    void wordsOnTheNextMatterTellNothingOfTheCall() {
        String told = "Your return is under way and has been submitted. ";
        for (String next : List.of("Regarding the lamp, it is part of order #W2000002.",
                "Now, let me look at #W2000002 for the lamp.", "As for the lamp: #W2000002 holds it.")) {
            assertThat(ordered().writes("return_items", FIRST, "{}").agent(told + next).read(wrong)).as(next).isEmpty();
        }
        assertThat(ordered().writes("return_items", FIRST, "{}").agent("Your return of #W2000002 has been submitted.").read(wrong))
                .extracting(Finding::argument).containsExactly("/order_id");
    }

    /// A sum that stands in the words on the next matter does not bear the certificate out.
    @Test
    void aSumOfTheNextMatter() {
        assertThat(ordered().writes("send_certificate", "{\"amount\":100}", "{}")
                .agent("The $50 certificate has been added. Now, let's book: the flight is $100.").read(wrong)).hasSize(1);
        assertThat(ordered().writes("send_certificate", "{\"amount\":100}", "{}")
                .agent("The $100 certificate has been added. Now, let's book: the flight is $50.").read(wrong)).isEmpty();
        Dialogue sent = ordered().writes("send_certificate", "{\"amount\":100}", "{}");
        assertThat(sent.agent("A lamp worth $50 is yours.").read(wrong)).isEmpty();
        assertThat(sent.agent("A voucher worth $50 is yours.").read(wrong)).hasSize(1);
    }

    @Test
    void aClassToldBesideAListOfCards() {
        String profile = "{\"payment_methods\":{\"gift_card_11\":{\"id\":\"gift_card_11\"},\"gift_card_22\":{\"id\":\"gift_card_22\"}}}";
        String sent = "{\"cabin\":\"business\",\"payment_id\":\"gift_card_11\"}";
        assertThat(new Dialogue().customer("Please.").looksUp("get_user", "{}", profile).writes("update_flights", sent, "{}")
                .agent("You fly economy now, paid with gift_card_11; gift_card_22 is untouched.").read(wrong)).hasSize(1);
    }

    /// What is told of the class after the turn still bears the call out, where the words before it only tell what comes later.
    @Test
    void aClassOfTheNextMatter() {
        assertThat(new Dialogue().customer("Please.").agent("Then I'll look at the business class for you. Shall I change it?")
                .customer("Yes.").writes("update_flights", "{\"cabin\":\"economy\"}", "{}")
                .agent("Your flight has been changed. Now, regarding the upgrade: business is $90, economy $40.").read(wrong)).isEmpty();
    }

    private static Dialogue ordered() {
        return new Dialogue().customer("Please see to it.").looksUp("get_user", "{}",
                "{\"user_id\":\"u1\",\"orders\":[\"#W1000001\",\"#W2000002\"]}");
    }
}
