package saiddone.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.annotation.model.Code;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.FxTaskRunner;

/// A reviewer makes a code, renames it, merges another into it after looking at what that does, and takes the merge back.
class CodebookJourneyTest extends ApplicationTest {
    @TempDir
    Path folder;

    private CodebookFixture fixture;
    private CodebookViewModel model;
    private CodebookView view;

    @Override
    public void start(Stage stage) throws Exception {
        CodebookFixture.starter(folder);
        fixture = new CodebookFixture(folder, new FxTaskRunner(Platform::runLater, problem -> false), Platform::runLater,
                Platform::runLater);
        model = fixture.model;
        view = new CodebookView(model, fixture.strings);
        stage.setScene(Shots.scene(view.node(), 1000, 760, false));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.focus();
    }

    @AfterEach
    void close() {
        interact(() -> fixture.desk.close());
    }

    @Test
    void makesRenamesMergesAndTakesBack() throws Exception {
        until(() -> !model.tallies().get().isEmpty());
        interact(() -> run("codebook-new"));
        write("half-read-policy").push(KeyCode.ENTER);
        until(() -> model.chosen().filter(code -> code.name().equals("half-read-policy")).isPresent());
        String made = model.chosen().orElseThrow().id();

        interact(() -> run("codebook-edit"));
        write("misread-policy").push(KeyCode.ENTER);
        until(() -> code(made).name().equals("misread-policy"));
        assertThat(lookup(".code-head .muted").queryAllAs(Label.class)).extracting(Label::getText)
                .anyMatch(text -> text.startsWith("saved · codebook v"));
        push(KeyCode.TAB);
        interact(() -> lookup("#code-definition").query().requestFocus());
        write("The policy was read by half.");
        assertThat(lookup(".code-head .muted").queryAllAs(Label.class)).extracting(Label::getText)
                .anyMatch(text -> text.startsWith("not saved: Definition"));
        Scene window = view.node().getScene();
        interact(() -> window.setRoot(new Pane()));
        until(() -> code(made).definition().equals("The policy was read by half."));
        interact(() -> window.setRoot(view.node()));

        Code stale = model.book().inForce().stream().filter(code -> code.name().equals("stale-tracking")).findFirst().orElseThrow();
        int judged = fixture.desk.store().judgements().under(stale.id()).size();
        interact(() -> model.open(stale.id()));
        interact(() -> run("codebook-merge"));
        assertThat(lookup("#merge-do").queryAs(Button.class).isDisabled()).isTrue();
        write("misread").push(KeyCode.DOWN);
        until(() -> !lookup("#merge-do").queryAs(Button.class).isDisabled());
        assertThat(lookup(".merge-preview .label").queryAllAs(Label.class)).extracting(Label::getText)
                .anyMatch(text -> text.startsWith(judged + " judgements in "));
        clickOn("#merge-do");
        until(() -> made.equals(code(stale.id()).mergedInto()));
        until(() -> model.chosen().filter(code -> code.id().equals(made)).isPresent());
        interact(() -> fixture.notices.shown().getLast().action().run());
        until(() -> code(stale.id()).mergedInto() == null);
        assertThat(fixture.desk.store().judgements().under(stale.id())).hasSize(judged);
    }

    private Code code(String id) {
        return model.book().code(id).orElseThrow();
    }

    private void run(String action) {
        view.actions().stream().filter(one -> one.id().equals(action)).findFirst().orElseThrow().run().run();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
