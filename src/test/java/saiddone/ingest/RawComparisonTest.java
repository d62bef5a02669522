package saiddone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import saiddone.model.ExpectedAction;
import saiddone.model.Message;
import saiddone.model.RewardPart;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every conversation of the real files, message by message, against the raw JSON read whole by Jackson: nothing may be
/// missing, changed or out of order.
class RawComparisonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static Map<String, List<Transcript>> read = Map.of();

    @BeforeAll
    static void corpora() throws IOException {
        SharedCorpora.assume();
        read = new HashMap<>();
        for (Transcript transcript : SharedCorpora.read(SharedCorpora.files(SharedCorpora.FOLDER)).transcripts) {
            read.computeIfAbsent(transcript.source().file(), file -> new ArrayList<>()).add(transcript);
        }
    }

    private static JsonNode raw(String file) throws IOException {
        Path path = SharedCorpora.FOLDER.resolve(file);
        if (file.endsWith(".jsonl")) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(path)) {
                lines.add(JSON.readTree(line));
            }
            return JSON.createArrayNode().addAll(lines);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return JSON.readTree((file.endsWith(".gz") ? new GZIPInputStream(in) : in).readAllBytes());
        }
    }

    private static void compare(String file, JsonNode conversations, String messagesKey) {
        List<Transcript> ours = read.get(file);
        assertThat(ours).as(file).hasSize(conversations.size());
        for (int i = 0; i < ours.size(); i++) {
            Transcript transcript = ours.get(i);
            JsonNode messages = conversations.path(i).path(messagesKey);
            assertThat(transcript.source().position()).isEqualTo(i);
            assertThat(transcript.messages()).as(file + " " + i).hasSize(messages.size());
            for (int k = 0; k < messages.size(); k++) {
                message(file + " " + i + " " + k, transcript.messages().get(k), messages.path(k));
            }
        }
    }

    private static void message(String where, Message ours, JsonNode raw) {
        assertThat(ours.roleName()).as(where).isEqualTo(raw.path("role").stringValue());
        assertThat(ours.text()).as(where).isEqualTo(text(raw.path("content")));
        JsonNode calls = raw.path("tool_calls");
        assertThat(ours.calls()).as(where).hasSize(calls.size());
        for (int c = 0; c < calls.size(); c++) {
            call(where, ours.calls().get(c), calls.path(c));
        }
        if (ours.result() != null) {
            assertThat(ours.result().callId()).as(where)
                    .isEqualTo(raw.path(raw.has("tool_call_id") ? "tool_call_id" : "id").asString(null));
        }
        if (raw.has("timestamp")) {
            assertThat(ours.time()).as(where).isEqualTo(raw.path("timestamp").asString(null));
        }
    }

    private static void call(String where, ToolCall ours, JsonNode raw) {
        JsonNode function = raw.path("function").isObject() ? raw.path("function") : raw;
        String name = raw.path("function").isString() ? raw.path("function").stringValue() : function.path("name").stringValue();
        JsonNode arguments = function.path(function.has("args") ? "args" : "arguments");
        assertThat(ours.name()).as(where).isEqualTo(name);
        assertThat(ours.id()).as(where).isEqualTo(raw.path("id").asString(null));
        if (arguments.isString()) {
            assertThat(ours.arguments().raw()).as(where).isEqualTo(arguments.stringValue());
            assertThat(ours.arguments().tree()).as(where).isNotNull();
        } else {
            assertThat(ours.arguments().tree()).as(where).isEqualTo(arguments);
            assertThat(JSON.readTree(ours.arguments().raw())).as(where).isEqualTo(arguments);
        }
    }

    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.isString() ? content.stringValue() : "";
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path(part.has("text") ? "text" : "content").asString("")));
        return text.toString();
    }

    @Test
    void tauBench() throws IOException {
        for (String file : List.of("tau-bench/gpt-4o-airline.json", "tau-bench/tool-calling-retail-0-99.json.gz",
                "planted/gpt-4o-airline.planted.json")) {
            JsonNode raw = raw(file);
            compare(file, raw, "traj");
            for (int i = 0; i < raw.size(); i++) {
                JsonNode run = raw.path(i);
                Transcript ours = read.get(file).get(i);
                JsonNode actions = run.path("info").path("task").path("actions");
                assertThat(ours.outcome().reward()).isEqualTo(run.path("reward").doubleValue());
                assertThat(ours.conversation()).isEqualTo(run.path("task_id") + "/" + run.path("trial"));
                assertThat(ours.caseRef().brief()).isEqualTo(run.path("info").path("task").path("instruction").stringValue());
                assertThat(ours.expectedActions()).hasSize(actions.size());
                for (int k = 0; k < actions.size(); k++) {
                    assertThat(ours.expectedActions().get(k).name()).isEqualTo(actions.path(k).path("name").stringValue());
                    assertThat(ours.expectedActions().get(k).arguments()).isEqualTo(actions.path(k).path("kwargs"));
                }
            }
        }
    }

    @Test
    void tau2() throws IOException {
        int files = 0;
        for (String file : read.keySet()) {
            if (!read.get(file).getFirst().source().format().equals("tau2")) {
                continue;
            }
            JsonNode raw = raw(file);
            JsonNode simulations = raw.path("simulations");
            compare(file, simulations, "messages");
            for (int i = 0; i < simulations.size(); i++) {
                graded(file + " " + i, read.get(file).get(i), simulations.path(i), raw.path("info"));
                reasoning(read.get(file).get(i), simulations.path(i).path("messages"));
            }
            files++;
        }
        assertThat(files).isEqualTo(10);
    }

    private static void graded(String where, Transcript ours, JsonNode simulation, JsonNode info) {
        JsonNode graded = simulation.path("reward_info");
        assertThat(ours.conversation()).as(where).isEqualTo(simulation.path("id").stringValue());
        assertThat(ours.model()).as(where).isEqualTo(info.path("agent_info").path("llm").stringValue());
        assertThat(ours.outcome().reward()).as(where).isEqualTo(graded.path("reward").doubleValue());
        assertThat(ours.outcome().ending()).as(where).isEqualTo(simulation.path("termination_reason").stringValue());
        JsonNode checks = graded.path("action_checks");
        if (!checks.isEmpty()) {
            assertThat(ours.expectedActions()).as(where).hasSize(checks.size());
            for (int k = 0; k < checks.size(); k++) {
                assertThat(ours.expectedActions().get(k).arguments()).isEqualTo(checks.path(k).path("action").path("arguments"));
                assertThat(ours.expectedActions().get(k).matched()).isEqualTo(checks.path(k).path("action_match").booleanValue());
            }
        }
        graded.path("reward_breakdown").properties().forEach(part ->
                assertThat(ours.outcome().parts()).as(where).contains(new RewardPart(part.getKey(), part.getValue().doubleValue(), null)));
        int listed = graded.path("reward_breakdown").size() + (graded.path("db_check").isObject() ? 1 : 0)
                + graded.path("env_assertions").size() + graded.path("nl_assertions").size() + graded.path("communicate_checks").size();
        assertThat(ours.outcome().parts().stream().filter(part -> part.value() != null)).as(where).hasSize(listed);
    }

    private static void reasoning(Transcript ours, JsonNode messages) {
        for (int k = 0; k < messages.size(); k++) {
            JsonNode data = messages.path(k).path("raw_data");
            List<String> blocks = new ArrayList<>();
            data.path("thinking_blocks").forEach(block -> blocks.add(block.path("thinking").stringValue()));
            String thought = data.path("message").path("reasoning_content").asString(blocks.isEmpty() ? null : String.join("\n\n", blocks));
            assertThat(ours.messages().get(k).reasoning()).isEqualTo(thought);
        }
    }

    @Test
    void chatLines() throws IOException {
        compare("openai-messages/sft-v1-small_train.jsonl", raw("openai-messages/sft-v1-small_train.jsonl"), "messages");
    }

    @Test
    void agentDojo() throws IOException {
        int compared = 0;
        for (String file : read.keySet()) {
            if (file.startsWith("agentdojo/")) {
                JsonNode run = raw(file);
                compare(file, JSON.createArrayNode().add(run), "messages");
                Transcript ours = read.get(file).getFirst();
                assertThat(ours.outcome().success()).isEqualTo(run.path("utility").booleanValue());
                assertThat(ours.outcome().parts().stream().anyMatch(part -> part.name().startsWith("attack")))
                        .isEqualTo(run.path("injection_task_id").isString());
                for (Message message : ours.messages()) {
                    JsonNode error = run.path("messages").path(message.index()).path("error");
                    assertThat(message.result() == null ? null : message.result().errorText()).isEqualTo(error.asString(null));
                }
                compared++;
            }
        }
        assertThat(compared).isEqualTo(627);
    }

    @Test
    void inspectJson() throws IOException {
        int compared = 0;
        for (String file : read.keySet()) {
            if (read.get(file).getFirst().source().format().equals("inspect-json")) {
                compare(file, raw(file).path("samples"), "messages");
                compared++;
            }
        }
        assertThat(compared).isEqualTo(6);
    }

    /// Effects, pairing and errors together: which writes were expected, done, failed or never answered.
    @Test
    void expectedAndMadeWritesAreThoseTheIndependentScriptFound() throws IOException {
        int compared = 0;
        for (String line : Files.readAllLines(SharedCorpora.FOLDER.resolve("conversations.jsonl"))) {
            JsonNode theirs = JSON.readTree(line);
            Transcript ours = find(theirs.path("file").stringValue(), theirs.path("conversation").asString(""));
            if (ours == null || !theirs.path("expected_writes").isArray()) {
                continue;
            }
            String where = line.substring(0, 120);
            assertThat(ours.expectedActions().stream().filter(action -> action.effect() == ToolEffect.WRITE
                    && action.requestor() == Role.ASSISTANT)
                    .map(ExpectedAction::name).sorted().toList()).as(where).isEqualTo(names(theirs, "expected_writes"));
            List<ToolCall> writes = ours.agentCalls().filter(call -> call.effect() == ToolEffect.WRITE).toList();
            assertThat(names(writes, call -> call.answered() && !flagged(ours, call))).as(where)
                    .isEqualTo(names(theirs, "agent_writes_ok"));
            assertThat(names(writes, call -> flagged(ours, call))).as(where).isEqualTo(names(theirs, "agent_writes_failed"));
            assertThat(names(writes, call -> !call.answered())).as(where).isEqualTo(names(theirs, "agent_writes_unanswered"));
            compared++;
        }
        assertThat(compared).isGreaterThan(500);
    }

    /// The script goes by the file's flag alone where the format has one.
    private static boolean flagged(Transcript transcript, ToolCall call) {
        Message answer = transcript.resultOf(call);
        boolean told = answer != null && answer.result() != null && answer.result().errorByText();
        return transcript.failed(call) && !(told && transcript.source().format().equals("tau2"));
    }

    private static List<String> names(List<ToolCall> calls, Predicate<ToolCall> which) {
        return calls.stream().filter(which).map(ToolCall::name).sorted().toList();
    }

    private static List<String> names(JsonNode conversation, String key) {
        return conversation.path(key).valueStream().map(action -> action.isString() ? action.stringValue()
                : action.path("name").asString("")).sorted().toList();
    }

    private static @Nullable Transcript find(String file, String conversation) {
        return read.getOrDefault(file, List.of()).stream().filter(transcript -> transcript.conversation().equals(conversation)
                || String.valueOf(transcript.source().position()).equals(conversation) && transcript.source().format()
                        .equals("tau-bench")).findFirst().orElse(null);
    }
}
