package saiddone.search.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.model.Arguments;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import tools.jackson.databind.JsonNode;

/// One searchable text of a message: all of its text, its reasoning or its result, one call's name, or one value among a
/// call's arguments. Phrases match within one such text only.
///
/// @param call    ordinal of the call within the message, null outside CALL and ARGUMENTS
/// @param pointer JSON pointer to the value in the call's arguments, null outside ARGUMENTS and where they are no JSON
public record PartValue(Part part, @Nullable Integer call, @Nullable String pointer, String text) {

    /// The searchable texts of a message, in the order in which they are shown.
    public static List<PartValue> of(Message message) {
        List<PartValue> values = new ArrayList<>();
        add(values, holdsResult(message) ? Part.RESULT : Part.TEXT, null, null, message.text());
        String reasoning = message.reasoning();
        if (reasoning != null) {
            add(values, Part.REASONING, null, null, reasoning);
        }
        for (ToolCall call : message.calls()) {
            add(values, Part.CALL, call.ordinal(), null, call.name());
            addArguments(values, call.ordinal(), call.arguments());
        }
        return values;
    }

    private static boolean holdsResult(Message message) {
        return message.result() != null || message.role() == Role.TOOL;
    }

    private static void addArguments(List<PartValue> values, int call, Arguments arguments) {
        JsonNode tree = arguments.tree();
        if (tree == null) {
            add(values, Part.ARGUMENTS, call, null, arguments.raw());
        } else {
            addLeaves(values, call, "", tree);
        }
    }

    private static void addLeaves(List<PartValue> values, int call, String pointer, JsonNode node) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                addLeaves(values, call, pointer + "/" + escaped(entry.getKey()), entry.getValue());
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                addLeaves(values, call, pointer + "/" + i, node.get(i));
            }
        } else if (!node.isNull()) {
            add(values, Part.ARGUMENTS, call, pointer, node.isString() ? node.stringValue() : node.toString());
        }
    }

    private static String escaped(String key) {
        return key.indexOf('~') < 0 && key.indexOf('/') < 0 ? key : key.replace("~", "~0").replace("/", "~1");
    }

    private static void add(List<PartValue> values, Part part, @Nullable Integer call, @Nullable String pointer, String text) {
        if (!text.isEmpty()) {
            values.add(new PartValue(part, call, pointer, text));
        }
    }
}
