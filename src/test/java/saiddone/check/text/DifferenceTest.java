package saiddone.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DifferenceTest {
    private final JsonMapper json = JsonMapper.shared();

    /// Whichever list stands first, the place is the one in the call.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'5' | '7' | a | 5 | 7",
        "'\"x\"' | '\"y\"' | a | “x” | “y”",
        "'[1,2,3]' | '[3,4,1]' | a[1] | 2 | 4",
        "'[1,2]' | '[2]' | a | 1 | nothing",
        "'[2]' | '[2,9]' | a | nothing | 9",
        "'[1,2]' | '[3,4]' | a | 1, 2 | 3, 4",
        "'[{\"n\":1,\"id\":3},{\"n\":1}]' | '[{\"n\":1.0},{\"n\":1,\"id\":\"r\"}]' | a[1].id | 3 | “r”",
        "'{\"n\":1}' | '{\"n\":1,\"m\":2}' | a.m | nothing | 2",
        "'{\"n\":1}' | '{}' | a.n | 1 | nothing",
        "'{\"x/y\":1}' | '{\"x/y\":2}' | a.x/y | 1 | 2",
        "'[]' | '{}' | a | [] | {}",
    })
    void theSmallestPlaceThatDiffersIsNamed(String wanted, String made, String place, String expects, String has) {
        Difference difference = Difference.of("a", json.readTree(wanted), json.readTree(made));
        assertThat(difference.place()).isEqualTo(place);
        assertThat(difference.wanted()).isEqualTo(expects);
        assertThat(difference.made()).isEqualTo(has);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'[1,2]' | '[2]' | The task expects 1 in a, and the call does not have it.",
        "'[2]' | '[2,9]' | The call has 9 in a, which the task does not expect.",
        "'[1,2]' | '[3,4]' | The task expects a 1, 2, the call has 3, 4.",
        "'{\"n\":1}' | '{}' | The task expects a.n 1, the call has nothing.",
    })
    void ofAListWhatOneOfThemLacksIsTold(String wanted, String made, String told) {
        assertThat(Difference.of("a", json.readTree(wanted), json.readTree(made)).told()).isEqualTo(told);
    }

    @Test
    void longValuesAreCut() {
        Difference difference = Difference.of("a", json.readTree("\"" + "x".repeat(500) + "\""), json.readTree("1"));
        assertThat(difference.wanted()).hasSize(120).endsWith("…");
    }
}
