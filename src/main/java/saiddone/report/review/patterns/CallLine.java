package saiddone.report.review.patterns;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A tool call in one short line: `create_reshipment(NL-20377)`.
final class CallLine {
    private static final JsonMapper JSON = new JsonMapper();

    private CallLine() {}

    /// @param quoted the call as a target quotes it: the name, then the arguments in brackets
    static String of(String tool, String quoted) {
        boolean whole = quoted.startsWith(tool + "(") && quoted.endsWith(")");
        if (!whole) {
            return quoted.isEmpty() ? tool : quoted;
        }
        String raw = quoted.substring(tool.length() + 1, quoted.length() - 1);
        try {
            JsonNode tree = JSON.readTree(raw);
            return tree.isObject() ? tool + "(" + tree.valueStream().map(CallLine::text).collect(Collectors.joining(", ")) + ")" : quoted;
        } catch (JacksonException ignored) {
            return quoted;
        }
    }

    /// A JSON value as it is read.
    static String value(String json) {
        try {
            return text(JSON.readTree(json));
        } catch (JacksonException ignored) {
            return json;
        }
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }
}
