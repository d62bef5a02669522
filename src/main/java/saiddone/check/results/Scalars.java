package saiddone.check.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.model.ToolCall;
import tools.jackson.databind.JsonNode;

/// The scalar values of a call's arguments with their JSON pointers, as many and as deep as any tool has.
public record Scalars(List<One> all) {
    private static final int MOST = 200;
    private static final String PAYMENT = "payment";

    public Scalars {
        all = List.copyOf(all);
    }

    /// @param key    the name that it, or the list that it is in, stands under
    /// @param value  as a text
    public record One(String pointer, String key, String value, boolean number) {
        /// Whether it stands at the arguments' top, and in no list or object of theirs.
        public boolean isTop() {
            return pointer.lastIndexOf('/') == 0;
        }
    }

    public static Scalars of(ToolCall call) {
        return of(call.arguments().tree());
    }

    /// @param arguments null for none
    public static Scalars of(@Nullable JsonNode arguments) {
        List<One> all = new ArrayList<>();
        if (arguments != null) {
            collect(arguments, "", "", all, 0);
        }
        return new Scalars(all);
    }

    private static void collect(JsonNode node, String pointer, String key, List<One> all, int depth) {
        if (all.size() >= MOST || depth > 8) {
            return;
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> one : node.properties()) {
                collect(one.getValue(), pointer + "/" + one.getKey().replace("~", "~0").replace("/", "~1"), one.getKey(), all, depth + 1);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, key, all, depth + 1);
            }
        } else if (!node.isNull()) {
            all.add(new One(pointer, key, node.asString(), node.isNumber()));
        }
    }

    /// Those at the top.
    public Stream<One> top() {
        return all.stream().filter(One::isTop);
    }

    /// The texts at the top: ids, and what else is no number.
    public Stream<String> topTexts() {
        return top().filter(one -> !one.number()).map(One::value);
    }

    /// The first id at the top, what pays last: what a call is for. Null where there is none.
    public @Nullable One id() {
        return top().filter(one -> one.key().endsWith("id")).min(Comparator.comparing(one -> one.key().contains(PAYMENT))).orElse(null);
    }

    /// What stands under a pointer, empty where nothing does.
    public String at(String pointer) {
        return all.stream().filter(one -> one.pointer().equals(pointer)).map(One::value).findFirst().orElse("");
    }

    public boolean hold(String value) {
        for (One one : all) {
            if (one.value().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
