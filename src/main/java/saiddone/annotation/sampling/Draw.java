package saiddone.annotation.sampling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Draws conversations from a frame. The same seed and the same frame give the same draw, in whatever order the frame comes;
/// what is drawn is shuffled by the seed, so that models and strata do not come in blocks.
public final class Draw {
    private Draw() {}

    /// A simple random sample of `n`, or all where there are fewer.
    public static List<Drawn> random(Collection<String> frame, int n, long seed) {
        List<Candidate> candidates = frame.stream().map(id -> new Candidate(id, "")).toList();
        return stratified(candidates, Map.of("", n), seed);
    }

    /// A simple random sample within each stratum.
    ///
    /// @param sizes how many of each stratum; all of it where there are fewer, none where it is not named
    public static List<Drawn> stratified(Collection<Candidate> frame, Map<String, Integer> sizes, long seed) {
        Map<String, List<String>> strata = frame.stream().distinct().collect(Collectors.groupingBy(Candidate::stratum, TreeMap::new,
                Collectors.mapping(Candidate::transcript, Collectors.toList())));
        Lots lots = new Lots("draw", seed);
        List<Drawn> drawn = new ArrayList<>();
        strata.forEach((stratum, members) -> {
            int n = Math.clamp(sizes.getOrDefault(stratum, 0), 0, members.size());
            double inclusion = (double) n / members.size();
            lots.order(members).stream().limit(n).forEach(id -> drawn.add(new Drawn(id, stratum, inclusion)));
        });
        return shuffled(drawn, seed);
    }

    /// What a person picked, in the order in which it was picked: without probability, and never in an estimate.
    public static List<Drawn> picked(Collection<String> transcripts) {
        return transcripts.stream().distinct().map(id -> new Drawn(id, "", null)).toList();
    }

    /// Tells whether a frame is the same one as before: twelve hex digits over what is in it.
    public static String fingerprint(Collection<String> frame) {
        return Lots.hash(frame.stream().distinct().sorted().collect(Collectors.joining("\n"))).substring(0, 12);
    }

    private static List<Drawn> shuffled(List<Drawn> drawn, long seed) {
        Map<String, Drawn> byId = new LinkedHashMap<>();
        drawn.forEach(one -> byId.put(one.transcript(), one));
        return new Lots("order", seed).order(byId.keySet()).stream().map(byId::get).toList();
    }
}
