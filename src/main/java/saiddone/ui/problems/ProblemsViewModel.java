package saiddone.ui.problems;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.task.TaskListener;
import saiddone.ui.control.FacetSection;
import saiddone.ui.control.FacetValue;
import saiddone.ui.control.TableText;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// What could not be read, filtered, sorted and grouped by kind of reason.
public final class ProblemsViewModel {
    private final WorkspaceModel workspace;
    private final Strings strings;
    private final FolderOpener opener;
    private final LatestTask answering;

    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Comparator<ReadProblem>> order = new SimpleObjectProperty<>(ProblemColumn.FILE.order());
    private final ReadOnlyObjectWrapper<Set<String>> kinds = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable ProblemsPage> page = new ReadOnlyObjectWrapper<>();

    public ProblemsViewModel(WorkspaceModel workspace, Strings strings, FolderOpener opener) {
        this.workspace = workspace;
        this.strings = strings;
        this.opener = opener;
        this.answering = new LatestTask(workspace.tasks(), Delays.NONE, Duration.ZERO, strings.get("problems.task"));
        workspace.problems().subscribe(this::refresh);
        filter.subscribe(this::refresh);
        order.subscribe(this::refresh);
        kinds.subscribe(this::refresh);
        refresh();
    }

    /// Words that must all occur in the file's name, the place or the reason.
    public StringProperty filter() {
        return filter;
    }

    /// What to sort by; problems that compare equal keep the order of the files.
    public ObjectProperty<Comparator<ReadProblem>> order() {
        return order;
    }

    /// Ticked kinds of reasons.
    public ReadOnlyObjectProperty<Set<String>> kinds() {
        return kinds.getReadOnlyProperty();
    }

    /// The newest answer; null until the first one.
    public ReadOnlyObjectProperty<@Nullable ProblemsPage> page() {
        return page.getReadOnlyProperty();
    }

    /// Ticks a kind of reason, or takes the tick away.
    public void toggle(String kind) {
        Set<String> next = new LinkedHashSet<>(kinds.get());
        if (!next.remove(kind)) {
            next.add(kind);
        }
        kinds.set(Set.copyOf(next));
    }

    /// Takes away the filter and every tick.
    public void clear() {
        kinds.set(Set.of());
        filter.set("");
    }

    /// Shows the folder that holds the file in the system's file manager.
    public void openFolder(ReadProblem problem) {
        Path parent = workspace.folder().resolve(problem.file()).normalize().getParent();
        opener.open(parent == null ? workspace.folder() : parent);
    }

    /// The given problems as text, all shown ones where none is given.
    public TableText copy(List<ReadProblem> chosen) {
        List<ReadProblem> rows = !chosen.isEmpty() ? chosen : page.get() == null ? List.of() : page.get().rows();
        List<ProblemColumn> columns = List.of(ProblemColumn.values());
        return new TableText(columns.stream().map(column -> strings.get(column.titleKey())).toList(),
                rows.stream().map(row -> columns.stream().map(column -> column.text(row)).toList()).toList());
    }

    /// The line below the list.
    public String totals(ProblemsPage shown) {
        return strings.get(shown.rows().size() == shown.all() ? "problems.totals.all" : "problems.totals.some", shown.rows().size(),
                shown.files(), shown.all());
    }

    private void refresh() {
        List<ReadProblem> all = workspace.problems().get();
        List<String> words = Arrays.stream(filter.get().toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        Comparator<ReadProblem> by = order.get();
        Set<String> ticked = kinds.get();
        answering.run((progress, cancellation) -> answer(all, words, by, ticked), new TaskListener<>() {
            @Override
            public void done(ProblemsPage result) {
                page.set(result);
            }

            @Override
            public void failed(Exception problem) {
                throw new IllegalStateException("The list of problems could not be made", problem);
            }
        });
    }

    private ProblemsPage answer(List<ReadProblem> all, List<String> words, Comparator<ReadProblem> by, Set<String> ticked) {
        List<ReadProblem> fitting = all.stream().filter(problem -> fits(problem, words)).toList();
        Map<String, Long> counts = new HashMap<>();
        ticked.forEach(kind -> counts.put(kind, 0L));
        fitting.forEach(problem -> counts.merge(ReasonKind.of(problem.reason()), 1L, Long::sum));
        List<ReadProblem> rows = fitting.stream().filter(problem -> ticked.isEmpty() || ticked.contains(ReasonKind.of(problem.reason())))
                .sorted(by).toList();
        List<FacetValue> values = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new FacetValue(entry.getKey(), entry.getKey(), entry.getValue(), ticked.contains(entry.getKey()))).toList();
        return new ProblemsPage(rows, new FacetSection("reason", strings.get("problems.kinds"), values),
                (int) rows.stream().map(ReadProblem::file).distinct().count(), all.size());
    }

    private static boolean fits(ReadProblem problem, List<String> words) {
        String text = problem.sentence().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
