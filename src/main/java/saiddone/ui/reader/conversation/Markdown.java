package saiddone.ui.reader.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes foreign text into Markdown so that it reads as itself: no emphasis, link, image, HTML or fence of its own.
final class Markdown {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+\\-.!|~&@:$^=]");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Markdown() {}

    static String escape(String text) {
        return SPECIAL.matcher(text).replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()));
    }

    /// The text as a block quote, line breaks kept.
    static String quote(String text) {
        StringBuilder quote = new StringBuilder();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = escape(lines[i].strip());
            boolean broken = !line.isEmpty() && i + 1 < lines.length && !lines[i + 1].isBlank();
            quote.append(line.isEmpty() ? ">" : "> " + line).append(broken ? "\\" : "").append(i + 1 < lines.length ? "\n" : "");
        }
        return quote.toString();
    }

    /// A code block whose fence is longer than any run of backticks in the text.
    static String fence(String text) {
        String ticks = "`".repeat(Math.max(3, longestRun(text) + 1));
        return ticks + "\n" + text + "\n" + ticks;
    }

    /// Inline code, line breaks as spaces.
    static String code(String text) {
        String ticks = "`".repeat(longestRun(text) + 1);
        String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return ticks + pad + text.replaceAll("\\R", " ") + pad + ticks;
    }

    private static int longestRun(String text) {
        return BACKTICKS.matcher(text).results().mapToInt(match -> match.end() - match.start()).max().orElse(0);
    }
}
