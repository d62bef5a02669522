package saiddone.ui.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import saiddone.annotation.model.Code;
import saiddone.report.review.CodeAnswer;
import saiddone.report.review.CodeOrder;
import saiddone.report.review.patterns.CoOccurrence;
import saiddone.ui.patterns.HeatTable.Cell;
import saiddone.ui.patterns.HeatTable.Kind;
import saiddone.ui.shell.Strings;

/// Codes against codes: in how many conversations both were seen.
final class PairHeat {
    private final Strings strings;

    PairHeat(Strings strings) {
        this.strings = strings;
    }

    Content of(PatternsPage page) {
        Map<String, Set<String>> present = page.data().answers().all().filter(CodeAnswer::present)
                .collect(Collectors.groupingBy(CodeAnswer::code, Collectors.mapping(CodeAnswer::transcript, Collectors.toSet())));
        List<Code> codes = CodeOrder.of(page.data().codebook(), code -> present.containsKey(code.id()));
        if (codes.size() < 2) {
            return new Content.None(strings.get("patterns.cooccurrence.none"));
        }
        Map<String, CoOccurrence> pairs = new HashMap<>();
        CoOccurrence.of(page.data().answers(), codes.stream().map(Code::id).toList())
                .forEach(pair -> pairs.put(key(pair.first(), pair.second()), pair));
        int greatest = pairs.values().stream().mapToInt(CoOccurrence::both).max().orElse(0);
        List<HeatTable.Row> rows = new ArrayList<>();
        for (Code code : codes) {
            Set<String> own = Objects.requireNonNull(present.get(code.id()));
            List<Cell> cells = new ArrayList<>();
            for (Code other : codes) {
                cells.add(code.equals(other) ? new Cell("", "", Kind.UNKNOWN, 0, code.name(), null)
                        : cell(code, other, pair(pairs, code.id(), other.id()), greatest, present));
            }
            cells.add(Cell.plain(Integer.toString(own.size()), "", strings.get("patterns.cooccurrence.own", code.name(), own.size()),
                    Door.ToQuotes.of(code.id(), null)));
            rows.add(new HeatTable.Row(code.colour(), Cell.plain(code.name(), "", code.definition(), Door.ToQuotes.of(code.id(), null)),
                    cells));
        }
        return new Content.Heat(new HeatTable(strings.get("patterns.code"), codes.stream().map(Code::name).toList(),
                List.of(strings.get("patterns.all")), rows), strings.get("patterns.cooccurrence.method"));
    }

    private Cell cell(Code code, Code other, CoOccurrence pair, int greatest, Map<String, Set<String>> present) {
        String expected = pair.expected().figure().map(PatternText::two).orElse(PatternText.NONE);
        String jaccard = pair.jaccard().figure().map(PatternText::two).orElse(PatternText.NONE);
        String told = strings.get("patterns.cooccurrence.told", code.name(), other.name(), pair.both(), pair.n(), expected, jaccard);
        if (pair.n() == 0) {
            return new Cell(PatternText.NOBODY_LOOKED, "", Kind.UNKNOWN, 0, told, null);
        }
        Set<String> both = present.getOrDefault(other.id(), Set.of());
        return new Cell(Integer.toString(pair.both()), "", pair.both() == 0 ? Kind.NOTHING : Kind.FIGURE,
                HeatTable.step(pair.both(), greatest), told, pair.both() == 0 ? null
                : new Door.ToQuotes(code.id(), null, strings.get("patterns.cooccurrence.with", other.name()), both::contains));
    }

    private static CoOccurrence pair(Map<String, CoOccurrence> pairs, String one, String other) {
        CoOccurrence found = pairs.get(key(one, other));
        return Objects.requireNonNull(found == null ? pairs.get(key(other, one)) : found);
    }

    private static String key(String one, String other) {
        return one + "\n" + other;
    }
}
