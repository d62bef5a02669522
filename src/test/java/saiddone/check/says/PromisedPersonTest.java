package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.ToolEffect;

/// Words that announce a person while the conversation is passed on, and those that only offer one.
class PromisedPersonTest {
    private final HandoverPromisedCheck check = new HandoverPromisedCheck(Lexicons.shipped(), Lexicon.shipped());

    @ParameterizedTest
    @ValueSource(strings = {"Transferring you to a human agent for further review.", "Sorry about that: connecting you now.",
        "I'll transfer you now with a summary of your request.",
        "As the order is late, I'll pass it to the manager.", "As agreed I'll transfer you to a manager.",
        "We will connect you right away.", "I'll initiate that transfer now."})
    void aPersonIsAnnounced(String told) {
        assertThat(said(told).read(check)).as(told).hasSize(1);
        assertThat(said(told).calls("", null, "transfer_to_human", ToolEffect.HANDOVER, "{}", "{}", false).read(check)).as("handed over")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transferring you to a human agent is not possible here.", "Transferring you would take an hour.",
        "Sorry, in such a case, transferring you to a human agent is the only way that I have here.",
        "Say “transfer” and I'll connect you immediately.", "Please let me know and I will connect you immediately.",
        "Please provide a summary of your issue, and I'll make the transfer.", "If you like, I'll transfer you now.",
        "Otherwise, I'll transfer you to a human agent immediately.", "Sinon, je vous transfère à un conseiller.",
        "Given the urgency, transferring to a human agent really is your best path forward.",
        "You have two choices:\n1. Let me transfer you to a human agent.\n2. Keep your booking.",
        "Now let me find the order with the Desk Lamp.", "My available actions are booking, and transferring to a human agent.",
        "Now I'll proceed with assigning her as the new manager of our team.", "Let me get more information about the department.",
        "I'm here to help with booking, cancelling, and routing you to the appropriate desk.",
        "What I can do is limited to booking, cancelling, and transferring to a human agent."})
    void aPersonIsOnlySpokenOf(String told) {
        assertThat(said(told).read(check)).as(told).isEmpty();
    }

    /// The customer's answer may be the last word there is; where the agent speaks on, the promise stands.
    @Test
    void whatIsAskedBeforeThePersonComesPutsTheHandoverOff() {
        String told = "I'll transfer you to a human agent. Before I proceed with the transfer, is there anything else? Let me know.";

        assertThat(said(told).read(check)).isEmpty();
        assertThat(said(told).agent("Thank you, have a nice day.").read(check)).hasSize(1);
        assertThat(said("Before I proceed with the transfer, thank you. I'll transfer you to a human agent.").read(check)).hasSize(1);
        String leave = "I would be happy to pass your details – name and dates – to our hotel reception team, who can finalize it"
                + " for you directly. Would you like me to do that?";
        assertThat(said(leave).customer("Yes, please. ###TRANSFER###").read(check)).as("the last word").isEmpty();
        assertThat(said(leave).customer("Yes, please.").agent("Done.").read(check)).hasSize(1);
    }

    /// Who asks for leave and goes on otherwise after the answer has promised nobody; where nothing else follows, the promise stands.
    @Test
    void theCustomerChoosesOtherwise() {
        String told = "I'll transfer you to a human agent. Would you like me to do that now?";
        Dialogue chosen = new Dialogue().customer("I want my money back.").agent(told).customer("Try the other card first.");

        assertThat(chosen.looksUp("get_user", "{}", "{\"cards\": []}").read(check)).isEmpty();
        assertThat(new Dialogue().customer("I want my money back.").looksUp("get_user", "{}", "{}").agent(told)
                .customer("What about the other one?").agent("That one stays too.").read(check)).as("something else is asked").isEmpty();
        assertThat(new Dialogue().customer("I want my money back.").looksUp("get_user", "{}", "{}").agent(told)
                .customer("I don't want that.").agent("As you wish.").read(check)).as("no was said").isEmpty();
        assertThat(new Dialogue().customer("I want my money back.").agent("I'll transfer you to a human agent.").customer("Try it.")
                .looksUp("get_user", "{}", "{}").read(check)).as("no leave was asked").hasSize(1);
        assertThat(new Dialogue().customer("I want my money back.").looksUp("get_user", "{}", "{}").agent(told).customer("Yes.")
                .agent("Goodbye.").read(check)).as("nothing else was done").hasSize(1);
    }

    /// Where a simulated customer thinks of the sign that ends a run, the agent is not heard again.
    @Test
    void aRunThatTheCustomersThoughtEnded() {
        String offer = "Would you like me to transfer you to a human agent?";
        Dialogue answered = new Dialogue().customer("I want my money back.").agent(offer).customer("Yes, a human agent, please.");
        assertThat(answered.read(check)).hasSize(1);
        assertThat(new Dialogue().customer("I want my money back.").agent(offer)
                .customerThinks("Soon I may write ###STOP###.", "Yes, a human agent, please.").read(check)).isEmpty();
    }

    /// Who declines, in whatever language, asks for nobody.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Yes, please.|1", "No thanks.|0", "Non, laissez tomber.|0", "Nein, danke.|0", "No, gracias.|0"})
    void theOfferIsDeclined(String answer, int findings) {
        assertThat(new Dialogue().customer("I want my money back.").agent("Would you like me to transfer you to a human agent?")
                .customer(answer).read(check)).as(answer).hasSize(findings);
    }

    /// Told again it is one finding, unless it is told as done by then.
    @Test
    void thePersonIsPromisedAgain() {
        Dialogue promised = said("I'm transferring you to a human agent now.").agent("I am connecting you to a human agent right away.");
        assertThat(promised.read(check)).extracting(Finding::message).containsExactly(1);
        assertThat(promised.customer("Well?").agent("Your case has been transferred to a human agent.").read(check))
                .extracting(Finding::message).containsExactly(1, 5);
    }

    /// Who tried has kept his promise as far as he could; who says after it that a person has it has not.
    @Test
    void theHandoverFailed() {
        Dialogue tried = new Dialogue().customer("I want my money back.").calls("I'll transfer you to a human agent now.", null,
                "transfer_to_human", ToolEffect.HANDOVER, "{}", "Tool not found", true);
        assertThat(tried.read(check)).isEmpty();
        tried.agent("Your case has been transferred to a human agent.");
        assertThat(tried.read(check)).isEmpty();
        assertThat(tried.read(new FailedButClaimedCheck())).hasSize(1);
    }

    private static Dialogue said(String told) {
        return new Dialogue().customer("I want my money back.").agent(told).customer("Bye.");
    }
}
