package saiddone.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.model.Anchor;
import saiddone.model.CaseKind;
import saiddone.report.chart.Drawing.Mark;
import saiddone.report.chart.MadeUpBoard;
import saiddone.report.metrics.Attempt;
import saiddone.report.metrics.PairedCases.PairedCase;
import saiddone.ui.control.ChartView;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// An analyst narrows the grid, opens a cell, sets two models side by side and reads a case on which they differ.
class CasesJourneyTest extends ApplicationTest {
    private final FakeNavigator navigator = new FakeNavigator();
    private final MadeUpBoard made = new MadeUpBoard();
    private CasesViewModel model;
    private CasesView view;

    @Override
    public void start(Stage stage) {
        FakeWorkspace workspace = new FakeWorkspace(new FxTaskRunner(Platform::runLater, problem -> false), null);
        Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
        model = new CasesViewModel(workspace, (rows, stop) -> CaseSource.Suited.of(made.board(), made.attempts()), navigator, strings);
        view = new CasesView(model, workspace, strings, name -> Optional.empty(), new Notices());
        stage.setScene(Shots.scene(view.node(), 1000, 900, false));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.show(Place.Cases.GRID);
    }

    @Test
    void aCellOfTheGridOpensItsRuns() throws Exception {
        until(() -> lookup(".chart-view").tryQuery().isPresent());
        ChartView chart = lookup(".chart-view").query();
        assertThat(chart.drawing().marks()).hasSize(162 * 24);
        ComboBox<CaseKind> kinds = lookup("#cases-kind").query();
        interact(() -> kinds.setValue(CaseKind.ADVERSARIAL));
        assertThat(chart.drawing().marks()).hasSize(18 * 24).allMatch(mark -> mark.id().contains("-A-"));
        interact(() -> lookup("#cases-unstable").<CheckBox>query().setSelected(true));
        long unstable = model.suited().get().grid().cases().stream().filter(one -> one.kind() == CaseKind.ADVERSARIAL)
                .filter(one -> made.attempts().suite().models().stream().anyMatch(of -> disagree(of.id(), one.id()))).count();
        assertThat(unstable).isBetween(1L, 18L);
        assertThat(chart.drawing().marks()).hasSize((int) unstable * 24);

        interact(view::focus);
        push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        Mark mark = chart.current().orElseThrow();
        assertThat(navigator.list).isEqualTo(mark.transcripts());
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Reader(Anchor.of(mark.transcripts().getFirst()), null));
    }

    @Test
    void twoModelsDifferWhereCountingByHandSaysSo() throws Exception {
        until(() -> model.suited().get() != null);
        interact(() -> view.show(new Place.Cases(Place.Cases.PAIR, "gpt-5.5", "glm-5.2")));
        assertThat(model.pairs()).extracting(PairRow::kind).containsExactly(CaseKind.ROUTINE, CaseKind.MUST_ESCALATE, CaseKind.ADVERSARIAL);
        for (PairRow row : model.pairs()) {
            int only = 0;
            int other = 0;
            for (String id : made.attempts().suite().cases().stream().filter(one -> one.kind() == row.kind()).map(one -> one.id())
                    .toList()) {
                long left = good("gpt-5.5", id);
                long right = good("glm-5.2", id);
                only += left >= 2 && right <= 1 ? 1 : 0;
                other += left <= 1 && right >= 2 ? 1 : 0;
            }
            assertThat(row.pairs().onlyFirst()).as("only gpt-5.5, %s", row.kind()).isEqualTo(only);
            assertThat(row.pairs().onlySecond()).as("only glm-5.2, %s", row.kind()).isEqualTo(other);
            assertThat(row.p()).isCloseTo(binomial(only, other), within(1e-9));
            assertThat(row.holm()).isGreaterThanOrEqualTo(row.p());
        }
        TableView<PairedCase> cases = lookup("#pair-cases").query();
        assertThat(cases.getItems()).isNotEmpty().hasSameSizeAs(model.differing());
        interact(() -> {
            cases.requestFocus();
            cases.getSelectionModel().select(0);
        });
        push(KeyCode.ENTER);
        PairedCase first = cases.getItems().getFirst();
        assertThat(navigator.list).hasSize(6).allMatch(id -> id.contains(first.of().id()));
        interact(() -> lookup("#pair-second").<ComboBox<String>>query().setValue("grok-4.3"));
        assertThat(navigator.moves).containsExactly(new Place.Cases(Place.Cases.PAIR, "gpt-5.5", "grok-4.3"));
        assertThat(model.second()).isEqualTo("grok-4.3");
    }

    private long good(String of, String caseId) {
        return made.attempts().of(of).stream().filter(one -> one.of().id().equals(caseId) && one.outcome().good()).count();
    }

    private boolean disagree(String of, String caseId) {
        Map<Boolean, Integer> seen = new TreeMap<>();
        made.attempts().of(of).stream().filter(one -> one.of().id().equals(caseId)).map(Attempt::outcome)
                .forEach(outcome -> seen.merge(outcome.good(), 1, Integer::sum));
        return seen.size() > 1;
    }

    /// Two-sided exact, summed with whole numbers.
    private static double binomial(int a, int b) {
        int n = a + b;
        BigInteger sum = BigInteger.ZERO;
        BigInteger term = BigInteger.ONE;
        for (int k = 0; k <= Math.min(a, b); k++) {
            sum = sum.add(term);
            term = term.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        }
        return Math.min(1, 2 * sum.doubleValue() / Math.pow(2, n));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
