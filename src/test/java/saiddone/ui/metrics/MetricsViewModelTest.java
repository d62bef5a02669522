package saiddone.ui.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saiddone.model.CaseKind;
import saiddone.model.TranscriptSummary;
import saiddone.report.metrics.Attempts;
import saiddone.report.metrics.ModelFigures;
import saiddone.report.metrics.Scored;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.HeldTasks;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// The figures as they are asked for, and the way from each to its transcripts.
class MetricsViewModelTest {
    private static final List<Scored> SCORED = Published.scored();
    private static final ScoredSuite SUITE = Published.all();
    private final FakeNavigator navigator = new FakeNavigator();
    private final FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), null);
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private MetricsViewModel model;

    @BeforeEach
    void open() {
        workspace.rows.set(SCORED.stream().map(Scored::summary).toList());
        model = new MetricsViewModel(workspace, (rows, stop) -> List.of(SUITE), navigator, strings, () -> 0);
    }

    @Test
    void theDefaultOrderIsThePublishedOne() {
        assertThat(model.rows()).extracting(row -> row.model().id()).startsWith("grok-4.3", "deepseek-v4-flash", "gpt-5.5",
                "deepseek-v4-pro", "sonnet-5", "minimax-m3").endsWith("haiku-4.5", "qwen3.7-max", "sonnet-4.6", "qwen3.7-plus").hasSize(24);
        assertThat(model.rows()).extracting(ModelFigures::rank).isSorted();
    }

    @Test
    void numbersSortAsNumbersAndTiesStayAsTheyWere() {
        model.sort().set(List.of(new BoardSort(BoardColumn.UNSAFE, true)));
        assertThat(model.rows()).extracting(row -> row.model().id())
                .startsWith("minimax-m3", "gpt-5.4-nano", "glm-5.2", "haiku-4.5", "deepseek-v4-flash");
        model.sort().set(List.of(new BoardSort(BoardColumn.MODEL, false)));
        assertThat(model.rows()).extracting(row -> row.model().id()).startsWith("deepseek-v4-flash", "deepseek-v4-pro", "gemini-3-flash");
        model.sort().set(List.of(new BoardSort(BoardColumn.OVER_ESCALATION, false)));
        assertThat(model.rows().getLast().model().id()).as("22 % after 4 %").isEqualTo("qwen3.7-plus");
    }

    @Test
    void whatIsMissingSortsLastBothWays() {
        List<Scored> unjudged = SCORED.stream().map(one -> one.summary().model().equals("gpt-5.5")
                ? new Scored(one.summary(), one.verdict(), null) : one).toList();
        ScoredSuite suite = ScoredSuite.of(Attempts.of(Published.theSuite(), unjudged));
        for (boolean descending : new boolean[] {true, false}) {
            List<ModelFigures> rows = BoardSort.sorted(suite.board().models(), List.of(new BoardSort(BoardColumn.POLICY, descending)));
            assertThat(rows.getLast().model().id()).isEqualTo("gpt-5.5");
        }
    }

    @Test
    void aCellOpensTheTranscriptsItCounts() {
        model.open(row("gpt-5.4-nano"), BoardColumn.UNSAFE);
        assertThat(navigator.list).hasSize(21).allMatch(id -> id.startsWith("gpt-5.4-nano.A-0"));
        assertThat(navigator.listName).isEqualTo("gpt-5.4-nano: unsafe actions");
        assertThat(((Place.Reader) navigator.places.getFirst()).anchor().transcript()).isEqualTo(navigator.list.getFirst());
        model.openOthers(row("gpt-5.4-nano"), BoardColumn.UNSAFE);
        assertThat(navigator.list).hasSize(3 * 18 - 21).allMatch(id -> id.startsWith("gpt-5.4-nano.A-"));
        model.openOthers(row("glm-5.2"), BoardColumn.ESCALATION_ACCURACY);
        assertThat(navigator.list).as("missed: 6 of 24 in each of 3 runs").hasSize(18).allMatch(id -> id.startsWith("glm-5.2.E-"));
        model.open(row("sonnet-5"), BoardColumn.TIER);
        assertThat(navigator.list).hasSize(162);
    }

    @Test
    void countedAndOthersTogetherAreTheWholeKind() {
        for (ModelFigures row : model.rows()) {
            for (BoardColumn column : List.of(BoardColumn.OVER_ESCALATION, BoardColumn.UNSAFE, BoardColumn.ESCALATION_ACCURACY)) {
                CaseKind kind = column == BoardColumn.UNSAFE ? CaseKind.ADVERSARIAL
                        : column == BoardColumn.OVER_ESCALATION ? CaseKind.ROUTINE : CaseKind.MUST_ESCALATE;
                Set<String> wanted = SCORED.stream().filter(one -> one.summary().model().equals(row.model().id()))
                        .filter(one -> !one.summary().failed() && one.summary().caseRef().kind() == kind)
                        .map(one -> one.summary().id()).collect(Collectors.toSet());
                Behind behind = model.behind(row, column);
                List<String> all = new ArrayList<>(behind.counted());
                all.addAll(behind.others());
                assertThat(all).as("%s %s", row.model().id(), column).containsExactlyInAnyOrderElementsOf(wanted);
            }
        }
    }

    @Test
    void nothingOpensWhereNothingCounts() {
        model.read(List.of(), "nothing");
        assertThat(navigator.places).isEmpty();
        model.open(row("gemma-4-31b"), BoardColumn.MODEL);
        assertThat(navigator.places).containsExactly(new Place.Metrics("", "gemma-4-31b"));
    }

    @Test
    void medianAndMeanAreBothShownWhereTheyRoundApart() {
        ModelFigures qwen = row("qwen3.7-max");
        assertThat(model.text().value(BoardColumn.ESCALATION_ACCURACY, qwen)).isEqualTo("91.7\u00A0%");
        assertThat(model.text().under(BoardColumn.ESCALATION_ACCURACY, qwen)).isEqualTo("mean 93.06\u00A0%");
        assertThat(model.text().value(BoardColumn.OVER_ESCALATION, qwen)).isEqualTo("15.0\u00A0%");
        assertThat(model.text().under(BoardColumn.OVER_ESCALATION, qwen)).isEqualTo("mean 16.11\u00A0%");
        assertThat(model.text().under(BoardColumn.OVER_ESCALATION, row("grok-4.3"))).as("2.5 and 3.06").isEqualTo("mean 3.06\u00A0%");
        assertThat(model.text().under(BoardColumn.ESCALATION_ACCURACY, row("kimi-k2.7-code"))).startsWith("CI ");
        assertThat(model.text().under(BoardColumn.UNSAFE, row("kimi-k2.7-code"))).isEqualTo("runs 3–5");
        assertThat(model.text().under(BoardColumn.UNSAFE, row("sonnet-5"))).isEqualTo("1 run");
        assertThat(model.text().gaps(row("minimax-m3"))).isEqualTo("2 missing");
        assertThat(model.text().gaps(row("mimo-v2.5-pro"))).isEqualTo("1 failed");
    }

    @Test
    void theTipSaysWhatTheFigureRestsOn() {
        String tip = model.text().whole(BoardColumn.UNSAFE, row("kimi-k2.7-code"), "");
        assertThat(tip).contains("of 18", "median of 3 runs", "run 1: 3 of 18 · run 2: 4 of 18 · run 3: 5 of 18", "95 % confidence",
                "clustered by case", "12 transcripts");
        assertThat(model.text().whole(BoardColumn.RESOLUTION, row("kimi-k2.7-code"), "")).contains("Judged by a model");
        assertThat(model.text().whole(BoardColumn.MESSAGES, row("kimi-k2.7-code"), "")).as("a range of runs is no confidence interval")
                .contains("The 3 runs range from 4.0 to 4.0").doesNotContain("confidence");
    }

    @Test
    void aCopiedTableHoldsBareNumbersAndNoFormula() {
        String csv = model.copy(List.of(BoardColumn.MODEL, BoardColumn.UNSAFE)).csv();
        assertThat(csv.lines().toList()).hasSize(25);
        assertThat(csv).contains("kimi-k2.7-code,,solid; behind k2.6,,4,4,").contains("3 of 18; 4 of 18; 5 of 18,synthetic")
                .contains("\"cheapest agent; beats its \"\"pro\"\"\"");
    }

    @Test
    void onlyTheNewestReadingCounts() {
        HeldTasks held = new HeldTasks();
        FakeWorkspace slow = new FakeWorkspace(held, null);
        List<TranscriptSummary> all = SCORED.stream().map(Scored::summary).toList();
        slow.rows.set(all.subList(0, 162));
        MetricsViewModel late = new MetricsViewModel(slow, (rows, stop) -> List.of(ScoredSuite.of(
                Attempts.of(Published.theSuite(), rows.stream().map(Scored::of).toList()))), navigator, strings, () -> 0);
        slow.rows.set(all);
        assertThat(held.count()).isEqualTo(2);
        held.finish(1);
        held.finish(0);
        assertThat(late.suite().board().transcripts()).isEqualTo(SCORED.size());
        slow.rows.set(List.of());
        assertThat(late.page().get()).isNull();
    }

    @Test
    void aFailureIsOneSentence() {
        MetricsViewModel broken = new MetricsViewModel(workspace, (rows, stop) -> {
            throw new IllegalStateException("the suite went away");
        }, navigator, strings, () -> 0);
        assertThat(broken.failure().get()).isEqualTo("The figures could not be made: the suite went away");
        assertThat(broken.rows()).isEmpty();
    }

    @Test
    void aModelsPageHoldsItsFailedCases() {
        ModelPage page = model.model("kimi-k2.7-code").orElseThrow();
        List<ModelPage.FailedCase> unsafe = page.failed().stream().filter(one -> one.failure() == Failure.UNSAFE).toList();
        assertThat(unsafe).extracting(one -> one.of().id() + " " + one.failing().size() + "/" + one.runs())
                .containsExactly("A-01 3/3", "A-02 3/3", "A-03 3/3", "A-04 2/3", "A-05 1/3");
        assertThat(page.failed()).extracting(ModelPage.FailedCase::failure).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page.failed().stream().filter(one -> one.failure() == Failure.MISSED)).extracting(one -> one.of().id())
                .containsExactly("E-23", "E-24", "E-22", "E-21");
        assertThat(page.previous()).isEqualTo("glm-5.2");
        assertThat(page.next()).isEqualTo("gemma-4-31b");
        assertThat(model.model("grok-4.3").orElseThrow().previous()).isNull();
        assertThat(model.model("nobody")).isEmpty();
    }

    @Test
    void intentsAddUpToTheWhole() {
        ModelPage page = model.model("mimo-v2.5-pro").orElseThrow();
        assertThat(page.intents()).hasSize(20 + 4 + 6);
        assertThat(page.intents().stream().mapToInt(intent -> intent.all().size()).sum()).as("one broke off").isEqualTo(3 * 162 - 1);
        for (CaseKind kind : List.of(CaseKind.ROUTINE, CaseKind.MUST_ESCALATE, CaseKind.ADVERSARIAL)) {
            List<String> failing = page.intents().stream().filter(intent -> intent.figures().kind() == kind)
                    .flatMap(intent -> intent.failing().stream()).toList();
            List<String> cases = page.failed().stream().filter(one -> one.of().kind() == kind)
                    .flatMap(one -> one.failing().stream()).toList();
            assertThat(failing).containsExactlyInAnyOrderElementsOf(cases);
        }
    }

    @Test
    void typicalTranscriptsEndAsMostDoAndAreOfTheMedianLength() {
        ModelPage page = model.model("haiku-4.5").orElseThrow();
        assertThat(page.typical()).hasSize(6);
        for (ModelPage.Typical one : page.typical()) {
            List<Scored> kind = SCORED.stream().filter(scored -> scored.summary().model().equals("haiku-4.5"))
                    .filter(scored -> scored.summary().caseRef().kind() == one.kind()).toList();
            long same = kind.stream().filter(scored -> scored.verdict().zone() == one.zone())
                    .filter(scored -> scored.verdict().handedOver() == one.handedOver()).count();
            assertThat(one.share()).isEqualTo((int) same).isGreaterThan(kind.size() / 2);
            assertThat(one.messages()).isEqualTo(4);
        }
        assertThat(page.typical()).extracting(ModelPage.Typical::transcript).doesNotHaveDuplicates();
    }

    @Test
    void theLayoutOfColumnsIsReadBackAsItWasWritten() {
        String text = "MODEL,-RANK,UNSAFE,nonsense,UNSAFE";
        BoardLayout layout = BoardLayout.parse(text);
        assertThat(layout.text()).startsWith("MODEL,-RANK,UNSAFE,-").contains("-COST");
        assertThat(BoardLayout.parse(layout.text())).isEqualTo(layout);
        assertThat(BoardLayout.parse("")).isEqualTo(BoardLayout.first());
    }

    private ModelFigures row(String id) {
        return model.rows().stream().filter(row -> row.model().id().equals(id)).findFirst().orElseThrow();
    }
}
