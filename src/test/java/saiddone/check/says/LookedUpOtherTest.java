package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.ToolEffect;

/// Look-ups that failed for what the customer never wrote.
class LookedUpOtherTest {
    private final WrongArgumentCheck check = new WrongArgumentCheck(Lexicon.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"It is IFOYYZ.|IFOYFZ|1", "It is IFOYYZ.|IFOYYZ|0", "It is IFOYYZ.|K8Q2TT|0",
        "My name is Yusuf Rossi.|Youssef|1", "My zip code is 19122.|19132|1",
        "I just need those.|true|0", "I just need it.|John|0", "It is IFOYYZ, or was it IFOYFZ?|IFOYFZ|0"})
    void aSlipOfThePen(String wrote, String lookedUp, int findings) {
        assertThat(failed(new Dialogue().customer(wrote), lookedUp).agent("I can't find it.").read(check)).as(wrote).hasSize(findings);
    }

    @Test
    void whatWasSetRightOrFoundIsNone() {
        Dialogue right = failed(failed(new Dialogue().customer("It is IFOYYZ."), "IFOYFZ"), "IFOYYZ");
        assertThat(right.agent("I can't find it.").read(check)).isEmpty();
        assertThat(new Dialogue().customer("It is IFOYYZ.").looksUp("get_booking", "{\"booking\":\"IFOYFZ\"}", "{}").agent("Here it is.")
                .read(check)).isEmpty();
        assertThat(failed(failed(new Dialogue().customer("It is IFOYYZ."), "IFOYFZ"), "IFOYFZ").agent("I can't find it.").read(check))
                .as("once").hasSize(1);
    }

    private static Dialogue failed(Dialogue so, String value) {
        return so.calls("", null, "get_booking", ToolEffect.READ, "{\"booking\":\"" + value + "\"}", "Error: not found", true);
    }
}
