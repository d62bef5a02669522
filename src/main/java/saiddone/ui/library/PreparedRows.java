package saiddone.ui.library;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import saiddone.model.TranscriptSummary;
import saiddone.ui.control.NaturalOrder;

/// All rows of the workspace with what makes filtering, counting and sorting them cheap: the searched text in lower
/// case, facet values as small numbers, and each column's rank (computed when first sorted by). Safe for several threads.
final class PreparedRows {
    private static final int LONGEST = 3;
    static final PreparedRows NONE = new PreparedRows(List.of());

    private final List<TranscriptSummary> rows;
    private final String[] haystacks;
    private final Map<LibraryFacet, Codes> codes = new EnumMap<>(LibraryFacet.class);
    private final Set<LibraryColumn> idle = EnumSet.noneOf(LibraryColumn.class);
    private final Map<LibraryColumn, List<String>> longest = new EnumMap<>(LibraryColumn.class);
    private final Map<LibraryColumn, int[]> ranks = new ConcurrentHashMap<>();

    /// @param values distinct values
    /// @param ofRow  index into `values` by row
    record Codes(List<String> values, int[] ofRow) {}

    PreparedRows(List<TranscriptSummary> rows) {
        this.rows = rows;
        this.haystacks = rows.stream().map(LibraryFilter::haystack).toArray(String[]::new);
        for (LibraryFacet facet : LibraryFacet.values()) {
            codes.put(facet, encode(facet));
        }
        for (LibraryColumn column : LibraryColumn.values()) {
            if (!rows.isEmpty() && rows.stream().noneMatch(column::tells)) {
                idle.add(column);
            }
            longest.put(column, rows.stream().map(column::shown).distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed()).limit(LONGEST).toList());
        }
    }

    List<TranscriptSummary> rows() {
        return rows;
    }

    /// Columns in which no row of the workspace says anything.
    Set<LibraryColumn> idle() {
        return idle;
    }

    /// By column: the texts that may need the most room.
    Map<LibraryColumn, List<String>> longest() {
        return longest;
    }

    String haystack(int row) {
        return haystacks[row];
    }

    Codes codes(LibraryFacet facet) {
        return codes.getOrDefault(facet, new Codes(List.of(), new int[0]));
    }

    /// By row: its place among the column's distinct values, `Integer.MAX_VALUE` where the row has none.
    int[] ranks(LibraryColumn column) {
        return ranks.computeIfAbsent(column, this::rank);
    }

    private Codes encode(LibraryFacet facet) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        int[] ofRow = rows.stream().mapToInt(row -> seen.computeIfAbsent(facet.value(row), value -> seen.size())).toArray();
        return new Codes(List.copyOf(seen.keySet()), ofRow);
    }

    private int[] rank(LibraryColumn column) {
        return column.numeric() ? rankNumbers(column) : rankWords(column);
    }

    private int[] rankNumbers(LibraryColumn column) {
        double[] numbers = rows.stream().mapToDouble(row -> {
            Double number = column.weight(row);
            return number == null ? Double.NaN : number;
        }).toArray();
        double[] distinct = Arrays.stream(numbers).filter(number -> !Double.isNaN(number)).sorted().distinct().toArray();
        return Arrays.stream(numbers)
                .mapToInt(number -> Double.isNaN(number) ? Integer.MAX_VALUE : Arrays.binarySearch(distinct, number)).toArray();
    }

    private int[] rankWords(LibraryColumn column) {
        Map<String, Integer> distinct = new TreeMap<>(new NaturalOrder());
        String[] words = rows.stream().map(column::text).toArray(String[]::new);
        for (String word : words) {
            distinct.put(word, 0);
        }
        Map<String, Integer> places = LinkedHashMap.newLinkedHashMap(distinct.size());
        distinct.keySet().forEach(word -> places.put(word, places.size()));
        return Arrays.stream(words).mapToInt(word -> word.isEmpty() ? Integer.MAX_VALUE : places.getOrDefault(word, 0)).toArray();
    }
}
