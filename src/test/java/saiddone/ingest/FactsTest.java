package saiddone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import saiddone.task.Cancellation;
import saiddone.task.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Counts of the real transcripts against those of an independent script.
class FactsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TreeSet<String> OPTIONAL = new TreeSet<>(java.util.List.of("user_tool_calls", "total_reward", "successes"));

    @BeforeAll
    static void corpora() {
        SharedCorpora.assume();
    }

    private static JsonNode expected() throws IOException {
        return JSON.readTree(SharedCorpora.FOLDER.resolve("facts.json").toFile()).path("files");
    }

    private static JsonNode actual(String... folders) throws IOException {
        var paths = java.util.Arrays.stream(folders).map(SharedCorpora.FOLDER::resolve).toArray(java.nio.file.Path[]::new);
        Facts facts = Facts.of(SharedCorpora.files(paths), Progress.NONE, Cancellation.NEVER);
        return JSON.readTree(JSON.writeValueAsString(facts));
    }

    /// Every key that we give equals theirs, and the optional ones are there exactly where theirs are.
    private static void compare(String name, JsonNode actual, JsonNode expected) {
        Map<String, JsonNode> ours = new LinkedHashMap<>();
        Map<String, JsonNode> theirs = new LinkedHashMap<>();
        actual.properties().forEach(e -> ours.put(e.getKey(), e.getValue()));
        actual.properties().forEach(e -> theirs.put(e.getKey(), expected.path(e.getKey())));
        OPTIONAL.stream().filter(expected::has).forEach(key -> theirs.put(key, expected.path(key)));
        assertThat(ours).as(name).isEqualTo(theirs);
    }

    @Test
    void tauAndChatFilesCountAsTheIndependentScriptCounts() throws IOException {
        JsonNode facts = actual("tau-bench", "tau2-bench", "openai-messages");
        int compared = 0;
        for (Map.Entry<String, JsonNode> file : expected().properties()) {
            if (file.getKey().matches("(tau-bench|tau2-bench|openai-messages)/.*")) {
                assertThat(facts.path("files").has(file.getKey())).as(file.getKey()).isTrue();
                compare(file.getKey(), facts.path("files").path(file.getKey()), file.getValue());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(12);
        assertThat(facts.path("files").size()).isEqualTo(compared);
    }
}
