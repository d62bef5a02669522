package saiddone.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.model.TranscriptSummary;
import saiddone.ui.control.ColumnMemory;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.shell.Activity;
import saiddone.ui.shell.OpenWorkspace;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// A new user filters, ticks, sorts, chooses and opens, with the keyboard and the mouse.
class LibraryJourneyTest extends ApplicationTest {
    private static final List<TranscriptSummary> ROWS = Rows.random(1300, 77);
    private final FakeNavigator navigator = new FakeNavigator();
    private final StringBuilder stored = new StringBuilder();
    private FakeWorkspace workspace;
    private LibraryViewModel model;
    private LibraryView view;

    @Override
    public void start(Stage stage) {
        workspace = new FakeWorkspace(new FxTaskRunner(Platform::runLater, problem -> false), null);
        workspace.rows.set(ROWS);
        Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
        model = new LibraryViewModel(workspace, navigator, strings);
        ColumnMemory memory = new ColumnMemory() {
            @Override
            public String load() {
                return "";
            }

            @Override
            public void save(String layout) {
                stored.setLength(0);
                stored.append(layout);
            }
        };
        view = new LibraryView(model, workspace, strings, memory, Delays.FX);
        stage.setScene(Shots.scene(view.node(), 1000, 760, false));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.focus();
    }

    @Test
    void findsAndOpensAConversation() throws Exception {
        until(() -> model.page().get() != null && table().getItems().size() == 1300);
        FxRobot robot = this;
        interact(() -> view.actions().stream().filter(action -> action.id().equals("library-filter")).findFirst().orElseThrow()
                .run().run());
        robot.write("model:=glm-5.2 refund");
        until(() -> model.page().get().query().filter().endsWith("refund"));
        List<TranscriptSummary> expected = ROWS.stream().filter(row -> "glm-5.2".equals(row.model()))
                .filter(row -> (row.caseRef().title() + row.opening()).toLowerCase().contains("refund")).toList();
        assertThat(table().getItems()).isEqualTo(expected);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(navigator.places).hasSize(1);
        assertThat(((Place.Reader) navigator.places.getFirst()).anchor().transcript()).isEqualTo(expected.get(2).id());
        assertThat(navigator.list).isEqualTo(expected.stream().map(TranscriptSummary::id).toList());

        interact(() -> table().getSortOrder().add(table().column(LibraryColumn.TURNS)));
        until(() -> model.page().get().query().sort().equals(List.of(new SortKey(LibraryColumn.TURNS, false))));
        assertThat(table().getItems()).isSortedAccordingTo((a, b) -> Integer.compare(a.turns(), b.turns()));
        assertThat(table().getSelectionModel().getSelectedItem()).isEqualTo(expected.get(2));

        interact(() -> lookup("#library-filter").queryAs(TextField.class).clear());
        until(() -> table().getItems().size() == 1300);
        assertThat(table().getSelectionModel().getSelectedItem()).isEqualTo(expected.get(2));
        interact(() -> workspace.rows.set(List.copyOf(ROWS.subList(0, 1200))));
        until(() -> table().getItems().size() == 1200);

        robot.clickOn("yes");
        until(() -> model.page().get().query().chosen().containsKey(LibraryFacet.HANDED_OVER));
        assertThat(table().getItems()).isNotEmpty().allMatch(TranscriptSummary::handedOver);
    }

    @Test
    void nothingIsCalledEmptyBeforeItWasRead() throws Exception {
        until(() -> table().getItems().size() == 1300);
        List<String> seen = new java.util.ArrayList<>();
        interact(() -> workspace.rows.set(List.of()));
        until(() -> table().getItems().isEmpty());
        assertThat(said()).contains("No conversations here yet");
        Activity reading = new Activity(OpenWorkspace.Phase.UPDATING, true, 1, 4, "70 conversations, 35 a second: a.json");
        interact(() -> workspace.doing.set(reading));
        assertThat(said()).contains("Reading transcripts …", "70 conversations, 35 a second: a.json");
        Activity annotations = new Activity(OpenWorkspace.Phase.OPENING, true, 0, 0, "", "Opening annotations.db (9 MB) …");
        interact(() -> workspace.doing.set(annotations));
        assertThat(said()).contains("Opening annotations.db (9 MB) …").doesNotContain("Opening the index …");
        interact(() -> {
            table().placeholderProperty().subscribe(() -> seen.addAll(said()));
            workspace.rows.set(ROWS);
            seen.addAll(said());
            workspace.doing.set(Activity.SETTLED);
            seen.addAll(said());
        });
        until(() -> table().getItems().size() == 1300);
        assertThat(seen).as("while the first page is on its way").doesNotContain("No conversations here yet", "No conversation fits");
    }

    private List<String> said() {
        return table().getPlaceholder().lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList();
    }

    private LibraryTable table() {
        return lookup(".library-table").queryAs(LibraryTable.class);
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
