package saiddone.check.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells in one pass over a text which of several patterns can match there at all: those whose anchors it holds. Patterns of long
/// alternations are slow where they fail, and they fail in nearly every sentence.
final class Prefilter {
    /// Longer words are known by their beginning, so that the automaton stays small.
    private static final int LONGEST = 8;
    private static final int MOST_SETS = 4;

    private final Literals literals;
    private final long[] needed;

    Prefilter(List<Pattern> patterns) {
        List<List<Set<String>>> sets = patterns.stream().map(Prefilter::anchors).toList();
        Map<Set<String>, Long> marks = new LinkedHashMap<>();
        needed = new long[patterns.size()];
        // The first set of each pattern, then the second of each: what is left out where the bits run out is the least telling.
        for (int place = 0; place < MOST_SETS; place++) {
            for (int i = 0; i < needed.length; i++) {
                if (place < sets.get(i).size() && (marks.containsKey(sets.get(i).get(place)) || marks.size() < Long.SIZE)) {
                    needed[i] |= marks.computeIfAbsent(sets.get(i).get(place), _ -> 1L << marks.size());
                }
            }
        }
        Map<String, Long> words = new HashMap<>();
        marks.forEach((anchors, mark) -> anchors
                .forEach(word -> words.merge(word.substring(0, Math.min(LONGEST, word.length())), mark, (a, b) -> a | b)));
        literals = new Literals(words);
    }

    private static List<Set<String>> anchors(Pattern pattern) {
        // Flags change what a letter stands for.
        return pattern.flags() != 0 ? new ArrayList<>() : Anchors.of(pattern.pattern()).stream()
                .filter(words -> words.stream().allMatch(Literals::knows)).toList();
    }

    /// What the text between two places holds, for [#may].
    long seen(String text, int from, int to) {
        return literals.in(text, from, to);
    }

    /// Whether the pattern at this place of the list can match in a text in which that was seen.
    boolean may(int pattern, long seen) {
        return (seen & needed[pattern]) == needed[pattern];
    }

    /// Whether anything is known of the pattern.
    boolean knows(int pattern) {
        return needed[pattern] != 0;
    }
}
