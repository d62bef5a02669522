package saiddone.report.text;

import java.util.List;
import java.util.stream.Collectors;

/// Foreign text in Markdown: shown letter by letter, never as markup, never as a link that comes alive.
public final class Markdown {
    /// What CommonMark or a dialect of it gives a meaning anywhere in a text; a backslash takes it away.
    private static final String MEANINGFUL = "\\`*_{[]#|<>&~^$";

    /// What has a meaning where a text begins: lists, rules, headings.
    private static final String AT_THE_START = "+-=";

    private Markdown() {}

    /// For running text and cells of tables: one line, line breaks shown as breaks.
    public static String text(String foreign) {
        StringBuilder safe = new StringBuilder();
        String plain = foreign.strip().replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < plain.length(); i++) {
            safe.append(character(plain, i));
        }
        return safe.toString();
    }

    private static String character(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return "<br>";
        }
        if (c == '@') {
            // An address is found in the finished text, so a backslash does not help; a comment parts it unseen.
            return "@<!-- -->";
        }
        if (c == '\t') {
            return " ";
        }
        return hidden(c) ? "\uFFFD" : meaningful(text, at, c) ? "\\" + c : String.valueOf(c);
    }

    /// A colon makes a link of an address and a picture of a word between two; a dot a list of a number and a link of www.
    private static boolean meaningful(String text, int at, char c) {
        if (c == ':') {
            return at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        }
        if (c == '.' || c == ')') {
            String before = text.substring(0, at);
            return before.chars().allMatch(Character::isDigit) || c == '.' && before.regionMatches(true, at - 3, "www", 0, 3);
        }
        return MEANINGFUL.indexOf(c) >= 0 || at == 0 && AT_THE_START.indexOf(c) >= 0;
    }

    /// As code, in one line: for links, ids and calls.
    public static String code(String foreign) {
        String plain = foreign.replaceAll("\\s+", " ").strip();
        StringBuilder safe = new StringBuilder();
        plain.chars().forEach(c -> safe.append(hidden((char) c) ? '\uFFFD' : (char) c));
        if (safe.isEmpty()) {
            return "";
        }
        int longest = 0;
        int run = 0;
        for (int i = 0; i < safe.length(); i++) {
            run = safe.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String pad = longest > 0 ? " " : "";
        return fence + pad + safe.toString().replace("|", "\\|") + pad + fence;
    }

    /// A table's line of cells that are safe already.
    public static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    /// Controls, and marks that turn the direction of what follows.
    private static boolean hidden(char c) {
        return c < ' ' || c == 0x7f || c >= 0x80 && c < 0xa0 || c == 0x200e || c == 0x200f
                || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }
}
