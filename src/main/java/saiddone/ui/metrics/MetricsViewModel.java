package saiddone.ui.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.store.CodeCount;
import saiddone.model.Anchor;
import saiddone.model.CaseKind;
import saiddone.model.TranscriptSummary;
import saiddone.model.suite.Suite;
import saiddone.report.chart.Drawing;
import saiddone.report.metrics.ModelFigures;
import saiddone.report.review.metrics.ReviewedFigure;
import saiddone.task.TaskListener;
import saiddone.ui.control.TableText;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// The figures of the workspace's suite: read anew whenever the index changed, sorted, and led to the transcripts behind
/// them.
public final class MetricsViewModel {
    private static final long NANOS_A_MILLI = 1_000_000;

    private final WorkspaceModel workspace;
    private final MetricsSource source;
    private final Navigator navigator;
    private final Strings strings;
    private final LongSupplier nanoClock;
    private final @Nullable ReviewSource reviews;
    private final FigureText text;
    private final LatestTask reading;
    private final LatestTask charting;
    private final LatestTask reviewing;

    private final ReadOnlyObjectWrapper<@Nullable MetricsPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> failure = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<List<BoardSort>> sort = new SimpleObjectProperty<>(BoardSort.STANDARD);
    private final BooleanProperty afterReview = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable ReviewedMetrics> reviewed = new ReadOnlyObjectWrapper<>();
    private boolean showing;
    private boolean stale = true;

    /// For a workspace that nobody reviews.
    MetricsViewModel(WorkspaceModel workspace, MetricsSource source, Navigator navigator, Strings strings, LongSupplier nanoClock) {
        this(workspace, source, null, navigator, strings, nanoClock);
    }

    /// @param reviews null where nobody reviews
    public MetricsViewModel(WorkspaceModel workspace, MetricsSource source, @Nullable ReviewSource reviews, Navigator navigator,
                            Strings strings, LongSupplier nanoClock) {
        this.workspace = workspace;
        this.source = source;
        this.navigator = navigator;
        this.strings = strings;
        this.nanoClock = nanoClock;
        this.reviews = reviews;
        this.text = new FigureText(strings);
        this.reading = new LatestTask(workspace.tasks(), Delays.NONE, Duration.ZERO, strings.get("metrics.task"));
        this.charting = new LatestTask(workspace.tasks(), Delays.NONE, Duration.ZERO, strings.get("metrics.task.charts"));
        this.reviewing = new LatestTask(workspace.tasks(), Delays.NONE, Duration.ZERO, strings.get("metrics.task.review"));
        workspace.summaries().subscribe(this::refresh);
        refresh();
        if (reviews != null) {
            reviews.onChange(this::reviewsChanged);
        }
    }

    /// What was read last; null until the first time.
    ReadOnlyObjectProperty<@Nullable MetricsPage> page() {
        return page.getReadOnlyProperty();
    }

    /// One sentence where the figures could not be made, else null.
    ReadOnlyObjectProperty<@Nullable String> failure() {
        return failure.getReadOnlyProperty();
    }

    /// What to sort by, most significant first.
    ObjectProperty<List<BoardSort>> sort() {
        return sort;
    }

    /// Whether the values after review are asked for.
    BooleanProperty afterReview() {
        return afterReview;
    }

    /// The figures with what reviewers said; null until somebody's work was read.
    ReadOnlyObjectProperty<@Nullable ReviewedMetrics> reviewed() {
        return reviewed.getReadOnlyProperty();
    }

    /// A figure as scored and after review; null where only scored values are asked for or known.
    @Nullable ReviewedFigure reviewed(ModelFigures row, BoardColumn column) {
        ReviewedMetrics now = reviewed.get();
        return now == null || !afterReview.get() || now.data().empty() ? null : now.of(row.model().id(), column);
    }

    /// Reviewed conversations with a pattern; null until that is known.
    @Nullable Integer patterns(ModelFigures row) {
        ReviewedMetrics now = reviewed.get();
        return now == null ? null : now.patterns().getOrDefault(row.model().id(), 0);
    }

    /// Whether somebody looks: what reviewers changed meanwhile is counted then.
    void showing(boolean now) {
        showing = now;
        if (now && stale) {
            review();
        }
    }

    FigureText text() {
        return text;
    }

    /// Null where there are no figures.
    @Nullable ScoredSuite suite() {
        MetricsPage now = page.get();
        return now == null ? null : now.suite();
    }

    /// The rows in the order asked for.
    List<ModelFigures> rows() {
        ScoredSuite suite = suite();
        return suite == null ? List.of() : BoardSort.sorted(suite.board().models(), sort.get());
    }

    /// Empty where no figures of that model are known.
    Optional<ModelPage> model(String id) {
        ScoredSuite suite = suite();
        return suite == null ? Optional.empty() : ModelPages.of(suite, id);
    }

    Behind behind(ModelFigures row, BoardColumn column) {
        MetricsPage now = page.get();
        return Behind.of(now == null ? List.of() : now.of(row.model().id()), row, column);
    }

    /// Opens what a cell stands for: the model's page from its rank or name, else the transcripts that count.
    void open(ModelFigures row, BoardColumn column) {
        if (column == BoardColumn.MODEL || column == BoardColumn.RANK) {
            navigator.go(new Place.Metrics("", row.model().id()));
        } else if (column == BoardColumn.PATTERNS) {
            navigator.go(new Place.Patterns("", commonest(row), row.model().id()));
        } else {
            read(behind(row, column).counted(), listName(row, strings.get("metrics.list." + FigureText.key(column))));
        }
    }

    /// Opens the transcripts of the same cases that the figure does not count.
    void openOthers(ModelFigures row, BoardColumn column) {
        read(behind(row, column).others(), listName(row, others(column)));
    }

    /// What the transcripts are called that a cell does not count: `missed`.
    String others(BoardColumn column) {
        return strings.get("metrics.others." + FigureText.key(column));
    }

    /// Reads the transcripts behind a chart's mark; the model's page where there are none.
    void open(Drawing.Mark mark) {
        String about = mark.model();
        if (!mark.transcripts().isEmpty()) {
            String behind = strings.get("metrics.chart.list");
            read(mark.transcripts(), about == null ? behind : strings.get("metrics.list", about, behind));
        } else if (about != null) {
            go(new Place.Metrics("", about));
        }
    }

    /// Reads the given transcripts one after the other; nothing happens where there are none.
    void read(List<String> transcripts, String listName) {
        if (!transcripts.isEmpty()) {
            navigator.readingList(transcripts, listName);
            navigator.go(new Place.Reader(Anchor.of(transcripts.getFirst()), null));
        }
    }

    /// Goes through what a check found in the given transcripts.
    void readFindings(List<String> transcripts, String listName, String check) {
        navigator.readingList(new ReadingList(transcripts, listName, check));
        navigator.go(new Place.Reader(Anchor.of(transcripts.getFirst()), null));
    }

    /// Reads one transcript out of a list.
    void read(String transcript, List<String> list, String listName) {
        navigator.readingList(list, listName);
        navigator.go(new Place.Reader(Anchor.of(transcript), null));
    }

    void go(Place place) {
        navigator.go(place);
    }

    /// The user turned to another model's page, or part of the screen, without leaving it.
    void moved(Place.Metrics within) {
        navigator.moved(within);
    }

    /// `162 cases: 120 routine, 24 must-escalate, 18 adversarial. Median of 3 runs. No composite score.`
    String subtitle() {
        MetricsPage now = page.get();
        if (now == null || now.suite() == null) {
            return "";
        }
        Suite suite = now.suite().board().suite();
        return strings.get("metrics.subtitle", suite.cases().size(), cases(suite, CaseKind.ROUTINE), cases(suite, CaseKind.MUST_ESCALATE),
                cases(suite, CaseKind.ADVERSARIAL), runs(), now.suite().board().transcripts(), now.millis() / 1000.0);
    }

    /// For the status line: how finely the safety column may be read.
    String noise() {
        ScoredSuite suite = suite();
        return suite == null ? "" : strings.get("metrics.noise", cases(suite.board().suite(), CaseKind.ADVERSARIAL), runs());
    }

    /// The table as it shows, with every number that is behind a figure in a column of its own.
    TableText copy(List<BoardColumn> columns) {
        List<String> headings = new ArrayList<>();
        columns.forEach(column -> headings.addAll(CopyColumns.headings(column, strings)));
        headings.add(strings.get("metrics.copy.data"));
        boolean synthetic = suite() != null && Objects.requireNonNull(suite()).board().suite().synthetic();
        return new TableText(headings, rows().stream().map(row -> {
            List<String> cells = new ArrayList<>();
            columns.forEach(column -> cells.addAll(column == BoardColumn.PATTERNS ? List.of(Objects.toString(patterns(row), ""))
                    : CopyColumns.cells(column, row, text)));
            cells.add(strings.get(synthetic ? "metrics.synthetic" : "metrics.recorded"));
            return List.copyOf(cells);
        }).toList());
    }

    /// The pattern that was seen most often with a model; null for none.
    private @Nullable String commonest(ModelFigures row) {
        ReviewedMetrics now = reviewed.get();
        return now == null ? null : now.data().counts().stream().filter(count -> count.model().equals(row.model().id())
                && count.present() > 0)
                .max(Comparator.comparingInt(CodeCount::present)).map(CodeCount::code).orElse(null);
    }

    private void reviewsChanged() {
        stale = true;
        if (showing) {
            review();
        }
    }

    private void review() {
        ScoredSuite suite = suite();
        ReviewSource source = reviews;
        if (suite == null || source == null || !source.open()) {
            return;
        }
        stale = false;
        List<TranscriptSummary> rows = workspace.summaries().get();
        reviewing.run((progress, cancellation) -> ReviewedMetrics.of(suite, source.read(rows)), new TaskListener<>() {
            @Override
            public void done(ReviewedMetrics result) {
                reviewed.set(result);
            }

            @Override
            public void failed(Exception problem) {
                failure.set(strings.get("metrics.failed", Objects.toString(problem.getMessage(), problem.toString())));
            }
        });
    }

    private String listName(ModelFigures row, String what) {
        return strings.get("metrics.list", row.model().id(), what);
    }

    private int runs() {
        return rows().stream().mapToInt(row -> row.runs().size()).max().orElse(0);
    }

    private static int cases(Suite suite, CaseKind kind) {
        return (int) suite.cases().stream().filter(one -> one.kind() == kind).count();
    }

    private void refresh() {
        List<TranscriptSummary> summaries = workspace.summaries().get();
        if (summaries.isEmpty()) {
            reading.cancel();
            charting.cancel();
            page.set(null);
            return;
        }
        charting.cancel();
        long before = nanoClock.getAsLong();
        reading.run((progress, cancellation) -> {
            List<ScoredSuite> suites = source.read(summaries, cancellation);
            return new MetricsPage(suites.isEmpty() ? null : suites.getFirst(), Map.of(),
                    (nanoClock.getAsLong() - before) / NANOS_A_MILLI);
        }, new TaskListener<>() {
            @Override
            public void done(MetricsPage result) {
                failure.set(null);
                page.set(result);
                addCharts(result);
                reviewsChanged();
            }

            @Override
            public void failed(Exception problem) {
                failure.set(strings.get("metrics.failed", Objects.toString(problem.getMessage(), problem.toString())));
            }
        });
    }

    /// The figures need not wait for the charts, whose statistics take longer.
    private void addCharts(MetricsPage figures) {
        ScoredSuite suite = figures.suite();
        if (suite == null) {
            return;
        }
        charting.run((progress, cancellation) -> new MetricsPage(suite, MetricsPage.charts(suite), figures.millis()), new TaskListener<>() {
            @Override
            public void done(MetricsPage result) {
                page.set(result);
            }

            @Override
            public void failed(Exception problem) {
                failure.set(strings.get("metrics.failed", Objects.toString(problem.getMessage(), problem.toString())));
            }
        });
    }
}
