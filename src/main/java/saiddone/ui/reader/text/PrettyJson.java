package saiddone.ui.reader.text;

import java.util.Arrays;
import saiddone.model.Span;

/// JSON re-indented for reading without being re-written: numbers, escapes and doubled keys stay as recorded, and every
/// character knows where it came from, so that a place in the shown text is a place in the recorded one.
public final class PrettyJson {
    private static final int INDENT = 2;
    private final String text;
    private final int[] origins;

    private PrettyJson(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    public String text() {
        return text;
    }

    /// @param raw text that is known to be JSON
    public static PrettyJson of(String raw) {
        return new Printer(raw).print();
    }

    /// The range in the recorded text that a range of the shown one stands for.
    Span toRaw(Span shown) {
        if (shown.start() == shown.end()) {
            int at = shown.start() < origins.length ? origins[shown.start()] : rawEnd();
            return new Span(at, at);
        }
        int last = shown.end() - 1;
        while (last > shown.start() && added(last)) {
            last--;
        }
        return new Span(origins[shown.start()], origins[last] + 1);
    }

    /// The range in the shown text where a range of the recorded one lies.
    Span toShown(Span raw) {
        return new Span(shownAt(raw.start()), raw.end() == raw.start() ? shownAt(raw.start()) : shownAt(raw.end() - 1) + 1);
    }

    private boolean added(int at) {
        return at + 1 < origins.length && origins[at + 1] == origins[at];
    }

    private int rawEnd() {
        return origins.length == 0 ? 0 : origins[origins.length - 1] + 1;
    }

    // Added white space carries the origin of the character that follows it, so the last of equals is the real one.
    private int shownAt(int raw) {
        int found = Arrays.binarySearch(origins, raw);
        int at = found >= 0 ? found : Math.min(-found - 1, Math.max(0, origins.length - 1));
        while (added(at)) {
            at++;
        }
        return at;
    }

    private static final class Printer {
        private final String raw;
        private final StringBuilder out;
        private int[] origins;
        private int depth;

        Printer(String raw) {
            this.raw = raw;
            this.out = new StringBuilder(raw.length() * 2);
            this.origins = new int[raw.length() * 2 + 16];
        }

        PrettyJson print() {
            boolean quoted = false;
            for (int at = 0; at < raw.length(); at++) {
                char c = raw.charAt(at);
                if (quoted) {
                    put(c, at);
                    if (c == '\\' && at + 1 < raw.length()) {
                        at++;
                        put(raw.charAt(at), at);
                    } else if (c == '"') {
                        quoted = false;
                    }
                } else if (!Character.isWhitespace(c)) {
                    quoted = c == '"';
                    structure(c, at);
                }
            }
            return new PrettyJson(out.toString(), Arrays.copyOf(origins, out.length()));
        }

        private void structure(char c, int at) {
            switch (c) {
                case '{', '[' -> {
                    put(c, at);
                    if (!closesAtOnce(at)) {
                        depth++;
                        newLine(at + 1);
                    }
                }
                case '}', ']' -> {
                    if (!opensJustBefore()) {
                        depth = Math.max(0, depth - 1);
                        newLine(at);
                    }
                    put(c, at);
                }
                case ',' -> {
                    put(c, at);
                    newLine(at + 1);
                }
                case ':' -> {
                    put(c, at);
                    put(' ', at + 1);
                }
                default -> put(c, at);
            }
        }

        private boolean closesAtOnce(int at) {
            int next = at + 1;
            while (next < raw.length() && Character.isWhitespace(raw.charAt(next))) {
                next++;
            }
            return next < raw.length() && (raw.charAt(next) == '}' || raw.charAt(next) == ']');
        }

        private boolean opensJustBefore() {
            return !out.isEmpty() && (out.charAt(out.length() - 1) == '{' || out.charAt(out.length() - 1) == '[');
        }

        private void newLine(int at) {
            put('\n', at);
            for (int i = 0; i < depth * INDENT; i++) {
                put(' ', at);
            }
        }

        private void put(char c, int origin) {
            if (out.length() == origins.length) {
                origins = Arrays.copyOf(origins, origins.length * 2);
            }
            origins[out.length()] = origin;
            out.append(c);
        }
    }
}
