package saiddone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.model.Message;

/// Reasoning that stands in a message's own text.
class ThoughtsTest {
    private static final String MESSAGES = "[{\"role\":\"user\",\"content\":\"Cancel it.\"},{\"role\":\"%s\",\"content\":\"%s\"%s}]";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<think>The order has to go.</think>It is cancelled.|It is cancelled.|The order has to go.",
        "\\n<think>\\nThe order\\nhas to go.\\n</think>\\n\\nIt is\\ncancelled.\\n|It is\\ncancelled.\\n|The order\\nhas to go.",
        "<thinking>It has to go.</thinking> Done.|Done.|It has to go.",
        "<think>One.</think><think>Two.</think>Done.|Done.|One.\\n\\nTwo.", "<think></think>\\n\\nDone.|Done.|",
        "<think>Then the text broke|''|Then the text broke", "It has to go.</think>Done.|Done.|It has to go.",
        "Done. <think>Was it?</think>|Done. <think>Was it?</think>|", "I <think> so.|I <think> so.|", "Done.|Done.|"})
    void whatAnAgentThoughtWasNotSaid(String content, String text, @Nullable String reasoning) {
        Message read = read("assistant", content, "");
        assertThat(read.text()).isEqualTo(text.replace("\\n", "\n"));
        assertThat(read.reasoning()).isEqualTo(reasoning == null ? null : reasoning.replace("\\n", "\n"));
    }

    @Test
    void aSimulatedCustomerThinksToo() {
        assertThat(read("user", "<think>I am cross.</think>Hurry.", "")).extracting(Message::text, Message::reasoning)
                .containsExactly("Hurry.", "I am cross.");
        assertThat(read("user", "What is </think>?", "").text()).isEqualTo("What is </think>?");
    }

    /// A prompt and a tool's answer stay as they are.
    @ParameterizedTest
    @ValueSource(strings = {"system", "tool"})
    void nobodyElseThinks(String role) {
        assertThat(read(role, "<think>Use this.</think>Now.", "")).extracting(Message::text, Message::reasoning)
                .containsExactly("<think>Use this.</think>Now.", null);
    }

    /// However many there are, the text is gone through a few times.
    @ParameterizedTest
    @ValueSource(strings = {"<think></think>", "</think>", "<think>x</think>"})
    void aTextOfNothingElseIsReadInTime(String block) {
        long before = System.nanoTime();
        assertThat(read("assistant", block.repeat(100_000), "").text()).contains(block);
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(5_000);
    }

    /// Some writers keep the reasoning in a field of its own, and leave it in the text as well.
    @Test
    void nothingThatWasThoughtIsLost() {
        String field = ",\"reasoning_content\":\"%s\"";
        assertThat(read("assistant", "<think>Two.</think>Done.", field.formatted("One.")).reasoning()).isEqualTo("One.\n\nTwo.");
        assertThat(read("assistant", "<think>One.</think>Done.", field.formatted("One.")).reasoning()).isEqualTo("One.");
        assertThat(read("assistant", "Done.", field.formatted("One.")).reasoning()).isEqualTo("One.");
    }

    @Test
    void inEachFormat() {
        String messages = MESSAGES.formatted("assistant", "<think>Hm.</think>Done.", "");
        String tau2 = "{\"info\":{\"agent_info\":{\"llm\":\"m\"}},\"tasks\":[],\"simulations\":["
                + "{\"id\":\"s\",\"task_id\":\"1\",\"trial\":0,"
                + "\"messages\":" + messages + "}]}";
        SharedCorpora.Read read = new OddFiles(folder).file("b.json", tau2).file("c.jsonl", "{\"messages\":" + messages + "}\n").read();
        assertThat(read.problems).isEmpty();
        assertThat(read.transcripts).hasSize(2).allSatisfy(transcript -> assertThat(transcript.messages().getLast())
                .extracting(Message::text, Message::reasoning).containsExactly("Done.", "Hm."));
    }

    private Message read(String role, String content, String more) {
        SharedCorpora.Read read = new OddFiles(folder).file("a.json", "[{\"task_id\":1,\"reward\":0.0,\"info\":{},\"traj\":"
                + MESSAGES.formatted(role, content, more) + "}]").read();
        assertThat(read.problems).isEqualTo(List.of());
        return read.transcripts.getFirst().messages().getLast();
    }
}
