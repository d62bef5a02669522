package saiddone.ui.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.model.FindingCount;
import saiddone.model.TranscriptSummary;

/// The names that the filter box knows before a colon.
public enum FilterField {
    MODEL("model", LibraryColumn.MODEL), CASE("case", LibraryColumn.CASE), TASK("task", LibraryColumn.CASE),
    SUITE("suite", LibraryColumn.SUITE), RUN("run", LibraryColumn.RUN), KIND("kind", LibraryColumn.KIND),
    TURNS("turns", LibraryColumn.TURNS), MESSAGES("messages", LibraryColumn.MESSAGES), CALLS("calls", LibraryColumn.CALLS),
    WRITES("writes", LibraryColumn.WRITES), ERRORS("errors", LibraryColumn.ERRORS),
    REWARD("reward", LibraryColumn.REWARD), OUTCOME("outcome", LibraryColumn.OUTCOME),
    ENDING("ending", LibraryColumn.ENDING), FILE("file", LibraryColumn.FILE), FORMAT("format", LibraryColumn.FORMAT),
    ID("id", TranscriptSummary::id), CONVERSATION("conversation", TranscriptSummary::conversation),
    HANDED_OVER("handed-over", row -> row.handedOver() ? "yes" : "no"), SYNTHETIC("synthetic", row -> row.synthetic() ? "yes" : "no"),
    OPENING("opening", TranscriptSummary::opening), FINDINGS("findings", LibraryColumn.FINDINGS),
    SEVERITY("severity", row -> row.findings().isEmpty() ? "nothing" : row.findings().getFirst().severity().label()),
    /// Every check that found something, where [#values] gives them one by one.
    CHECK("check", row -> row.findings().isEmpty() ? "nothing" : row.findings().getFirst().check());

    private final String word;
    private final @Nullable LibraryColumn column;
    private final Function<TranscriptSummary, String> text;

    FilterField(String word, LibraryColumn column) {
        this.word = word;
        this.column = column;
        this.text = column::text;
    }

    FilterField(String word, Function<TranscriptSummary, String> text) {
        this.word = word;
        this.column = null;
        this.text = text;
    }

    /// The field with that name, null where there is none.
    static @Nullable FilterField of(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(field -> field.word.equals(wanted)).findFirst().orElse(null);
    }

    /// Every name, for the box's hint.
    public static List<String> words() {
        return Arrays.stream(values()).map(field -> field.word).toList();
    }

    boolean numeric() {
        return column != null && column.numeric();
    }

    @Nullable Double number(TranscriptSummary row) {
        return column == null ? null : column.number(row);
    }

    /// The row's values; a case has its id and its title, a row the checks that found something in it, all else one.
    List<String> values(TranscriptSummary row) {
        if (this == CHECK && !row.findings().isEmpty()) {
            return row.findings().stream().map(FindingCount::check).toList();
        }
        String title = row.caseRef().title();
        return column != LibraryColumn.CASE ? List.of(text.apply(row))
                : title == null ? List.of(row.caseRef().id()) : List.of(row.caseRef().id(), title);
    }
}
