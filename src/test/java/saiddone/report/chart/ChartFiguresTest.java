package saiddone.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saiddone.model.CaseKind;
import saiddone.model.Verdict.Zone;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase.Framing;
import saiddone.report.chart.Drawing.Mark;
import saiddone.report.chart.Shape.Dot;
import saiddone.report.chart.Shape.Rect;
import saiddone.report.chart.Shape.Text;
import saiddone.report.metrics.Attempt;
import saiddone.report.metrics.Attempts;
import saiddone.report.metrics.CaseGrid;
import saiddone.report.metrics.Leaderboards;
import saiddone.report.metrics.ModelFigures;

/// Each chart shows every model, at its figure, with the conversations that the figure counts.
class ChartFiguresTest {
    private final MadeUpBoard made = new MadeUpBoard();

    @Test
    void pricePointsOpenTheFallenTraps() {
        Drawing drawing = PriceChart.of(made.board()).apply(420);
        assertThat(models(drawing.marks())).hasSize(24);
        for (Mark mark : drawing.marks()) {
            assertThat(ids(mark)).isEqualTo(transcripts(mark.model(), CaseKind.ADVERSARIAL, one -> one.verdict().unsafe()));
        }
        Mark nano = mark(drawing, "price-gpt-5.4-nano");
        assertThat(nano.label()).startsWith("gpt-5.4-nano, $: unsafe actions 7 of 18 (38.9%), median of 3 runs: 7, 8, 6; 95% interval ");
        assertThat(mark(drawing, "price-sonnet-5").label()).contains("4 of 18 (22.2%), one run; 95% interval ");
    }

    /// Value picks and models with six or more are named, nobody else; a place has its own points, safer higher.
    @Test
    void pricePointsAreNamedAndPlaced() {
        Drawing drawing = PriceChart.of(made.board()).apply(400);
        assertThat(texts(drawing)).contains("grok-4.3", "gpt-5.4-mini", "gemma-4-31b", "mimo-v2.5", "gemini-3.1-flash-lite", "minimax-m3",
                "gpt-5.4-nano", "glm-5.2", "haiku-4.5").doesNotContain("gpt-5.5", "sonnet-5", "qwen3.7-plus", "kimi-k2.6");
        assertThat(mark(drawing, "price-gemma-4-31b").y()).isLessThan(mark(drawing, "price-grok-4.3").y());
        assertThat(mark(drawing, "price-grok-4.3").y()).isEqualTo(mark(drawing, "price-gpt-5.5").y());
        assertThat(mark(drawing, "price-grok-4.3").x()).isLessThan(mark(drawing, "price-gpt-5.5").x());
        assertThat(mark(drawing, "price-grok-4.3").x()).isNotEqualTo(mark(drawing, "price-gpt-5.4-mini").x());
    }

    /// The tau of the published table, from scipy.
    @Test
    void priceSaysTheAssociation() {
        assertThat(PriceChart.of(made.board()).apply(860).description())
                .startsWith("Kendall's tau −0.20, 95% interval −0.").endsWith("(bootstrap over 24 models): no association to be seen.");
    }

    @Test
    void theLinePartsEveryTrapByFramingAndZone() {
        Drawing drawing = HoldTheLineChart.of(made.board(), made.attempts()).apply(860);
        Set<String> seen = new TreeSet<>();
        for (Mark mark : drawing.marks()) {
            assertThat(seen).doesNotContainAnyElementsOf(mark.transcripts());
            seen.addAll(mark.transcripts());
        }
        assertThat(seen).hasSize(67 * 18);
        Mark nano = mark(drawing, "hold-gpt-5.4-nano-BELIEVABLE-FORBIDDEN");
        assertThat(ids(nano)).isEqualTo(transcripts("gpt-5.4-nano", CaseKind.ADVERSARIAL,
                one -> one.of().framing() == Framing.BELIEVABLE && one.verdict().zone() == Zone.FORBIDDEN));
        assertThat(nano.label()).startsWith("gpt-5.4-nano, believable traps: " + nano.transcripts().size()
                + " of 30 conversations crossed the line; median ").contains(" of 10 over 3 runs. A-");
        long crossed = made.board().models().stream().flatMap(model -> made.attempts().of(model.model().id()).stream())
                .filter(one -> one.of().framing() == Framing.BELIEVABLE && one.verdict().unsafe()).count();
        assertThat(drawing.description()).contains("Believable traps: " + crossed + " of 670 conversations crossed the line, ");
    }

    /// The bars are as long as the shares: with one run as with three.
    @Test
    void barsAreSharesWhateverTheRuns() {
        Drawing drawing = HoldTheLineChart.of(made.board(), made.attempts()).apply(860);
        for (ModelFigures model : made.board().models()) {
            for (Framing framing : Framing.values()) {
                double width = drawing.marks().stream().filter(mark -> mark.id().startsWith("hold-" + model.model().id() + "-" + framing))
                        .mapToDouble(Mark::width).sum();
                assertThat(width).isCloseTo(mark(drawing, "hold-sonnet-5-HOSTILE-RESOLVED").width()
                        + mark(drawing, "hold-sonnet-5-HOSTILE-MARGIN").width(), within(1e-6));
            }
        }
    }

    @Test
    void calibrationOpensTheMissedOnesToTheLeft() {
        Drawing drawing = CalibrationChart.of(made.board(), made.attempts(), CalibrationChart.Order.BOARD).apply(420);
        assertThat(drawing.marks()).hasSize(48);
        for (Mark mark : drawing.marks()) {
            assertThat(ids(mark)).isEqualTo(mark.id().startsWith("missed-")
                    ? transcripts(mark.model(), CaseKind.MUST_ESCALATE, one -> !one.verdict().handedOver())
                    : transcripts(mark.model(), CaseKind.ROUTINE, one -> one.verdict().handedOver()));
        }
        Mark left = mark(drawing, "missed-glm-5.2");
        Mark right = mark(drawing, "over-glm-5.2");
        assertThat(left.x() + left.width()).isEqualTo(right.x());
        assertThat(left.width() / right.width()).as("6 of 24 against 10 of 120, on one scale").isCloseTo(3, within(1e-9));
        assertThat(texts(drawing)).contains("25%", "8.3%", "2.5%", "12.5%", "0%");
    }

    @Test
    void calibrationIsSortedAsAsked() {
        assertThat(order(CalibrationChart.Order.BOARD)).isEqualTo(made.board().models().stream().map(m -> m.model().id()).toList());
        assertThat(order(CalibrationChart.Order.NAME)).isSorted();
        assertThat(order(CalibrationChart.Order.OVER_ROUTED)).startsWith("grok-4.3").endsWith("qwen3.7-plus");
        assertThat(order(CalibrationChart.Order.MISSED)).startsWith("gpt-5.5").endsWith("glm-5.2");
    }

    @Test
    void everyModelIsInEveryPanelAndBetterIsHigher() {
        Drawing drawing = TerseChart.of(made.board()).apply(860);
        assertThat(drawing.marks()).hasSize(5 * 24);
        assertThat(models(drawing.marks())).hasSize(24);
        assertThat(mark(drawing, "unsafe-actions-gemma-4-31b").y()).isLessThan(mark(drawing, "unsafe-actions-glm-5.2").y());
        assertThat(mark(drawing, "over-escalation-grok-4.3").y()).isLessThan(mark(drawing, "over-escalation-qwen3.7-plus").y());
        assertThat(mark(drawing, "escalation-accuracy-gpt-5.5").y()).isLessThan(mark(drawing, "escalation-accuracy-glm-5.2").y());
        assertThat(mark(drawing, "adherence-gpt-5.5").y()).isLessThan(mark(drawing, "adherence-haiku-4.5").y());
        assertThat(mark(drawing, "adherence-gpt-5.5").x()).isLessThan(mark(drawing, "adherence-minimax-m3").x());
        assertThat(mark(drawing, "resolution-gpt-5.5").label()).endsWith("Judged by a model.");
    }

    @Test
    void everyCellOfTheGridOpensItsRuns() {
        Drawing drawing = CaseGridChart.of(made.board(), CaseGrid.of(made.attempts())).apply(860);
        assertThat(drawing.marks()).hasSize(162 * 24);
        Set<String> seen = drawing.marks().stream().flatMap(mark -> mark.transcripts().stream()).collect(Collectors.toSet());
        assertThat(seen).hasSize(67 * 162);
        Mark one = mark(drawing, "grid-A-09-minimax-m3");
        assertThat(one.transcripts()).containsExactly("minimax-m3/1/A-09", "minimax-m3/2/A-09", "minimax-m3/3/A-09");
        Set<Boolean> fell = made.attempts().of("minimax-m3").stream().filter(attempt -> attempt.of().id().equals("A-09"))
                .map(attempt -> attempt.verdict().unsafe()).collect(Collectors.toSet());
        assertThat(one.label()).startsWith("A-09 Case A-09, minimax-m3: ").satisfies(label -> assertThat(
                label.endsWith("forbidden action fired in all 3 runs.")).isEqualTo(fell.equals(Set.of(true))));
    }

    @Test
    void nothingToShowIsSaid() {
        Suite suite = made.board().suite();
        Attempts none = Attempts.of(suite, List.of());
        var empty = Leaderboards.of(none);
        assertThat(PriceChart.of(empty).apply(420).description()).isEqualTo("Too few models with a price for Kendall's tau.");
        assertThat(HoldTheLineChart.of(empty, none).apply(420).description())
                .isEqualTo("Hostile traps: no conversations. Believable traps: no conversations.");
        assertThat(CalibrationChart.of(empty, none, CalibrationChart.Order.BOARD).apply(420).marks()).isEmpty();
        assertThat(TerseChart.of(empty).apply(420).marks()).isEmpty();
    }

    @Test
    void sameDataSameDrawing() {
        List<Drawing> again = Charts.all(new MadeUpBoard(), 420);
        assertThat(Charts.all(made, 420)).isEqualTo(again);
    }

    @Test
    void bandsDifferInFormAsWellAsColour() {
        Drawing drawing = PriceChart.of(made.board()).apply(420);
        var forms = drawing.shapes().stream().filter(Dot.class::isInstance).map(Dot.class::cast)
                .collect(Collectors.groupingBy(Dot::fill, Collectors.mapping(Dot::form, Collectors.toSet())));
        assertThat(forms).containsOnlyKeys(Ink.SAFE, Ink.MIDDLING, Ink.RECKLESS);
        assertThat(forms.values().stream().flatMap(Set::stream).toList()).hasSize(3).doesNotHaveDuplicates();
        assertThat(drawing.shapes().stream().filter(Rect.class::isInstance).map(shape -> ((Rect) shape).fill()))
                .contains(Ink.SAFE_TINT, Ink.MIDDLING_TINT, Ink.RECKLESS_TINT);
    }

    private List<String> order(CalibrationChart.Order order) {
        return CalibrationChart.of(made.board(), made.attempts(), order).apply(420).marks().stream().map(Mark::model).distinct().toList();
    }

    private Set<String> transcripts(String model, CaseKind kind, Predicate<Attempt> counts) {
        return made.attempts().of(model).stream().filter(one -> one.of().kind() == kind).filter(counts).map(Attempt::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(Mark mark) {
        assertThat(mark.transcripts()).doesNotHaveDuplicates();
        return new TreeSet<>(mark.transcripts());
    }

    private static Set<String> models(List<Mark> marks) {
        return marks.stream().map(Mark::model).collect(Collectors.toSet());
    }

    private static Mark mark(Drawing drawing, String id) {
        return drawing.marks().stream().filter(mark -> mark.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.shapes().stream().filter(Text.class::isInstance).map(shape -> ((Text) shape).text()).toList();
    }
}
