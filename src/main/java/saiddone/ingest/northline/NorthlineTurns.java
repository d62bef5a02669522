package saiddone.ingest.northline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import saiddone.ingest.raw.MessageParts;
import saiddone.ingest.raw.RawTranscript;
import saiddone.model.Attachment;
import saiddone.model.Role;
import saiddone.model.Usage;
import tools.jackson.databind.JsonNode;

/// The message list of one Northline transcript. Values of a kind that the format does not have are kept as their JSON
/// text, so that nothing which was said is lost.
final class NorthlineTurns {
    private static final String ROLELESS = "unknown";
    private static final String NAMELESS = "(no name)";

    private final MessageParts parts;

    NorthlineTurns(MessageParts parts) {
        this.parts = parts;
    }

    List<RawTranscript.Turn> of(JsonNode messages) {
        List<RawTranscript.Turn> turns = new ArrayList<>(messages.size());
        for (JsonNode message : messages) {
            turns.add(turn(message));
        }
        return turns;
    }

    /// A text as it is, any other value as its JSON, nothing for null.
    static String whole(JsonNode value) {
        return value.isString() ? value.stringValue() : value.isMissingNode() || value.isNull() ? "" : value.toString();
    }

    private RawTranscript.Turn turn(JsonNode message) {
        if (!message.isObject()) {
            return new RawTranscript.Turn(ROLELESS, whole(message), null, List.of(), null, List.of(), null, null);
        }
        String role = Objects.requireNonNullElse(Nodes.firstText(message, "role"), ROLELESS);
        return new RawTranscript.Turn(role, whole(message.path("text")), Nodes.text(message, "reasoning"),
                calls(message, Role.of(role)), Role.of(role) == Role.TOOL ? result(message) : null, attachments(message),
                usage(message.path("usage")), Nodes.text(message, "time"));
    }

    private List<RawTranscript.Call> calls(JsonNode message, Role role) {
        return Nodes.items(message.path("calls")).stream()
                .map(call -> new RawTranscript.Call(Nodes.firstText(call, "id"),
                        Objects.requireNonNullElse(Nodes.firstText(call, "tool"), NAMELESS), parts.arguments(call.path("arguments")),
                        role == Role.USER ? Role.USER : Role.ASSISTANT))
                .toList();
    }

    private static RawTranscript.Result result(JsonNode message) {
        JsonNode error = message.path("error");
        String errorText = error.isString() ? error.stringValue() : null;
        return new RawTranscript.Result(Nodes.firstText(message, "call"), Nodes.firstText(message, "tool"),
                errorText != null || error.asBoolean(false), false, errorText);
    }

    private static List<Attachment> attachments(JsonNode message) {
        return Nodes.items(message.path("attachments")).stream()
                .map(item -> new Attachment(Objects.requireNonNullElse(Nodes.firstText(item, "kind"), "file"),
                        Nodes.text(item, "name"), Nodes.text(item, "description")))
                .toList();
    }

    private static @Nullable Usage usage(JsonNode usage) {
        return !usage.isObject() ? null : new Usage(Nodes.whole(usage, "input"), Nodes.whole(usage, "output"),
                Nodes.whole(usage, "reasoning"), Nodes.number(usage, "cost"), Nodes.number(usage, "seconds"));
    }
}
