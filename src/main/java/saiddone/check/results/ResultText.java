package saiddone.check.results;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.model.notation.ResultNotation;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stands in a result, parsed, and what else its text alone tells; each worked out once for all transcripts that hold it. For
/// several threads: nobody changes the tree.
public final class ResultText {
    private static final int LARGEST = 1_000_000;
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
        boolean json = ResultNotation.looksLikeJson(bare);
        if (bare.length() > LARGEST) {
            return new ResultText(text, null, json ? "is longer than a million characters and was not read" : null);
        }
        ResultNotation.Held held = ResultNotation.of(MAPPER, bare);
        return new ResultText(text, held == null ? null : held.tree(),
                held == null && json ? "is not whole JSON; what it says was not used" : null);
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
