package saiddone.sample.words;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts what several acts say into one message, tidy.
public final class Prose {
    private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}");
    private static final Pattern AROUND_BREAK = Pattern.compile("[ \\t]*\\n[ \\t]*");
    private static final Pattern BEFORE_SIGN = Pattern.compile(" ([,.])(?=\\s|$)");
    private static final Pattern SENTENCE = Pattern.compile("(?<![.\\s][a-z]|approx|incl)([.!?])(\\s+)(?!https?:)(\\p{Ll})");

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
            message.append(capitals ? capital(tidy) : tidy);
        }
        return message.toString();
    }

    /// Calls a customer by name once in a message: where the name came already, a later `, Name` goes.
    public static String addressedOnce(String text, String name) {
        int first = name.isBlank() ? -1 : text.indexOf(name);
        if (first < 0) {
            return text;
        }
        int rest = first + name.length();
        return text.substring(0, rest) + text.substring(rest).replaceAll(", " + Pattern.quote(name) + "(?=[,.!?:;])", "");
    }

    private static String tidy(String text) {
        String result = SPACES.matcher(text).replaceAll(" ");
        result = AROUND_BREAK.matcher(result).replaceAll("\n");
        return BEFORE_SIGN.matcher(result).replaceAll("$1").strip();
    }

    private static String sentences(String text) {
        return SENTENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                match.group(1) + match.group(2) + match.group(3).toUpperCase(Locale.ROOT)));
    }

    private static String capital(String text) {
        return text.startsWith("http") ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
