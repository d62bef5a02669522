package saiddone.ingest.northline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import saiddone.ingest.raw.RawTranscript;
import saiddone.model.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What goes from a suite's case into each of its transcripts.
final class NorthlineCases {
    private NorthlineCases() {}

    static RawTranscript.Expected expected(JsonNode action) {
        JsonNode compared = action.path("compared");
        JsonNode arguments = action.path("arguments");
        return new RawTranscript.Expected(String.valueOf(Nodes.firstText(action, "tool")),
                arguments.isObject() ? arguments : JsonNodeFactory.instance.objectNode(), Role.ASSISTANT,
                compared.isArray() ? compared.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue).toList() : null, null);
    }

    /// What the simulated customer was told to want and how to push for it.
    static @Nullable String brief(JsonNode node) {
        String wants = Nodes.firstText(node, "wants");
        String pushes = node.path("pushes").valueStream().filter(JsonNode::isString).map(JsonNode::stringValue)
                .collect(Collectors.joining("; "));
        return wants == null || pushes.isEmpty() ? wants : wants + " Pushes: " + pushes + ".";
    }

    /// What a reader of the transcript wants to know of the case beside its title, by label.
    static Map<String, String> details(JsonNode node) {
        Map<String, String> details = new LinkedHashMap<>();
        put(details, "order", node, "order");
        put(details, "framing", node, "framing");
        put(details, "expected", node.path("expected"), "says");
        put(details, "verified by", node.path("verifying"), "says");
        put(details, "where to stop", node.path("lines"), "stop");
        put(details, "where it fires", node.path("lines"), "forbidden");
        return details;
    }

    private static void put(Map<String, String> details, String label, JsonNode node, String key) {
        String text = Nodes.firstText(node, key);
        if (text != null) {
            details.put(label, text);
        }
    }
}
