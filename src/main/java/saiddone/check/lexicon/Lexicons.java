package saiddone.check.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    /// So much of a text tells its language.
    public static final int READ = 1_500;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private final List<ClaimPatterns> all;
    /// Which of the lexicons have a mark: a bit each.
    private final Map<String, Integer> marks = new HashMap<>();
    private final int longest;

    private Lexicons(List<ClaimPatterns> all) {
        this.all = List.copyOf(all);
        for (int i = 0; i < all.size(); i++) {
            for (String mark : all.get(i).lexicon().marks()) {
                marks.merge(mark, 1 << i, (one, other) -> one | other);
            }
        }
        longest = marks.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    public static Lexicons shipped() {
        return with(Map.of(), (_, _) -> { });
    }

    /// The shipped lexicons, but for those languages that have another one.
    ///
    /// @param changed the others, as [#shippedTree] gives them, by language
    /// @param refused is handed the language and one sentence for each thing in them that cannot be used
    public static Lexicons with(Map<String, ? extends JsonNode> changed, BiConsumer<String, String> refused) {
        return new Lexicons(LANGUAGES.stream().map(language -> changed.containsKey(language)
                ? changed(language, Objects.requireNonNull(changed.get(language)), refused) : shipped(language)).toList());
    }

    private static ClaimPatterns shipped(String language) {
        return new ClaimPatterns(MAPPER.treeToValue(shippedTree(language), ClaimLexicon.class), _ -> { });
    }

    private static ClaimPatterns changed(String language, JsonNode lexicon, BiConsumer<String, String> refused) {
        try {
            return new ClaimPatterns(MAPPER.treeToValue(lexicon, ClaimLexicon.class), sentence -> refused.accept(language, sentence));
        } catch (IllegalArgumentException e) {
            refused.accept(language, "The lists hold too many words; only the shipped ones are used.");
            return shipped(language);
        }
    }

    /// One language's lexicon as its file has it.
    public static ObjectNode shippedTree(String language) {
        String name = "/saiddone/check/claims-" + language + ".json";
        try (InputStream in = Objects.requireNonNull(Lexicons.class.getResourceAsStream(name), name)) {
            return (ObjectNode) MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lexicon whose marks the text holds most of; the first (English) where none stands out.
    public ClaimPatterns of(String text) {
        int[] counts = counts((text.length() > READ ? text.substring(0, READ) : text).toLowerCase(Locale.ROOT));
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return all.get(best);
    }

    /// How many marks of each lexicon stand in the text as words of their own: runs of letters and apostrophes.
    private int[] counts(String plain) {
        int[] counts = new int[all.size()];
        int at = 0;
        while (at < plain.length()) {
            int start = at;
            while (at < plain.length() && inWord(plain, at)) {
                at++;
            }
            int having = at > start && at - start <= longest ? marks.getOrDefault(plain.substring(start, at), 0) : 0;
            for (int i = 0; having != 0; i++, having >>= 1) {
                counts[i] += having & 1;
            }
            at++;
        }
        return counts;
    }

    private static boolean inWord(String text, int at) {
        char unit = text.charAt(at);
        if (unit < 128) {
            return unit >= 'a' && unit <= 'z' || unit == '\'';
        }
        return Character.isLetter(unit)
                || Character.isSurrogate(unit) && Character.isLetter(Character.isHighSurrogate(unit) ? text.codePointAt(at)
                        : text.codePointBefore(at + 1));
    }
}
