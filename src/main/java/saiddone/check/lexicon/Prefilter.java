package saiddone.check.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells in one pass over a text which of several patterns can match there at all: those whose anchors it holds. Patterns of long
/// alternations are slow where they fail, and they fail in nearly every sentence.
final class Prefilter {
    /// Longer words are known by their beginning, so that the automaton stays small.
    private static final int LONGEST = 8;

    private final Literals literals;
    /// By pattern: of each of its sets of anchors a bit.
    private final List<long[]> needed;

    /// @param patterns without flags; their lists spelled out, since common beginnings hide what a match cannot do without
    Prefilter(List<String> patterns) {
        List<BitSet> all = new ArrayList<>();
        Map<Set<String>, Integer> sets = new HashMap<>();
        Map<String, BitSet> words = new HashMap<>();
        for (String pattern : patterns) {
            BitSet needs = new BitSet();
            for (Set<String> anchors : anchors(pattern)) {
                int bit = sets.computeIfAbsent(anchors, _ -> sets.size());
                needs.set(bit);
                for (String word : anchors) {
                    words.computeIfAbsent(word.substring(0, Math.min(LONGEST, word.length())), _ -> new BitSet()).set(bit);
                }
            }
            all.add(needs);
        }
        needed = all.stream().map(BitSet::toLongArray).toList();
        literals = new Literals(words, sets.size());
    }

    private static List<Set<String>> anchors(String pattern) {
        return Anchors.of(pattern).stream().filter(words -> words.stream().allMatch(Literals::knows)).toList();
    }

    /// What the text between two places holds, for [#may].
    long[] seen(String text, int from, int to) {
        return literals.in(text, from, to);
    }

    /// Whether the pattern at this place of the list can match in a text in which that was seen.
    boolean may(int pattern, long[] seen) {
        long[] needs = needed.get(pattern);
        for (int i = 0; i < needs.length; i++) {
            if ((seen[i] & needs[i]) != needs[i]) {
                return false;
            }
        }
        return true;
    }
}
