package saiddone.check.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LexiconTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de"})
    void listsSayWhatTheyAreForHoldNothingTwiceAndFindTheirExamples(String language) throws Exception {
        Lexicon shipped = Lexicon.shipped();
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("/saiddone/check/rules-" + language + ".json"))) {
            JsonNode root = new JsonMapper().readTree(in);
            assertThat(root.path("about").asString()).isNotBlank();
            for (Map.Entry<String, JsonNode> list : root.properties()) {
                if (!list.getValue().isObject()) {
                    continue;
                }
                List<String> phrases = list.getValue().path("phrases").valueStream().map(JsonNode::asString).toList();
                assertThat(list.getValue().path("about").asString()).as(list.getKey()).isNotBlank();
                assertThat(phrases).as(list.getKey()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(phrase ->
                        assertThat(phrase).isEqualTo(phrase.toLowerCase(Locale.ROOT).strip()));
                Phrases own = new Phrases(phrases);
                List<String> examples = list.getValue().path("examples").valueStream().map(JsonNode::asString).toList();
                assertThat(examples).as(list.getKey()).isNotEmpty().allSatisfy(example -> {
                    assertThat(own.in(example)).as("%s in %s", example, list.getKey()).isTrue();
                    assertThat(finds(shipped, list.getKey(), example)).isTrue();
                });
            }
        }
    }

    private static boolean finds(Lexicon lexicon, String name, String example) {
        return name.startsWith("value-")
                ? lexicon.patternBesideValues(name.substring("value-".length())).matcher(example).find()
                : lexicon.list(name).in(example);
    }

    @Test
    void aListAroundValuesThatAUserEmptiedFindsNothing() {
        Lexicon emptied = Lexicon.of(Map.of("en", Map.of("value-goes", List.of(), "value-to", List.of("to", "up to/until", "ris*"))));
        assertThat(Pattern.compile(emptied.besideValues("goes")).matcher("from").find()).isFalse();
        Pattern to = Pattern.compile("(?<!" + emptied.besideValues("to") + " )\\d");
        assertThat(to.matcher("rising 5").find()).isFalse();
        assertThat(to.matcher("up  until 5").find()).isFalse();
        assertThat(to.matcher("about 5").find()).isTrue();
        assertThatThrownBy(() -> emptied.besideValues("none")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("none");
    }
}
