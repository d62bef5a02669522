package saiddone.check.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The things with ids that one result tells of, read from its own JSON: no domain is known here. An id is what a key such as `id`,
/// `order_id` or `flight_number` holds, or a key under which an object with that id stands. For several threads.
///
/// @param all in the result's order
record ResultThings(List<Thing> all) {
    private static final int DEEPEST = 40;
    private static final int LONGEST_ID = 60;
    private static final Pattern NAME = Pattern.compile("(?=.*\\p{Ll})[\\p{L}\\p{M}\\s.,'’&/()-]+");

    ResultThings {
        all = List.copyOf(all);
    }

    /// @param parent    what contains it, null where nothing does
    /// @param described null where it is only named
    record Thing(String id, String type, @Nullable String parent, @Nullable Described described) {}

    static ResultThings in(@Nullable JsonNode tree, FieldNames names) {
        Walk walk = new Walk(names);
        if (tree != null) {
            walk.into(tree, "result", "result", null, 0);
        }
        return new ResultThings(walk.found);
    }

    private static final class Walk {
        private final FieldNames names;
        private final Map<String, FieldNames.Meaning> keys = new HashMap<>();
        private final List<Thing> found = new ArrayList<>();

        Walk(FieldNames names) {
            this.names = names;
        }

        /// @param key  the key that the node stands under
        /// @param list the key of what contains it, which names the kind where objects stand under their own ids
        void into(JsonNode node, String key, String list, @Nullable String parent, int depth) {
            if (depth > DEEPEST) {
                return;
            }
            if (node.isArray()) {
                for (JsonNode one : node) {
                    if (one.isValueNode()) {
                        named(one.asString(), key(key).kind());
                    } else {
                        into(one, key, key, parent, depth + 1);
                    }
                }
            } else if (node.isObject()) {
                String id = object(node, key, list, parent);
                for (Map.Entry<String, JsonNode> one : node.properties()) {
                    into(one.getValue(), one.getKey(), key, id == null ? parent : id, depth + 1);
                }
            }
        }

        /// A listed text of small letters alone is a name or a word, as in `"items": ["Digital Camera"]`.
        private void named(String id, String type) {
            if (!id.isBlank() && id.length() < LONGEST_ID && !NAME.matcher(id).matches()) {
                found.add(new Thing(id, type, null, null));
            }
        }

        /// The object's own id, null where it has none.
        private @Nullable String object(JsonNode object, String key, String list, @Nullable String parent) {
            String idKey = ownKey(object, key);
            if (idKey == null) {
                return null;
            }
            String id = object.path(idKey).asString();
            String type = idKey.equals("id") ? key(id.equals(key) ? list : key).kind() : key(idKey).kind();
            found.add(new Thing(id, type, parent, new Described(object)));
            return id;
        }

        /// The key that names the object itself: `id`; else one that fits the list it stands in (`items` and `item_id`); else,
        /// for an object that stands alone, its first id.
        private @Nullable String ownKey(JsonNode object, String key) {
            String first = null;
            for (Map.Entry<String, JsonNode> one : object.properties()) {
                boolean scalar = one.getValue().isString() || one.getValue().isIntegralNumber();
                if (scalar && key(one.getKey()).id() && !one.getValue().asString().isBlank()) {
                    if (one.getKey().equals("id") || one.getValue().asString().equals(key)
                            || key(one.getKey()).kind().equals(key(key).kind())) {
                        return one.getKey();
                    }
                    first = first == null || key(one.getKey()).kind().equals("item") || key(one.getKey()).kind().equals("variant")
                            ? one.getKey() : first;
                }
            }
            return object.has("transaction_type") || object.has("amount") && first != null && first.contains("pay") ? null : first;
        }

        private FieldNames.Meaning key(String name) {
            return keys.computeIfAbsent(name, names::of);
        }
    }
}
