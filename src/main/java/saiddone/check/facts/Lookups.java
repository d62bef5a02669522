package saiddone.check.facts;

import java.util.ArrayList;
import java.util.List;
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
/// @param objects every object within their trees, outer ones first; listed once, since each reply asks for them
record Lookups(List<Result> results, List<Held> objects) {
    /// Larger results are kept as text: nobody's reply rests on all of them, and the time stays bounded.
    private static final int LARGEST = 300_000;
    private static final int DEEPEST = 40;
    private static final JsonMapper JSON = new JsonMapper();

    /// @param call the call that it answers, null where the record does not say
    /// @param tree null where the text is no JSON
    record Result(int message, @Nullable ToolCall call, @Nullable JsonNode tree, String text) {}

    record Held(Result result, JsonNode node) {}

    static Lookups of(Transcript transcript) {
        List<Result> results = new ArrayList<>();
        for (Message message : transcript.messages()) {
            ToolResult result = message.result();
            if (result != null && !result.error()) {
                results.add(new Result(message.index(), call(transcript, result), parsed(message.text()), message.text()));
            }
        }
        List<Held> objects = new ArrayList<>();
        for (Result result : results) {
            JsonNode tree = result.tree();
            if (tree != null) {
                list(result, tree, 0, objects);
            }
        }
        return new Lookups(List.copyOf(results), List.copyOf(objects));
    }

    /// Those that had come before a message.
    Lookups before(int message) {
        return new Lookups(results.stream().filter(result -> result.message() < message).toList(),
                objects.stream().filter(held -> held.result().message() < message).toList());
    }

    boolean isEmpty() {
        return results.isEmpty();
    }

    /// Each object of the parsed results, with the result that holds it.
    void objects(BiConsumer<Result, JsonNode> visitor) {
        objects.forEach(held -> visitor.accept(held.result(), held.node()));
    }

    private static void list(Result result, JsonNode node, int depth, List<Held> into) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isObject()) {
            into.add(new Held(result, node));
        }
        if (node.isContainer()) {
            node.valueStream().filter(JsonNode::isContainer).forEach(child -> list(result, child, depth + 1, into));
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
