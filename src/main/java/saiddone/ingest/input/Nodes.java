package saiddone.ingest.input;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Lenient looks into JSON trees: a value of the wrong kind counts as missing.
public final class Nodes {
    private Nodes() {}

    /// The value as text: strings as they are, numbers and booleans as written; null for anything else.
    public static @Nullable String text(JsonNode object, String key) {
        JsonNode value = object.path(key);
        if (value.isString()) {
            return value.stringValue();
        }
        return value.isNumber() || value.isBoolean() ? value.asString() : null;
    }

    /// The first of the keys that has a text which is not blank.
    public static @Nullable String firstText(JsonNode object, String... keys) {
        for (String key : keys) {
            String text = text(object, key);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    /// The items of a list; a single object counts as a list of one, anything else as empty.
    public static List<JsonNode> items(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().toList();
        }
        return value.isObject() ? List.of(value) : List.of();
    }

    public static @Nullable Double number(JsonNode object, String key) {
        JsonNode value = object.path(key);
        return value.isNumber() ? Double.valueOf(value.doubleValue()) : null;
    }

    /// A whole number that fits, also from text such as `"3"`.
    public static @Nullable Long whole(JsonNode object, String key) {
        JsonNode value = object.path(key);
        if (value.isNumber()) {
            return value.isIntegralNumber() && value.canConvertToLong() ? Long.valueOf(value.longValue()) : null;
        }
        String text = text(object, key);
        return text != null && text.matches("-?\\d{1,15}") ? Long.valueOf(text) : null;
    }

    public static @Nullable Boolean flag(JsonNode object, String key) {
        JsonNode value = object.path(key);
        return value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : null;
    }
}
