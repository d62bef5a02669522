package saiddone.check.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// What is asked of a pattern of the user's before it is used. How long it takes is watched while it is ([FormTrials]).
public final class OwnPattern {
    private static final int LONGEST = 4_000;
    private static final int TOLD = 60;
    /// An escape, the head of a group with flags, or a capital letter.
    private static final Pattern CAPITALS = Pattern.compile("\\\\[pP]\\{[^}]*}|(?s:\\\\.)|\\(\\?[-A-Za-z]+[:)]|(\\p{Lu})");
    /// Repeating nothing reads nothing, and what reads nothing cannot be counted.
    private static final Pattern NOTHING = Pattern.compile("\\((?:\\?(?:[:>=!]|<[=!]|<\\w+>))?[|)]|\\|[|)]|\\|$");
    private static final Pattern MANY = Pattern.compile("\\{(?:\\d*,)?\\d{3,}");
    private static final Pattern ESCAPES = Pattern.compile("(?s)\\\\.");
    private static final Pattern SETS = Pattern.compile("\\[[^\\]]*]");

    private OwnPattern() {}

    /// The pattern for texts in lower case.
    public static String plain(String pattern) {
        return CAPITALS.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) == null ? found.group() : found.group().toLowerCase(Locale.ROOT)));
    }

    /// Why it cannot be used, whatever the lists are; null where nothing is against it.
    public static @Nullable String refused(String pattern) {
        if (pattern.length() > LONGEST) {
            return "it is longer than %,d signs".formatted(LONGEST);
        }
        String bare = SETS.matcher(ESCAPES.matcher(pattern).replaceAll("x")).replaceAll("x");
        return MANY.matcher(bare).find() ? "it repeats a part more than 99 times"
                : NOTHING.matcher(bare).find() ? "one of its choices is empty" : null;
    }

    /// The sentence that tells of a pattern which is not used.
    public static String refusal(String pattern, String why) {
        return "In forms, the pattern %s was left out: %s.".formatted(quoted(pattern), why);
    }

    /// A text of the user's, on one line and not too long.
    public static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ");
        return "“" + (line.length() > TOLD ? line.substring(0, TOLD) + "…" : line) + "”";
    }

    /// The pattern made ready; null where it cannot be, and `refused` is told why.
    ///
    /// @param own    null for a shipped one, which needs no watching
    /// @param filled with its lists in place of their names
    static @Nullable Pattern compiled(ClaimLexicon.@Nullable Own own, String filled, Consumer<String> refused) {
        if (own == null) {
            return Pattern.compile(filled + "(?![\\p{L}])");
        }
        String why;
        try {
            Pattern pattern = Pattern.compile("(?:" + filled + ")(?![\\p{L}])");
            if (pattern.namedGroups().containsKey("w")) {
                return pattern;
            }
            why = "it lacks the group (?<w>…) around the word that tells the deed";
        } catch (PatternSyntaxException e) {
            why = "it is no regular expression (%s)".formatted(e.getDescription());
        } catch (RuntimeException | StackOverflowError e) {
            why = "it is no regular expression that can be used";
        }
        refused.accept(refusal(own.written(), why));
        return null;
    }

    /// What the filter before the forms may read of it: nothing where it makes the reader stumble, so that it is always tried.
    static String known(String listed) {
        try {
            return Anchors.of(listed).equals(List.of()) ? "" : listed;
        } catch (RuntimeException | StackOverflowError e) {
            return "";
        }
    }
}
