package saiddone.ui.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saiddone.model.TranscriptSummary;
import saiddone.report.tasks.TaskBoard;
import saiddone.report.tasks.TaskBoards;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.HeldTasks;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// Figures of tasks as they are asked for, and the way from each to its transcripts.
class TasksViewModelTest {
    private final FakeNavigator navigator = new FakeNavigator();
    private final FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), null);
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private TasksViewModel model;

    @BeforeEach
    void open() {
        workspace.rows.set(Trials.all());
        model = new TasksViewModel(workspace, (rows, stop) -> TaskBoards.of(rows), navigator, strings);
    }

    @Test
    void theSuiteThatSaysMostShowsFirstAndTheOtherCanBeChosen() {
        assertThat(model.suites()).containsExactly(Trials.AIRLINE, Trials.BAKERY);
        assertThat(model.board().get().suite()).isEqualTo(Trials.AIRLINE);
        assertThat(model.subtitle()).isEqualTo("10 tasks · 41 conversations · 2 models · up to 3 trials a task. No composite score.");
        model.choose(Trials.BAKERY);
        assertThat(navigator.moves).containsExactly(new Place.Tasks(Trials.BAKERY));
        assertThat(model.rows()).hasSize(1);
        workspace.rows.set(Trials.all().reversed());
        assertThat(model.board().get().suite()).as("stays chosen").isEqualTo(Trials.BAKERY);
        model.show("gone");
        assertThat(model.board().get().suite()).isEqualTo(Trials.AIRLINE);
    }

    @Test
    void onlyColumnsThatSaySomethingShow() {
        assertThat(TaskColumn.PASS_2.within(model.board().get())).isTrue();
        assertThat(TaskColumn.PASS_3.within(model.board().get())).as("the third trial broke off").isFalse();
        assertThat(TaskColumn.MISSING.within(model.board().get())).isTrue();
        model.choose(Trials.BAKERY);
        assertThat(List.of(TaskColumn.values())).filteredOn(column -> column.within(model.board().get())).containsExactly(TaskColumn.MODEL,
                TaskColumn.TASKS, TaskColumn.CONVERSATIONS, TaskColumn.SUCCESS, TaskColumn.PASS_1, TaskColumn.HANDOVERS, TaskColumn.REWARD);
    }

    @Test
    void figuresAreWordedAsTheyAreCounted() {
        TaskBoard.Row alpha = row("alpha");
        assertThat(model.text().value(TaskColumn.SUCCESS, alpha)).isEqualTo("65.0\u00A0%");
        assertThat(model.text().under(TaskColumn.SUCCESS, alpha)).matches("CI \\d\\d\\.\\d–\\d\\d\\.\\d");
        assertThat(model.text().value(TaskColumn.PASS_1, alpha)).isEqualTo("0.65");
        assertThat(model.text().value(TaskColumn.PASS_2, alpha)).isEqualTo("0.60");
        assertThat(model.text().value(TaskColumn.PASS_3, alpha)).isEqualTo("–");
        assertThat(model.text().value(TaskColumn.MISSING, alpha)).isEqualTo("6/20");
        assertThat(model.text().under(TaskColumn.MISSING, alpha)).isEqualTo("30.0\u00A0%");
        assertThat(model.text().value(TaskColumn.WRONG, alpha)).isEqualTo("1/20");
        assertThat(model.text().value(TaskColumn.SAID_RIGHT_DONE_WRONG, alpha)).isEqualTo("5/20");
        assertThat(model.text().under(TaskColumn.REWARD, alpha)).isEqualTo("db 0.65");
        assertThat(model.text().under(TaskColumn.CONVERSATIONS, row("beta"))).isEqualTo("1 broke off");
    }

    @Test
    void theTipSaysWhatTheFigureRestsOn() {
        assertThat(model.text().whole(TaskColumn.SUCCESS, row("alpha"), 13)).contains("alpha: ", "13 of 20 conversations (65.0\u00A0%)",
                "95 % confidence", "Wilson on n/deff, clustered by task", "the 13 transcripts");
        assertThat(model.text().whole(TaskColumn.PASS_2, row("alpha"), 20)).contains("2 trials of a task all succeed", "the 10 tasks",
                "C(c,k)/C(n,k)", "arXiv:2406.12045");
        assertThat(model.text().whole(TaskColumn.PASS_3, row("alpha"), 0)).isEqualTo("No task has 3 trials with a reward.");
        TaskBoard.Row alpha = row("alpha");
        TaskBoard.Row fewer = new TaskBoard.Row("x", 12, 20, 0, alpha.success(), 0, alpha.passHat(), List.of(), alpha.handovers(),
                null, null, null, alpha.saidAndDone());
        assertThat(model.text().under(TaskColumn.PASS_2, fewer)).isEqualTo("n = 10");
        assertThat(model.text().whole(TaskColumn.PASS_2, fewer, 20)).contains("The other tasks of 12 have too few trials");
        assertThat(model.text().under(TaskColumn.PASS_2, alpha)).isEmpty();
        model.choose(Trials.BAKERY);
        assertThat(model.text().whole(TaskColumn.MISSING, row("alpha"), 0)).isEqualTo("No task here names the writes that are expected.");
    }

    @Test
    void everyFigureOpensItsTranscripts() {
        TaskBoard.Row alpha = row("alpha");
        model.open(alpha, TaskColumn.SUCCESS);
        assertThat(navigator.list).hasSize(13).contains("airline.alpha.6.1").doesNotContain("airline.alpha.6.2");
        assertThat(navigator.listName).isEqualTo("alpha: success");
        assertThat(((Place.Reader) navigator.places.getFirst()).anchor().transcript()).isEqualTo(navigator.list.getFirst());
        model.openUnsuccessful(alpha);
        assertThat(navigator.list).hasSize(7).contains("airline.alpha.6.2", "airline.alpha.9.1");
        model.open(alpha, TaskColumn.PASS_2);
        assertThat(navigator.list).hasSize(20);
        model.open(alpha, TaskColumn.REWARD);
        assertThat(navigator.list).hasSize(20).startsWith("airline.alpha.6.2", "airline.alpha.7.1").endsWith("airline.alpha.6.1");
        model.open(row("beta"), TaskColumn.CONVERSATIONS);
        assertThat(navigator.list).as("without the one that broke off").hasSize(20).doesNotContain("airline.beta.0.3");
        model.open(row("beta"), TaskColumn.HANDOVERS);
        assertThat(navigator.list).containsExactlyInAnyOrder("airline.beta.9.1", "airline.beta.9.2");
    }

    @Test
    void theTwoByTwoOpensItsCells() {
        TaskBoard.Row alpha = row("alpha");
        model.open(alpha, SaidDone.SAID_RIGHT_DONE_WRONG);
        assertThat(navigator.list).containsExactlyInAnyOrder("airline.alpha.6.2", "airline.alpha.7.1", "airline.alpha.7.2",
                "airline.alpha.8.1", "airline.alpha.8.2");
        assertThat(navigator.listName).isEqualTo("alpha: said right, done wrong");
        model.open(alpha, SaidDone.BOTH_WRONG);
        assertThat(navigator.list).containsExactlyInAnyOrder("airline.alpha.9.1", "airline.alpha.9.2");
        model.openGraded(alpha);
        assertThat(navigator.list).hasSize(alpha.saidAndDone().graded()).hasSize(10).contains("airline.alpha.5.1");
        model.openUnknown(row("beta"));
        assertThat(navigator.list).containsExactlyInAnyOrder("airline.beta.0.1", "airline.beta.0.2");
        navigator.places.clear();
        model.open(alpha, SaidDone.SAID_WRONG_DONE_RIGHT);
        model.openUnknown(alpha);
        assertThat(navigator.places).as("nothing opens where nothing counts").isEmpty();
    }

    @Test
    void sortedByNumberWithWhatIsMissingLastAndElseInTheBoardsOrder() {
        assertThat(model.rows()).extracting(TaskBoard.Row::model).containsExactly("alpha", "beta");
        model.sort().set(List.of(new TaskSort(TaskColumn.SUCCESS, false)));
        assertThat(model.rows()).extracting(TaskBoard.Row::model).containsExactly("beta", "alpha");
        assertThat(model.chosenRow().model()).as("the first, where none is chosen").isEqualTo("beta");
        model.chosen().set("alpha");
        assertThat(model.chosenRow().model()).isEqualTo("alpha");
        for (boolean descending : new boolean[] {true, false}) {
            assertThat(TaskSort.sorted(List.of(bare("x"), row("alpha")), List.of(new TaskSort(TaskColumn.SUCCESS, descending))))
                    .extracting(TaskBoard.Row::model).containsExactly("alpha", "x");
        }
        model.sort().set(List.of(new TaskSort(TaskColumn.MODEL, true)));
        assertThat(model.rows()).extracting(TaskBoard.Row::model).containsExactly("beta", "alpha");
    }

    @Test
    void onlyTheNewestCountingCounts() {
        HeldTasks held = new HeldTasks();
        FakeWorkspace slow = new FakeWorkspace(held, null);
        List<TranscriptSummary> all = Trials.all();
        slow.rows.set(all.subList(0, 4));
        TasksViewModel late = new TasksViewModel(slow, (rows, stop) -> TaskBoards.of(rows), navigator, strings);
        slow.rows.set(all);
        assertThat(late.page().get()).as("nothing is counted on the screen's thread").isNull();
        held.finish(1);
        held.finish(0);
        assertThat(late.board().get().transcripts()).isEqualTo(41);
        slow.rows.set(List.of());
        assertThat(late.board().get()).isNull();
    }

    @Test
    void aFailureIsOneSentence() {
        TasksViewModel broken = new TasksViewModel(workspace, (rows, stop) -> {
            throw new IllegalStateException("the index went away");
        }, navigator, strings);
        assertThat(broken.failure().get()).isEqualTo("The figures could not be made: the index went away");
        assertThat(broken.rows()).isEmpty();
    }

    private TaskBoard.Row bare(String name) {
        TaskBoard.Row of = row("alpha");
        return new TaskBoard.Row(name, 0, 0, 1, null, 0, List.of(), List.of(), of.handovers(), null, null, null, of.saidAndDone());
    }

    private TaskBoard.Row row(String name) {
        return model.rows().stream().filter(row -> row.model().equals(name)).findFirst().orElseThrow();
    }
}
