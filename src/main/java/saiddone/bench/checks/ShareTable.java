package saiddone.bench.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Shares of one kind, in the order in which they are told.
public record ShareTable(String title, List<Share> shares) {
    public ShareTable {
        shares = List.copyOf(shares);
    }

    /// Counts while conversations come by.
    static final class Tally {
        private final Map<String, int[]> counts = new TreeMap<>();

        void add(String name, boolean counted) {
            int[] pair = counts.computeIfAbsent(name, _ -> new int[2]);
            pair[0] += counted ? 1 : 0;
            pair[1]++;
        }

        int count() {
            return counts.values().stream().mapToInt(pair -> pair[0]).sum();
        }

        int of() {
            return counts.values().stream().mapToInt(pair -> pair[1]).sum();
        }

        /// A share for each name.
        List<Share> shares(Function<Share, Share> aimed) {
            List<Share> shares = new ArrayList<>();
            counts.forEach((name, pair) -> shares.add(aimed.apply(Share.plain(name, pair[0], pair[1]))));
            return shares;
        }
    }
}
