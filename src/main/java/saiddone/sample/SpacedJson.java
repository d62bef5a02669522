package saiddone.sample;

import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// JSON with a space after every comma and colon, as the store's tools answer.
final class SpacedJson {
    private SpacedJson() {}

    static String write(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            text.append('{');
            Iterator<Map.Entry<String, JsonNode>> entries = node.properties().iterator();
            while (entries.hasNext()) {
                Map.Entry<String, JsonNode> entry = entries.next();
                text.append('"').append(entry.getKey()).append("\": ");
                write(entry.getValue(), text);
                text.append(entries.hasNext() ? ", " : "");
            }
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            for (int i = 0; i < node.size(); i++) {
                text.append(i == 0 ? "" : ", ");
                write(node.get(i), text);
            }
            text.append(']');
        } else {
            text.append(node);
        }
    }
}
