package saiddone.check.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The shipped lexicons, and which of them a text is in.
public final class Lexicons {
    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private final List<ClaimPatterns> all;

    private Lexicons(List<ClaimPatterns> all) {
        this.all = List.copyOf(all);
    }

    public static Lexicons shipped() {
        return new Lexicons(LANGUAGES.stream().map(language -> new ClaimPatterns(read(language))).toList());
    }

    private static ClaimLexicon read(String language) {
        String name = "/saiddone/check/claims-" + language + ".json";
        try (InputStream in = Objects.requireNonNull(Lexicons.class.getResourceAsStream(name), name)) {
            return MAPPER.readValue(in, ClaimLexicon.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lexicon whose marks the text holds most of; the first (English) where none stands out.
    public ClaimPatterns of(String text) {
        Map<String, Integer> words = new HashMap<>();
        String start = text.length() > 4_000 ? text.substring(0, 4_000) : text;
        for (String word : start.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
            words.merge(word, 1, Integer::sum);
        }
        ClaimPatterns best = all.getFirst();
        int most = 0;
        for (ClaimPatterns one : all) {
            int marks = one.lexicon().marks().stream().mapToInt(mark -> words.getOrDefault(mark, 0)).sum();
            if (marks > most) {
                most = marks;
                best = one;
            }
        }
        return best;
    }
}
