package saiddone.ingest.format;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.ingest.input.JsonInput;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Reads one sample of an Inspect log without what no one reads here (events, store, pools), and with its attachments
/// put back where the messages refer to them. Attachments that nothing refers to are never kept.
final class InspectSamples {
    private static final Set<String> SKIPPED = Set.of("events", "store", "message_pool", "call_pool", "events_data", "timelines");
    private static final Pattern REFERENCE = Pattern.compile("(?:attachment|tc)://([0-9a-f]{32})");

    private final JsonInput json;

    InspectSamples(JsonInput json) {
        this.json = json;
    }

    /// The sample at the parser's token.
    JsonNode read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return json.tree(parser, Set.of());
        }
        ObjectNode sample = json.mapper().createObjectNode();
        ObjectNode attachments = json.mapper().createObjectNode();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (SKIPPED.contains(name)) {
                parser.skipChildren();
            } else if (name.equals("attachments")) {
                attachments(parser, sample, attachments);
            } else if (name.equals("transcript")) {
                old(parser, sample, attachments);
            } else {
                sample.set(name, json.tree(parser, Set.of()));
            }
        }
        sample.set("messages", resolved(sample.path("messages"), attachments));
        return sample;
    }

    /// The older shape keeps its attachments in `transcript.content`.
    private void old(JsonParser parser, ObjectNode sample, ObjectNode attachments) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (name.equals("content")) {
                attachments(parser, sample, attachments);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void attachments(JsonParser parser, ObjectNode sample, ObjectNode kept) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        Set<String> wanted = new HashSet<>();
        references(sample.path("messages"), wanted);
        boolean all = !sample.has("messages");
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (all || wanted.contains(name)) {
                kept.set(name, json.tree(parser, Set.of()));
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void references(JsonNode node, Set<String> found) {
        if (node.isString()) {
            Matcher matcher = REFERENCE.matcher(node.stringValue());
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        } else {
            node.valueStream().forEach(child -> references(child, found));
        }
    }

    private static JsonNode resolved(JsonNode node, ObjectNode attachments) {
        if (attachments.isEmpty()) {
            return node;
        }
        if (node.isString()) {
            String text = node.stringValue();
            Matcher matcher = REFERENCE.matcher(text);
            return matcher.find() ? StringNode.valueOf(matcher.replaceAll(found -> Matcher.quoteReplacement(
                    attachments.path(found.group(1)).asString(found.group())))) : node;
        }
        switch (node) {
            case ObjectNode object -> object.propertyNames().stream().toList()
                    .forEach(name -> object.set(name, resolved(object.path(name), attachments)));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, resolved(array.path(i), attachments));
                }
            }
            default -> { }
        }
        return node;
    }
}
