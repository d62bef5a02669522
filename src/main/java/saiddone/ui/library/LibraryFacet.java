package saiddone.ui.library;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.ui.control.NaturalOrder;

/// What the library can be narrowed by; every row has exactly one value of each, empty where the file says nothing.
public enum LibraryFacet {
    SUITE("library.facet.suite", false, row -> row.caseRef().suite()),
    MODEL("library.facet.model", false, TranscriptSummary::model),
    KIND("library.facet.kind", false, row -> row.caseRef().kind().label()),
    OUTCOME("library.facet.outcome", false, row -> OutcomeWord.of(row).label()),
    HANDED_OVER("library.facet.handed-over", false, row -> row.handedOver() ? "yes" : "no"),
    RULES("library.facet.rules", false, LibraryColumn.RULES::text),
    CHECK("library.facet.check", false, row -> row.findings().isEmpty() ? null : row.findings().getFirst().check()),
    ERRORS("library.facet.errors", true, row -> errorRange(row.errors())),
    RUN("library.facet.run", true, row -> row.run() == null ? null : row.run().toString()),
    ENDING("library.facet.ending", false, TranscriptSummary::ending),
    FORMAT("library.facet.format", false, row -> row.source().format()),
    FOLDER("library.facet.folder", false, row -> folder(row.source().file()));

    private static final int FOLDER_LEVELS = 3;

    private final String titleKey;
    private final boolean ordered;
    private final Function<TranscriptSummary, @Nullable String> value;

    LibraryFacet(String titleKey, boolean ordered, Function<TranscriptSummary, @Nullable String> value) {
        this.titleKey = titleKey;
        this.ordered = ordered;
        this.value = value;
    }

    /// The key of the heading in the string bundle.
    public String titleKey() {
        return titleKey;
    }

    /// The row's one value, empty where there is none.
    public String value(TranscriptSummary row) {
        return Objects.requireNonNullElse(value.apply(row), "");
    }

    /// Numbers in their own order, all else the most frequent first.
    Comparator<Counted> order() {
        Comparator<Counted> byValue = Comparator.comparing(Counted::value, new NaturalOrder());
        return ordered ? byValue : Comparator.comparingLong(Counted::count).reversed().thenComparing(byValue);
    }

    /// A value and how many rows have it.
    record Counted(String value, long count) {}

    private static String errorRange(int errors) {
        return errors < 2 ? Integer.toString(errors) : errors < 5 ? "2 to 4" : "5 or more";
    }

    /// Deeper folders count as their ancestor: a benchmark that keeps every run in a folder of its own would else give
    /// as many values as rows.
    private static String folder(String file) {
        int end = -1;
        for (int level = 0; level < FOLDER_LEVELS; level++) {
            int next = file.indexOf('/', end + 1);
            if (next < 0) {
                break;
            }
            end = next;
        }
        return end < 0 ? "" : file.substring(0, end);
    }
}
