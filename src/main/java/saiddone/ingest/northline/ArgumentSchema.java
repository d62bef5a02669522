package saiddone.ingest.northline;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.model.suite.ValueTest;
import tools.jackson.databind.JsonNode;

/// What a tool's JSON Schema allows of an argument: as much of JSON Schema as telling impossible tests apart needs. What
/// it does not know it allows.
final class ArgumentSchema {
    private ArgumentSchema() {}

    /// The schema of the value at a JSON pointer; null where the tool can have no such argument.
    static @Nullable JsonNode at(JsonNode schema, String pointer) {
        JsonNode at = schema;
        for (String token : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            JsonNode property = at.path("properties").path(name);
            if (!property.isMissingNode()) {
                at = property;
            } else if (at.has("items") && name.matches("0|[1-9]\\d{0,8}")) {
                at = at.path("items");
            } else if (at.has("properties") || at.has("items")) {
                boolean open = at.has("properties") && !at.path("additionalProperties").isBoolean();
                return open ? at.path("additionalProperties") : null;
            } else if (at.has("type") || at.has("enum")) {
                return null;
            } else {
                return at;
            }
        }
        return at;
    }

    /// Whether a value that keeps the schema can pass the test.
    static boolean possible(JsonNode schema, ValueTest test) {
        return switch (test) {
            case ValueTest.Equal(JsonNode value) -> allows(schema, value);
            case ValueTest.OneOf(List<JsonNode> values) -> values.stream().anyMatch(value -> allows(schema, value));
            case ValueTest.NotEqual(JsonNode value) -> !onlyThese(schema, List.of(value));
            case ValueTest.NotOneOf(List<JsonNode> values) -> !onlyThese(schema, values);
            case ValueTest.Matches(var pattern) -> schema.has("enum")
                    ? schema.path("enum").valueStream()
                            .anyMatch(value -> value.isString() && pattern.matcher(value.stringValue()).matches())
                    : !schema.has("type") || types(schema).anyMatch("string"::equals);
            case ValueTest.Present _ -> true;
        };
    }

    private static boolean onlyThese(JsonNode schema, List<JsonNode> values) {
        return schema.has("enum") && schema.path("enum").valueStream().allMatch(values::contains);
    }

    private static boolean allows(JsonNode schema, JsonNode value) {
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            return false;
        }
        if (schema.has("const") && !schema.path("const").equals(value)) {
            return false;
        }
        if (schema.has("type") && types(schema).noneMatch(type -> isOf(value, type))) {
            return false;
        }
        return !value.isString() || !schema.path("pattern").isString() || found(schema.path("pattern").stringValue(), value.stringValue());
    }

    private static boolean found(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException foreign) {
            return true;
        }
    }

    private static Stream<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString) : Stream.of(type.asString());
    }

    private static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> true;
        };
    }
}
