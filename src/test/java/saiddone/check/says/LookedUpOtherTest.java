package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.ToolEffect;

/// Look-ups that failed for what the customer never wrote, and those in a year that nobody named.
class LookedUpOtherTest {
    private final WrongArgumentCheck check = new WrongArgumentCheck(Lexicon.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"It is IFOYYZ.|IFOYFZ|1", "It is IFOYYZ.|IFOYYZ|0", "It is IFOYYZ.|K8Q2TT|0",
        "My name is Yusuf Rossi.|Youssef|1", "My zip code is 19122.|19132|1",
        "I just need those.|true|0", "A soft one.|Sofia|0", "My name is yusof.|yusuf|1",
        "I just need it.|John|0", "Let's go on.|Lucas|0", "It is IFOYYZ, or was it IFOYFZ?|IFOYFZ|0"})
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

    /// The conversation plays in May 2024.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"On May 20.|2025-05-20|MEDIUM", "On May 20.|2024-05-20|", "On May 20, 2025.|2025-05-20|",
        "On January 5.|2025-01-05|", "I was born in May.|1990-05-01|MEDIUM", "On May 20.|2025-05|"})
    void aYearThatNobodyNamed(String wrote, String day, String severity) {
        Dialogue asked = clock().customer(wrote).looksUp("search", "{\"date\":\"" + day + "\"}", "[]").agent("There is nothing.");
        assertThat(asked.read(check)).as(wrote).extracting(one -> one.severity().name()).containsExactlyElementsOf(
                severity == null ? List.of() : List.of(severity));
    }

    /// Found, asked again for the right year, or without a clock.
    @Test
    void aYearThatDidNoHarm() {
        String other = "{\"date\":\"2025-05-20\"}";
        assertThat(clock().customer("On May 20.").looksUp("search", other, "[{\"a\":1}]").read(check)).extracting(Finding::severity)
                .containsExactly(Severity.LOW);
        assertThat(clock().customer("On May 20.").looksUp("search", other, "[]").looksUp("search", "{\"date\":\"2024-05-20\"}", "[]")
                .read(check)).extracting(Finding::severity).containsExactly(Severity.LOW);
        assertThat(new Dialogue().customer("On May 20.").looksUp("search", other, "[]").read(check)).isEmpty();
        assertThat(clock().customer("On May 20.").writes("book", other, "[]").read(check)).as("other rules read writes").isEmpty();
    }

    private static Dialogue clock() {
        return new Dialogue().system("The current time is 2024-05-15 15:00:00 EST.");
    }

    private static Dialogue failed(Dialogue so, String value) {
        return so.calls("", null, "get_booking", ToolEffect.READ, "{\"booking\":\"" + value + "\"}", "Error: not found", true);
    }
}
