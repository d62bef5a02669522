package saiddone.sample.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts what several acts say into one message, tidy.
public final class Prose {
    private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}");
    private static final Pattern AROUND_BREAK = Pattern.compile("[ \\t]*\\n[ \\t]*");
    private static final Pattern BEFORE_SIGN = Pattern.compile(" ([,.])(?=\\s|$)");
    /// The sign comes first, so that what stands before it is looked at only where there is one.
    private static final Pattern SENTENCE = Pattern.compile("([.!?])(?<!(?:\\.[A-Za-z]|\\s[a-z]|approx|incl).)(\\s+)(?!https?:)(\\p{Ll})");
    private static final Pattern FIRST_WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> LITTLE_WORDS = Set.of(
            "A", "All", "An", "And", "Anything", "As", "At", "Before", "Better", "Both", "But", "By", "Counted", "Even",
            "For", "From", "Here", "How", "If", "In", "It", "Its", "More", "Most", "My", "No", "Nobody", "Not", "Nothing",
            "On", "Once", "Only", "Our", "Say", "So", "Still", "That", "The", "Then", "There", "These", "They", "This",
            "To", "Until", "Up", "Usually", "We", "What", "When", "Where", "Yes", "You", "Your", "Le", "La", "Les", "Il",
            "Elle", "Nous", "Vous", "Je", "Pas", "Votre", "Cela", "En", "El", "Su", "Ich", "Es", "Das", "Wir");

    private Prose() {}

    /// One message with capitals where sentences begin. What ends in a comma (a salutation) is followed by a new paragraph.
    public static String joined(List<String> texts) {
        return joined(texts, true);
    }

    /// One message as it was written: people who write without capitals are left to do so.
    public static String asWritten(List<String> texts) {
        return joined(texts, false);
    }

    private static String joined(List<String> texts, boolean capitals) {
        StringBuilder message = new StringBuilder();
        for (String text : texts) {
            String tidy = capitals ? sentences(tidy(text)) : tidy(text);
            if (tidy.isEmpty()) {
                continue;
            }
            if (!message.isEmpty()) {
                char last = message.charAt(message.length() - 1);
                message.append(last == ',' ? "\n\n" : last == '\n' ? "" : " ");
            }
            message.append(!capitals ? tidy : endsInColon(message) ? lowered(tidy) : capital(tidy));
        }
        return message.toString();
    }

    /// Calls a customer by name once in a message: where a name came already, a later `, Name` goes.
    ///
    /// @param name  what may have come already, at any place
    /// @param again what goes after it
    public static String addressedOnce(String text, String name, String again) {
        int first = name.isBlank() || again.isBlank() ? -1 : text.indexOf(name);
        if (first < 0) {
            return text;
        }
        int rest = first + name.length();
        return text.substring(0, rest) + text.substring(rest).replaceAll(", " + Pattern.quote(again) + "(?=[,.!?:;])", "");
    }

    private static String tidy(String text) {
        String result = SPACES.matcher(text).replaceAll(" ");
        result = result.indexOf('\n') < 0 ? result : AROUND_BREAK.matcher(result).replaceAll("\n");
        return BEFORE_SIGN.matcher(result).replaceAll("$1").strip();
    }

    private static String sentences(String text) {
        return SENTENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                match.group(1) + match.group(2) + match.group(3).toUpperCase(Locale.ROOT)));
    }

    private static boolean endsInColon(StringBuilder message) {
        return message.toString().stripTrailing().endsWith(":");
    }

    /// What goes on after a colon in the same line, where its first word is no name.
    private static String lowered(String text) {
        Matcher first = FIRST_WORD.matcher(text);
        return first.lookingAt() && LITTLE_WORDS.contains(first.group()) ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                : text;
    }

    private static String capital(String text) {
        return text.startsWith("http") ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
