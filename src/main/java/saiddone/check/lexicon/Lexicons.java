package saiddone.check.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The shipped lexicons, and which of them a text is in.
public final class Lexicons {
    public static final List<String> LANGUAGES = List.of("en", "es", "fr", "de");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private final List<ClaimPatterns> all;
    private final Set<String> marks;
    private final int longest;

    private Lexicons(List<ClaimPatterns> all) {
        this.all = List.copyOf(all);
        marks = all.stream().flatMap(one -> one.lexicon().marks().stream()).collect(Collectors.toUnmodifiableSet());
        longest = marks.stream().mapToInt(String::length).max().orElse(0);
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
        Map<String, Integer> words = marks(text.length() > 4_000 ? text.substring(0, 4_000) : text);
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

    /// How often each mark stands in the text as a word of its own: a run of letters and apostrophes.
    private Map<String, Integer> marks(String text) {
        Map<String, Integer> counts = new HashMap<>();
        String plain = text.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < plain.length()) {
            int start = at;
            while (at < plain.length() && inWord(plain, at)) {
                at++;
            }
            if (at > start && at - start <= longest) {
                String word = plain.substring(start, at);
                if (marks.contains(word)) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
            at++;
        }
        return counts;
    }

    private static boolean inWord(String text, int at) {
        char unit = text.charAt(at);
        return unit == '\'' || Character.isLetter(unit)
                || Character.isSurrogate(unit) && Character.isLetter(Character.isHighSurrogate(unit) ? text.codePointAt(at)
                        : text.codePointBefore(at + 1));
    }
}
