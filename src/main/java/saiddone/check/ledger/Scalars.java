package saiddone.check.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The scalar values of a call's arguments with their JSON pointers.
record Scalars(List<One> all) {
    private static final int MOST = 200;

    record One(String pointer, String key, String value, boolean number) {}

    static Scalars of(@Nullable JsonNode arguments) {
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

    boolean hold(String value) {
        return all.stream().anyMatch(one -> one.value().equals(value));
    }
}
