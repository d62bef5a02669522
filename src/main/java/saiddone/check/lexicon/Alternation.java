package saiddone.check.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Any of many words as a regular expression, the longest that fits. A blank stands for any amount of white space.
final class Alternation {
    private static final String SPECIAL = "\\[](){}.*+?^$|&-";
    /// So few beginnings are tried as fast as they are looked up.
    private static final int FEW = 3;

    /// By what follows: a letter, or white space. Sorted, so that the same words make the same expression.
    private final Map<Character, Alternation> next = new TreeMap<>();
    private boolean word;

    private Alternation() {}

    /// One word after another, as [Anchors] reads it.
    static String listed(Collection<String> words) {
        return words.stream().sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> Pattern.quote(word).replace(" ", "\\E\\s+\\Q")).collect(Collectors.joining("|", "(?:", ")"));
    }

    /// What matches the same, but tries common beginnings once: nearly every word of a text begins none of a list's, and where
    /// each is tried by itself that takes a time in proportion to the list.
    static String folded(Collection<String> words) {
        return "(?:" + root(words).expression() + ")";
    }

    /// A look ahead for how the words of a list begin: one step where none does.
    static String ahead(Collection<String> words) {
        return words.isEmpty() ? "" : root(words).look();
    }

    /// Any of the words as a whole, where "n't" is one of its own.
    static Pattern whole(Collection<String> words) {
        return whole(words, "");
    }

    /// @param tail what has to follow, as an expression
    static Pattern whole(Collection<String> words, String tail) {
        return Pattern.compile(ahead(words) + "(?:(?<![\\p{L}\\p{N}])|(?=n't))" + folded(words) + "(?![\\p{L}\\p{N}])" + tail);
    }

    private static Alternation root(Collection<String> words) {
        Alternation root = new Alternation();
        words.forEach(root::add);
        return root;
    }

    private void add(String added) {
        Alternation at = this;
        for (char letter : added.toCharArray()) {
            at = at.next.computeIfAbsent(letter, _ -> new Alternation());
        }
        at.word = true;
    }

    private String expression() {
        List<String> branches = new ArrayList<>();
        List<Character> ends = new ArrayList<>();
        next.forEach((letter, rest) -> {
            if (rest.next.isEmpty() && letter != ' ') {
                ends.add(letter);
            } else {
                branches.add(one(letter) + rest.expression());
            }
        });
        if (!ends.isEmpty()) {
            branches.add(oneOf(ends));
        }
        if (branches.size() == 1 && !word) {
            return branches.getFirst();
        }
        String look = next.size() > FEW && !word ? look() : "";
        return branches.isEmpty() ? "" : look + "(?:" + String.join("|", branches) + ")" + (word ? "?" : "");
    }

    private String look() {
        return "(?=" + oneOf(new ArrayList<>(next.keySet())) + ")";
    }

    private static String oneOf(List<Character> letters) {
        return letters.size() == 1 ? one(letters.getFirst())
                : letters.stream().map(letter -> letter == ' ' ? "\\s" : one(letter)).collect(Collectors.joining("", "[", "]"));
    }

    private static String one(char letter) {
        return letter == ' ' ? "\\s+" : SPECIAL.indexOf(letter) >= 0 ? "\\" + letter : String.valueOf(letter);
    }
}
