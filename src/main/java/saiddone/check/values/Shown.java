package saiddone.check.values;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.results.Scalars;
import saiddone.check.results.ToolResults;
import saiddone.model.ToolCall;
import tools.jackson.databind.JsonNode;

/// What was shown before a call of the flights there are, and of the thing that the call is for.
final class Shown {
    private static final int DEEPEST = 20;
    private final ValueWords values;
    private final Map<String, String> origins = new HashMap<>();
    private final Map<String, String> destinations = new HashMap<>();
    private final Map<String, Set<String>> days = new HashMap<>();
    private final Scalars.@Nullable One id;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> kin = new HashSet<>();
    /// By the key of a list: the ids of what was shown with such a one.
    private final Map<String, Set<String>> holders = new HashMap<>();
    /// By the key of a number or a list: those numbers, the lengths of those lists.
    private final Map<String, Set<Integer>> sizes = new HashMap<>();
    private final ToolResults results;
    private final List<ToolCall> calls;
    private final int before;
    private @Nullable JsonNode thing;
    private boolean read;

    /// @param calls the agent's, which name things of the kind though their results may be missing
    Shown(ValueWords values, ToolResults results, List<ToolCall> calls, ToolCall call) {
        this.values = values;
        this.results = results;
        this.calls = calls;
        before = call.message();
        id = Scalars.of(call).id();
    }

    /// Reads the results when somebody first asks: the words of most calls name nothing that could be compared.
    private Shown read() {
        if (!read) {
            read = true;
            if (id != null) {
                calls.stream().filter(one -> one.message() < before).flatMap(one -> Scalars.of(one).all().stream())
                        .filter(one -> one.pointer().equals(id.pointer())).forEach(one -> kin.add(one.value()));
            }
            for (ToolResults.One result : results.all()) {
                JsonNode tree = result.tree();
                if (tree != null && result.message() < before) {
                    walk(tree, 0);
                }
            }
        }
        return this;
    }

    private void walk(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(one -> {
                size(one.getKey(), one.getValue());
                String code = one.getValue().isString() && Codes.key(one.getKey()) ? Codes.of(one.getValue().asString()) : "";
                if (!code.isEmpty()) {
                    codes.add(code);
                }
                if (!code.isEmpty() && node.path("date").isString()) {
                    days.computeIfAbsent(code, _ -> new HashSet<>()).add(node.path("date").asString());
                }
                if (!code.isEmpty() && node.path("origin").isString() && node.path("destination").isString()) {
                    origins.put(code, node.path("origin").asString());
                    destinations.put(code, node.path("destination").asString());
                }
            });
            if (id != null) {
                kin(node, id);
            }
            holder(node);
        }
        node.valueStream().filter(JsonNode::isContainer).forEach(child -> walk(child, depth + 1));
    }

    private void size(String key, JsonNode value) {
        if (value.isArray() || value.isInt()) {
            sizes.computeIfAbsent(key, _ -> new HashSet<>()).add(value.isArray() ? value.size() : value.intValue());
        }
    }

    /// Takes down what has an id of the same kind as the call's thing, and the thing itself.
    private void kin(JsonNode node, Scalars.One own) {
        String stem = own.key().replaceFirst("_?ids?$", "");
        node.properties().forEach(one -> {
            if (one.getKey().equals(own.key()) && one.getValue().isString()) {
                kin.add(one.getValue().asString());
            } else if (!stem.isEmpty() && one.getKey().startsWith(stem) && one.getValue().isArray()) {
                one.getValue().valueStream().filter(JsonNode::isString).forEach(value -> kin.add(value.asString()));
            }
        });
        boolean itself = ids(node).map(Map.Entry::getKey).findFirst().filter(own.key()::equals).isPresent();
        if (itself && node.path(own.key()).asString("").equals(own.value())) {
            thing = node;
        }
    }

    private static Stream<Map.Entry<String, JsonNode>> ids(JsonNode node) {
        return node.propertyStream().filter(one -> one.getKey().endsWith("id"));
    }

    /// Takes down under which keys something with an id has lists.
    private void holder(JsonNode node) {
        ids(node).filter(one -> one.getValue().isString()).findFirst()
                .ifPresent(its -> node.propertyStream().filter(one -> one.getValue().isArray())
                        .forEach(one -> holders.computeIfAbsent(one.getKey(), _ -> new HashSet<>()).add(its.getValue().asString())));
    }

    /// Whether a place in a text stands below the id of something that was shown with a list under that key, with no other heading
    /// between: it tells how long that list is.
    boolean below(String key, String text, int place) {
        int at = read().holders.getOrDefault(key, Set.of()).stream().mapToInt(one -> text.lastIndexOf(one, place)).max().orElse(-1);
        int line = text.indexOf('\n', at);
        return at >= 0 && line >= 0 && line < place && text.substring(line, text.lastIndexOf('\n', place) + 1).lines()
                .noneMatch(one -> values.heading().matcher(one).find());
    }

    /// Whether the last id that stands before a place in a text is that of another thing of the kind that the call is for.
    boolean ofAnother(String text, int place) {
        int own = id == null ? -1 : text.lastIndexOf(id.value(), place);
        return id != null && read().kin.stream().anyMatch(one -> !one.equals(id.value()) && text.lastIndexOf(one, place) > own);
    }

    /// Whether a look-up showed a flight on a day.
    boolean flies(String code, String iso) {
        return read().days.getOrDefault(code, Set.of()).contains(iso);
    }

    boolean knows(String code) {
        return read().codes.contains(code);
    }

    boolean sameRoute(String one, String other) {
        String from = read().origins.get(one);
        return from != null && from.equals(origins.get(other)) && Objects.equals(destinations.get(one), destinations.get(other));
    }

    /// Whether one may come in the other's place: their routes begin or end alike, or are not known.
    boolean mayReplace(String one, String other) {
        String from = read().origins.get(one);
        String to = destinations.get(one);
        return from == null || to == null || from.equals(origins.get(other)) || to.equals(destinations.get(other));
    }

    /// The date that the thing which the call is for has for a flight; null where it does not hold the flight, empty where no date is
    /// shown.
    @Nullable String heldDate(String code) {
        JsonNode held = read().thing;
        if (held == null) {
            return null;
        }
        return held.valueStream().filter(JsonNode::isArray).flatMap(JsonNode::valueStream)
                .filter(flight -> flight.propertyStream().anyMatch(one -> one.getValue().isString() && Codes.key(one.getKey())
                        && Codes.of(one.getValue().asString()).equals(code)))
                .map(flight -> flight.path("date").asString("")).findFirst().orElse(null);
    }

    boolean holds(String code) {
        return heldDate(code) != null;
    }

    /// A number that the thing has under a key, -1 where it is not shown.
    int number(String key) {
        JsonNode held = read().thing;
        return held == null ? -1 : held.path(key).asInt(-1);
    }

    /// Whether the call's own thing was not shown with anything under a key, and another was with a list of that length, or that number.
    boolean elsewhere(String key, int number) {
        return read().sizes.getOrDefault(key, Set.of()).contains(number) && !hasList(key) && number(key) < 0;
    }

    /// Whether the thing was shown with a list under a key.
    boolean hasList(String key) {
        JsonNode held = read().thing;
        return held != null && held.path(key).isArray();
    }
}
