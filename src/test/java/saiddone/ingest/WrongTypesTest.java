package saiddone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Any value of any format may be of any type: a value at a time is replaced, and reading must neither throw nor call valid
/// JSON broken.
class WrongTypesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FILES = List.of(
            "[{\"task_id\":1,\"reward\":1,\"trial\":0,\"info\":{\"task\":{\"actions\":[{\"name\":\"a\",\"kwargs\":{\"b\":1}}],"
                    + "\"outputs\":[\"1\"]},"
                    + "\"reward_info\":{\"info\":{\"r_outputs\":1.0,\"outputs\":{\"1\":true}}}},\"traj\":[{\"role\":\"assistant\","
                    + "\"content\":null,"
                    + "\"tool_calls\":[{\"id\":\"c\",\"function\":{\"name\":\"f\",\"arguments\":\"{(1, 2): 3}\"}}]},"
                    + "{\"role\":\"tool\",\"tool_call_id\":\"c\",\"content\":\"x\"}]}]",
            "{\"info\":{\"agent_info\":{\"llm\":\"m\"},\"environment_info\":{\"domain_name\":\"d\",\"policy\":\"p\"}},\"tasks\":[{"
                    + "\"id\":\"1\","
                    + "\"description\":{\"purpose\":\"p\"},\"user_scenario\":{\"instructions\":{\"known_info\":\"k\"}},"
                    + "\"evaluation_criteria\":"
                    + "{\"actions\":[{\"action_id\":\"1_0\",\"name\":\"f\",\"arguments\":{}}],\"communicate_info\":[\"w\"]}}],"
                    + "\"simulations\":"
                    + "[{\"id\":\"s\",\"task_id\":\"1\",\"trial\":0,\"termination_reason\":\"t\",\"reward_info\":{\"reward\":1,"
                    + "\"db_check\":"
                    + "{\"db_match\":true},\"reward_basis\":[\"DB\"],\"reward_breakdown\":{\"DB\":1},\"action_checks\":[{"
                    + "\"action\":{\"action_id\":"
                    + "\"2_0\",\"name\":\"f\",\"arguments\":{}},\"action_match\":true}],\"communicate_checks\":[{\"info\":\"w\","
                    + "\"met\":true}],"
                    + "\"env_assertions\":[{\"env_assertion\":{\"func_name\":\"f\"},\"met\":true}]},\"messages\":[{\"role\":\"assistant\","
                    + "\"content\":\"x\",\"raw_data\":{\"thinking_blocks\":[{\"thinking\":\"t\"}]},\"usage\":{\"prompt_tokens\":1},"
                    + "\"errors\":[\"e\"],"
                    + "\"tool_calls\":[{\"id\":\"c\",\"name\":\"f\",\"arguments\":{}}]},{\"role\":\"tool\",\"id\":\"c\","
                    + "\"error\":true}]}]}",
            "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"x\"},{\"type\":\"image_url\","
                    + "\"image_url\":{\"url\":\"u\"}}]},"
                    + "{\"role\":\"assistant\",\"function_call\":{\"name\":\"f\",\"arguments\":\"{}\"},\"usage\":{\"prompt_tokens\":1}}]}",
            "{\"suite_name\":\"s\",\"pipeline_name\":\"p\",\"user_task_id\":\"u\",\"injection_task_id\":\"i\",\"injections\":{\"a\":\"b\"},"
                    + "\"utility\":true,\"security\":true,\"messages\":[{\"role\":\"tool\",\"content\":[{\"type\":\"text\","
                    + "\"content\":\"c\"}],"
                    + "\"tool_call\":{\"function\":\"f\",\"args\":{}},\"error\":\"e\"}]}",
            "{\"status\":\"success\",\"eval\":{\"task\":\"t\",\"model\":\"m\"},\"samples\":[{\"id\":1,\"epoch\":1,\"messages\":[{"
                    + "\"role\":\"tool\","
                    + "\"content\":\"c\",\"error\":{\"message\":\"m\"}}],\"scores\":{\"a\":{\"value\":\"C\"}},\"model_usage\":{"
                    + "\"m\":{\"input_tokens\":1}},"
                    + "\"attachments\":{\"a\":\"b\"},\"limit\":{\"type\":\"t\"}}]}");
    private static final List<String> OTHERS = List.of("null", "3", "-1.5", "true", "\"x\"", "\"\"", "[]", "{}", "[1]", "[[]]",
            "{\"a\":1}", "[null]",
            "[{}]", "1e400", "99999999999999999999");

    @TempDir
    private Path folder;

    @Test
    void noValueOfAnotherTypeBreaksAReader() {
        Random random = new Random(11);
        for (String file : FILES) {
            int places = places(JSON.readTree(file)).size();
            for (int place = 0; place < places; place++) {
                String changed = change(file, place, OTHERS.get(random.nextInt(OTHERS.size())));
                String again = change(changed, random.nextInt(Math.max(1, places(JSON.readTree(changed)).size())),
                        OTHERS.get(place % OTHERS.size()));
                for (String text : List.of(changed, again)) {
                    SharedCorpora.Read read = new OddFiles(folder).file("a.json", text).read();
                    assertThat(read.transcripts.size() + read.problems.size()).as(text).isPositive();
                    assertThat(read.problems).as(text).noneMatch(problem -> problem.reason().contains("no valid JSON"));
                }
            }
        }
    }

    private record Place(JsonNode holder, String key, int index) {}

    private static List<Place> places(JsonNode root) {
        List<Place> places = new ArrayList<>();
        collect(root, places);
        return places;
    }

    private static void collect(JsonNode node, List<Place> places) {
        node.properties().forEach(entry -> {
            places.add(new Place(node, entry.getKey(), -1));
            collect(entry.getValue(), places);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(new Place(node, "", i));
            collect(node.path(i), places);
        }
    }

    private static String change(String file, int which, String other) {
        JsonNode root = JSON.readTree(file);
        List<Place> places = places(root);
        if (which < places.size()) {
            Place place = places.get(which);
            JsonNode value = other.startsWith("1e") ? JSON.getNodeFactory().numberNode(1e300) : JSON.readTree(other);
            switch (place.holder()) {
                case ObjectNode object -> object.set(place.key(), value);
                case ArrayNode array -> array.set(place.index(), value);
                default -> { }
            }
        }
        return root.toString();
    }
}
