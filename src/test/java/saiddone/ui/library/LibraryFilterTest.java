package saiddone.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.model.TranscriptSummary;

class LibraryFilterTest {
    private static final List<TranscriptSummary> ROWS = Rows.random(500, 3);

    @Test
    void wordsMustAllOccurSomewhere() {
        expect("GPT-5.4 refund", row -> row.model() != null && row.model().contains("gpt-5.4") && words(row).contains("refund"));
    }

    @Test
    void aQuotedTextIsOneWord() {
        expect("\"never arrived\"", row -> words(row).contains("never arrived"));
        expect("\"never arrived", row -> words(row).contains("never arrived"));
    }

    @Test
    void aMinusTakesAway() {
        expect("-refund -model:gpt", row -> !words(row).contains("refund") && (row.model() == null || !row.model().contains("gpt")));
    }

    @Test
    void aFieldTakesWordsOrWithEqualsTheWhole() {
        expect("model:gpt-5.4", row -> row.model() != null && row.model().startsWith("gpt-5.4"));
        expect("model:mini", row -> "gpt-5.4-mini".equals(row.model()));
        expect("model:min", row -> false);
        expect("model:hai*", row -> "haiku-4.5".equals(row.model()));
        expect("case:a-5", row -> row.caseRef().id().equals("A-5"));
        expect("model:=gpt-5.4", row -> "gpt-5.4".equals(row.model()));
        expect("suite:\"tau2 airline\" handed-over:yes", row -> row.caseRef().suite().equals("tau2 airline") && row.handedOver());
        expect("suite:=\"TAU2 airline\"", row -> row.caseRef().suite().equals("tau2 airline"));
    }

    @Test
    void whatTheChecksFoundIsAskedForByCheckSeverityAndNumber() {
        expect("check:circling", row -> row.findings().stream().anyMatch(one -> one.check().equals("circling")));
        expect("check:wrong-argument", row -> row.found() == 4);
        expect("check:nothing", row -> row.findings().isEmpty());
        expect("severity:low -severity:nothing", row -> row.found() == 2 || row.found() == 24);
        expect("findings:>=2", row -> !row.findings().isEmpty());
    }

    @Test
    void numbersCompare() {
        expect("turns:>10 calls:<=5", row -> row.turns() > 10 && row.calls() <= 5);
        expect("reward:0.25..0.5", row -> row.reward() != null && row.reward() >= 0.25 && row.reward() <= 0.5);
        expect("run:3", row -> row.run() != null && row.run() == 3);
        expect("-run:3", row -> row.run() == null || row.run() != 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "turns:", "turns:>", "turns:>=", "model:", "model:=", "-", "\"\"", "turns:3..", "-model:"})
    void whatIsNotTypedToItsEndHidesNothing(String text) {
        expect(text, row -> true);
        assertThat(LibraryFilter.of(text).problem()).isNull();
    }

    @Test
    void whatCannotBeUnderstoodIsSaid() {
        assertThat(LibraryFilter.of("modle:gpt").problem()).isEqualTo(new FilterProblem("library.filter.no-field", "modle", "modle:gpt"));
        assertThat(LibraryFilter.of("turns:many").problem()).isEqualTo(new FilterProblem("library.filter.no-number", "turns", "many"));
        expect("turns:many", row -> false);
    }

    private static String words(TranscriptSummary row) {
        return (row.caseRef().title() + " " + row.opening()).toLowerCase();
    }

    private static void expect(String text, Predicate<TranscriptSummary> wanted) {
        LibraryFilter filter = LibraryFilter.of(text);
        List<String> found = ROWS.stream().filter(row -> filter.test(row, LibraryFilter.haystack(row))).map(TranscriptSummary::id).toList();
        assertThat(found).as(text).isEqualTo(ROWS.stream().filter(wanted).map(TranscriptSummary::id).toList());
    }
}
