package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.text.Lexicon;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.ToolEffect;

/// Words with a verb of their own make a finding likely; weaker ones want a reader first.
class SurenessTest {
    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final HandoverPromisedCheck person = new HandoverPromisedCheck(Lexicons.shipped(), Lexicon.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"I've cancelled the order.|LIKELY", "The order has been cancelled.|LIKELY",
        "Here you are:\\n- Order: cancelled|POSSIBLE"})
    void aLineOfASummary(String told, Confidence sure) {
        Dialogue tried = new Dialogue().customer("Cancel it.").calls("", null, "update_note", ToolEffect.WRITE, "{}", "{}", false);
        assertThat(tried.agent(told.replace("\\n", "\n")).read(claimed)).as(told).extracting(Finding::confidence).containsExactly(sure);
    }

    /// Who goes on after the answer has seen the customer choose otherwise, or forgot.
    @Test
    void aPromiseAfterWhichTheAgentGoesOn() {
        String told = "I'll transfer you to a human agent.";
        assertThat(new Dialogue().customer("Help.").agent(told).customer("Thanks.").read(person)).extracting(Finding::confidence)
                .containsExactly(Confidence.LIKELY);
        assertThat(new Dialogue().customer("Help.").agent(told).customer("Wait, it is A100.").agent("I see it.").read(person))
                .extracting(Finding::confidence).containsExactly(Confidence.POSSIBLE);
        assertThat(new Dialogue().customer("Help.").agent("I have transferred you to a human agent.").customer("Wait.").agent("Yes?")
                .read(person)).as("told as done").extracting(Finding::confidence).containsExactly(Confidence.LIKELY);
    }
}
