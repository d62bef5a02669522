package saiddone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import tools.jackson.databind.json.JsonMapper;

/// Steps written as text, as tau-bench's agents `act` and `react` write them.
class ActTurnsTest {
    private static final String CALL = "{\"role\":\"assistant\",\"content\":\"Thought:\\nThe order has to go.\\n"
            + "Action:\\n{\\\"name\\\": \\\"cancel_pending_order\\\", \\\"arguments\\\": {\\\"order_id\\\": \\\"#W1\\\"}}\"}";
    private static final String REPLY = "{\"role\":\"assistant\",\"content\":\"Action:\\n"
            + "{\\\"name\\\": \\\"respond\\\", \\\"arguments\\\": {\\\"content\\\": \\\"It is cancelled.\\\"}}\"}";
    private static final String OUTPUT = "{\"role\":\"user\",\"content\":\"API output: Error: no such order\"}";
    private static final String ASKED = "{\"role\":\"user\",\"content\":\"Cancel it.\"}";

    @TempDir
    private Path folder;

    private Transcript run(String... messages) {
        SharedCorpora.Read read = new OddFiles(folder).file("a.json", "[{\"task_id\":1,\"reward\":0.0,\"info\":{},\"traj\":["
                + String.join(",", messages) + "]}]").read();
        assertThat(read.problems).isEmpty();
        return read.transcripts.getFirst();
    }

    @Test
    void aStepAndItsOutputAreACallAndItsResult() {
        Transcript transcript = run(ASKED, CALL, OUTPUT, REPLY);
        assertThat(transcript.messages()).extracting(Message::role).containsExactly(Role.USER, Role.ASSISTANT, Role.TOOL, Role.ASSISTANT);
        ToolCall call = transcript.calls().findFirst().orElseThrow();
        assertThat(call.name()).isEqualTo("cancel_pending_order");
        assertThat(call.arguments().tree()).isEqualTo(JsonMapper.shared().readTree("{\"order_id\":\"#W1\"}"));
        assertThat(call.resultMessage()).isEqualTo(2);
        assertThat(transcript.failed(call)).isTrue();
        assertThat(transcript.messages().get(1).text()).isEmpty();
        assertThat(transcript.messages().get(1).reasoning()).isEqualTo("The order has to go.");
        assertThat(transcript.messages().get(2).text()).isEqualTo("Error: no such order");
        assertThat(transcript.messages().get(3).text()).isEqualTo("It is cancelled.");
        assertThat(transcript.details()).containsKey("calls from");
    }

    /// What the model thought beside the step is not lost.
    @Test
    void reasoningOfBothKinds() {
        String thinking = CALL.replace("{\"role\"", "{\"reasoning_content\":\"First.\",\"role\"");
        assertThat(run(ASKED, thinking, OUTPUT).messages().get(1).reasoning()).isEqualTo("First.\n\nThe order has to go.");
    }

    @Test
    void aStepThatNothingAnsweredNeverRan() {
        Transcript transcript = run(ASKED, CALL, ASKED, CALL, OUTPUT, REPLY);
        assertThat(transcript.calls()).singleElement().satisfies(call -> assertThat(call.message()).isEqualTo(3));
        assertThat(transcript.messages().get(1).text()).startsWith("Thought:\nThe order has to go.\nAction:");
    }

    @Test
    void theLastStepOfARunMayBeCutOff() {
        assertThat(run(ASKED, CALL, OUTPUT, CALL).calls()).hasSize(2).last().satisfies(call -> assertThat(call.answered()).isFalse());
    }

    @Test
    void anAgentThatCallsItsToolsTypedSuchTextInVain() {
        String real = "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"a\",\"function\":{\"name\":\"get_order\","
                + "\"arguments\":\"{}\"}}]}";
        Transcript transcript = run(ASKED, real, "{\"role\":\"tool\",\"tool_call_id\":\"a\",\"content\":\"{}\"}", CALL, OUTPUT);
        assertThat(transcript.calls()).singleElement().satisfies(call -> assertThat(call.name()).isEqualTo("get_order"));
        assertThat(transcript.messages().get(3).text()).contains("Action:");
        assertThat(transcript.messages().get(4).role()).isEqualTo(Role.USER);
    }

    @Test
    void wordsThatAreNoStepStayWhatTheyAre() {
        String broken = "{\"role\":\"assistant\",\"content\":\"Action:\\n{\\\"name\\\": \\\"cancel\"}";
        Transcript transcript = run(ASKED, CALL, OUTPUT, broken, ASKED);
        assertThat(transcript.messages().get(3).text()).isEqualTo("Action:\n{\"name\": \"cancel");
        assertThat(run(ASKED, "{\"role\":\"assistant\",\"content\":\"Action: none. Hello!\"}").messages().get(1).text())
                .isEqualTo("Action: none. Hello!");
    }
}
