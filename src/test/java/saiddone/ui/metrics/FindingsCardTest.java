package saiddone.ui.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.model.FindingCount;
import saiddone.model.Severity;
import saiddone.report.metrics.Attempts;
import saiddone.report.metrics.Scored;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.shell.Strings;

/// What the checks found in a model's conversations: counted, with its interval, a door to them; no card where they found nothing.
class FindingsCardTest extends ApplicationTest {
    private static final FindingCount PHANTOM = new FindingCount("claimed-not-done", Severity.HIGH, 2);

    private final FakeNavigator navigator = new FakeNavigator();

    @Override
    public void start(Stage stage) {
        stage.show();
    }

    @Test
    void aLineCountsConversationsAndOpensThem() throws Exception {
        List<Scored> scored = Published.scored().stream().map(one -> one.summary().id().startsWith("sonnet-5.A-0")
                ? Scored.of(one.summary().withFindings(List.of(PHANTOM))) : one).toList();
        ScoredSuite suite = ScoredSuite.of(Attempts.of(Published.theSuite(), scored));
        FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), null);
        workspace.rows.set(scored.stream().map(Scored::summary).toList());
        Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));

        WaitForAsyncUtils.asyncFx(() -> {
            MetricsViewModel model = new MetricsViewModel(workspace, (rows, stop) -> List.of(suite), navigator, strings, () -> 0);
            FindingsCard card = new FindingsCard(model, strings);
            assertThat(card.of(model.model("sonnet-4.6").orElseThrow())).isNull();
            GridPane cases = (GridPane) card.of(model.model("gpt-5.5").orElseThrow()).getChildren().getLast();
            assertThat(cases.getChildren().stream().filter(Label.class::isInstance).map(node -> ((Label) node).getText()).toList())
                    .as("runs of one case that ended differently").first().isEqualTo(apart(scored, "gpt-5.5") + " of 162 cases");

            VBox shown = card.of(model.model("sonnet-5").orElseThrow());
            GridPane grid = (GridPane) shown.getChildren().getLast();
            assertThat(grid.getChildren().stream().filter(Label.class::isInstance).map(node -> ((Label) node).getText()))
                    .satisfiesExactly(count -> assertThat(count).isEqualTo("9 of 162"),
                            interval -> assertThat(interval).matches("\\d\\.\\d–1?\\d\\.\\d\u00A0%"));
            ((Hyperlink) grid.getChildren().getFirst()).fire();
            return shown;
        }).get(20, TimeUnit.SECONDS);

        assertThat(navigator.list).hasSize(9).allMatch(id -> id.startsWith("sonnet-5.A-0"));
        assertThat(navigator.listName).isEqualTo("sonnet-5: claimed-not-done");
        assertThat(navigator.listCheck).as("its findings are gone through").isEqualTo("claimed-not-done");
    }

    private static long apart(List<Scored> scored, String model) {
        return scored.stream().map(Scored::summary).filter(one -> model.equals(one.model()))
                .collect(Collectors.groupingBy(one -> one.caseRef().id(), Collectors.mapping(one -> one.handedOver() ? "person"
                        : one.writes() > 0 ? "change" : "nothing", Collectors.toSet())))
                .values().stream().filter(outcomes -> outcomes.size() > 1).count();
    }
}
