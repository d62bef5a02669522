package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Check;
import saiddone.check.Dialogue;
import saiddone.check.ledger.LedgerMaker;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.results.SharedTexts;
import saiddone.check.results.ToolResults;
import saiddone.check.text.Lexicon;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Agents that write programs for one tool: what stands in them may have been done.
class WrittenProgramsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Order A100 has been cancelled.|api.cancelOrder('A100')|false|0", "Order A100 has been cancelled.|cancel_order ('A100')|false|0",
        "Order A100 has been cancelled.|get_order('A100')|false|1", "Order A100 has been cancelled.|cancel_order('A100')|true|1",
        "Order A100 has been cancelled.|# cancel the order|false|1", "I've changed the address.|cancelOrder('A100')|false|1"})
    void aDeed(String told, String program, boolean fails, int findings) {
        assertThat(ran(program, fails).agent(told).read(new ClaimedNotDoneCheck(Lexicon.shipped()))).as(told).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"transferToHumanAgents('angry')|0", "escalate(case)|0", "getOrder('A100')|1"})
    void aPerson(String program, int findings) {
        Check check = new HandoverPromisedCheck(Lexicons.shipped(), Lexicon.shipped());
        assertThat(ran(program, false).agent("You are being transferred to a human agent.").read(check)).as(program).hasSize(findings);
    }

    @Test
    void theLedgerSaysSo() {
        LedgerMaker maker = new LedgerMaker(Lexicons.shipped());
        SharedTexts texts = new SharedTexts();
        Transcript ran = ran("cancelOrder('A100')", false).transcript();
        Transcript called = new Dialogue().customer("Please.").looksUp("get_order", "{\"code\":\"A100 (blue)\"}", "{}").transcript();
        assertThat(maker.of(ran, ToolResults.of(ran, texts), texts).notes()).containsExactly(
                "The agent ran programs of its own in 1 call: of what they did the names of what they call are known.");
        assertThat(maker.of(called, ToolResults.of(called, texts), texts).notes()).isEmpty();
    }

    private static Dialogue ran(String program, boolean fails) {
        return new Dialogue().customer("Please.").calls("", null, "run", ToolEffect.READ, "{\"code\":\"%s\"}".formatted(program),
                fails ? "Error: no such order" : "done", fails);
    }
}
