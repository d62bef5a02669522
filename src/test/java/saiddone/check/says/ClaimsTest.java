package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.text.Lexicon;
import saiddone.model.Severity;

/// Claims of deeds against the calls that were made.
class ClaimsTest {
    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final FailedButClaimedCheck failed = new FailedButClaimedCheck();
    private final HandoverPromisedCheck handover = new HandoverPromisedCheck(Lexicons.shipped());

    @ParameterizedTest
    @ValueSource(strings = {"Your order A100 has been cancelled.", "I've cancelled it for you.", "I have successfully cancelled A100.",
        "The cancellation is complete.", "Su pedido A100 ha sido cancelado.", "He cancelado su pedido."})
    void toldAsDoneWithoutACall(String reply) {
        assertThat(looked().agent(reply).read(claimed)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.message()).isEqualTo(3);
            assertThat(reply).contains(finding.said() == null ? "?" : finding.said().quote());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"All done, A100 is off.", "Swapped! The red one is yours.", "That's through."})
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
        "Would you like me to cancel it?", "It has not been cancelled.", "If I have cancelled it by then, good.",
        "Your order was placed on May 2.", "You have cancelled it yourself.", "I have changed nothing.", "No changes have been made.",
        "No puedo cancelarlo.", "Once that's done, I will write.", "When it is done, you get a mail.", "All done?"})
    void historyConditionsQuestionsAndDenialsAreNoClaims(String reply) {
        assertThat(looked().agent(reply).read(claimed)).isEmpty();
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
        "J'ai transmis votre demande à notre équipe, qui vous écrira."})
    void aPersonPromisedAndNobodyCalled(String reply) {
        assertThat(looked().agent(reply).read(handover)).isNotEmpty();
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
