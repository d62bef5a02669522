package saiddone.check.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The scalar values of a call's arguments with their JSON pointers, as many and as deep as any tool has.
public record Scalars(List<One> all) {
    private static final int MOST = 200;

    public Scalars {
        all = List.copyOf(all);
    }

    /// @param key    the name that it, or the list that it is in, stands under
    /// @param value  as a text
    public record One(String pointer, String key, String value, boolean number) {}

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

    boolean hold(String value) {
        for (One one : all) {
            if (one.value().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
