package saiddone.ingest.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import saiddone.ingest.raw.MessageParts;
import saiddone.ingest.raw.RawTranscript;
import saiddone.ingest.tool.ToolErrors;
import saiddone.model.Attachment;
import saiddone.model.Role;
import saiddone.model.Usage;
import tools.jackson.databind.JsonNode;

/// tau2's messages: flat calls with their requestor, results with an `error` flag (which some writers leave out), and
/// reasoning that only the model's raw answer has.
final class Tau2Turns {
    private final MessageParts parts;

    Tau2Turns(MessageParts parts) {
        this.parts = parts;
    }

    List<RawTranscript.Turn> turns(JsonNode list) {
        List<RawTranscript.Turn> turns = new ArrayList<>(list.size());
        for (JsonNode message : Nodes.items(list)) {
            turns.add(turn(message));
        }
        return turns;
    }

    private RawTranscript.Turn turn(JsonNode message) {
        String roleName = Nodes.firstText(message, "role");
        if (!message.isObject() || roleName == null) {
            return new RawTranscript.Turn(roleName == null ? "unknown" : roleName, message.toString(), null, List.of(), null,
                    List.of(), null, null);
        }
        Role role = Role.of(roleName);
        MessageParts.Content content = parts.content(message.path("content"), role);
        String thought = reasoning(message);
        return new RawTranscript.Turn(roleName, content.text(), content.reasoning(thought),
                parts.calls(message, role == Role.USER ? Role.USER : Role.ASSISTANT),
                role == Role.TOOL ? result(message, content.text()) : null, attachments(message, content), usage(message),
                Nodes.firstText(message, "timestamp"));
    }

    private static RawTranscript.Result result(JsonNode message, String text) {
        Boolean flag = Nodes.flag(message, "error");
        return new RawTranscript.Result(Nodes.firstText(message, "id", "tool_call_id"), Nodes.firstText(message, "name"),
                flag == null ? ToolErrors.plain(text) : flag, flag == null, null);
    }

    /// What the framework found wrong with a message, such as text beside a call.
    private static List<Attachment> attachments(JsonNode message, MessageParts.Content content) {
        JsonNode errors = message.path("errors");
        if (!errors.isArray() || errors.isEmpty()) {
            return content.attachments();
        }
        List<Attachment> all = new ArrayList<>(content.attachments());
        errors.valueStream().forEach(error ->
                all.add(new Attachment("error", null, error.isString() ? error.stringValue() : error.toString())));
        return all;
    }

    private static @Nullable String reasoning(JsonNode message) {
        JsonNode raw = message.path("raw_data");
        JsonNode answer = raw.path("message");
        String own = Nodes.firstText(message, "reasoning_content", "reasoning");
        for (JsonNode holder : List.of(answer, raw, answer.path("provider_specific_fields"))) {
            own = own != null ? own : Nodes.firstText(holder, "reasoning_content", "reasoning");
            own = own != null ? own : thinking(holder.path("thinking_blocks"));
        }
        return own;
    }

    private static @Nullable String thinking(JsonNode blocks) {
        StringBuilder all = new StringBuilder();
        for (JsonNode block : Nodes.items(blocks)) {
            String thought = Nodes.firstText(block, "thinking", "text");
            if (thought != null) {
                all.append(all.isEmpty() ? "" : "\n\n").append(thought);
            }
        }
        return all.isEmpty() ? null : all.toString();
    }

    private static @Nullable Usage usage(JsonNode message) {
        Usage tokens = ChatTurns.usage(message.path("usage"));
        Double cost = Nodes.number(message, "cost");
        Double seconds = Nodes.number(message, "generation_time_seconds");
        if (tokens == null) {
            return cost == null && seconds == null ? null : new Usage(null, null, null, cost, seconds);
        }
        return new Usage(tokens.input(), tokens.output(), tokens.reasoning(), cost, seconds);
    }
}
