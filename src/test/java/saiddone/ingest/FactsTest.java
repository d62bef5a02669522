package saiddone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import saiddone.ingest.folder.FolderFiles;
import saiddone.task.Cancellation;
import saiddone.task.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Counts of the real transcripts against those of an independent script.
class FactsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TreeSet<String> OPTIONAL = new TreeSet<>(List.of("user_tool_calls", "total_reward", "successes"));

    @BeforeAll
    static void corpora() {
        SharedCorpora.assume();
    }

    private static JsonNode expected() throws IOException {
        return JSON.readTree(SharedCorpora.FOLDER.resolve("facts.json").toFile()).path("files");
    }

    private static JsonNode actual(String... folders) throws IOException {
        Path[] paths = Arrays.stream(folders).map(SharedCorpora.FOLDER::resolve).toArray(Path[]::new);
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
    void inspectLogsCountAsTheIndependentScriptCounts() throws IOException {
        JsonNode facts = actual("inspect");
        int compared = 0;
        for (Map.Entry<String, JsonNode> file : expected().properties()) {
            if (file.getKey().startsWith("inspect/")) {
                compare(file.getKey(), facts.path("files").path(file.getKey().substring("inspect/".length())), file.getValue());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(10);
        assertThat(facts.path("files").size()).isEqualTo(compared);
    }

    /// facts.json sums the runs of a folder, one entry for each pipeline and suite; we count file by file.
    @Test
    void agentDojoRunsAddUpToTheIndependentScriptsFolders() throws IOException {
        JsonNode facts = actual("agentdojo");
        int compared = 0;
        for (Map.Entry<String, JsonNode> folder : expected().properties()) {
            if (folder.getKey().startsWith("agentdojo/")) {
                String prefix = folder.getKey().substring("agentdojo/".length()).replace(" :: ", "/") + "/";
                Map<String, Integer> sums = new TreeMap<>();
                for (Map.Entry<String, JsonNode> file : facts.path("files").properties()) {
                    if (file.getKey().startsWith(prefix)) {
                        assertThat(file.getValue().path("format").stringValue()).isEqualTo("agentdojo");
                        add("", file.getValue(), sums);
                    }
                }
                Map<String, Integer> theirs = new TreeMap<>();
                add("", folder.getValue(), theirs);
                theirs.keySet().retainAll(sums.keySet());
                assertThat(sums).as(folder.getKey()).isEqualTo(theirs);
                assertThat(sums).containsEntry("conversations", 209);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(3);
    }

    /// Sums of all whole numbers but the longest message, which is the largest.
    private static void add(String path, JsonNode node, Map<String, Integer> sums) {
        node.properties().forEach(entry -> {
            if (entry.getValue().isInt()) {
                sums.merge(path + entry.getKey(), entry.getValue().intValue(), entry.getKey().startsWith("max_") ? Integer::max
                        : Integer::sum);
            } else if (entry.getValue().isObject()) {
                add(path + entry.getKey() + "/", entry.getValue(), sums);
            }
        });
    }

    @Test
    void everyConversationOfTheFolderIsReadAndEveryOtherFileHasOneSentence() throws IOException {
        FolderFiles files = SharedCorpora.files(SharedCorpora.FOLDER);
        SharedCorpora.Read read = SharedCorpora.read(files);
        long planted = read.transcripts.stream().filter(transcript -> transcript.source().file().startsWith("planted/")).count();
        assertThat(read.transcripts.size() - planted)
                .isEqualTo(expected().valueStream().mapToInt(file -> file.path("conversations").intValue()).sum());
        assertThat(read.transcripts).extracting(transcript -> transcript.id()).doesNotHaveDuplicates();
        assertThat(read.problems).extracting(ReadProblem::file).doesNotHaveDuplicates()
                .hasSize((int) read.formats.stream().filter("unknown"::equals).count());
        assertThat(read.problems).allSatisfy(problem -> assertThat(problem.reason())
                .matches("This (is|JSON holds) .*\\.|These JSON lines hold .*\\."));
        assertThat(read.problems.size()).isGreaterThan(15);
        assertThat(SharedCorpora.read(files).transcripts).as("read again").isEqualTo(read.transcripts);
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
