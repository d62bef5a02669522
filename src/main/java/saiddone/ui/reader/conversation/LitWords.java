package saiddone.ui.reader.conversation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.search.TranscriptIndex;
import saiddone.task.Cancellation;
import saiddone.ui.reader.text.BodyText;

/// Where the words of the search that led here lie in the conversation.
///
/// @param spans per text as recorded
/// @param words the distinct words that were hit, for texts that are shown condensed
public record LitWords(Map<BodyKey, List<Span>> spans, Set<String> words) {
    private static final int MOST_WORDS = 40;
    static final LitWords NONE = new LitWords(Map.of(), Set.of());

    record BodyKey(int message, Part part, int call, String pointer) {
        static BodyKey of(BodyText text) {
            return new BodyKey(text.message(), text.part(), text.call(), text.pointer());
        }
    }

    /// Asks the index, text by text; not on the FX thread.
    public static LitWords of(TranscriptIndex index, @Nullable String query, List<Turn> turns, Cancellation cancellation) {
        if (query == null || query.isBlank()) {
            return NONE;
        }
        Map<BodyKey, List<Span>> spans = new LinkedHashMap<>();
        Set<String> words = new LinkedHashSet<>();
        for (Turn turn : turns) {
            for (BodyText text : turn.texts()) {
                cancellation.check();
                List<Span> found = index.highlights(query, text.part(), text.text());
                if (!found.isEmpty()) {
                    spans.put(BodyKey.of(text), found);
                    found.stream().limit(MOST_WORDS).filter(span -> words.size() < MOST_WORDS)
                            .forEach(span -> words.add(text.text().substring(span.start(), span.end())));
                }
            }
        }
        return new LitWords(spans, words);
    }

    public List<Span> in(BodyText text) {
        return Objects.requireNonNullElse(spans.get(BodyKey.of(text)), List.of());
    }
}
