package saiddone.ingest.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.json.JsonMapper;

/// The first bytes of a file, unpacked, and the shape of the JSON in them: which keys lie under which. Readers recognise
/// their format by asking for paths such as `simulations` or `messages[].role`. A list at the top is stripped, so that a
/// bare list and a single object have the same paths ([#list()] tells them apart); the paths of all values seen are
/// thrown together.
public final class FileHead {
    private static final int DEPTH = 6;
    private static final int MOST_KEYS = 4_000;
    private static final Pattern STEP = Pattern.compile("\\.");

    private final byte[] bytes;
    private final boolean whole;
    private final Shape shape = new Shape();
    private JsonToken root = JsonToken.NOT_AVAILABLE;
    private int values;
    private int keys;
    private long firstValueEnd;
    private boolean broken;

    /// @param whole whether these are all bytes of the file
    FileHead(byte[] bytes, boolean whole, JsonMapper json) {
        this.bytes = bytes;
        this.whole = whole;
        if (firstByte() == '{' || firstByte() == '[') {
            look(json);
        }
    }

    /// The bytes themselves: unpacked if the file is packed with gzip, raw for any other file.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Whether the file is no longer than its head.
    public boolean whole() {
        return whole;
    }

    /// Whether the text begins as a JSON object.
    public boolean object() {
        return root == JsonToken.START_OBJECT;
    }

    /// Whether the text begins as a JSON list.
    public boolean list() {
        return root == JsonToken.START_ARRAY;
    }

    /// Whether to read the text as one JSON object a line: the first line is an object, or a broken one above a line that
    /// is. Text without a line end within the head counts as one line.
    public boolean lines() {
        int end = indexOf('\n', start());
        return object() && (end < 0 || values > 0 && firstValueEnd <= end + 1 || broken && startsLine(end));
    }

    private boolean startsLine(int lineEnd) {
        for (int at = lineEnd; at >= 0 && at + 2 < bytes.length; at = indexOf('\n', at + 1)) {
            if (bytes[at + 1] == '{' && bytes[at + 2] == '"') {
                return true;
            }
        }
        return false;
    }

    /// Whether the text, as far as it lies in the head, is no JSON.
    boolean broken() {
        return broken;
    }

    /// How many JSON values lie whole in the head.
    int values() {
        return values;
    }

    /// Whether some value in the head has this path.
    public boolean has(String path) {
        Shape at = shape;
        for (String step : STEP.split(path.startsWith("[]") ? path : path.replace("[]", ".[]"))) {
            at = at.kids.get(step);
            if (at == null) {
                return false;
            }
        }
        return true;
    }

    /// The keys at the top, in the order seen.
    public List<String> keys() {
        return shape.names;
    }

    /// Whether the bytes begin so.
    public boolean startsWith(int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /// The first byte that is no white space (and no byte order mark), -1 where there is none.
    int firstByte() {
        int start = start();
        return start < bytes.length ? bytes[start] & 0xff : -1;
    }

    public byte[] raw() {
        return bytes;
    }

    private void look(JsonMapper json) {
        try (JsonParser parser = json.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (values == 0) {
                    root = token;
                }
                walk(parser, token, shape, 0);
                if (values++ == 0) {
                    firstValueEnd = parser.currentLocation().getByteOffset();
                }
            }
        } catch (JacksonException e) {
            // Cut off in the middle, or no JSON after all: what was seen so far has to do.
            broken = !(e instanceof UnexpectedEndOfInputException);
        }
    }

    private void walk(JsonParser parser, JsonToken token, Shape at, int depth) {
        if (depth > DEPTH || keys > MOST_KEYS) {
            parser.skipChildren();
        } else if (token == JsonToken.START_OBJECT) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                boolean list = value == JsonToken.START_ARRAY;
                Shape kid = at.kid(name, this);
                if (list || value == JsonToken.START_OBJECT) {
                    walk(parser, value, list ? kid.kid("[]", this) : kid, depth + 1);
                }
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY && item != null; item = parser.nextToken()) {
                walk(parser, item, item == JsonToken.START_ARRAY ? at.kid("[]", this) : at, depth + 1);
            }
        }
    }

    private int start() {
        int start = startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (start < bytes.length && (bytes[start] == ' ' || bytes[start] == '\n' || bytes[start] == '\r' || bytes[start] == '\t')) {
            start++;
        }
        return start;
    }

    private int indexOf(int wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /// A tree of keys. `messages[].role` is the path messages, [], role.
    private static final class Shape {
        private final Map<String, Shape> kids = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        private Shape kid(String name, FileHead head) {
            Shape kid = kids.get(name);
            if (kid == null) {
                kid = new Shape();
                kids.put(name, kid);
                names.add(name);
                head.keys++;
            }
            return kid;
        }
    }
}
