package saiddone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.model.Message;
import saiddone.model.RewardPart;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import tools.jackson.databind.json.JsonMapper;

/// The odd shapes that writers of the three formats make.
class FormatsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private OddFiles odd() {
        return new OddFiles(folder);
    }

    private static Transcript only(SharedCorpora.Read read, String format) {
        assertThat(read.problems).isEmpty();
        assertThat(read.formats).containsExactly(format);
        assertThat(read.transcripts).hasSize(1);
        return read.transcripts.getFirst();
    }

    private Transcript chat(String messages) {
        return only(odd().file("a.jsonl", "{\"messages\":" + messages + "}\n").read(), "chat-jsonl");
    }

    @Test
    void oneThingMayStandWithOrWithoutItsList() {
        String run = "{\"task_id\":3,\"trial\":1,\"reward\":0.25,\"info\":{},\"traj\":" + OddFiles.TURNS + "}";
        String simulation = "{\"id\":\"s\",\"task_id\":\"3\",\"messages\":" + OddFiles.TURNS
                + ",\"termination_reason\":\"user_stop\",\"reward_info\":{\"reward\":0.5}}";
        String chat = "{\"messages\":" + OddFiles.TURNS + "}";
        for (String text : List.of(run, "[" + run + "]", "\n [ " + run.replace(",", ",\n") + "\n]\n")) {
            assertThat(only(odd().file("a.json", text).read(), "tau-bench").outcome().reward()).isEqualTo(0.25);
        }
        for (String text : List.of(simulation, "[" + simulation + "]", "{\"simulations\":[" + simulation + "]}", "{\"simulations\":"
                + simulation + "}",
                "[{\"simulations\":[" + simulation + "]}]", "{\"simulations\":[" + simulation
                        + "],\"info\":{\"agent_info\":{}},\"tasks\":[]}")) {
            assertThat(only(odd().file("a.json", text).read(), "tau2").outcome().reward()).as(text).isEqualTo(0.5);
        }
        for (String text : List.of(chat, "[" + chat + "]", chat.replace(",", ",\n"), OddFiles.TURNS, "[" + OddFiles.TURNS + "]",
                "\uFEFF" + chat)) {
            assertThat(only(odd().file("a.json", text).read(), "chat-jsonl").messages()).as(text).hasSize(2);
        }
    }

    @Test
    void packedFilesAreTheSameFiles() {
        String lines = ("{\"messages\":" + OddFiles.TURNS + "}\n").repeat(3);
        SharedCorpora.Read read = odd().file("a.jsonl", lines).file("b", OddFiles.gzip(lines.getBytes(StandardCharsets.UTF_8))).read();
        assertThat(read.transcripts).hasSize(6).extracting(Transcript::contentHash).containsOnly(read.transcripts.getFirst().contentHash());
        assertThat(read.transcripts).extracting(Transcript::id).doesNotHaveDuplicates();
    }

    @Test
    void crashedRunsAreConversationsWithoutMessages() {
        Transcript crashed = only(odd().file("gpt-4o-retail.json",
                "[{\"task_id\":9,\"reward\":0.0,\"info\":{\"error\":\"Rate limit\",\"traceback\":\"Traceback ...\"},"
                        + "\"traj\":[],\"trial\":2}]").read(), "tau-bench");
        assertThat(crashed.messages()).isEmpty();
        assertThat(crashed.outcome().error()).isEqualTo("Rate limit");
        assertThat(crashed.outcome().ending()).isEqualTo("error");
        assertThat(crashed.details()).containsEntry("traceback", "Traceback ...");
        assertThat(crashed.model()).isEqualTo("gpt-4o");
        assertThat(crashed.caseRef().suite()).isEqualTo("tau-bench retail");
        assertThat(crashed.conversation()).isEqualTo("9/2");
    }

    @Test
    void tauBenchKeepsWhatWasExpectedAndGraded() {
        String run = """
                {"task_id": 1, "reward": 1.0, "trial": 0, "info": {"user_cost": 0.5, "source": "user", "task": {"user_id": "mia_li_1",
                 "instruction": "You are Mia.", "actions": [{"name": "cancel_pending_order", "kwargs": {"order_id": "#W1",
                 "reason": "no longer needed"}}],
                 "outputs": ["54.04"]}, "reward_info": {"reward": 1.0, "info": {"r_outputs": 1.0, "outputs": {"54.04": true}},
                 "actions": []}},
                 "traj": [{"role": "system", "content": "Policy"}, {"role": "user", "content": "Cancel"},
                 {"role": "assistant", "content": null, "tool_calls": [{"id": "a", "type": "function",
                 "function": {"name": "cancel_pending_order",
                 "arguments": "{'order_id': '#W1', 'reason': None, 'sure': True, 'n': (1, 2.5), 'items': \\"['7', '8']\\"}"}}]},
                 {"role": "tool", "tool_call_id": "a", "name": "cancel_pending_order", "content": "Unknown action cancel"},
                         {"role": "user", "content": "###STOP###"}]}""";
        Transcript transcript = only(odd().file("a.json", run).read(), "tau-bench");
        ToolCall call = transcript.calls().findFirst().orElseThrow();
        assertThat(call.arguments().raw()).isEqualTo(
                "{'order_id': '#W1', 'reason': None, 'sure': True, 'n': (1, 2.5), 'items': \"['7', '8']\"}");
        assertThat(call.arguments().tree()).isEqualTo(JSON.readTree(
                "{\"order_id\":\"#W1\",\"reason\":null,\"sure\":true,\"n\":[1,2.5],\"items\":[\"7\",\"8\"]}"));
        assertThat(call.effect()).isEqualTo(ToolEffect.WRITE);
        assertThat(call.effectGuessed()).isFalse();
        assertThat(transcript.failed(call)).isTrue();
        assertThat(transcript.expectedActions()).singleElement().satisfies(expected -> {
            assertThat(expected.name()).isEqualTo("cancel_pending_order");
            assertThat(expected.arguments().path("reason").stringValue()).isEqualTo("no longer needed");
            assertThat(expected.effect()).isEqualTo(ToolEffect.WRITE);
        });
        assertThat(transcript.outcome().parts()).containsExactly(new RewardPart("r_outputs", 1.0, null),
                new RewardPart("output", 1.0, "54.04"));
        assertThat(transcript.caseRef().brief()).isEqualTo("You are Mia.");
        assertThat(transcript.outcome().ending()).isEqualTo("user_stop");
        assertThat(transcript.details()).containsEntry("user cost", "0.5").containsEntry("domain", "retail (told from the tools)");
    }

    @Test
    void tau2ReasoningIsFoundWhereverTheRawAnswerHasIt() {
        String messages = """
                [{"role":"assistant","content":null,"raw_data":{"message":{"reasoning_content":"one"}},"usage":{"prompt_tokens":5,
                "completion_tokens":6},"cost":0.25,"timestamp":"2025-01-01"},
                 {"role":"assistant","content":"","raw_data":{"reasoning_content":"two"}},
                 {"role":"assistant","content":"x","raw_data":{"thinking_blocks":[{"type":"thinking","thinking":"three",
                 "signature":"s"},{"thinking":"four"}]}},
                 {"role":"user","content":null,"tool_calls":[{"id":"u","name":"toggle_data","arguments":{"signature":"kept"},
                 "requestor":"user"}]},
                 {"role":"tool","id":"u","content":"Error: no","requestor":"user"},
                 {"role":"assistant","tool_calls":[{"id":"v","name":"enable_roaming","arguments":"{\\"a\\":1}","requestor":"assistant"}]},
                 {"role":"tool","id":"v","content":"Error: odd data, but it worked","error":false},
                 {"role":"assistant","tool_calls":[{"id":"w","name":"refuel_data","arguments":{},"requestor":"assistant"}]},
                 {"role":"tool","id":"w","content":"broken","error":true}]""";
        Transcript transcript = only(odd().file("a.json", "{\"simulations\":[{\"messages\":" + messages
                + ",\"reward_info\":null,\"termination_reason\":\"max_steps\"}]}").read(), "tau2");
        assertThat(transcript.messages()).extracting(Message::reasoning).startsWith("one", "two", "three\n\nfour");
        assertThat(transcript.messages().getFirst().usage()).satisfies(usage -> {
            assertThat(usage.input()).isEqualTo(5);
            assertThat(usage.output()).isEqualTo(6);
            assertThat(usage.cost()).isEqualTo(0.25);
        });
        assertThat(transcript.messages().getFirst().time()).isEqualTo("2025-01-01");
        List<ToolCall> calls = transcript.calls().toList();
        assertThat(calls).extracting(ToolCall::requestor).containsExactly(Role.USER, Role.ASSISTANT, Role.ASSISTANT);
        assertThat(calls).extracting(ToolCall::index).containsExactly(0, 0, 1);
        assertThat(calls.getFirst().arguments().tree()).isEqualTo(JSON.readTree("{\"signature\":\"kept\"}"));
        assertThat(calls).extracting(transcript::failed).containsExactly(true, false, true);
        assertThat(transcript.messages().get(4).result().errorByText()).isTrue();
        assertThat(transcript.messages().get(8).result().errorByText()).isFalse();
        assertThat(transcript.caseRef().suite()).isEqualTo("tau2 telecom");
        assertThat(transcript.outcome().reward()).isNull();
        assertThat(transcript.outcome().ending()).isEqualTo("max_steps");
    }

    @Test
    void tau2SettingsAndTasksMayComeBehindOrBesideTheSimulations() {
        String info = "\"info\":{\"agent_info\":{\"llm\":\"m-1\",\"implementation\":\"llm_agent\"},\"user_info\":{\"llm\":\"u-1\"},"
                + "\"environment_info\":{\"domain_name\":\"retail\",\"policy\":\"Be kind. The current time is 2024-05-15 15:00:00.\"}}";
        String tasks = "\"tasks\":[{\"id\":\"7\",\"description\":{\"purpose\":\"Exchange\"},"
                + "\"user_scenario\":{\"instructions\":{\"reason_for_call\":\"Lamp\",\"known_info\":\"Mia\"}},"
                + "\"evaluation_criteria\":{"
                + "\"actions\":[{\"action_id\":\"7_0\",\"name\":\"get_order_details\",\"arguments\":{\"order_id\":\"#1\"},"
                + "\"compare_args\":[\"order_id\"]}],\"communicate_info\":[\"12\"]}}]";
        String simulation = "{\"id\":\"s1\",\"task_id\":\"7\",\"trial\":2,\"seed\":11,\"messages\":" + OddFiles.TURNS
                + ",\"termination_reason\":\"user_stop\"}";
        SharedCorpora.Read read = odd().file("a/before.json", "{" + info + "," + tasks + ",\"simulations\":[" + simulation + "]}")
                .file("b/behind.json", "{\"simulations\":[" + simulation + "]," + tasks + "," + info + "}")
                .file("c/results.json", "{" + info + "," + tasks + "}").file("c/simulations/s1.json", simulation).read();
        assertThat(read.problems).isEmpty();
        assertThat(read.transcripts).hasSize(3).allSatisfy(transcript -> {
            assertThat(transcript.model()).isEqualTo("m-1");
            assertThat(transcript.run()).isEqualTo(2);
            assertThat(transcript.caseRef().suite()).isEqualTo("tau2 retail");
            assertThat(transcript.caseRef().id()).isEqualTo("7");
            assertThat(transcript.caseRef().brief()).isEqualTo("Reason for call: Lamp\nKnown: Mia");
            assertThat(transcript.caseRef().intent()).isEqualTo("Exchange");
            assertThat(transcript.expectedActions()).singleElement().satisfies(expected -> {
                assertThat(expected.name()).isEqualTo("get_order_details");
                assertThat(expected.compared()).containsExactly("order_id");
            });
            assertThat(transcript.outcome().parts()).containsExactly(new RewardPart("communicate", null, "12"));
            assertThat(transcript.policy()).isEqualTo("Be kind. The current time is 2024-05-15 15:00:00.");
            assertThat(transcript.details()).containsEntry("user model", "u-1").containsEntry("seed", "11")
                    .containsEntry("current time", "2024-05-15T15:00");
        });
        SharedCorpora.Read bare = new OddFiles(folder.resolve("bare")).file("results.json", "{" + info + "," + tasks + "}").read();
        assertThat(bare.problems).singleElement().satisfies(problem -> assertThat(problem.reason()).contains("no conversations"));
    }

    @Test
    void tau2TasksBehindALongRunOfTasksAreStillRecognised() {
        String task = "{\"id\":\"%d\",\"user_scenario\":{\"instructions\":\"" + "x".repeat(1_000) + "\"},\"evaluation_criteria\":{}},";
        String text = "{\"tasks\":[" + task.repeat(200)
                .formatted((Object[]) IntStream.range(0, 200).boxed().toArray(Integer[]::new))
                + "{\"id\":\"z\"}],\"simulations\":[{\"id\":\"s\",\"task_id\":\"3\",\"messages\":[]}]}";
        assertThat(only(odd().file("a.json", text).read(), "tau2").caseRef().brief()).startsWith("Instructions: xxx");
    }

    @Test
    void chatContentComesAsTextPartsNullOrNotAtAll() {
        Transcript transcript = chat("""
                [{"role":"system","content":[{"type":"text","text":"Be "},{"type":"text","text":"kind"}]},
                 {"role":"user","content":[{"type":"text","text":"Look"},{"type":"image_url",
                 "image_url":{"url":"data:image/png;base64,AAAA"}}]},
                 {"role":"assistant","content":null,"refusal":"I must not"},{"role":"assistant"},
                 {"role":"assistant","content":"{\\"name\\": \\"refund\\", \\"arguments\\": {}}"}]""".replace("\n", ""));
        assertThat(transcript.messages()).extracting(Message::text)
                .containsExactly("Be kind", "Look", "", "", "{\"name\": \"refund\", \"arguments\": {}}");
        assertThat(transcript.messages().get(1).attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.kind()).isEqualTo("image");
            assertThat(attachment.name()).isEqualTo("data:image/png;base64");
        });
        assertThat(transcript.messages().get(2).attachments()).singleElement()
                .satisfies(refusal -> assertThat(refusal.description()).isEqualTo("I must not"));
        assertThat(transcript.calls()).isEmpty();
    }

    @Test
    void chatCallsComeInEveryShape() {
        Transcript transcript = chat("""
                [{"role":"assistant","content":null,"tool_calls":[{"id":"1","function":{"name":"get_a","arguments":"{\\"x\\": 1}"}},
                 {"id":"2","function":{"name":"get_b","arguments":{"y":[true]}}},{"function":{"name":"get_c","arguments":"not json"}},
                 {"function":{"name":"get_d"}}]},
                 {"role":"tool","tool_call_id":"2","content":"b"},{"role":"tool","tool_call_id":"1","content":"Error: a"},
                 {"role":"tool","content":"c"},
                 {"role":"assistant","function_call":{"name":"delete_x","arguments":"{}"}},{"role":"function","name":"delete_x",
                 "content":"done"},
                 {"role":"assistant","tool_calls":{"id":"9","function":{"name":"escalate_case","arguments":""}}}]""".replace("\n", ""));
        List<ToolCall> calls = transcript.calls().toList();
        assertThat(calls).extracting(ToolCall::name).containsExactly("get_a", "get_b", "get_c", "get_d", "delete_x", "escalate_case");
        assertThat(calls).extracting(ToolCall::resultMessage).containsExactly(2, 1, 3, 5, -1, -1);
        assertThat(calls).extracting(call -> String.valueOf(call.arguments().tree()))
                .containsExactly("{\"x\":1}", "{\"y\":[true]}", "null", "null", "{}", "null");
        assertThat(calls).extracting(call -> call.arguments().raw()).containsExactly("{\"x\": 1}", "{\"y\":[true]}", "not json", "",
                "{}", "");
        assertThat(calls).extracting(ToolCall::effect).containsExactly(ToolEffect.READ, ToolEffect.READ, ToolEffect.READ,
                ToolEffect.READ, ToolEffect.WRITE, ToolEffect.HANDOVER);
        assertThat(calls).allMatch(ToolCall::effectGuessed);
        assertThat(calls).extracting(transcript::failed).containsExactly(true, false, false, false, false, false);
        assertThat(transcript.handedOver()).isTrue();
    }

    /// Some agents write the text of an object as a text once more.
    @Test
    void argumentsWrittenTwiceAsText() {
        Transcript transcript = chat("""
                [{"role":"assistant","content":null,"tool_calls":[
                {"function":{"name":"get_a","arguments":"\\"{\\\\\\"x\\\\\\": 1}\\""}},
                {"function":{"name":"get_b","arguments":"\\"word\\""}}]}]""".replace("\n", ""));
        assertThat(transcript.calls()).extracting(call -> String.valueOf(call.arguments().tree()))
                .containsExactly("{\"x\":1}", "\"word\"");
        assertThat(transcript.calls().findFirst().orElseThrow().arguments().raw()).isEqualTo("\"{\\\"x\\\": 1}\"");
    }

    @Test
    void messagesOfAMegabyteAndOtherLanguagesStayAsTheyAre() {
        String long1 = "Zahl \u00fcber 日本語 \uD83D\uDE00 ".repeat(80_000);
        Transcript transcript = chat("[{\"role\":\"user\",\"content\":" + JSON.writeValueAsString(long1)
                + "},{\"role\":\"assistant\",\"content\":\"עברית e\\u0301 \\u0000 \\ud83d\"}]");
        assertThat(transcript.messages().getFirst().text()).isEqualTo(long1);
        assertThat(transcript.messages().get(1).text()).isEqualTo("עברית e\u0301 \u0000 \uD83D");
    }

    @Test
    void summariesCountWhatIsThere() {
        Transcript transcript = chat("""
                [{"role":"system","content":"s"},{"role":"user","content":"  I want\\n my money  back "},
                 {"role":"assistant","content":"ok","tool_calls":[{"id":"1","function":{"name":"cancel_pending_order","arguments":"{}"}}]},
                 {"role":"tool","tool_call_id":"1","content":"Error"},{"role":"assistant","content":""}]""".replace("\n", ""));
        assertThat(Summaries.of(transcript)).satisfies(row -> {
            assertThat(List.of(row.messages(), row.turns(), row.agentTurns(), row.calls(), row.writes(), row.errors()))
                    .containsExactly(5, 2, 2, 1, 1, 1);
            assertThat(row.opening()).isEqualTo("I want my money back");
            assertThat(row.handedOver()).isFalse();
        });
    }
}
