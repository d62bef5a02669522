package saiddone.annotation.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lines at the end of a description in which our own `.qdc` keeps what the format has no place for:
///
///     What the code means.
///
///     == Said & Done ==
///     Use: when to use it
///     Severity: mild
///     Severity: grave
///
/// One line a value, so that people can read it in any tool; a line break in a value is written `\n`, a backslash `\\`.
final class QdcBlock {
    static final String MARK = "== Said & Done ==";

    private final List<Map.Entry<String, String>> lines = new ArrayList<>();

    void add(String name, @Nullable String value) {
        if (value != null) {
            lines.add(Map.entry(name, value));
        }
    }

    /// Leaves an empty text out.
    void addText(String name, String value) {
        if (!value.isEmpty()) {
            add(name, value);
        }
    }

    void addAll(String name, List<String> values) {
        values.forEach(value -> add(name, value));
    }

    List<Map.Entry<String, String>> lines() {
        return lines;
    }

    @Nullable String first(String name) {
        return lines.stream().filter(line -> line.getKey().equals(name)).map(Map.Entry::getValue).findFirst().orElse(null);
    }

    String text(String name) {
        String value = first(name);
        return value == null ? "" : value;
    }

    List<String> all(String name) {
        return lines.stream().filter(line -> line.getKey().equals(name)).map(Map.Entry::getValue).toList();
    }

    /// A description: the text for people, then the lines if there are any.
    String below(String text) {
        boolean plain = isPlain(text);
        if (lines.isEmpty() && plain && !text.contains(MARK)) {
            return text;
        }
        StringBuilder description = new StringBuilder(plain ? text : "").append(text.isEmpty() ? "" : "\n\n").append(MARK);
        if (!plain) {
            description.append("\nText: ").append(escaped(text));
        }
        lines.forEach(line -> description.append('\n').append(line.getKey()).append(": ").append(escaped(line.getValue())));
        return description.toString();
    }

    /// A description taken apart.
    ///
    /// @param text  what stands above the lines
    /// @param block the lines, empty where there are none
    record Read(String text, QdcBlock block) {}

    static Read read(String description) {
        QdcBlock block = new QdcBlock();
        List<String> all = description.lines().map(String::stripTrailing).toList();
        int mark = all.lastIndexOf(MARK);
        if (mark < 0) {
            return new Read(description.strip(), block);
        }
        StringBuilder text = new StringBuilder(String.join("\n", description.lines().limit(mark).toList()).strip());
        String whole = null;
        for (String line : description.lines().skip(mark + 1L).toList()) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                text.append(line.isBlank() ? "" : "\n" + line);
            } else if (line.startsWith("Text: ")) {
                whole = plain(line.substring(colon + 2));
            } else {
                block.add(line.substring(0, colon).strip(), plain(line.substring(colon + 2)));
            }
        }
        return new Read(whole == null ? text.toString().strip() : whole, block);
    }

    /// Whether a description or a name holds the text as it is: XML has no place for most control characters, and readers strip.
    static boolean isPlain(String text) {
        return text.equals(text.strip()) && text.codePoints().allMatch(QdcBlock::isPlain);
    }

    private static boolean isPlain(int character) {
        return character == '\n' || character >= ' ' && character != 0x7F && character != 0x85 && character != 0x2028
                && !(character >= 0xD800 && character <= 0xDFFF) && character != 0xFFFE && character != 0xFFFF;
    }

    private static String escaped(String value) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            boolean pair = Character.isHighSurrogate(unit) && i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
            boolean second = Character.isLowSurrogate(unit) && i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
            boolean edge = (i == 0 || i == value.length() - 1) && Character.isWhitespace(unit);
            if (unit == '\n' || unit == '\\') {
                line.append(unit == '\n' ? "\\n" : "\\\\");
            } else if (pair || second || isPlain((int) unit) && !edge) {
                line.append(unit);
            } else {
                line.append("\\u%04x".formatted((int) unit));
            }
        }
        return line.toString();
    }

    private static String plain(String line) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
            if (unit != '\\') {
                value.append(unit);
            } else if (next == 'u' && i + 5 < line.length() && line.substring(i + 2, i + 6).matches("[0-9a-f]{4}")) {
                value.append((char) Integer.parseInt(line.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                value.append(next == 'n' ? '\n' : next);
                i++;
            }
        }
        return value.toString();
    }
}
