package saiddone.ingest.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says in one sentence what a file is that no reader recognised.
public final class FileKind {
    private static final int KEYS = 6;
    private static final int KEY_LENGTH = 40;

    private FileKind() {}

    public static String sentence(String name, FileHead head) {
        if (head.firstByte() < 0) {
            return head.whole() ? "The file is empty." : "The file begins with nothing but white space.";
        }
        String magic = magic(head);
        if (magic != null) {
            return "This is " + magic + ", no transcript.";
        }
        if (binary(head.raw())) {
            return "This is a binary file, no transcript.";
        }
        if (head.broken() && (head.values() == 0 || !head.lines())) {
            return broken(name, head);
        }
        if (head.object() || head.list()) {
            return json(head);
        }
        return "This is " + text(name, head) + ", no transcript.";
    }

    /// Text files may well begin with a bracket.
    private static String broken(String name, FileHead head) {
        boolean meant = name.toLowerCase(Locale.ROOT).contains(".json") || head.object();
        return meant ? "The text is no valid JSON, and what can be read of it is no conversation."
                : "This is " + text(name, head) + ", no transcript.";
    }

    private static String json(FileHead head) {
        List<String> keys = head.keys();
        String kind = head.lines() && head.values() > 1 ? "These JSON lines hold" : "This JSON holds";
        if (keys.isEmpty()) {
            return kind + " no conversations: it is empty.";
        }
        StringBuilder shown = new StringBuilder();
        for (String key : keys.subList(0, Math.min(KEYS, keys.size()))) {
            String printable = key.replaceAll("\\p{Cntrl}", " ");
            shown.append(shown.isEmpty() ? "" : ", ")
                    .append(printable.length() <= KEY_LENGTH ? printable : printable.substring(0, KEY_LENGTH) + "…");
        }
        return kind + " no conversations of a kind known here (its keys: " + shown + (keys.size() > KEYS ? ", …" : "") + ").";
    }

    private static @Nullable String magic(FileHead head) {
        if (head.startsWith(0x89, 'P', 'N', 'G')) {
            return "a picture (PNG)";
        }
        if (head.startsWith(0xFF, 0xD8, 0xFF)) {
            return "a picture (JPEG)";
        }
        if (head.startsWith('G', 'I', 'F', '8')) {
            return "a picture (GIF)";
        }
        if (head.startsWith('%', 'P', 'D', 'F')) {
            return "a PDF document";
        }
        if (head.startsWith('P', 'K', 3, 4) || head.startsWith('P', 'K', 5, 6)) {
            return "a zip archive (unpack it first)";
        }
        if (head.startsWith(0x1F, 0x8B)) {
            return "a file packed twice with gzip (unpack it first)";
        }
        if (head.startsWith(0x28, 0xB5, 0x2F, 0xFD)) {
            return "a file packed with zstd (unpack it first)";
        }
        if (head.startsWith('B', 'Z', 'h')) {
            return "a file packed with bzip2 (unpack it first)";
        }
        if (head.startsWith('S', 'Q', 'L', 'i', 't', 'e')) {
            return "an SQLite database";
        }
        if (head.startsWith('P', 'A', 'R', '1')) {
            return "a Parquet table";
        }
        return head.startsWith(0xFF, 0xFE) || head.startsWith(0xFE, 0xFF)
                ? "a text in UTF-16 (save it as UTF-8 to read it here)" : null;
    }

    private static boolean binary(byte[] bytes) {
        int odd = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            odd += b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b ? 1 : 0;
        }
        return odd > bytes.length / 10 || !new String(bytes, StandardCharsets.UTF_8).chars().anyMatch(c -> c != 0xFFFD);
    }

    private static String text(String name, FileHead head) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".md") || head.startsWith('#', ' ')) {
            return "a text in Markdown";
        }
        if (lower.endsWith(".toml")) {
            return "a TOML file";
        }
        if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            return "a table";
        }
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return "a YAML file";
        }
        if (head.firstByte() == '<') {
            return "a web page or XML file";
        }
        return "a text file";
    }
}
