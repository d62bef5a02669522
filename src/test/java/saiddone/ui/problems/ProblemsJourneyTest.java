package saiddone.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.ingest.ReadProblem;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.shell.Strings;

/// Looks for the damaged files among those that are no transcripts, and goes to where one lies.
class ProblemsJourneyTest extends ApplicationTest {
    private final List<Path> opened = new ArrayList<>();
    private FakeWorkspace workspace;
    private ProblemsView view;

    @Override
    public void start(Stage stage) {
        workspace = new FakeWorkspace(new FxTaskRunner(Platform::runLater, problem -> false), null);
        List<ReadProblem> problems = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            problems.add(new ReadProblem("notes/n" + i + ".md", null, null, null, "This is a text in Markdown, no transcript."));
        }
        problems.add(new ReadProblem("runs/cut_short.json", null, 812L, null,
                "The text ends inside an object; the first conversation was read."));
        workspace.unread.set(problems);
        Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
        view = new ProblemsView(new ProblemsViewModel(workspace, strings, opened::add), strings);
        stage.setScene(Shots.scene(view.node(), 1000, 700, false));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void findsTheDamagedFileAndItsFolder() throws Exception {
        until(() -> table().getItems().size() == 13);
        clickOn("The text ends inside an object");
        until(() -> table().getItems().size() == 1);
        clickOn("runs/cut_short.json");
        clickOn("Open its folder");
        assertThat(opened).containsExactly(workspace.folder().resolve("runs"));
        clickOn("#problems-filter");
        write("markdown");
        until(() -> table().getItems().isEmpty());
        clickOn("Clear all");
        until(() -> table().getItems().size() == 13);
        interact(() -> view.focus());
        push(KeyCode.HOME);
        interact(() -> workspace.unread.set(List.of()));
        until(() -> lookup("Everything was read").tryQuery().isPresent());
    }

    @SuppressWarnings("unchecked")
    private TableView<ReadProblem> table() {
        return lookup("#problems-table").queryAs(TableView.class);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
