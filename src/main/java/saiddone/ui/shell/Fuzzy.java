package saiddone.ui.shell;

import java.util.Locale;

/// How well a few typed letters fit a name: `tgl th` finds "Toggle theme".
final class Fuzzy {
    static final int NO_FIT = -1;
    static final int STRONG = 600;
    private static final int START = 1000;
    private static final int WORD_START = 800;
    private static final int INSIDE = 400;
    private static final int SCATTERED = 200;

    private Fuzzy() {}

    /// Higher fits better; [#NO_FIT] where the letters do not all occur in this order, [#STRONG] and above where the
    /// typed text begins the name or one of its words. Shorter names win among equals.
    static int score(String typed, String name) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String text = name.toLowerCase(Locale.ROOT);
        int shorter = Math.max(0, 100 - text.length());
        if (wanted.isEmpty()) {
            return shorter;
        }
        int at = text.indexOf(wanted);
        if (at == 0) {
            return START + shorter;
        }
        if (at > 0) {
            return (startsWord(text, wanted) ? WORD_START : INSIDE) + shorter;
        }
        return scattered(wanted.replace(" ", ""), text);
    }

    private static boolean startsWord(String text, String wanted) {
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /// Letters in order, each gap costing; the first letter must begin a word, or nearly everything would fit.
    private static int scattered(String wanted, String text) {
        int gaps = 0;
        int at = -1;
        for (int i = 0; i < wanted.length(); i++) {
            int next = i == 0 ? firstOfWord(text, wanted.charAt(0)) : text.indexOf(wanted.charAt(i), at + 1);
            if (next < 0) {
                return NO_FIT;
            }
            if (i > 0 && next != at + 1) {
                gaps += text.charAt(next - 1) == ' ' || text.charAt(next - 1) == '-' ? 1 : 4;
            }
            at = next;
        }
        return Math.max(1, SCATTERED - 5 * gaps);
    }

    private static int firstOfWord(String text, char wanted) {
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return at;
            }
        }
        return -1;
    }
}
