package saiddone.check.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.Message;
import saiddone.model.ToolCall;
import saiddone.model.ToolResult;
import saiddone.model.Transcript;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What tools returned, without what failed, parsed once for the ledger and every check.
///
/// @param all   in the conversation's order
/// @param notes what could not be read, one plain sentence each
public record ToolResults(List<One> all, List<String> notes) {
    private static final int LARGEST = 1_000_000;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build()).build()).build();

    public ToolResults {
        all = List.copyOf(all);
        notes = List.copyOf(notes);
    }

    /// @param message index of the message with the result
    /// @param call    the call that it answers, null where the record does not say
    /// @param tree    null where the text is no JSON object or list, or too long
    public record One(int message, @Nullable ToolCall call, @Nullable JsonNode tree, String text) {}

    public static ToolResults of(Transcript transcript) {
        List<One> all = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Message message : transcript.messages()) {
            ToolResult result = message.result();
            if (result != null && !result.error()) {
                all.add(new One(message.index(), call(transcript, result), parsed(message, notes), message.text()));
            }
        }
        return new ToolResults(all, notes);
    }

    private static @Nullable ToolCall call(Transcript transcript, ToolResult result) {
        return result.paired() ? transcript.messages().get(result.callMessage()).calls().stream()
                .filter(call -> call.ordinal() == result.callOrdinal()).findFirst().orElse(null) : null;
    }

    private static @Nullable JsonNode parsed(Message message, List<String> notes) {
        String text = message.text().strip();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return null;
        }
        if (text.length() > LARGEST) {
            notes.add("The result in message " + (message.index() + 1) + " is longer than a million characters and was not read.");
            return null;
        }
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException _) {
            notes.add("The result in message " + (message.index() + 1) + " is not whole JSON; what it says was not used.");
            return null;
        }
    }
}
