package saiddone.check.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import saiddone.check.ledger.ToolResults;
import saiddone.model.ToolCall;
import tools.jackson.databind.JsonNode;

/// What the agent's tools returned: results that are JSON objects or lists; others as their text alone.
///
/// @param results in the conversation's order, without failed ones
/// @param objects every object within their trees, outer ones first; listed once, since each reply asks for them
record Lookups(List<Result> results, List<Held> objects) {
    /// Larger results are kept as text: nobody's reply rests on all of them, and the time stays bounded.
    private static final int LARGEST = 300_000;
    private static final int DEEPEST = 40;

    /// @param call the call that it answers, null where the record does not say
    /// @param tree null where the text is no JSON
    record Result(int message, @Nullable ToolCall call, @Nullable JsonNode tree, String text) {}

    record Held(Result result, JsonNode node) {}

    static Lookups of(ToolResults told) {
        List<Result> results = told.all().stream().map(one -> new Result(one.message(), one.call(),
                one.text().length() > LARGEST ? null : one.tree(), one.text())).toList();
        List<Held> objects = new ArrayList<>();
        for (Result result : results) {
            JsonNode tree = result.tree();
            if (tree != null) {
                list(result, tree, 0, objects);
            }
        }
        return new Lookups(results, List.copyOf(objects));
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
            for (JsonNode child : node) {
                list(result, child, depth + 1, into);
            }
        }
    }
}
