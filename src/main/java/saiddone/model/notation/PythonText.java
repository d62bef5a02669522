package saiddone.model.notation;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads what Python writes for data as a JSON tree: plain data, `{'a': None, 'b': True, 'c': (1, 2)}`, and where it is asked for
/// objects, too, `Address(city='Austin', zip='78701')`. Nothing is evaluated.
public final class PythonText {
    private static final int DEEPEST = 100;

    private final String text;
    private final boolean objects;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private int at;

    private PythonText(String text, boolean objects) {
        this.text = text;
        this.objects = objects;
    }

    /// Plain data: the tree, null where the text is anything else than one literal.
    public static @Nullable JsonNode literal(String text) {
        return new PythonText(text, false).whole();
    }

    /// What `print` shows of data: a literal, an object, or an object's fields alone, `order_id='A1' items=[Item(id='B2')]`. Of an
    /// object made of one value that value is the tree, of one made of several their list. Null where the text is none of these.
    public static @Nullable JsonNode printed(String text) {
        JsonNode one = new PythonText(text, true).whole();
        return one != null ? one : new PythonText(text, true).fields();
    }

    private @Nullable JsonNode whole() {
        try {
            JsonNode node = value(0);
            return ended() ? node : null;
        } catch (NoLiteralException e) {
            return null;
        }
    }

    private @Nullable JsonNode fields() {
        try {
            ObjectNode object = nodes.objectNode();
            while (!ended()) {
                String name = name();
                if (name.isEmpty()) {
                    return null;
                }
                expect('=');
                object.set(name, value(1));
            }
            return object.isEmpty() ? null : object;
        } catch (NoLiteralException e) {
            return null;
        }
    }

    private boolean ended() {
        space();
        return at == text.length();
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
            default -> objects && peek() == '<' ? member(depth) : word(depth);
        };
    }

    /// One of an enumeration's, `<Status.OPEN: 'open'>`: its value.
    private JsonNode member(int depth) {
        at++;
        name();
        expect(':');
        JsonNode value = value(depth + 1);
        expect('>');
        return value;
    }

    /// An object as it is made, from where its parenthesis opens.
    private JsonNode made(int depth) {
        ObjectNode named = nodes.objectNode();
        ArrayNode values = nodes.arrayNode();
        at++;
        while (!closed(')')) {
            int start = at;
            String name = name();
            if (!name.isEmpty() && peek() == '=') {
                at++;
                named.set(name, value(depth + 1));
            } else {
                at = start;
                values.add(value(depth + 1));
            }
            separated(')');
        }
        return !named.isEmpty() ? named : values.size() == 1 ? values.get(0) : values;
    }

    /// A name that begins here, of several joined by stops too; empty where none does.
    private String name() {
        space();
        int start = at;
        if (Character.isJavaIdentifierStart(peek())) {
            while (at < text.length() && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
        }
        return text.substring(start, at);
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

    private JsonNode word(int depth) {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "+-._".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        if (objects && at < text.length() && text.charAt(at) == '(' && !word.isEmpty() && !Character.isDigit(word.charAt(0))) {
            return made(depth);
        }
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
