package saiddone.model.notation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The object or list that a tool's result holds, in one of the notations in which tools send it: JSON, also with a few words around it,
/// what Python prints, or one part of content with such a text, `[{"type": "text", "text": "…"}]`. The caller bounds the text's length.
public final class ResultNotation {
    /// Units before and after an object in a text.
    private static final int AROUND = 80;
    /// What opens an object's fields, or an object, as Python prints them.
    private static final Pattern FIELD = Pattern.compile("[\\p{L}_][\\w.]{0,60}(?:=(?=['\"\\[{(<\\d-]|[\\p{L}_][\\w.]*\\(|None|True|False)"
            + "|\\((?:[\\p{L}_]\\w*=|\\)))");

    private ResultNotation() {}

    /// @param json whether the text is JSON as a whole
    public record Held(JsonNode tree, boolean json) {}

    /// Null where the text holds none.
    public static @Nullable Held of(JsonMapper mapper, String text) {
        String bare = text.strip();
        JsonNode json = looksLikeJson(bare) ? json(mapper, bare) : null;
        JsonNode tree = json != null ? json : other(mapper, bare);
        if (tree == null || !tree.isContainer()) {
            return null;
        }
        String part = part(tree);
        Held inner = part == null ? null : of(mapper, part);
        return new Held(inner == null ? tree : inner.tree, json != null);
    }

    private static @Nullable JsonNode other(JsonMapper mapper, String bare) {
        return looksLikeJson(bare) || FIELD.matcher(bare).lookingAt() ? PythonText.printed(bare) : within(mapper, bare);
    }

    /// Whether a text begins as an object or a list in JSON does.
    public static boolean looksLikeJson(String bare) {
        return bare.startsWith("{") || bare.startsWith("[");
    }

    private static @Nullable JsonNode json(JsonMapper mapper, String text) {
        try {
            return mapper.readTree(text);
        } catch (JacksonException _) {
            return null;
        }
    }

    /// The object that stands in a text with a few words around it, as in `Result: {"id": "A1"}`; null where none does.
    private static @Nullable JsonNode within(JsonMapper mapper, String text) {
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}') + 1;
        return from < 0 || from > AROUND || to < from || text.length() - to > AROUND ? null : json(mapper, text.substring(from, to));
    }

    /// The text of a result that is one part of content; null where it is something else.
    private static @Nullable String part(JsonNode tree) {
        JsonNode only = tree.isArray() && tree.size() == 1 ? tree.get(0) : tree;
        return only.path("type").asString("").equals("text") && only.path("text").isString() ? only.path("text").asString() : null;
    }
}
