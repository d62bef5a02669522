package saiddone.check.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Phrases as [Phrases] writes them, as an expression for places that are found by more than words: a number, an arrow, the end of a
/// line. Between words up to three signs that are no letters may stand; what binds a phrase to the first word is not asked.
final class PhraseText {
    private static final String NEVER = "(?!)";
    /// Bounded, for some of these stand in looks behind.
    private static final String REST = "\\p{L}{0,40}";
    private static final String BETWEEN = "[^\\p{L}\\p{N}\\n]{1,3}";
    private static final String SKIPPED = "[\\p{L}\\p{N}'’-]{1,40}" + BETWEEN;
    /// Up to four words, one within the other: what is repeated has no bound for a look behind.
    private static final String GAP = ("(?:" + SKIPPED).repeat(4) + ")?".repeat(4);

    private PhraseText() {}

    static String anyOf(List<String> phrases) {
        return phrases.isEmpty() ? NEVER : phrases.stream().map(PhraseText::one).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String one(String phrase) {
        StringBuilder expression = new StringBuilder();
        boolean gap = true;
        for (String token : phrase.strip().split("\\s+")) {
            boolean skips = token.equals("..");
            expression.append(gap ? "" : BETWEEN).append(skips ? GAP : word(token));
            gap = skips;
        }
        return expression.toString();
    }

    private static String word(String token) {
        String bare = token.startsWith("^") ? token.substring(1) : token;
        boolean begins = bare.endsWith("*");
        String words = begins ? bare.substring(0, bare.length() - 1) : bare;
        return Stream.of(words.split("/")).map(PhraseText::quoted).collect(Collectors.joining("|", "(?:", ")")) + (begins ? REST : "");
    }

    /// Apostrophes are written either way.
    private static String quoted(String word) {
        return Pattern.quote(word).replace("'", "\\E['’]\\Q");
    }

    /// What the first word of a phrase may begin with: a text that holds none of these need not be searched.
    static Stream<String> begins(String phrase) {
        return Stream.of(phrase.strip().split("\\s+")[0].replace("^", "").replace("*", "").split("/"));
    }
}
