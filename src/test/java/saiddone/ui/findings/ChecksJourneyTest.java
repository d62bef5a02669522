package saiddone.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.annotation.codebook.CheckCodes;
import saiddone.annotation.codebook.StarterCodebook;
import saiddone.model.Anchor;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.FindingDesk;
import saiddone.ui.fake.Desks;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// A reviewer looks which checks to trust, mutes one, and reads why findings were dismissed.
class ChecksJourneyTest extends ApplicationTest {
    @TempDir
    Path folder;

    private final FakeNavigator navigator = new FakeNavigator();
    private Desk desk;
    private ChecksView view;
    private ChecksViewModel model;

    @Override
    public void start(Stage stage) {
        FxTaskRunner tasks = new FxTaskRunner(Platform::runLater, problem -> false);
        FakeWorkspace workspace = new FakeWorkspace(tasks, null);
        workspace.rows.set(Ruled.rows());
        Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
        desk = Desks.open(folder, new Notices(), tasks, Runnable::run, Runnable::run);
        model = new ChecksViewModel(workspace, desk, new FindingDesk(desk, CheckCodes.shipped()), navigator, strings);
        view = new ChecksView(model, workspace, strings);
        stage.setScene(Shots.scene(view.node(), 1000, 780, false));
        // The stage is every journey's: an earlier one may have left it smaller than this scene.
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.show(new Place.Checks(""));
    }

    @AfterEach
    void close() throws Exception {
        interact(() -> desk.close());
    }

    @Test
    void fromTheTableToTheReasonOfADismissal() throws Exception {
        until(() -> model.page().get() != null);
        assertThat(said()).contains("wrong-argument", "says vs does", "41", "in 38 conversations");
        rule();
        until(() -> said().contains("70\u00A0%"));
        assertThat(said()).contains("Accepting tags right-reply-wrong-action.", "7 DISMISSALS AND THEIR REASONS");
        assertThat(button("#check-read")).isEqualTo("Read its 41 findings");

        clickOn("stale-tracking");
        assertThat(lookup("#check-open").query().isVisible()).as("there is nothing to open").isFalse();
        assertThat(lookup("#check-read").query().isVisible()).isFalse();

        clickOn("forbidden-action");
        assertThat(lookup("#check-silence").query().getParent().isVisible()).as("it is read from what is known").isFalse();

        clickOn("invented-fact");
        assertThat(said()).contains("Nothing of it was dismissed.", "1 of 10 needed");
        assertThat(lookup("#check-silence").queryLabeled().getText()).as("the checks that read words miss most").contains("findings:0");
        clickOn("#check-open");
        assertThat(navigator.places).containsExactly(new Place.Library("check:invented-fact"));
        clickOn("#check-mute");
        until(() -> desk.state().get().muted().contains("invented-fact"));
        assertThat(lookup("#check-mute").query().getAccessibleText()).isEqualTo("Show again");
        assertThat(lookup("#check-read").query().isVisible()).as("of a muted check the reader shows nothing").isFalse();
        clickOn("#mute-invented-fact");
        until(() -> desk.state().get().muted().isEmpty());

        clickOn("wrong-argument");
        clickOn("#check-read");
        assertThat(navigator.listCheck).isEqualTo("wrong-argument");
        clickOn(lookup((Label label) -> label.getText().endsWith("Parcel 22 never came · glm-5.2")).queryLabeled());
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Reader(Anchor.of("t22", 4), null));
    }

    @Test
    void theKeyboardGoesAllTheWay() throws Exception {
        rule();
        until(() -> said().contains("70\u00A0%"));
        interact(() -> view.focus());
        push(KeyCode.DOWN);
        assertThat(model.chosen().get().name()).isEqualTo("claimed-not-done");
        push(KeyCode.ENTER);
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Library("check:claimed-not-done"));
        interact(() -> action("checks-mute"));
        until(() -> model.chosen().get().muted());
        assertThat(model.chosen().get().name()).as("stays chosen").isEqualTo("claimed-not-done");
        push(KeyCode.UP);
        interact(() -> action("checks-reasons"));
        push(KeyCode.DOWN).push(KeyCode.ENTER);
        ListView<?> reasons = lookup("#check-reasons").query();
        assertThat(reasons.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Reader(Anchor.of("t21", 4), null));
    }

    private void rule() throws Exception {
        until(() -> model.page().get() != null);
        interact(() -> desk.change((store, who) -> {
            store.codebook().putAll(who, StarterCodebook.load().groups(), StarterCodebook.load().codes());
            Ruled.rule(store);
            return who;
        }, done -> {}));
    }

    private void action(String id) {
        Action wanted = view.actions().stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
        assertThat(wanted.enabled().getAsBoolean()).isTrue();
        wanted.run().run();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String button(String id) {
        return lookup(id).queryButton().getText();
    }

    private List<String> said() {
        return view.node().lookupAll(".label").stream().filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList();
    }
}
