package saiddone.ui.grid;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import saiddone.model.Anchor;
import saiddone.model.CaseKind;
import saiddone.model.suite.SuiteCase;
import saiddone.report.metrics.Attempt;
import saiddone.report.metrics.PairedCases;
import saiddone.report.metrics.PairedCases.PairedCase;
import saiddone.task.TaskListener;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.grid.CaseSource.Suited;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// The workspace's cases: which are shown, which two models are set side by side, and the way to their transcripts.
public final class CasesViewModel {
    private final WorkspaceModel workspace;
    private final CaseSource source;
    private final Navigator navigator;
    private final LatestTask reading;
    private final ReadOnlyObjectWrapper<@Nullable Suited> suited = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> failure = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<CaseFilter> filter = new SimpleObjectProperty<>(CaseFilter.ALL);
    private @Nullable String first;
    private @Nullable String second;

    public CasesViewModel(WorkspaceModel workspace, CaseSource source, Navigator navigator, Strings strings) {
        this.workspace = workspace;
        this.source = source;
        this.navigator = navigator;
        this.reading = new LatestTask(workspace.tasks(), Delays.NONE, Duration.ZERO, strings.get("cases.task"));
        workspace.summaries().subscribe(this::refresh);
        refresh();
    }

    /// Null until the cases were read, and where the workspace has no suite.
    ReadOnlyObjectProperty<@Nullable Suited> suited() {
        return suited.getReadOnlyProperty();
    }

    /// One sentence where the cases could not be read, else null.
    ReadOnlyObjectProperty<@Nullable String> failure() {
        return failure.getReadOnlyProperty();
    }

    ObjectProperty<CaseFilter> filter() {
        return filter;
    }

    List<SuiteCase> cases() {
        Suited now = suited.get();
        return now == null ? List.of() : filter.get().of(now.grid());
    }

    /// The intents of the chosen kind, in the suite's order.
    List<String> intents() {
        Suited now = suited.get();
        return now == null ? List.of() : new CaseFilter(filter.get().kind(), null, false).of(now.grid()).stream()
                .map(SuiteCase::intent).distinct().toList();
    }

    /// Models with transcripts, in the leaderboard's order.
    List<String> models() {
        Suited now = suited.get();
        return now == null ? List.of() : now.board().models().stream().map(row -> row.model().id()).toList();
    }

    /// Sets two models side by side; one that has no transcripts is replaced by the leaderboard's first that fits.
    void pair(@Nullable String wantedFirst, @Nullable String wantedSecond) {
        List<String> models = models();
        first = wantedFirst != null && models.contains(wantedFirst) ? wantedFirst : models.isEmpty() ? null : models.getFirst();
        second = wantedSecond != null && models.contains(wantedSecond) ? wantedSecond
                : models.stream().filter(id -> !id.equals(first)).findFirst().orElse(null);
    }

    @Nullable String first() {
        return first;
    }

    @Nullable String second() {
        return second;
    }

    /// A row a kind; empty where there are no two models.
    List<PairRow> pairs() {
        Suited now = suited.get();
        if (now == null || first == null || second == null) {
            return List.of();
        }
        String left = first;
        String right = second;
        return PairRow.of(Arrays.stream(CaseKind.values()).map(kind -> PairedCases.of(now.attempts(), left, right, kind))
                .filter(pairs -> !pairs.cases().isEmpty()).toList());
    }

    /// The cases that one of the two gets right and the other does not, in the suite's order.
    List<PairedCase> differing() {
        return pairs().stream().flatMap(row -> row.pairs().cases().stream()).filter(PairedCase::differs).toList();
    }

    /// Reads the runs of both models on a case.
    void read(PairedCase one) {
        read(Stream.concat(one.firstRuns().stream(), one.secondRuns().stream()).map(Attempt::id).toList(), null,
                one.of().id() + " " + first + " / " + second);
    }

    /// Reads one run of a case; the other runs of the same case and model are next. For a mark of several runs, all of them.
    void read(List<String> marked) {
        Suited now = suited.get();
        if (now == null || marked.isEmpty()) {
            return;
        }
        String id = marked.getFirst();
        List<String> list = marked.size() > 1 ? marked : now.grid().filled().stream().filter(cell -> id.equals(cell.transcript()))
                .findFirst().map(cell -> java.util.stream.IntStream.rangeClosed(1, now.grid().runs())
                        .mapToObj(run -> now.grid().cell(cell.of(), cell.model(), run).transcript()).filter(Objects::nonNull)
                        .map(Objects::requireNonNull).toList()).orElse(marked);
        read(list, id, now.grid().filled().stream().filter(cell -> id.equals(cell.transcript())).findFirst()
                .map(cell -> cell.of().id() + (marked.size() > 1 ? "" : " " + cell.model().id())).orElse(id));
    }

    private void read(List<String> list, @Nullable String start, String name) {
        if (!list.isEmpty()) {
            navigator.readingList(list, name);
            navigator.go(new Place.Reader(Anchor.of(start == null ? list.getFirst() : start), null));
        }
    }

    void go(Place place) {
        navigator.go(place);
    }

    void moved(Place.Cases within) {
        navigator.moved(within);
    }

    private void refresh() {
        var rows = workspace.summaries().get();
        reading.run((progress, cancellation) -> java.util.Optional.ofNullable(source.read(rows, cancellation)),
                new TaskListener<java.util.Optional<Suited>>() {
                    @Override
                    public void done(java.util.Optional<Suited> now) {
                        failure.set(null);
                        suited.set(now.orElse(null));
                    }

                    @Override
                    public void failed(Exception problem) {
                        failure.set(Objects.requireNonNullElse(problem.getMessage(), problem.toString()));
                    }
                });
    }
}
