package saiddone.check.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import tools.jackson.databind.JsonNode;

/// Everything that tools returned, as things with ids, put together from what single results tell.
public final class FactBook {
    private static final Scalars NOTHING = new Scalars(List.of());
    /// With a blank at both ends: a shorter name stands in other words.
    private static final int SHORTEST_NAME = 6;

    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, List<Entity>> byType = new HashMap<>();
    private final FieldNames names;
    private final ToolResults results;
    private final Map<String, List<String>> glossary;
    private @Nullable Set<String> products;
    private boolean read;

    /// @param names    shared by all transcripts
    /// @param glossary what values are called in the words, both in the plain form; empty where these are in the tools' language
    public FactBook(ToolResults results, FieldNames names, Map<String, List<String>> glossary) {
        this.glossary = glossary;
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
            // What a write sends back is the world after it, changed by the very call that is to be understood: it names
            // what is new, and what the call itself named is no news.
            ToolCall call = result.call();
            boolean naming = call != null && call.effect() == ToolEffect.WRITE;
            Scalars echoed = call != null && naming ? Scalars.of(call) : NOTHING;
            for (ResultThings.Thing thing : result.read().of(ResultThings.class, one -> ResultThings.in(one.tree(), names)).all()) {
                take(thing, result.message(), naming, echoed);
            }
        }
    }

    private void take(ResultThings.Thing thing, int message, boolean naming, Scalars echoed) {
        Described described = thing.described();
        if (echoed.hold(thing.id()) && (described == null || !entities.containsKey(thing.id()))) {
            return;
        }
        Entity entity = entity(thing.id(), thing.type(), naming ? message : -1);
        if (described != null) {
            entity.within(thing.parent());
            if (!naming) {
                entity.tell(described, message);
            }
        }
    }

    private Entity entity(String id, String type, int madeIn) {
        return entities.computeIfAbsent(id, one -> {
            Entity made = new Entity(one, type, madeIn, glossary);
            byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(made);
            return made;
        });
    }

    /// Names of what has variants, in the plain form.
    public Set<String> products() {
        Set<String> known = products;
        if (known == null) {
            known = new HashSet<>();
            for (Entity one : all()) {
                names(one).filter(name -> name.length() >= SHORTEST_NAME).forEach(known::add);
            }
            products = known;
        }
        return known;
    }

    /// Its own name and its product's, in the plain form, of what is a variant of one; none of anything else.
    public Stream<String> names(Entity one) {
        Entity product = one.product() == null ? null : find(one.product());
        return one.product() == null ? Stream.empty()
                : Stream.of(one.plainName(), product == null ? "" : product.plainName()).filter(name -> !name.isEmpty());
    }

    public @Nullable Entity find(String id) {
        Entity found = read().entities.get(id);
        return found == null ? null : found.known();
    }

    public Collection<Entity> all() {
        Collection<Entity> all = read().entities.values();
        all.forEach(Entity::known);
        return all;
    }

    /// All things of the same kind, itself among them.
    public List<Entity> kin(Entity entity) {
        List<Entity> kin = read().byType.getOrDefault(entity.type(), List.of());
        kin.forEach(Entity::known);
        return kin;
    }

    /// Whether things of that kind were described.
    public boolean knows(String type) {
        return read().byType.getOrDefault(type, List.of()).stream().anyMatch(Entity::described);
    }

    /// Whether a call's own result shows that nothing was paid by it: as many payments of its thing as before.
    public boolean unpaid(ToolCall call) {
        JsonNode after = null;
        JsonNode before = null;
        for (ToolResults.One result : results.all()) {
            JsonNode tree = result.tree();
            if (call.equals(result.call())) {
                after = tree;
            } else if (tree != null && result.message() < call.message() && same(tree, call)) {
                before = tree;
            }
        }
        int paid = after == null || !same(after, call) ? 0 : payments(after);
        return before != null && paid > 0 && paid == payments(before);
    }

    /// Whether a result is of the thing that a call was made for.
    private static boolean same(JsonNode tree, ToolCall call) {
        return Scalars.of(call).top().filter(one -> one.key().endsWith("id"))
                .anyMatch(one -> tree.path(one.key()).asString("").equals(one.value()));
    }

    /// How many payments a thing lists, 0 where it lists none.
    private static int payments(JsonNode tree) {
        return tree.propertyStream().filter(one -> one.getValue().isArray() && one.getKey().contains("payment"))
                .mapToInt(one -> one.getValue().size()).sum();
    }

    /// Whether a result before a message holds a text anywhere, read or not.
    public boolean shows(String text, int before) {
        return results.all().stream().anyMatch(one -> one.message() < before && one.read().text().contains(text));
    }

    /// What a call's own result gives under a key of its object; empty where it gives nothing there.
    public String answered(ToolCall call, String key) {
        for (ToolResults.One result : results.all()) {
            JsonNode tree = call.equals(result.call()) ? result.tree() : null;
            if (tree != null) {
                return tree.path(key).asString("");
            }
        }
        return "";
    }
}
