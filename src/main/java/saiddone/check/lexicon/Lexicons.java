package saiddone.check.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The shipped lexicons, and which of them a text is in.
public final class Lexicons {
    public static final List<String> LANGUAGES = List.of("en", "es", "fr", "de");
    /// So much of a conversation tells its language.
    private static final int READ = 1_500;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private final List<ClaimPatterns> all;
    private final LanguageMarks marks;

    private Lexicons(List<ClaimPatterns> all) {
        this.all = List.copyOf(all);
        this.marks = new LanguageMarks(all.stream().map(one -> one.lexicon().marks()).toList());
    }

    public static Lexicons shipped() {
        return with(Map.of(), (_, _) -> { });
    }

    /// The shipped lexicons, but for those languages that have another one.
    ///
    /// @param changed the others, as [#shippedTree] gives them, by language
    /// @param refused is handed the language and one sentence for each thing in them that cannot be used
    public static Lexicons with(Map<String, ? extends JsonNode> changed, BiConsumer<String, String> refused) {
        ObjectNode english = file(LANGUAGES.getFirst());
        return new Lexicons(LANGUAGES.stream().map(language -> changed.containsKey(language)
                ? changed(language, Objects.requireNonNull(changed.get(language)), refused)
                : patterns(shippedTree(language, english))).toList());
    }

    private static ClaimPatterns patterns(ObjectNode lexicon) {
        return new ClaimPatterns(MAPPER.treeToValue(lexicon, ClaimLexicon.class), _ -> { });
    }

    private static ClaimPatterns changed(String language, JsonNode lexicon, BiConsumer<String, String> refused) {
        try {
            return new ClaimPatterns(MAPPER.treeToValue(lexicon, ClaimLexicon.class), sentence -> refused.accept(language, sentence));
        } catch (IllegalArgumentException e) {
            refused.accept(language, "The lists hold too many words; only the shipped ones are used.");
            return patterns(shippedTree(language));
        }
    }

    /// One language's lexicon as its file has it, with English's patterns where it gives none: agents fall into English.
    public static ObjectNode shippedTree(String language) {
        return shippedTree(language, file(LANGUAGES.getFirst()));
    }

    private static ObjectNode shippedTree(String language, ObjectNode english) {
        if (language.equals(LANGUAGES.getFirst())) {
            return english;
        }
        ObjectNode own = file(language);
        for (String section : List.of("grammar", "travel")) {
            ObjectNode given = (ObjectNode) own.get(section);
            english.get(section).properties().stream().filter(one -> !given.has(one.getKey()))
                    .forEach(one -> given.set(one.getKey(), one.getValue()));
        }
        return own;
    }

    private static ObjectNode file(String language) {
        String name = "/saiddone/check/claims-" + language + ".json";
        try (InputStream in = Objects.requireNonNull(Lexicons.class.getResourceAsStream(name), name)) {
            return (ObjectNode) MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lexicon of one text.
    public ClaimPatterns of(String text) {
        return of(List.of(text));
    }

    /// The lexicon whose marks the texts hold most of, as far as they are read; the first (English) where none stands out.
    public ClaimPatterns of(Iterable<String> texts) {
        int[] counts = new int[all.size()];
        int left = READ;
        for (String text : texts) {
            if (left <= 0) {
                break;
            }
            marks.count(text, Math.min(left, text.length()), counts);
            left -= text.length() + 1;
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return all.get(best);
    }
}
