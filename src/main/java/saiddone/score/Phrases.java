package saiddone.score;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Finds phrases in texts: without case, at word boundaries, any white space for a space, straight and curly apostrophes
/// alike. For several threads.
final class Phrases {
    private static final String LETTER = "[\\p{L}\\p{N}]";

    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    boolean anyIn(String text, Iterable<String> phrases) {
        if (text.isBlank()) {
            return false;
        }
        String plain = plain(text);
        for (String phrase : phrases) {
            if (pattern(phrase).matcher(plain).find()) {
                return true;
            }
        }
        return false;
    }

    /// The text with each of the phrases taken out.
    String without(String text, Iterable<String> phrases) {
        String left = plain(text);
        for (String phrase : phrases) {
            left = pattern(phrase).matcher(left).replaceAll(" ");
        }
        return left;
    }

    /// Whether the text's first words are one of the phrases.
    boolean begins(String text, Iterable<String> phrases) {
        String plain = plain(text).replaceFirst("^[^\\p{L}\\p{N}]+", "");
        for (String phrase : phrases) {
            if (pattern(phrase).matcher(plain).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    static String plain(String text) {
        return text.replace('\u2019', '\'').replace('\u2018', '\'');
    }

    private Pattern pattern(String phrase) {
        return patterns.computeIfAbsent(phrase, Phrases::compiled);
    }

    private static Pattern compiled(String phrase) {
        String words = plain(phrase).strip();
        StringBuilder pattern = new StringBuilder();
        for (String word : words.split("\\s+")) {
            pattern.append(pattern.isEmpty() ? "" : "\\s+").append(Pattern.quote(word));
        }
        String before = Character.isLetterOrDigit(words.codePointAt(0)) ? "(?<!" + LETTER + ")" : "";
        String after = Character.isLetterOrDigit(words.codePointBefore(words.length())) ? "(?!" + LETTER + ")" : "";
        return Pattern.compile(before + pattern + after, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
