package saiddone.ui.tasks;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import saiddone.model.Anchor;
import saiddone.model.TranscriptSummary;
import saiddone.report.tasks.TaskBoard;
import saiddone.task.TaskListener;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// The figures of the workspace's suites of tasks: counted anew whenever the index changed, one suite and one model of it
/// chosen, and the way from each figure to its transcripts.
public final class TasksViewModel {
    private final WorkspaceModel workspace;
    private final TasksSource source;
    private final Navigator navigator;
    private final Strings strings;
    private final TaskText text;
    private final LatestTask counting;

    private final ReadOnlyObjectWrapper<@Nullable TaskPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TaskBoard> board = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<List<TaskSort>> sort = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>();
    private String suite = "";

    public TasksViewModel(WorkspaceModel workspace, TasksSource source, Navigator navigator, Strings strings) {
        this.workspace = workspace;
        this.source = source;
        this.navigator = navigator;
        this.strings = strings;
        this.text = new TaskText(strings);
        this.counting = new LatestTask(workspace.tasks(), Delays.NONE, Duration.ZERO, strings.get("tasks.task"));
        workspace.summaries().subscribe(this::refresh);
        refresh();
    }

    /// What was counted last; null until the first time.
    ReadOnlyObjectProperty<@Nullable TaskPage> page() {
        return page.getReadOnlyProperty();
    }

    /// One sentence where the figures could not be made, else null.
    ReadOnlyObjectProperty<@Nullable String> failure() {
        return failure.getReadOnlyProperty();
    }

    /// The chosen suite's; null where there is none.
    ReadOnlyObjectProperty<@Nullable TaskBoard> board() {
        return board.getReadOnlyProperty();
    }

    /// What to sort by, most significant first; empty for the board's own order.
    ObjectProperty<List<TaskSort>> sort() {
        return sort;
    }

    /// The model whose two-by-two shows; null for the first.
    ObjectProperty<@Nullable String> chosen() {
        return chosen;
    }

    TaskText text() {
        return text;
    }

    /// Suites that there are figures of.
    List<String> suites() {
        TaskPage now = page.get();
        return now == null ? List.of() : now.boards().stream().map(TaskBoard::suite).toList();
    }

    /// The rows in the order asked for.
    List<TaskBoard.Row> rows() {
        TaskBoard now = board.get();
        return now == null ? List.of() : TaskSort.sorted(now.models(), sort.get());
    }

    /// The chosen model's, else the first.
    TaskBoard.@Nullable Row chosenRow() {
        List<TaskBoard.Row> rows = rows();
        return rows.stream().filter(row -> row.model().equals(chosen.get())).findFirst().orElse(rows.isEmpty() ? null : rows.getFirst());
    }

    /// `50 tasks, 200 conversations of 2 models, up to 4 trials each.`
    String subtitle() {
        TaskPage now = page.get();
        TaskBoard of = board.get();
        return now == null || of == null ? "" : strings.get("tasks.subtitle", now.tasks(of.suite()), of.transcripts(), of.models().size(),
                of.trials());
    }

    /// Shows a suite's board; the one that says most where that suite is unknown.
    void show(String wanted) {
        suite = wanted;
        TaskPage now = page.get();
        board.set(now == null ? null : now.board(suite));
    }

    /// The user turned to another suite.
    void choose(String wanted) {
        if (board.get() == null || !Objects.requireNonNull(board.get()).suite().equals(wanted)) {
            show(wanted);
            navigator.moved(new Place.Tasks(wanted));
        }
    }

    List<String> behind(TaskBoard.Row row, TaskColumn column) {
        return behind((now, of) -> now.behind(of, row, column));
    }

    /// Reads what a cell counts.
    void open(TaskBoard.Row row, TaskColumn column) {
        read(behind(row, column), named(row, strings.get("tasks.list." + column.key())));
    }

    List<String> unsuccessful(TaskBoard.Row row) {
        return behind((now, of) -> now.unsuccessful(of, row));
    }

    void openUnsuccessful(TaskBoard.Row row) {
        read(unsuccessful(row), named(row, strings.get("tasks.list.unsuccessful")));
    }

    void open(TaskBoard.Row row, SaidDone cell) {
        read(cell.of(row.saidAndDone()).transcripts(), named(row, strings.get("tasks.list." + cell.key())));
    }

    /// Reads what stands in no cell of the two-by-two.
    void openUnknown(TaskBoard.Row row) {
        read(behind((now, of) -> now.unknown(of, row)), named(row, strings.get("tasks.list.unknown")));
    }

    /// Reads those whose verdict on what was done is the grader's.
    void openGraded(TaskBoard.Row row) {
        read(behind((now, of) -> now.graded(of, row)), named(row, strings.get("tasks.list.graded")));
    }

    private List<String> behind(BiFunction<TaskPage, String, List<String>> transcripts) {
        TaskPage now = page.get();
        TaskBoard of = board.get();
        return now == null || of == null ? List.of() : transcripts.apply(now, of.suite());
    }

    private void read(List<String> transcripts, String listName) {
        if (!transcripts.isEmpty()) {
            navigator.readingList(transcripts, listName);
            navigator.go(new Place.Reader(Anchor.of(transcripts.getFirst()), null));
        }
    }

    private String named(TaskBoard.Row row, String what) {
        return strings.get("tasks.list", text.model(row), what);
    }

    private void refresh() {
        List<TranscriptSummary> summaries = workspace.summaries().get();
        if (summaries.isEmpty()) {
            counting.cancel();
            publish(null);
            return;
        }
        counting.run((progress, cancellation) -> TaskPage.of(source.read(summaries, cancellation), summaries), new TaskListener<>() {
            @Override
            public void done(TaskPage result) {
                failure.set(null);
                publish(result);
            }

            @Override
            public void failed(Exception problem) {
                failure.set(strings.get("tasks.failed", Objects.toString(problem.getMessage(), problem.toString())));
            }
        });
    }

    private void publish(@Nullable TaskPage now) {
        page.set(now);
        board.set(now == null ? null : now.board(suite));
    }
}
