package saiddone.ui.reader.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.model.Transcript;
import saiddone.ui.fake.Corpora;
import tools.jackson.databind.JsonNode;

/// What the reader shows from top to bottom against the raw file, read a second way: every message text and every call
/// exactly once and in order, every result under the call that it answers.
class RealFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "tau-bench/gpt-4o-airline.json", "tau-bench/tool-calling-retail-0-99.json.gz", "tau2-bench/gpt-4.1_retail_1trial.json",
        "tau2-bench/gpt-4.1_airline_1trial.json", "tau2-bench/claude-sonnet-4-5_airline_1trial.json",
                "tau2-bench/grok-3_telecom_5tasks.json",
        "tau2-bench/toolorchestra_gpt-5_retail_1trial.json.gz", "tau2-bench/grok-3-mini_airline_4trials.json",
        "tau2-bench/grok-3-mini_airline-tighter-policy_4trials.json", "openai-messages/sft-v1-small_train.jsonl"})
    void everythingOfTheFileShowsOnceAndInOrder(String name) throws IOException {
        List<Transcript> read = Corpora.read(name);
        List<JsonNode> raw = raw(Corpora.FOLDER.resolve(name));
        assertThat(read).hasSameSizeAs(raw);
        for (int i = 0; i < raw.size(); i++) {
            List<String> wanted = fromFile(raw.get(i));
            assertThat(fromReader(Conversation.of(read.get(i), null, Made.JSON))).as("%s, conversation %d", name, i).isEqualTo(wanted);
        }
    }

    /// One line a thing to be seen, each with the number of its message.
    private static List<String> fromFile(JsonNode messages) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            JsonNode message = messages.get(i);
            String text = message.path("content").isString() ? message.path("content").stringValue() : "";
            if (!text.isEmpty()) {
                lines.add(i + " " + message.path("role").stringValue() + " " + text);
            }
            for (JsonNode call : message.path("tool_calls")) {
                JsonNode function = call.has("function") ? call.path("function") : call;
                JsonNode arguments = function.path("arguments");
                lines.add(i + " call " + function.path("name").stringValue() + " "
                        + (arguments.isString() ? Made.JSON.readTree(arguments.stringValue()) : arguments));
            }
        }
        return lines;
    }

    private static List<String> fromReader(Conversation conversation) {
        List<String> lines = new ArrayList<>();
        for (Turn turn : conversation.turns()) {
            if (!turn.words().isEmpty()) {
                lines.add(turn.message().index() + " " + turn.message().roleName() + " " + turn.words());
            }
            List<CallCard> answers = new ArrayList<>();
            for (CallCard card : turn.cards()) {
                if (card.call() != null) {
                    lines.add(turn.message().index() + " call " + card.name() + " " + card.call().arguments().tree());
                }
                if (card.result() != null && !card.answer().raw().isEmpty()) {
                    answers.add(card);
                }
            }
            answers.stream().map(card -> card.result().index() + " tool " + card.answer().raw())
                    .sorted((a, b) -> Integer.compare(number(a), number(b))).forEach(lines::add);
        }
        return lines;
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(0, line.indexOf(' ')));
    }

    private static List<JsonNode> raw(Path file) throws IOException {
        List<JsonNode> conversations = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file); InputStream in = file.toString().endsWith(".gz")
                ? new GZIPInputStream(bytes) : bytes) {
            if (file.toString().endsWith(".jsonl")) {
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    conversations.add(Made.JSON.readTree(line).path("messages"));
                }
            } else {
                JsonNode root = Made.JSON.readTree(in);
                for (JsonNode run : root.isArray() ? root : root.path("simulations")) {
                    conversations.add(run.has("traj") ? run.path("traj") : run.path("messages"));
                }
            }
        }
        return conversations;
    }
}
