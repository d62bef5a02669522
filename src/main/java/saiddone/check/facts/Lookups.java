package saiddone.check.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import saiddone.model.Message;
import saiddone.model.ToolCall;
import saiddone.model.ToolResult;
import saiddone.model.Transcript;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the agent's tools returned, parsed once: results that are JSON objects or lists; others as their text alone.
///
/// @param results in the conversation's order, without failed ones
record Lookups(List<Result> results) {
    /// Larger results are kept as text: nobody's reply rests on all of them, and the time stays bounded.
    private static final int LARGEST = 300_000;
    private static final JsonMapper JSON = new JsonMapper();

    /// @param call the call that it answers, null where the record does not say
    /// @param tree null where the text is no JSON
    record Result(int message, @Nullable ToolCall call, @Nullable JsonNode tree, String text) {}

    static Lookups of(Transcript transcript) {
        List<Result> results = new ArrayList<>();
        for (Message message : transcript.messages()) {
            ToolResult result = message.result();
            if (result != null && !result.error()) {
                results.add(new Result(message.index(), call(transcript, result), parsed(message.text()), message.text()));
            }
        }
        return new Lookups(List.copyOf(results));
    }

    /// Those that had come before a message.
    Lookups before(int message) {
        return new Lookups(results.stream().filter(result -> result.message() < message).toList());
    }

    boolean isEmpty() {
        return results.isEmpty();
    }

    /// Each object of the parsed results, with the result that holds it.
    void objects(BiConsumer<Result, JsonNode> visitor) {
        for (Result result : results) {
            JsonNode tree = result.tree();
            if (tree != null) {
                visit(tree, 0, node -> visitor.accept(result, node));
            }
        }
    }

    private interface Visitor {
        void object(JsonNode node);
    }

    private static void visit(JsonNode node, int depth, Visitor visitor) {
        if (depth > 40) {
            return;
        }
        if (node.isObject()) {
            visitor.object(node);
            for (Map.Entry<String, JsonNode> child : node.properties()) {
                visit(child.getValue(), depth + 1, visitor);
            }
        } else if (node.isArray()) {
            node.valueStream().forEach(child -> visit(child, depth + 1, visitor));
        }
    }

    private static @Nullable ToolCall call(Transcript transcript, ToolResult result) {
        return result.paired() ? transcript.messages().get(result.callMessage()).calls().stream()
                .filter(call -> call.ordinal() == result.callOrdinal()).findFirst().orElse(null) : null;
    }

    private static @Nullable JsonNode parsed(String text) {
        String stripped = text.length() > LARGEST ? "" : text.strip();
        if (!stripped.startsWith("{") && !stripped.startsWith("[")) {
            return null;
        }
        try {
            return JSON.readTree(stripped);
        } catch (JacksonException _) {
            return null;
        }
    }
}
