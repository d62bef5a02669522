package saiddone.ui.library;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.FindingCount;
import saiddone.model.Severity;
import saiddone.model.TranscriptSummary;
import saiddone.report.metrics.CaseOutcome;

/// What the library can show and sort by, in the order in which a new user sees it.
public enum LibraryColumn {
    MODEL("library.column.model", 150, true, row -> row.model(), null),
    CASE("library.column.case", 240, true, LibraryColumn::caseText, null),
    RUN("library.column.run", 46, true, null, row -> number(row.run())),
    KIND("library.column.kind", 108, true, row -> row.caseRef().kind().label(), null),
    TURNS("library.column.turns", 58, true, null, row -> number(row.turns())),
    CALLS("library.column.calls", 54, true, null, row -> number(row.calls())),
    WRITES("library.column.writes", 60, true, null, row -> number(row.writes())),
    ERRORS("library.column.errors", 60, false, null, row -> number(row.errors())),
    HANDED_OVER("library.column.handed-over", 84, true, row -> row.handedOver() ? "yes" : null, null),
    OUTCOME("library.column.outcome", 118, true, row -> OutcomeWord.of(row).label(), null),
    FINDINGS("library.column.findings", 92, true, null, row -> number(row.found())),
    RULES("library.column.rules", 150, false, LibraryColumn::rules, null),
    REWARD("library.column.reward", 68, false, null, TranscriptSummary::reward),
    ENDING("library.column.ending", 110, false, TranscriptSummary::ending, null),
    SUITE("library.column.suite", 118, false, row -> row.caseRef().suite(), null),
    FILE("library.column.file", 230, false, row -> row.source().file(), null),
    FORMAT("library.column.format", 90, false, row -> row.source().format(), null),
    MESSAGES("library.column.messages", 78, false, null, row -> number(row.messages())),
    CONVERSATION("library.column.conversation", 140, false, TranscriptSummary::conversation, null),
    SYNTHETIC("library.column.synthetic", 90, false, row -> row.synthetic() ? LibraryColumn.SYNTHETIC_WORD : null, null);

    static final String SYNTHETIC_WORD = "synthetic";
    private static final int OF_A_KIND = 10_000;

    private final String titleKey;
    private final double width;
    private final boolean shown;
    private final @Nullable Function<TranscriptSummary, @Nullable String> word;
    private final @Nullable Function<TranscriptSummary, @Nullable Double> amount;

    LibraryColumn(String titleKey, double width, boolean shown, @Nullable Function<TranscriptSummary, @Nullable String> word,
                  @Nullable Function<TranscriptSummary, @Nullable Double> amount) {
        this.titleKey = titleKey;
        this.width = width;
        this.shown = shown;
        this.word = word;
        this.amount = amount;
    }

    /// The key of the heading in the string bundle.
    public String titleKey() {
        return titleKey;
    }

    /// Pixels that a new user sees.
    public double width() {
        return width;
    }

    /// Pixels beyond which a column does not grow by itself, however long its texts are.
    double widest() {
        return switch (this) {
            case MODEL -> 230;
            case SUITE, ENDING, CONVERSATION -> 190;
            case FILE -> 340;
            default -> 150;
        };
    }

    /// Whether a new user sees it.
    public boolean shownAtFirst() {
        return shown;
    }

    /// Whether the column holds numbers: they sort as such and stand at the right.
    public boolean numeric() {
        return amount != null;
    }

    /// Whether a row says anything here; a case kind of `other` says nothing.
    boolean tells(TranscriptSummary row) {
        return switch (this) {
            case KIND -> row.caseRef().kind() != CaseKind.OTHER;
            case OUTCOME -> OutcomeWord.of(row) != OutcomeWord.UNRATED;
            case FINDINGS -> row.found() > 0;
            default -> !text(row).isEmpty();
        };
    }

    /// The row's number; null where the row has none or the column holds words.
    public @Nullable Double number(TranscriptSummary row) {
        return amount == null ? null : amount.apply(row);
    }

    /// What numeric rows are sorted by: the number, but for findings, where one grave one comes before any number of slight ones.
    @Nullable Double weight(TranscriptSummary row) {
        return this == FINDINGS ? Double.valueOf(gravity(row.findings())) : number(row);
    }

    /// Findings of the gravest kind count first, then those of the next; 9,999 of a kind are as many as one can tell apart.
    private static double gravity(List<FindingCount> counts) {
        double gravity = 0;
        for (Severity severity : Severity.values()) {
            int all = counts.stream().filter(one -> one.severity() == severity).mapToInt(FindingCount::count).sum();
            gravity = gravity * OF_A_KIND + Math.min(all, OF_A_KIND - 1);
        }
        return gravity;
    }

    /// The row's value as text, empty where there is none.
    public String text(TranscriptSummary row) {
        if (word != null) {
            return Objects.requireNonNullElse(word.apply(row), "");
        }
        Double number = number(row);
        return number == null ? "" : text(number);
    }

    /// What the cell shows, where that is more than the value.
    String shown(TranscriptSummary row) {
        return this == OUTCOME && OutcomeWord.of(row) == OutcomeWord.PARTIAL ? text(row) + " " + REWARD.text(row) : text(row);
    }

    private static String text(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return String.format(Locale.ROOT, "%.4f", number).replaceAll("0+$", "");
    }

    /// What the suite's rules read, where they could.
    static @Nullable CaseOutcome ruled(TranscriptSummary row) {
        return row.verdict() == null ? null : CaseOutcome.of(row.caseRef().kind(), row.verdict());
    }

    private static @Nullable String rules(TranscriptSummary row) {
        CaseOutcome outcome = ruled(row);
        return outcome == null ? null : outcome.words();
    }

    /// The case's id, then its title where that says more.
    private static String caseText(TranscriptSummary row) {
        String title = row.caseRef().title();
        String id = row.caseRef().id();
        return title == null || title.equals(id) ? id : id + " " + title;
    }

    private static @Nullable Double number(@Nullable Integer value) {
        return value == null ? null : Double.valueOf(value);
    }
}
