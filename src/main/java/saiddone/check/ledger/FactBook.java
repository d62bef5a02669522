package saiddone.check.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import tools.jackson.databind.JsonNode;

/// Everything that tools returned, as things with ids, told from the results' own JSON: no domain is known here. An id is
/// what a key such as `id`, `order_id` or `flight_number` holds, or a key under which an object with that id stands.
final class FactBook {
    private static final int DEEPEST = 40;
    /// With a blank at both ends: a shorter name stands in other words.
    private static final int SHORTEST_NAME = 6;

    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, List<Entity>> byType = new HashMap<>();
    private final Map<String, FieldNames.Meaning> keys = new HashMap<>();
    private final FieldNames names;
    private final ToolResults results;
    private @Nullable Set<String> products;
    private boolean read;
    private boolean naming;
    private Scalars echoed = new Scalars(List.of());

    /// @param names shared by all transcripts
    FactBook(ToolResults results, FieldNames names) {
        this.results = results;
        this.names = names;
    }

    /// Reads the results when somebody first asks: of many transcripts nobody does.
    private FactBook read() {
        if (!read) {
            read = true;
            walk();
        }
        return this;
    }

    private void walk() {
        for (ToolResults.One result : results.all()) {
            JsonNode tree = result.tree();
            if (tree != null) {
                // What a write sends back is the world after it, changed by the very call that is to be understood: it names
                // what is new, and what the call itself named is no news.
                ToolCall call = result.call();
                naming = call != null && call.effect() == ToolEffect.WRITE;
                echoed = naming && call != null ? Scalars.of(call.arguments().tree()) : new Scalars(List.of());
                walk(tree, "result", "result", null, result.message(), 0);
            }
        }
    }

    /// @param key  the key that the node stands under
    /// @param list the key of what contains it, which names the kind where objects stand under their own ids
    private void walk(JsonNode node, String key, String list, @Nullable String parent, int message, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            for (JsonNode one : node) {
                if (one.isValueNode()) {
                    named(one.asString(), key(key).kind());
                } else {
                    walk(one, key, key, parent, message, depth + 1);
                }
            }
        } else if (node.isObject()) {
            String id = register(node, key, list, parent, message);
            for (Map.Entry<String, JsonNode> one : node.properties()) {
                walk(one.getValue(), one.getKey(), key, id == null ? parent : id, message, depth + 1);
            }
        }
    }

    /// The object's own id, null where it has none.
    private @Nullable String register(JsonNode object, String key, String list, @Nullable String parent, int message) {
        String idKey = ownKey(object, key);
        if (idKey == null) {
            return null;
        }
        String id = object.path(idKey).asString();
        if (!entities.containsKey(id) && echoed.hold(id)) {
            return id;
        }
        Entity entity = entity(id, idKey.equals("id") ? key(id.equals(key) ? list : key).kind() : key(idKey).kind());
        entity.within(parent);
        if (!naming) {
            entity.tell(object, message);
        }
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

    private void named(String id, String type) {
        if (!id.isBlank() && id.length() < 60 && !echoed.hold(id)) {
            entity(id, type);
        }
    }

    private Entity entity(String id, String type) {
        return entities.computeIfAbsent(id, one -> {
            Entity made = new Entity(one, type, naming);
            byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(made);
            return made;
        });
    }

    /// Names of what has variants, in the plain form.
    Set<String> products() {
        Set<String> known = products;
        if (known == null) {
            known = new HashSet<>();
            for (Entity one : all()) {
                Entity product = one.product() == null ? null : entities.get(one.product());
                for (String name : List.of(one.product() == null ? "" : one.plainName(), product == null ? "" : product.plainName())) {
                    if (name.length() >= SHORTEST_NAME) {
                        known.add(name);
                    }
                }
            }
            products = known;
        }
        return known;
    }

    @Nullable Entity find(String id) {
        Entity found = read().entities.get(id);
        return found == null ? null : found.known();
    }

    Collection<Entity> all() {
        Collection<Entity> all = read().entities.values();
        all.forEach(Entity::known);
        return all;
    }

    /// All things of the same kind, itself among them.
    List<Entity> kin(Entity entity) {
        List<Entity> kin = read().byType.getOrDefault(entity.type(), List.of());
        kin.forEach(Entity::known);
        return kin;
    }

    /// Whether things of that kind were described.
    boolean knows(String type) {
        return read().byType.getOrDefault(type, List.of()).stream().anyMatch(Entity::described);
    }
}
