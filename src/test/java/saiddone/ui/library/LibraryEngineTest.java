package saiddone.ui.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saiddone.model.TranscriptSummary;
import saiddone.task.Cancellation;
import saiddone.ui.control.NaturalOrder;

/// The engine against the plainest thing that could be right: filter a stream, count it again for each facet, sort it
/// with comparators.
class LibraryEngineTest {
    private static final List<TranscriptSummary> ROWS = Rows.random(700, 11);
    private final PreparedRows prepared = new PreparedRows(ROWS);
    private final LibraryEngine engine = new LibraryEngine();

    @Test
    void anythingAskedIsAnsweredAsTheTwinAnswersIt() {
        Random random = new Random(12);
        int withRows = 0;
        for (int i = 0; i < 400; i++) {
            String word = random.nextBoolean() ? "" : List.of("gpt", "refund", "a-1", "airline", "zzz", "ÄRGER").get(random.nextInt(6));
            int least = random.nextInt(-1, 40);
            Map<LibraryFacet, Set<String>> chosen = choose(random);
            List<SortKey> sort = sort(random);
            LibraryPage page = answer(word + (least < 0 ? "" : " turns:>" + least), chosen, sort);
            Predicate<TranscriptSummary> text = row -> mentions(row, word) && row.turns() > least;
            assertThat(page.rows()).isEqualTo(twinRows(text, chosen, sort));
            assertThat(counts(page)).isEqualTo(twinCounts(text, chosen));
            withRows += page.rows().isEmpty() ? 0 : 1;
        }
        assertThat(withRows).as("queries that found something").isGreaterThan(150);
    }

    @Test
    void totalsAddUpTheVisibleRows() {
        LibraryPage page = answer("refund", Map.of(), List.of());
        List<TranscriptSummary> rewarded = page.rows().stream().filter(row -> row.reward() != null).toList();
        assertThat(page.totals().shown()).isEqualTo(page.rows().size()).isPositive();
        assertThat(page.totals().all()).isEqualTo(ROWS.size());
        assertThat(page.totals().handedOver()).isEqualTo((int) page.rows().stream().filter(TranscriptSummary::handedOver).count());
        assertThat(page.totals().rewarded()).isEqualTo(rewarded.size());
        assertThat(page.totals().meanReward()).isCloseTo(
                rewarded.stream().mapToDouble(TranscriptSummary::reward).average().orElseThrow(),
                org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void aTickedValueThatNoRowHasStaysOnScreen() {
        LibraryPage page = answer("", Map.of(LibraryFacet.MODEL, Set.of("left the folder")), List.of());
        assertThat(page.rows()).isEmpty();
        assertThat(page.facets().get(LibraryFacet.MODEL)).contains(new LibraryFacet.Counted("left the folder", 0));
    }

    @Test
    void stopsWhenNobodyWantsTheAnswer() {
        assertThatThrownBy(() -> engine.answer(prepared, LibraryQuery.ALL, () -> true)).isInstanceOf(CancellationException.class);
    }

    private LibraryPage answer(String filter, Map<LibraryFacet, Set<String>> chosen, List<SortKey> sort) {
        return engine.answer(prepared, new LibraryQuery(filter, chosen, sort), Cancellation.NEVER);
    }

    private static boolean mentions(TranscriptSummary row, String word) {
        String title = row.caseRef().title() == null ? "" : row.caseRef().title();
        String all = row.model() + "|" + row.caseRef().id() + " " + title + "|" + row.id() + "|" + row.conversation() + "|" + row.opening()
                + "|" + row.caseRef().suite() + "|" + row.source().file();
        return all.toLowerCase().contains(word.toLowerCase());
    }

    private static Map<LibraryFacet, Set<String>> choose(Random random) {
        Map<LibraryFacet, Set<String>> chosen = new EnumMap<>(LibraryFacet.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            LibraryFacet facet = LibraryFacet.values()[random.nextInt(LibraryFacet.values().length)];
            chosen.put(facet, Set.of(facet.value(ROWS.get(random.nextInt(ROWS.size()))), "no such value"));
        }
        return chosen;
    }

    private static List<SortKey> sort(Random random) {
        List<SortKey> keys = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            keys.add(new SortKey(LibraryColumn.values()[random.nextInt(LibraryColumn.values().length)], random.nextBoolean()));
        }
        return keys;
    }

    private static List<TranscriptSummary> twinRows(Predicate<TranscriptSummary> text, Map<LibraryFacet, Set<String>> chosen,
                                                    List<SortKey> sort) {
        Comparator<TranscriptSummary> order = (a, b) -> 0;
        for (SortKey key : sort) {
            order = order.thenComparing((a, b) -> compare(key, a, b));
        }
        return ROWS.stream().filter(text).filter(row -> passes(row, chosen)).sorted(order).toList();
    }

    private static int compare(SortKey key, TranscriptSummary a, TranscriptSummary b) {
        String x = key.column().text(a);
        String y = key.column().text(b);
        if (x.isEmpty() || y.isEmpty()) {
            return Boolean.compare(x.isEmpty(), y.isEmpty());
        }
        int order = key.column() == LibraryColumn.FINDINGS ? Arrays.compare(bySeverity(a), bySeverity(b))
                : key.column().numeric() ? Double.compare(Double.parseDouble(x), Double.parseDouble(y))
                : new NaturalOrder().compare(x, y);
        return key.descending() ? -order : order;
    }

    /// How many findings are high, medium and low, a check's all counted as its gravest.
    private static int[] bySeverity(TranscriptSummary row) {
        int[] counts = new int[3];
        row.findings().forEach(one -> counts[List.of("high", "medium", "low").indexOf(one.severity().label())] += one.count());
        return counts;
    }

    private static boolean passes(TranscriptSummary row, Map<LibraryFacet, Set<String>> chosen) {
        return chosen.entrySet().stream().allMatch(entry -> entry.getValue().contains(entry.getKey().value(row)));
    }

    private static Map<LibraryFacet, Map<String, Long>> counts(LibraryPage page) {
        Map<LibraryFacet, Map<String, Long>> result = new HashMap<>();
        page.facets().forEach((facet, values) -> result.put(facet, values.stream().filter(value -> value.count() > 0)
                .collect(Collectors.toMap(LibraryFacet.Counted::value, LibraryFacet.Counted::count))));
        return result;
    }

    private static Map<LibraryFacet, Map<String, Long>> twinCounts(Predicate<TranscriptSummary> text,
                                                                     Map<LibraryFacet, Set<String>> chosen) {
        Map<LibraryFacet, Map<String, Long>> result = new HashMap<>();
        for (LibraryFacet facet : LibraryFacet.values()) {
            boolean narrows = ROWS.stream().map(facet::value).distinct().count() > 1;
            if (!narrows && !chosen.containsKey(facet)) {
                continue;
            }
            Map<LibraryFacet, Set<String>> others = new HashMap<>(chosen);
            others.remove(facet);
            result.put(facet, ROWS.stream().filter(text).filter(row -> passes(row, others))
                    .collect(Collectors.groupingBy(facet::value, Collectors.counting())));
        }
        return result;
    }
}
