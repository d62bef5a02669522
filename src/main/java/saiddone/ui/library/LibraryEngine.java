package saiddone.ui.library;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.task.Cancellation;

/// Answers library queries: one pass that filters and counts, then one stable pass a sort key. Pure.
final class LibraryEngine {
    private static final int CHECK_EVERY = 4096;

    LibraryPage answer(PreparedRows rows, LibraryQuery query, Cancellation cancellation) {
        LibraryFilter filter = LibraryFilter.of(query.filter());
        Tally tally = new Tally(rows, query.chosen());
        int[] visible = new int[rows.rows().size()];
        int count = 0;
        for (int row = 0; row < visible.length; row++) {
            if (row % CHECK_EVERY == 0) {
                cancellation.check();
            }
            if (filter.test(rows.rows().get(row), rows.haystack(row)) && tally.take(row)) {
                visible[count++] = row;
            }
        }
        int[] sorted = sort(rows, Arrays.copyOf(visible, count), query.sort(), cancellation);
        List<TranscriptSummary> shown = Arrays.stream(sorted).mapToObj(rows.rows()::get).toList();
        List<CaseGroup> groups = query.grouped() ? CaseGroup.of(shown) : List.of();
        return new LibraryPage(query, shown, groups, tally.counted(), totals(shown, rows.rows().size()), Set.copyOf(rows.idle()),
                rows.longest(), rows.codes(LibraryFacet.SUITE).values().size(), filter.problem());
    }

    /// Sorts by the least significant key first; each pass packs (rank, place so far) into one long, so that ties keep
    /// their order.
    private static int[] sort(PreparedRows rows, int[] order, List<SortKey> keys, Cancellation cancellation) {
        int[] sorted = order;
        for (SortKey key : keys.reversed()) {
            cancellation.check();
            int[] ranks = rows.ranks(key.column());
            int[] before = sorted;
            long[] packed = IntStream.range(0, before.length)
                    .mapToLong(place -> (long) rank(ranks[before[place]], key.descending()) << 32 | place).toArray();
            Arrays.sort(packed);
            sorted = Arrays.stream(packed).mapToInt(place -> before[(int) place]).toArray();
        }
        return sorted;
    }

    private static int rank(int rank, boolean descending) {
        return descending && rank != Integer.MAX_VALUE ? Integer.MAX_VALUE - 1 - rank : rank;
    }

    private static LibraryTotals totals(List<TranscriptSummary> shown, int all) {
        int handedOver = 0;
        int withErrors = 0;
        int synthetic = 0;
        int rewarded = 0;
        double sum = 0;
        for (TranscriptSummary row : shown) {
            handedOver += row.handedOver() ? 1 : 0;
            withErrors += row.errors() > 0 ? 1 : 0;
            synthetic += row.synthetic() ? 1 : 0;
            Double reward = row.reward();
            if (reward != null) {
                rewarded++;
                sum += reward;
            }
        }
        return new LibraryTotals(shown.size(), all, handedOver, withErrors, synthetic, rewarded, rewarded == 0 ? null : sum / rewarded);
    }

    /// Counts each facet as though nothing in it were ticked: a row that misses in exactly one facet still counts there.
    private static final class Tally {
        private final LibraryFacet[] facets = LibraryFacet.values();
        private final int[][] codes = new int[facets.length][];
        private final long[][] counts = new long[facets.length][];
        private final @Nullable BitSet[] allowed = new BitSet[facets.length];
        private final PreparedRows rows;
        private final Map<LibraryFacet, Set<String>> chosen;

        Tally(PreparedRows rows, Map<LibraryFacet, Set<String>> chosen) {
            this.rows = rows;
            this.chosen = chosen;
            for (LibraryFacet facet : facets) {
                PreparedRows.Codes known = rows.codes(facet);
                codes[facet.ordinal()] = known.ofRow();
                counts[facet.ordinal()] = new long[known.values().size()];
                Set<String> wanted = chosen.getOrDefault(facet, Set.of());
                if (!wanted.isEmpty()) {
                    BitSet bits = new BitSet();
                    IntStream.range(0, known.values().size()).filter(code -> wanted.contains(known.values().get(code))).forEach(bits::set);
                    allowed[facet.ordinal()] = bits;
                }
            }
        }

        /// Counts the row; true where it passes every facet.
        boolean take(int row) {
            int missed = -1;
            for (int facet = 0; facet < facets.length; facet++) {
                BitSet bits = allowed[facet];
                if (bits != null && !bits.get(codes[facet][row])) {
                    if (missed >= 0) {
                        return false;
                    }
                    missed = facet;
                }
            }
            if (missed >= 0) {
                counts[missed][codes[missed][row]]++;
                return false;
            }
            for (int facet = 0; facet < facets.length; facet++) {
                counts[facet][codes[facet][row]]++;
            }
            return true;
        }

        /// Values that occur, and ticked ones even where they do not: they must stay on screen to be unticked.
        Map<LibraryFacet, List<LibraryFacet.Counted>> counted() {
            Map<LibraryFacet, List<LibraryFacet.Counted>> result = new EnumMap<>(LibraryFacet.class);
            for (LibraryFacet facet : facets) {
                Map<String, Long> byValue = new LinkedHashMap<>();
                chosen.getOrDefault(facet, Set.of()).forEach(value -> byValue.put(value, 0L));
                List<String> values = rows.codes(facet).values();
                for (int code = 0; code < values.size(); code++) {
                    if (counts[facet.ordinal()][code] > 0) {
                        byValue.put(values.get(code), counts[facet.ordinal()][code]);
                    }
                }
                result.put(facet, byValue.entrySet().stream().map(entry -> new LibraryFacet.Counted(entry.getKey(), entry.getValue()))
                        .sorted(facet.order()).toList());
            }
            return result;
        }
    }
}
