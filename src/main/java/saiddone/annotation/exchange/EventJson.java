package saiddone.annotation.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An event's JSON taken apart.
///
/// @param moves    every record before and after
/// @param brought  the uids that a merge brought in
/// @param versions by record, the version that stands after a merge or a resolution where it isn't this event's own
record EventJson(List<Move> moves, List<String> brought, Map<Ref, Version> versions) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// One record before and after, null where there was or is none.
    record Move(Ref ref, @Nullable String before, @Nullable String after) {}

    static EventJson of(String json) {
        JsonNode event = MAPPER.readTree(json);
        List<Move> moves = new ArrayList<>();
        for (JsonNode change : event.path("changes")) {
            moves.add(new Move(new Ref(change.path("record").asString(), change.path("key").asString()), body(change.path("before")),
                    body(change.path("after"))));
        }
        List<String> brought = new ArrayList<>();
        event.path("brought").forEach(uid -> brought.add(uid.asString()));
        Map<Ref, Version> versions = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : event.path("versions").properties()) {
            versions.put(Ref.of(entry.getKey()), version(entry.getValue(), null));
        }
        return new EventJson(moves, brought, versions);
    }

    /// A conflict's body: the record that it is about, and the version that waits.
    static Map.Entry<Ref, Version> conflict(String body) {
        JsonNode node = MAPPER.readTree(body);
        return Map.entry(new Ref(node.path("record").asString(), node.path("key").asString()), version(node, body(node.path("theirs"))));
    }

    private static Version version(JsonNode node, @Nullable String body) {
        return new Version(node.path("version").asString(), body, node.path("reviewer").asString(),
                Instant.parse(node.path("at").asString()));
    }

    private static @Nullable String body(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.toString();
    }
}
