package saiddone.check.ledger;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.model.notation.PythonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stands in a result, parsed, and what else its text alone tells; each worked out once for all transcripts that hold it. For
/// several threads: nobody changes the tree.
public final class ResultText {
    private static final int LARGEST = 1_000_000;
    /// Units before and after an object in a text.
    private static final int AROUND = 80;
    /// What opens an object's fields, or an object, as Python prints them.
    private static final Pattern FIELD = Pattern.compile("[\\p{L}_][\\w.]{0,60}(?:=(?=['\"\\[{(<\\d-]|[\\p{L}_][\\w.]*\\(|None|True|False)"
            + "|\\((?:[\\p{L}_]\\w*=|\\)))");
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build()).build()).build();

    private final String text;
    private final @Nullable JsonNode tree;
    private final @Nullable String unread;
    private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();

    private ResultText(String text, @Nullable JsonNode tree, @Nullable String unread) {
        this.text = text;
        this.tree = tree;
        this.unread = unread;
    }

    static ResultText of(String text) {
        String bare = text.strip();
        boolean json = bare.startsWith("{") || bare.startsWith("[");
        if (!json && !FIELD.matcher(bare).lookingAt()) {
            return new ResultText(text, within(bare), null);
        }
        if (bare.length() > LARGEST) {
            return new ResultText(text, null, "is longer than a million characters and was not read");
        }
        JsonNode tree = json ? json(bare) : null;
        tree = tree == null ? PythonText.printed(bare) : tree;
        if (tree == null || !tree.isContainer()) {
            return new ResultText(text, null, json ? "is not whole JSON; what it says was not used" : null);
        }
        String inner = part(tree);
        JsonNode within = inner == null ? null : of(inner).tree();
        return new ResultText(text, within == null ? tree : within, null);
    }

    private static @Nullable JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException _) {
            return null;
        }
    }

    /// The object that stands in a text with a few words around it, as in `Result: {"id": "A1"}`; null where none does.
    private static @Nullable JsonNode within(String text) {
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}') + 1;
        return from < 0 || from > AROUND || to < from || text.length() - to > AROUND || text.length() > LARGEST ? null
                : json(text.substring(from, to));
    }

    /// The text of a result that is one part of content: `[{"type": "text", "text": "…"}]`; null where it is something else.
    private static @Nullable String part(JsonNode tree) {
        JsonNode only = tree.isArray() && tree.size() == 1 ? tree.get(0) : tree;
        return only.path("type").asString("").equals("text") && only.path("text").isString() ? only.path("text").asString() : null;
    }

    public String text() {
        return text;
    }

    /// Null where the text is no object or list, in JSON or as Python prints it, or too long.
    public @Nullable JsonNode tree() {
        return tree;
    }

    /// Why what looks like JSON was not read, as the end of a sentence; null where it was.
    @Nullable String unread() {
        return unread;
    }

    /// What is kept of a kind; made where there is none yet.
    ///
    /// @param make from the text and its tree alone
    public <T> T of(Class<T> kind, Function<ResultText, T> make) {
        Object known = kept.get(kind);
        if (known == null) {
            // Made twice at the same time it is the same: nobody waits for another thread.
            known = Objects.requireNonNull(make.apply(this));
            kept.put(kind, known);
        }
        return kind.cast(known);
    }
}
