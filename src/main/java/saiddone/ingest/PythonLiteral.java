package saiddone.ingest;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads what Python's `repr` makes of plain data, `{'a': None, 'b': True, 'c': (1, 2)}`, as a JSON tree. Only literals:
/// nothing is evaluated.
final class PythonLiteral {
    private static final int DEEPEST = 100;

    private final String text;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private int at;

    private PythonLiteral(String text) {
        this.text = text;
    }

    /// The tree, null where the text is anything else than one literal.
    static @Nullable JsonNode read(String text) {
        PythonLiteral literal = new PythonLiteral(text);
        try {
            JsonNode node = literal.value(0);
            literal.space();
            return literal.at == text.length() ? node : null;
        } catch (NoLiteralException e) {
            return null;
        }
    }

    private static final class NoLiteralException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NoLiteralException() {
            super(null, null, false, false);
        }
    }

    private JsonNode value(int depth) {
        if (depth > DEEPEST) {
            throw new NoLiteralException();
        }
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(']', depth);
            case '(' -> list(')', depth);
            case '\'', '"' -> nodes.stringNode(string());
            default -> word();
        };
    }

    private ObjectNode object(int depth) {
        ObjectNode object = nodes.objectNode();
        at++;
        while (!closed('}')) {
            JsonNode key = value(depth + 1);
            expect(':');
            object.set(key.isString() ? key.stringValue() : key.toString(), value(depth + 1));
            separated('}');
        }
        return object;
    }

    private ArrayNode list(char end, int depth) {
        ArrayNode list = nodes.arrayNode();
        at++;
        while (!closed(end)) {
            list.add(value(depth + 1));
            separated(end);
        }
        return list;
    }

    private boolean closed(char end) {
        space();
        if (peek() == end) {
            at++;
            return true;
        }
        return false;
    }

    private void separated(char end) {
        space();
        if (peek() == ',') {
            at++;
        } else if (peek() != end) {
            throw new NoLiteralException();
        }
    }

    private void expect(char wanted) {
        space();
        if (peek() != wanted) {
            throw new NoLiteralException();
        }
        at++;
    }

    private String string() {
        char quote = text.charAt(at++);
        StringBuilder out = new StringBuilder();
        while (peek() != quote) {
            char next = text.charAt(at++);
            if (next == '\\') {
                escape(out);
            } else {
                out.append(next);
            }
        }
        at++;
        return out.toString();
    }

    private void escape(StringBuilder out) {
        char kind = peek();
        at++;
        switch (kind) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case '\n' -> { }
            case 'x' -> out.appendCodePoint(hex(2));
            case 'u' -> out.append((char) hex(4));
            case 'U' -> out.appendCodePoint(hex(8));
            case '\\', '\'', '"' -> out.append(kind);
            default -> out.append('\\').append(kind);
        }
    }

    private int hex(int digits) {
        if (at + digits > text.length()) {
            throw new NoLiteralException();
        }
        try {
            int value = Integer.parseInt(text.substring(at, at + digits), 16);
            at += digits;
            if (!Character.isValidCodePoint(value)) {
                throw new NoLiteralException();
            }
            return value;
        } catch (NumberFormatException e) {
            throw new NoLiteralException();
        }
    }

    private JsonNode word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "+-._".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "None", "null" -> nodes.nullNode();
            case "True", "true" -> nodes.booleanNode(true);
            case "False", "false" -> nodes.booleanNode(false);
            default -> number(word);
        };
    }

    private JsonNode number(String word) {
        try {
            if (word.matches("[+-]?\\d{1,18}")) {
                long whole = Long.parseLong(word);
                return whole == (int) whole ? nodes.numberNode((int) whole) : nodes.numberNode(whole);
            }
            if (word.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?") && word.length() < 100) {
                return nodes.numberNode(Double.parseDouble(word));
            }
        } catch (NumberFormatException e) {
            throw new NoLiteralException();
        }
        throw new NoLiteralException();
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw new NoLiteralException();
        }
        return text.charAt(at);
    }
}
