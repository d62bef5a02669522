package saiddone.ui.reader.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One row of a call's table: a name with its value, or with further rows below it.
///
/// @param pointer  JSON pointer from the root of the table
/// @param value    the scalar as recorded; for a branch a one-line preview of what is in it
/// @param children empty for a leaf
/// @param inline   whether the children are few and flat enough for `value` to say them all in one row
public record Field(String name, String pointer, String value, List<Field> children, boolean inline) {
    /// A nested object of up to this many scalars reads well on one line.
    private static final int INLINE = 4;
    private static final int PREVIEW = 3;

    public Field {
        children = List.copyOf(children);
    }

    static Field leaf(String name, String pointer, String value) {
        return new Field(name, pointer, value, List.of(), false);
    }

    /// Whether the children have rows of their own.
    public boolean branch() {
        return !children.isEmpty() && !inline;
    }

    /// The recorded values in and below this field.
    Stream<Field> leaves() {
        return all().filter(field -> field.children.isEmpty());
    }

    /// The rows in which this field and what is below it shows.
    public Stream<Field> rows() {
        return inline ? Stream.of(this) : Stream.concat(Stream.of(this), children.stream().flatMap(Field::rows));
    }

    /// This row and all rows below it.
    Stream<Field> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Field::all));
    }

    /// The rows of an object's or array's entries.
    public static List<Field> of(JsonNode container, String pointer) {
        List<Field> fields = new ArrayList<>();
        if (container.isObject()) {
            container.properties().forEach(entry -> fields.add(field(entry.getKey(), pointer + "/" + escape(entry.getKey()),
                    entry.getValue())));
        } else {
            int index = 0;
            for (JsonNode element : container) {
                fields.add(field(String.valueOf(index + 1), pointer + "/" + index, element));
                index++;
            }
        }
        return fields;
    }

    private static Field field(String name, String pointer, JsonNode node) {
        if (!node.isContainer()) {
            return leaf(name, pointer, scalar(node));
        }
        if (node.isEmpty()) {
            return leaf(name, pointer, node.isArray() ? "[]" : "{}");
        }
        if (node.isArray() && scalarsOnly(node) || node.isObject() && node.size() <= INLINE && scalarsOnly(node)) {
            return new Field(name, pointer, inline(node, Integer.MAX_VALUE), of(node, pointer), true);
        }
        return new Field(name, pointer, preview(node), of(node, pointer), false);
    }

    /// A scalar as a person reads it: strings bare, an empty string as two quotes, everything else as JSON writes it.
    public static String scalar(JsonNode node) {
        return node.isString() ? node.asString().isEmpty() ? "\"\"" : node.asString() : node.toString();
    }

    static boolean scalarsOnly(JsonNode container) {
        for (JsonNode element : container) {
            if (element.isContainer()) {
                return false;
            }
        }
        return true;
    }

    private static String inline(JsonNode node, int limit) {
        StringJoiner text = new StringJoiner(node.isObject() ? " · " : ", ");
        int left = limit;
        if (node.isObject()) {
            for (var entry : node.properties()) {
                if (left-- > 0) {
                    text.add(entry.getKey() + "\u00a0" + (entry.getValue().isContainer() ? "…" : scalar(entry.getValue())));
                }
            }
        } else {
            for (JsonNode element : node) {
                if (left-- > 0) {
                    text.add(element.isContainer() ? "…" : scalar(element));
                }
            }
        }
        return text + (left < 0 ? " …" : "");
    }

    private static String preview(JsonNode node) {
        return node.isArray() ? "× " + node.size() : inline(node, PREVIEW);
    }

    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
