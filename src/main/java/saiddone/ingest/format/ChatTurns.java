package saiddone.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import saiddone.ingest.raw.MessageParts;
import saiddone.ingest.raw.RawTranscript;
import saiddone.model.Attachment;
import saiddone.model.Role;
import saiddone.model.Usage;
import tools.jackson.databind.JsonNode;

/// Messages as OpenAI's chat interface has them, which tau-bench uses too.
final class ChatTurns {
    private final MessageParts parts;
    private final Predicate<String> failed;

    /// @param failed whether a tool's text tells of an error: the format has no flag for it
    ChatTurns(MessageParts parts, Predicate<String> failed) {
        this.parts = parts;
        this.failed = failed;
    }

    /// Every element of the list becomes a turn, whatever it is, so that positions stay those of the file.
    List<RawTranscript.Turn> turns(JsonNode list) {
        List<RawTranscript.Turn> turns = new ArrayList<>(list.size());
        for (JsonNode message : Nodes.items(list)) {
            turns.add(turn(message));
        }
        return turns;
    }

    private RawTranscript.Turn turn(JsonNode message) {
        if (!message.isObject()) {
            return new RawTranscript.Turn("unknown", message.isString() ? message.stringValue() : message.toString(), null,
                    List.of(), null, List.of(), null, null);
        }
        String roleName = Nodes.firstText(message, "role");
        Role role = Role.of(roleName == null ? "" : roleName);
        MessageParts.Content content = parts.content(message.path("content"), role);
        String thought = Nodes.firstText(message, "reasoning_content", "reasoning", "thinking");
        return new RawTranscript.Turn(roleName == null ? "unknown" : roleName, content.text(),
                content.reasoning(thought),
                parts.calls(message, role == Role.USER ? Role.USER : Role.ASSISTANT),
                role == Role.TOOL ? result(message, content.text()) : null, attachments(message, content),
                usage(message.path("usage")), Nodes.firstText(message, "timestamp", "created_at", "time"));
    }

    private RawTranscript.Result result(JsonNode message, String text) {
        Boolean flag = Nodes.flag(message, "is_error");
        boolean told = failed.test(text);
        return new RawTranscript.Result(Nodes.firstText(message, "tool_call_id", "call_id"), Nodes.firstText(message, "name"),
                flag == null ? told : flag, flag == null, null);
    }

    /// A refusal stands in a key of its own beside a null content; it must not be lost.
    private static List<Attachment> attachments(JsonNode message, MessageParts.Content content) {
        String refusal = Nodes.firstText(message, "refusal");
        if (refusal == null) {
            return content.attachments();
        }
        List<Attachment> all = new ArrayList<>(content.attachments());
        all.add(new Attachment("refusal", null, refusal));
        return all;
    }

    static @Nullable Usage usage(JsonNode usage) {
        if (!usage.isObject()) {
            return null;
        }
        Long input = Nodes.whole(usage, usage.has("prompt_tokens") ? "prompt_tokens" : "input_tokens");
        Long output = Nodes.whole(usage, usage.has("completion_tokens") ? "completion_tokens" : "output_tokens");
        Long reasoning = Nodes.whole(usage.path("completion_tokens_details"), "reasoning_tokens");
        return input == null && output == null ? null
                : new Usage(input, output, reasoning == null ? Nodes.whole(usage, "reasoning_tokens") : reasoning, null, null);
    }
}
