package saiddone.check.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads off a regular expression which words a match cannot do without. It knows as much of the language as the lexicons
/// use and gives up on the rest: a pattern without anchors is always tried, which costs time and hides nothing. An anchor may
/// be several words: where the pattern wants white space, it has one blank, which stands for any amount of it.
final class Anchors {
    /// Escapes that stand for one unit, or for none, and are no letter of their own.
    private static final String CLASSES = "sSdDwWhHvVRbBAzZGntrfea";

    private final String pattern;
    private int at;
    private boolean quoted;

    /// How often a part of a pattern must stand there.
    private enum Times { OPTIONAL, ONCE, OFTEN }

    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("unknown", null, false, false);
        }
    }

    private Anchors(String pattern) {
        this.pattern = pattern;
    }

    /// Of each set one must stand in whatever the pattern matches; the most telling set first. Empty where nothing is known.
    static List<Set<String>> of(String pattern) {
        Anchors reading = new Anchors(pattern);
        try {
            List<Set<String>> found = new ArrayList<>(reading.either());
            if (reading.at < pattern.length()) {
                return List.of();
            }
            found.sort(TELLING.reversed());
            return found;
        } catch (Unknown | StringIndexOutOfBoundsException _) {
            return List.of();
        }
    }

    private static final Comparator<Set<String>> TELLING = Comparator.comparingInt(Anchors::shortest)
            .thenComparing(Comparator.<Set<String>>comparingInt(Set::size).reversed());

    private static int shortest(Set<String> words) {
        return words.stream().mapToInt(word -> word.strip().length()).min().orElse(0);
    }

    private List<Set<String>> either() {
        List<Set<String>> first = sequence();
        if (!here('|')) {
            return first;
        }
        List<List<Set<String>>> all = new ArrayList<>(List.of(first));
        while (here('|')) {
            at++;
            all.add(sequence());
        }
        Set<String> words = new LinkedHashSet<>();
        for (List<Set<String>> one : all) {
            if (one.isEmpty()) {
                return List.of();
            }
            words.addAll(one.stream().max(TELLING).orElseThrow());
        }
        return List.of(words);
    }

    private List<Set<String>> sequence() {
        List<Set<String>> found = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        while (quoted || at < pattern.length() && !here('|') && !here(')')) {
            if (space(run)) {
                continue;
            }
            int letter = letter();
            List<Set<String>> part = letter < 0 ? part() : List.of();
            Times times = times();
            if (letter >= 0 && times != Times.OPTIONAL) {
                append(run, (char) letter);
            }
            if (letter < 0 || times != Times.ONCE) {
                end(run, found);
            }
            if (times != Times.OPTIONAL) {
                found.addAll(part);
            }
        }
        end(run, found);
        return found;
    }

    private static void end(StringBuilder run, List<Set<String>> found) {
        if (!run.toString().isBlank()) {
            found.add(Set.of(run.toString()));
        }
        run.setLength(0);
    }

    private static void append(StringBuilder run, char letter) {
        if (letter != ' ' || run.isEmpty() || run.charAt(run.length() - 1) != ' ') {
            run.append(letter);
        }
    }

    /// Reads white space that must stand here.
    private boolean space(StringBuilder run) {
        int before = at;
        if (!quoted && pattern.startsWith("\\s", at)) {
            at += 2;
            if (times() != Times.OPTIONAL) {
                append(run, ' ');
                return true;
            }
            at = before;
        }
        return false;
    }

    /// The next letter that stands for itself, -1 where something else comes.
    private int letter() {
        if (!quoted && pattern.startsWith("\\Q", at)) {
            at += 2;
            quoted = true;
            unquote();
        }
        char unit = pattern.charAt(at);
        boolean escaped = !quoted && unit == '\\' && !letterOrDigit(pattern.charAt(at + 1));
        if (!quoted && !escaped && "\\([.^$".indexOf(unit) >= 0) {
            return -1;
        }
        if (Character.isSurrogate(unit) || !quoted && !escaped && "*+?{}".indexOf(unit) >= 0) {
            throw new Unknown();
        }
        at += escaped ? 2 : 1;
        unquote();
        return escaped ? pattern.charAt(at - 1) : unit;
    }

    private void unquote() {
        if (quoted && pattern.startsWith("\\E", at)) {
            at += 2;
            quoted = false;
        }
    }

    private List<Set<String>> part() {
        char unit = pattern.charAt(at);
        if (unit == '(') {
            return group();
        }
        if (unit == '[') {
            skipSet();
        } else if (unit == '\\') {
            skipEscape();
        } else {
            at++;
        }
        return List.of();
    }

    private List<Set<String>> group() {
        boolean looks = false;
        if (pattern.startsWith("(?:", at) || pattern.startsWith("(?>", at)) {
            at += 3;
        } else if (pattern.startsWith("(?=", at) || pattern.startsWith("(?!", at)) {
            at += 3;
            looks = true;
        } else if (pattern.startsWith("(?<=", at) || pattern.startsWith("(?<!", at)) {
            at += 4;
            looks = true;
        } else if (pattern.startsWith("(?<", at)) {
            at = pattern.indexOf('>', at) + 1;
        } else if (pattern.startsWith("(?", at)) {
            throw new Unknown();
        } else {
            at++;
        }
        List<Set<String>> inner = either();
        if (!here(')')) {
            throw new Unknown();
        }
        at++;
        return looks ? List.of() : inner;
    }

    private void skipSet() {
        int depth = 0;
        do {
            char unit = pattern.charAt(at);
            if (unit == '\\' && pattern.charAt(at + 1) == 'Q' || unit == '[' && pattern.startsWith("]", at + 1)
                    || pattern.startsWith("[^]", at)) {
                throw new Unknown();
            }
            depth += unit == '[' ? 1 : unit == ']' ? -1 : 0;
            at += unit == '\\' ? 2 : 1;
        } while (depth > 0);
    }

    private void skipEscape() {
        char kind = pattern.charAt(at + 1);
        if (kind == 'p' || kind == 'P') {
            at = pattern.charAt(at + 2) == '{' ? pattern.indexOf('}', at) + 1 : at + 3;
        } else if (CLASSES.indexOf(kind) >= 0) {
            at += 2;
        } else {
            throw new Unknown();
        }
    }

    private Times times() {
        if (quoted || at >= pattern.length() || "?*+{".indexOf(pattern.charAt(at)) < 0) {
            return Times.ONCE;
        }
        char unit = pattern.charAt(at);
        boolean optional = unit == '?' || unit == '*' || unit == '{' && least() == 0;
        at = unit == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
        if (here('?') || here('+')) {
            at++;
        }
        return optional ? Times.OPTIONAL : Times.OFTEN;
    }

    private int least() {
        int digit = at + 1;
        while (Character.isDigit(pattern.charAt(digit))) {
            digit++;
        }
        if (digit == at + 1) {
            throw new Unknown();
        }
        return Integer.parseInt(pattern.substring(at + 1, digit));
    }

    private boolean here(char unit) {
        return !quoted && at < pattern.length() && pattern.charAt(at) == unit;
    }

    private static boolean letterOrDigit(char unit) {
        return unit >= '0' && unit <= '9' || unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z';
    }
}
