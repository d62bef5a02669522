package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.Severity;

/// Claims of deeds against the calls that were made.
class ClaimsTest {
    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final FailedButClaimedCheck failed = new FailedButClaimedCheck();
    private final HandoverPromisedCheck handover = new HandoverPromisedCheck(Lexicons.shipped(), Lexicon.shipped());

    @ParameterizedTest
    @ValueSource(strings = {"Your order A100 has been cancelled.", "I've cancelled it for you.", "I went ahead and cancelled it.",
        "I was able to cancel it.", "I managed to cancel A100.", "I then proceeded to cancel it.", "I did go ahead and cancel it.",
        "I have successfully cancelled A100.", "You have successfully cancelled A100.", "You've now successfully cancelled it.",
        "The cancellation is complete.", "Su pedido A100 ha sido cancelado.", "He cancelado su pedido."})
    void toldAsDoneWithoutACall(String reply) {
        assertThat(looked().agent(reply).read(claimed)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.message()).isEqualTo(3);
            assertThat(reply).contains(finding.said() == null ? "?" : finding.said().quote());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"All done, A100 is off.", "Swapped! The red one is yours.", "That's through.", "That worked."})
    void toldInAWordWithoutACall(String reply) {
        Dialogue asked = looked().agent("Shall I?").customer("Yes, please.");
        assertThat(asked.agent(reply).read(claimed)).hasSize(1);
        assertThat(looked().agent(reply).read(claimed)).as("it may tell of the look-up just made").isEmpty();
        assertThat(looked().agent("Shall I?").customer("Yes.").writes("update_order", "{\"order_id\":\"A100\"}", "{}").agent(reply)
                .read(claimed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I can't cancel it, as it was cancelled by the carrier two days ago.",
        "Once it has been cancelled, I will write.",
        "Would you like me to cancel it?", "It has not been cancelled.", "I was not able to cancel it.", "I wasn't able to cancel it.",
        "I did not cancel it.", "The cancellation is ready to go.", "If I have cancelled it by then, good.",
        "Your order was placed on May 2.", "You have cancelled it yourself.", "I have changed nothing.", "No changes have been made.",
        "No puedo cancelarlo.", "Once that's done, I will write.", "When it is done, you get a mail.", "All done?"})
    void historyConditionsQuestionsAndDenialsAreNoClaims(String reply) {
        assertThat(looked().agent(reply).read(claimed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I can confirm that A100 has been cancelled.", "Your cancellation went through.",
        "I'm glad to say that it has been cancelled.", "A100 is off.", "Refund's on its way!"})
    void claimsInOtherWords(String reply) {
        assertThat(looked().agent(reply).read(claimed)).as(reply).hasSize(1);
    }

    /// A reason denies nothing, and is no history either.
    @ParameterizedTest
    @ValueSource(strings = {"The order with five items has been cancelled as you no longer need them.",
        "Your order A100 has been cancelled as no longer needed.", "Your order A100 has been cancelled as you have changed your mind.",
        "El pedido ha sido cancelado porque ya no lo necesita.", "Die Bestellung wurde storniert weil Sie nichts mehr brauchen.",
        "La commande a été annulée car vous n'en avez plus besoin."})
    void theReasonBehindADeed(String reply) {
        assertThat(looked().agent(reply).read(claimed)).as(reply).hasSize(1);
    }

    /// A clause that says which thing is meant neither denies what is told of it nor makes history of it.
    @ParameterizedTest
    @ValueSource(strings = {"The return of the speaker that is not water-resistant has been processed.",
        "The return of the speaker that you bought in May has been processed.",
        "The order which you placed has been successfully cancelled."})
    void theClauseOfTheSubject(String reply) {
        assertThat(looked().agent(reply).read(claimed)).as(reply).hasSize(1);
        assertThat(looked().agent("I see that it has been cancelled.").read(claimed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I can't confirm that A100 has been cancelled.", "I cannot say that it has been cancelled."})
    void whatIsNotConfirmedIsNoClaim(String reply) {
        assertThat(looked().agent(reply).read(claimed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I have changed nothing: the tags are on their way as planned.", "A colleague has them now."})
    void whatStaysAsItWasIsNoClaim(String reply) {
        assertThat(looked().agent("Shall I send them?").customer("OK, then leave them be.").agent(reply).read(claimed)).isEmpty();
    }

    /// No verb of doing: that it is so claims that it was done, after a yes and with no call.
    @ParameterizedTest
    @ValueSource(strings = {"The tags are on their way to 12 Harrier Way.", "It carries Black now where it had Navy.",
        "Black will be with you soon."})
    void toldAsBeingSoAfterAYes(String reply) {
        assertThat(looked().agent("Shall I send them?").customer("Yes, please.").agent(reply).read(claimed)).hasSize(1);
        assertThat(looked().agent(reply).read(claimed)).as("nobody said yes").isEmpty();
        assertThat(looked().agent("Shall I send them?").customer("No, wait.").agent(reply).read(claimed)).isEmpty();
        assertThat(looked().agent("Shall I send them?").customer("Yes.").writes("update_order", "{}", "{}").agent(reply).read(claimed))
                .isEmpty();
        assertThat(looked().agent("Shall I send them?").customer("Yes.").agent("Once that is through: " + reply).read(claimed)).isEmpty();
    }

    /// An agent that goes round in circles tells one thing once.
    @Test
    void whatIsSaidAgainAndAgain() {
        Dialogue circling = new Dialogue().customer("Cancel it.").looksUp("get_order", "{}", "{}").agent("Your order has been cancelled.")
                .customer("Really?").agent("Your order has been cancelled.").customer("Really?")
                .agent("Your order has been cancelled, as I said.");
        assertThat(circling.read(claimed)).extracting(Finding::message).containsExactly(3, 7);
    }

    @Test
    void aCallBearsTheClaimOut() {
        assertThat(looked().writes("cancel_order", "{\"order_id\":\"A100\"}", "{\"status\":\"cancelled\"}")
                .agent("Your order A100 has been cancelled.").read(claimed)).isEmpty();
        assertThat(looked().writes("update_address", "{\"order_id\":\"A100\"}", "{}")
                .agent("Your order A100 has been cancelled.").read(claimed)).hasSize(1);
    }

    @Test
    void aStatusThatWasLookedUpIsNoDeed() {
        assertThat(new Dialogue().customer("Where is it?").looksUp("get_order", "{\"order_id\":\"A100\"}",
                "{\"order_id\":\"A100\",\"status\":\"cancelled\"}").agent("Your order A100 has been cancelled.").read(claimed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I will transfer you to a human agent who can help. Please hold on.",
        "You are being transferred to a human agent.",
        "I've passed this on to our team.", "It's with the returns team now.", "Passed on to the warehouse, they'll write.",
        "Sorry about that. With the returns team.", "A colleague in billing is on it.", "A member of our team takes over from here.",
        "Our shipping desk has been told that it is urgent.", "I've passed this to a colleague, who'll write about the $345.",
        "Somebody will contact you within a day.",
        "I have passed it to the team with a note that it's urgent.",
        "Someone who knows the kit will write to you, I've passed it on.", "A colleague knows and will watch over it.",
        "My colleagues in refunds have your case now.",
        "Passed to billing.", "Told the team.", "Team informed.", "Off to a colleague.", "Your case has been referred to our back office.",
        "Our stock people have your question and will come back to you today.", "You'll hear from our returns people tomorrow.",
        "I have instructed the responsible department.", "A colleague will look at it and call you.", "I'll let the packers know.",
        "I'm getting a colleague who can decide.", "My colleagues have **A100** marked and answer you soon.",
        "An investigation has been opened by our team.", "I've popped this over to our returns team!",
        "Lo he pasado a contabilidad.", "Alguien te escribirá.", "J'ai prévenu la comptabilité.", "Un collègue vous écrira demain.",
        "Ich habe die Buchhaltung informiert.", "An das Lagerteam weitergegeben.", "Ein Kollege meldet sich bei Ihnen.",
        "J'ai transmis votre demande à notre équipe, qui vous écrira."})
    void aPersonPromisedAndNobodyCalled(String reply) {
        assertThat(looked().agent(reply).read(handover)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The returns page has it when you enter the number.", "Asking the desk at your hotel is what I'd do.",
        "Somebody else may take it.", "Once the photo is here, a colleague will look at it.", "I can't pass this to our team.",
        "You told our team that on Monday.", "It goes to our warehouse in the box it came in.",
        "If you agree, I'll pass it to a colleague.", "Ich habe das nicht an das Team weitergegeben.",
        "El transportista le avisará.", "Le transporteur vous appellera."})
    void personsSpokenOfButNotPromised(String reply) {
        assertThat(looked().agent(reply).read(handover)).isEmpty();
    }

    @Test
    void anOfferCountsWhereItIsTakenUpAndNothingFollows() {
        String offer = "Would you like me to transfer you to a human agent?";
        assertThat(looked().agent(offer).customer("Yes, please.").read(handover)).hasSize(1);
        assertThat(looked().agent(offer).customer("No thanks, that's all.").read(handover)).isEmpty();
        assertThat(looked().agent(offer).customer("Yes, please.").agent("Let us try this first.").read(handover)).isEmpty();
        assertThat(looked().agent("I will transfer $10 to your account.").read(handover)).isEmpty();
    }

    @Test
    void aFailureTold() {
        Dialogue broken = looked().writes("cancel_order", "{\"order_id\":\"A100\"}", "Error: not now");
        assertThat(broken.read(failed)).isEmpty();
        assertThat(looked().writes("cancel_order", "{\"order_id\":\"A100\"}", "{}").agent("It has been cancelled.").read(failed)).isEmpty();
    }

    @Test
    void anActionIsUntoldOnlyWhereNothingIsSaidRightAfterIt() {
        Dialogue silent = looked().writes("cancel_order", "{\"order_id\":\"A100\"}", "{}").customer("And the weather?").agent("Fine.");
        assertThat(silent.read(new DoneNotToldCheck())).singleElement().satisfies(finding -> assertThat(finding.call()).isEqualTo(1));
        assertThat(looked().writes("cancel_order", "{\"order_id\":\"A100\"}", "{}").agent("That's off.")
                .read(new DoneNotToldCheck())).isEmpty();
    }

    private static Dialogue looked() {
        return new Dialogue().customer("Please cancel order A100.").looksUp("get_order", "{\"order_id\":\"A100\"}",
                "{\"order_id\":\"A100\",\"status\":\"pending\"}");
    }
}
