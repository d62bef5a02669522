package saiddone.ingest.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.JsonInput;
import saiddone.ingest.input.Nodes;
import saiddone.model.Arguments;
import saiddone.model.Attachment;
import saiddone.model.Role;
import saiddone.model.notation.PythonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What all message formats have in common: content as text or as a list of parts, and tool calls in the shapes that
/// their writers use.
public final class MessageParts {
    private static final int LABEL = 200;

    private final JsonInput json;

    public MessageParts(JsonInput json) {
        this.json = json;
    }

    /// A message's content taken apart.
    ///
    /// @param text parts joined without a separator, as recorded
    public record Content(String text, @Nullable String reasoning, List<Attachment> attachments) {
        /// With what the message has in a field of its own; many writers give the same in both places.
        public @Nullable String reasoning(@Nullable String own) {
            return reasoning == null || own != null && own.contains(reasoning) ? own : Thoughts.joined(own, reasoning);
        }
    }

    /// Content that may be text, null, missing, one part or a list of parts. Reasoning at the head of what an agent or a customer wrote
    /// is taken apart from it.
    public Content content(JsonNode value, Role role) {
        Content content = content(value);
        return role == Role.ASSISTANT || role == Role.USER ? Thoughts.apart(content, role) : content;
    }

    private static Content content(JsonNode value) {
        if (value.isString()) {
            return new Content(value.stringValue(), null, List.of());
        }
        if (!value.isContainer()) {
            return new Content(value.isNull() || value.isMissingNode() ? "" : value.asString(), null, List.of());
        }
        StringBuilder text = new StringBuilder();
        StringBuilder reasoning = new StringBuilder();
        List<Attachment> attachments = new ArrayList<>();
        List<JsonNode> parts = Nodes.items(value);
        for (JsonNode part : parts) {
            part(part, text, reasoning, attachments);
        }
        return new Content(text.toString(), reasoning.isEmpty() ? null : reasoning.toString(), attachments);
    }

    private static void part(JsonNode part, StringBuilder text, StringBuilder reasoning, List<Attachment> attachments) {
        if (part.isString()) {
            text.append(part.stringValue());
            return;
        }
        String type = String.valueOf(Nodes.text(part, "type"));
        switch (type) {
            case "reasoning", "thinking" -> join(reasoning, Nodes.firstText(part, "reasoning", "thinking", "text", "summary"));
            case "redacted_thinking" -> join(reasoning, "[withheld]");
            case "tool_use", "tool_result", "tool_call" -> { }
            default -> {
                String said = Nodes.text(part, "text") != null ? Nodes.text(part, "text") : Nodes.text(part, "content");
                if (said != null) {
                    text.append(said);
                } else {
                    attachments.add(attachment(type, part));
                }
            }
        }
    }

    private static Attachment attachment(String type, JsonNode part) {
        String kind = type.contains("image") ? "image" : type.contains("audio") ? "audio" : type.contains("file") ? "file" : type;
        JsonNode holder = part.path(type);
        String name = Nodes.firstText(part, "filename", "name", "image", "image_url", "url", "file");
        if (name == null && holder.isObject()) {
            name = Nodes.firstText(holder, "filename", "name", "url", "file_id");
        }
        return new Attachment(kind, label(name), label(Nodes.firstText(part, "description", "caption", "alt")));
    }

    /// Data that stands in the file itself is not shown: only what kind it is.
    private static @Nullable String label(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int data = text.startsWith("data:") ? text.indexOf(',') : -1;
        String shown = data > 0 ? text.substring(0, data) : text;
        return shown.length() <= LABEL ? shown : shown.substring(0, LABEL) + "…";
    }

    private static void join(StringBuilder all, @Nullable String more) {
        if (more != null && !more.isEmpty()) {
            all.append(all.isEmpty() ? "" : "\n\n").append(more);
        }
    }

    /// The calls of a message: OpenAI's `tool_calls` and its older `function_call`, tau2's and AgentDojo's flat ones,
    /// Anthropic's `tool_use` parts.
    public List<RawTranscript.Call> calls(JsonNode message, Role requestor) {
        JsonNode list = message.path("tool_calls");
        JsonNode old = message.path("function_call");
        JsonNode content = message.path("content");
        if (!list.isContainer() && !old.isObject() && !content.isArray()) {
            return List.of();
        }
        List<RawTranscript.Call> calls = new ArrayList<>();
        for (JsonNode call : Nodes.items(list)) {
            calls.add(call(call, requestor));
        }
        if (calls.isEmpty() && old.isObject()) {
            calls.add(call(old, requestor));
        }
        for (JsonNode part : content.isArray() ? content.valueStream().toList() : List.<JsonNode>of()) {
            if ("tool_use".equals(Nodes.text(part, "type"))) {
                calls.add(call(part, requestor));
            }
        }
        return calls;
    }

    private RawTranscript.Call call(JsonNode call, Role requestor) {
        JsonNode function = call.path("function");
        JsonNode named = function.isObject() ? function : call;
        String name = function.isString() ? function.stringValue() : Nodes.firstText(named, "name");
        JsonNode arguments = first(named, "arguments", "args", "kwargs", "input", "parameters");
        String by = Nodes.text(call, "requestor");
        Role asked = by == null ? requestor : Role.of(by) == Role.USER ? Role.USER : Role.ASSISTANT;
        return new RawTranscript.Call(id(call), name == null ? "(no name)" : name, arguments(arguments), asked);
    }

    private static JsonNode first(JsonNode object, String... keys) {
        for (String key : keys) {
            JsonNode value = object.path(key);
            if (!value.isMissingNode()) {
                return value;
            }
        }
        return object.path(keys[0]);
    }

    /// The call's id; an empty one counts as none.
    public static @Nullable String id(JsonNode call) {
        return Nodes.firstText(call, "id", "call_id");
    }

    /// Arguments that may be text (JSON, or Python's notation) or an object. Some agents write the text of an object as a text once more,
    /// and tools take it.
    public Arguments arguments(JsonNode value) {
        if (value.isString()) {
            JsonNode tree = parsed(value.stringValue());
            JsonNode inner = tree != null && tree.isString() ? parsed(tree.stringValue()) : null;
            return new Arguments(value.stringValue(), withLists(inner != null && inner.isObject() ? inner : tree));
        }
        return value.isNull() || value.isMissingNode() ? new Arguments("", null) : new Arguments(value.toString(), value);
    }

    /// An object with the lists that Python wrote within it as texts, `"['a', 'b']"`, read as lists.
    private static @Nullable JsonNode withLists(@Nullable JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> one : List.copyOf(object.properties())) {
                JsonNode list = one.getValue().isString() && one.getValue().stringValue().startsWith("['")
                        ? PythonText.literal(one.getValue().stringValue()) : null;
                if (list != null) {
                    object.set(one.getKey(), list);
                }
            }
        }
        return tree;
    }

    /// A text as JSON, or as Python writes it; null where it is neither.
    public @Nullable JsonNode parsed(String text) {
        if (text.isBlank()) {
            return null;
        }
        try (JsonParser parser = json.mapper().createParser(text)) {
            parser.nextToken();
            JsonNode tree = json.tree(parser, Set.of());
            return parser.nextToken() == null ? tree : null;
        } catch (JacksonException e) {
            return PythonText.literal(text);
        } catch (JsonInput.OversizeException e) {
            return null;
        }
    }
}
