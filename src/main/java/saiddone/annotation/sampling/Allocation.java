package saiddone.annotation.sampling;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many are drawn from each stratum. A stratum that is smaller than its share is taken whole, and the others get the rest.
public enum Allocation {
    /// As many from each.
    EQUAL,
    /// By size, but at least two from each where that many are drawn (one says nothing of how much a stratum varies), else one.
    PROPORTIONAL;

    /// How large each stratum of a frame is, by name.
    public static SortedMap<String, Integer> sizes(Collection<Candidate> frame) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        frame.stream().distinct().forEach(one -> sizes.merge(one.stratum(), 1, Integer::sum));
        return sizes;
    }

    /// How many of each stratum, together `n`, or all where there are fewer. Where there are more strata than `n`, some get
    /// none: an estimate then does not speak of them.
    public SortedMap<String, Integer> of(SortedMap<String, Integer> sizes, int n) {
        int wanted = Math.clamp(n, 0, sizes.values().stream().mapToInt(Integer::intValue).sum());
        SortedMap<String, Integer> drawn = new TreeMap<>();
        int least = this == EQUAL ? 0 : Math.min(2, sizes.isEmpty() ? 0 : wanted / sizes.size());
        sizes.forEach((stratum, size) -> drawn.put(stratum, Math.min(least, size)));
        int left = wanted - sum(drawn);
        while (left > 0) {
            String next = sizes.keySet().stream().filter(stratum -> drawn.get(stratum) < sizes.get(stratum))
                    .min(neediest(sizes, drawn, wanted)).orElseThrow();
            drawn.merge(next, 1, Integer::sum);
            left--;
        }
        return drawn;
    }

    /// What was asked for, but never more than there are.
    public static SortedMap<String, Integer> given(SortedMap<String, Integer> sizes, Map<String, Integer> asked) {
        SortedMap<String, Integer> drawn = new TreeMap<>();
        sizes.forEach((stratum, size) -> drawn.put(stratum, Math.clamp(asked.getOrDefault(stratum, 0), 0, size)));
        return drawn;
    }

    /// The stratum that is furthest behind its share comes first; of two the larger one, then by name.
    private Comparator<String> neediest(Map<String, Integer> sizes, Map<String, Integer> drawn, int wanted) {
        double all = Math.max(1, sum(sizes));
        Comparator<String> behind = this == EQUAL ? Comparator.comparingInt(drawn::get)
                : Comparator.comparingDouble(stratum -> drawn.get(stratum) - wanted * sizes.get(stratum) / all);
        return behind.thenComparing(Comparator.comparing((String stratum) -> sizes.get(stratum)).reversed())
                .thenComparing(Comparator.naturalOrder());
    }

    private static int sum(Map<String, Integer> counts) {
        return List.copyOf(counts.values()).stream().mapToInt(Integer::intValue).sum();
    }
}
