package saiddone.check.record;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import saiddone.check.results.Plain;
import saiddone.model.ToolCall;
import tools.jackson.databind.JsonNode;

/// The orders or bookings that a lookup lists by their ids alone, such as those in a customer's profile, and which of them nobody
/// had looked up when a message was written.
public final class Unopened {
    private static final List<String> TRAVEL = List.of("reservations", "bookings", "trips", "history");
    /// What such a list is called, and the words for what is in it.
    private static final Map<String, List<String>> KINDS = Map.of("orders", List.of("orders", "purchases", "history"),
            "reservations", TRAVEL, "bookings", TRAVEL);

    private final Map<String, Set<String>> byKind = new LinkedHashMap<>();
    private final Seen seen;
    private final String asked;

    private Unopened(Seen seen) {
        this.seen = seen;
        asked = seen.talk().calls().stream().filter(call -> call.message() <= seen.message().index())
                .map(ToolCall::arguments).map(one -> one.raw()).collect(Collectors.joining("\n"));
        seen.lookups().objects((_, node) -> node.properties().forEach(this::take));
    }

    static Unopened of(Seen seen) {
        return new Unopened(seen);
    }

    private void take(Map.Entry<String, JsonNode> field) {
        String key = field.getKey().toLowerCase(Locale.ROOT);
        JsonNode list = field.getValue();
        if (KINDS.containsKey(key) && list.isArray() && !list.isEmpty() && list.valueStream().allMatch(JsonNode::isString)) {
            list.forEach(id -> byKind.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(id.asString()));
        }
    }

    /// Whether an id is listed, and nothing more was asked or shown of it.
    public boolean holds(String id) {
        return byKind.values().stream().flatMap(Set::stream).anyMatch(one -> Plain.bareId(one).equals(Plain.bareId(id))) && !opened(id);
    }

    /// Of one kind, what was left out.
    ///
    /// @param all  how many are listed of what words speak of
    /// @param left those of them that were not looked up
    public record Part(int all, List<String> left) {}

    /// What was left out of the kind that one of these words names; none where nothing was, or none of them was looked up at all: who
    /// looks into them in another way is not understood.
    public List<Part> leftOf(List<String> words) {
        return byKind.entrySet().stream().filter(kind -> KINDS.getOrDefault(kind.getKey(), List.of()).stream().anyMatch(words::contains))
                .map(kind -> new Part(kind.getValue().size(), kind.getValue().stream().filter(id -> !opened(id)).toList()))
                .filter(part -> !part.left().isEmpty() && part.left().size() < part.all()).toList();
    }

    /// All that are listed.
    public List<String> all() {
        return byKind.values().stream().flatMap(Set::stream).distinct().toList();
    }

    /// Those that are listed with one, and were not looked up.
    public List<String> besides(String id) {
        return byKind.values().stream().filter(kind -> kind.contains(id)).flatMap(Set::stream).distinct()
                .filter(one -> !one.equals(id) && !opened(one)).toList();
    }

    private boolean opened(String id) {
        return asked.contains(Plain.bareId(id)) || seen.things().knows(id);
    }
}
