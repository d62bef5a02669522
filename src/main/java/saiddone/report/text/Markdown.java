package saiddone.report.text;

import java.util.List;
import java.util.stream.Collectors;

/// Foreign text in Markdown: shown letter by letter, never as markup, never as a link that comes alive.
public final class Markdown {
    /// What CommonMark or GitHub's dialect gives a meaning; a backslash takes it from any of them.
    private static final String MEANINGFUL = "\\`*_{}[]()#+-.!|<>&~^=:$/";

    private Markdown() {}

    /// For running text and cells of tables: one line, line breaks shown as breaks.
    public static String text(String foreign) {
        StringBuilder safe = new StringBuilder();
        String plain = foreign.strip().replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < plain.length(); i++) {
            safe.append(character(plain.charAt(i)));
        }
        return safe.toString();
    }

    private static String character(char c) {
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
        return hidden(c) ? "\uFFFD" : MEANINGFUL.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
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
