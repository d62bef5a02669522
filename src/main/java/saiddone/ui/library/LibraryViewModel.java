package saiddone.ui.library;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import saiddone.model.Anchor;
import saiddone.model.TranscriptSummary;
import saiddone.task.TaskListener;
import saiddone.ui.control.FacetSection;
import saiddone.ui.control.FacetValue;
import saiddone.ui.control.TableText;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// Every conversation of the workspace: filtered, counted, sorted and chosen from. All slow work goes through the
/// workspace's task runner; each change of the question publishes one [#page()].
public final class LibraryViewModel {
    private final WorkspaceModel workspace;
    private final Navigator navigator;
    private final Strings strings;
    private final LatestTask answering;
    private final RowsCache cache = new RowsCache();
    private final LibraryEngine engine = new LibraryEngine();
    private List<TranscriptSummary> known = List.of();

    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Map<LibraryFacet, Set<String>>> chosen = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<List<SortKey>> sort = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty grouped = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable LibraryPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<String>> selected = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable String> failure = new ReadOnlyObjectWrapper<>();

    public LibraryViewModel(WorkspaceModel workspace, Navigator navigator, Strings strings) {
        this.workspace = workspace;
        this.navigator = navigator;
        this.strings = strings;
        this.answering = new LatestTask(workspace.tasks(), Delays.NONE, Duration.ZERO, strings.get("library.task"));
        workspace.summaries().subscribe(this::refresh);
        filter.subscribe(this::refresh);
        chosen.subscribe(this::refresh);
        sort.subscribe(this::refresh);
        grouped.subscribe(this::refresh);
        refresh();
    }

    /// What stands in the filter box.
    public StringProperty filter() {
        return filter;
    }

    /// Columns to sort by, most significant first; empty for the order of the files.
    public ObjectProperty<List<SortKey>> sort() {
        return sort;
    }

    /// Whether one row a case is shown.
    public BooleanProperty grouped() {
        return grouped;
    }

    /// Ticked facet values.
    public ReadOnlyObjectProperty<Map<LibraryFacet, Set<String>>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// The answer to the newest question that was answered; null until the first one was.
    public ReadOnlyObjectProperty<@Nullable LibraryPage> page() {
        return page.getReadOnlyProperty();
    }

    /// Ids of the chosen conversations. They stay chosen while a filter hides them and when the workspace is read again.
    public ReadOnlyObjectProperty<Set<String>> selected() {
        return selected.getReadOnlyProperty();
    }

    /// One sentence where the list could not be made, else null.
    public ReadOnlyObjectProperty<@Nullable String> failure() {
        return failure.getReadOnlyProperty();
    }

    /// Ticks a value, or takes the tick away.
    public void toggle(LibraryFacet facet, String value) {
        Map<LibraryFacet, Set<String>> next = new EnumMap<>(LibraryFacet.class);
        next.putAll(chosen.get());
        Set<String> values = new LinkedHashSet<>(next.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        next.put(facet, Set.copyOf(values));
        next.values().removeIf(Set::isEmpty);
        chosen.set(Map.copyOf(next));
    }

    /// Whether anything narrows the list.
    public boolean narrowed() {
        return !filter.get().isBlank() || !chosen.get().isEmpty();
    }

    /// Takes away the filter and every tick.
    public void clear() {
        chosen.set(Map.of());
        filter.set("");
    }

    /// The user chose these rows. Rows that a filter hides keep their place in the selection only while the user does
    /// not choose anew.
    public void select(Set<String> transcripts) {
        selected.set(Set.copyOf(transcripts));
    }

    /// Opens a conversation; the reader's next and previous then walk the visible rows in their order.
    public void open(TranscriptSummary row) {
        LibraryPage shown = page.get();
        if (shown != null) {
            navigator.readingList(shown.rows().stream().map(TranscriptSummary::id).toList(), listName());
        }
        navigator.go(new Place.Reader(Anchor.of(row.id()), null));
    }

    /// Goes to the form that draws a queue, with the chosen visible rows in it, or all visible ones where fewer than two are
    /// chosen.
    public void queue() {
        LibraryPage shown = page.get();
        if (shown != null && !shown.rows().isEmpty()) {
            List<String> all = shown.rows().stream().map(TranscriptSummary::id).toList();
            List<String> picked = all.stream().filter(selected.get()::contains).toList();
            boolean some = picked.size() > 1;
            navigator.readingList(some ? picked : all, some ? strings.get("library.list-chosen", listWords()) : listWords());
            navigator.go(new Place.Queue(Place.Queue.NEW_FROM_LIST));
        }
    }

    /// The list's name with everything that narrows it, so that it can be made again.
    private String listWords() {
        String ticks = chosen.get().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> strings.get(entry.getKey().titleKey()) + ": " + entry.getValue().stream().sorted()
                        .collect(Collectors.joining(" / "))).collect(Collectors.joining("; "));
        return ticks.isEmpty() ? listName() : listName() + "; " + ticks;
    }

    /// Opens a case's first conversation; the reader's next and previous then walk the case.
    public void open(CaseGroup group) {
        navigator.readingList(group.rows().stream().map(TranscriptSummary::id).toList(),
                strings.get("library.group.list", group.suite(), group.caseId()));
        navigator.go(new Place.Reader(Anchor.of(group.rows().getFirst().id()), null));
    }

    /// Shows a case's conversations, one a row.
    public void narrow(CaseGroup group) {
        filter.set(group.filter());
        grouped.set(false);
    }

    /// The visible cases as text.
    public TableText copyCases() {
        List<CaseGroup> groups = page.get() == null ? List.of() : page.get().groups();
        return new TableText(
                Stream.of("library.column.suite", "library.column.case", "library.group.conversations", "library.group.models",
                        "library.column.handed-over", "library.group.reward", "library.group.n", "library.column.synthetic")
                        .map(strings::get).toList(),
                groups.stream().map(group -> List.of(group.suite(), (group.caseId() + " " + group.title()).strip(),
                        Integer.toString(group.rows().size()), Integer.toString(group.models()), Integer.toString(group.handedOver()),
                        group.meanReward() == null ? "" : String.format(Locale.ROOT, "%.4f", group.meanReward()),
                        Integer.toString(group.rewarded()), Integer.toString(group.synthetic()))).toList());
    }

    /// The facets as the panel at the left shows them.
    public List<FacetSection> facets(LibraryPage shown) {
        return shown.facets().entrySet().stream().map(entry -> section(entry.getKey(), entry.getValue()))
                .filter(section -> !section.values().isEmpty()).toList();
    }

    /// The chosen visible rows as text, all visible ones where none is chosen. Says of each row whether it is synthetic
    /// wherever one of them is: a table outlives the window that it was copied from. The suite goes with the model, as it
    /// does on screen.
    public TableText copy(List<LibraryColumn> shown) {
        List<TranscriptSummary> rows = page.get() == null ? List.of() : page.get().rows();
        List<TranscriptSummary> picked = rows.stream().filter(row -> selected.get().contains(row.id())).toList();
        List<TranscriptSummary> copied = picked.isEmpty() ? rows : picked;
        List<LibraryColumn> columns = new ArrayList<>(shown);
        if (columns.contains(LibraryColumn.MODEL) && !columns.contains(LibraryColumn.SUITE)) {
            columns.add(columns.indexOf(LibraryColumn.MODEL) + 1, LibraryColumn.SUITE);
        }
        if (!columns.contains(LibraryColumn.SYNTHETIC) && copied.stream().anyMatch(TranscriptSummary::synthetic)) {
            columns.add(LibraryColumn.SYNTHETIC);
        }
        return new TableText(columns.stream().map(column -> strings.get(column.titleKey())).toList(),
                copied.stream().map(row -> columns.stream().map(column -> column.text(row)).toList()).toList());
    }

    /// The line below the table: `312 of 1,281 conversations, 45 handed over, 12 with errors, mean reward 0.61 (n=240)`, and
    /// that more are being read while that is so.
    public String totals(LibraryPage shown) {
        LibraryTotals totals = shown.totals();
        String counts = totals.shown() == totals.all()
                ? strings.get("library.totals.all", totals.all(), totals.handedOver(), totals.withErrors())
                : strings.get("library.totals.some", totals.shown(), totals.all(), totals.handedOver(), totals.withErrors());
        Double mean = totals.meanReward();
        String cases = shown.query().grouped() ? strings.get("library.totals.cases", shown.groups().size()) : "";
        return cases + counts + (mean == null ? "" : strings.get("library.totals.reward", mean, totals.rewarded())) + synthetic(totals)
                + (workspace.activity().get().reading() ? strings.get("library.totals.reading") : "");
    }

    private String synthetic(LibraryTotals totals) {
        int synthetic = totals.synthetic();
        return synthetic == 0 ? "" : synthetic < totals.shown() ? strings.get("library.totals.synthetic", synthetic)
                : strings.get("library.totals.all-synthetic");
    }

    /// The sentence below the filter box, empty where all of it was understood.
    public String problem(LibraryPage shown) {
        FilterProblem problem = shown.problem();
        return problem == null ? "" : strings.get(problem.key(), problem.field(), problem.text());
    }

    private String listName() {
        return filter.get().isBlank() ? strings.get("library.list") : strings.get("library.list-filtered", filter.get().strip());
    }

    private FacetSection section(LibraryFacet facet, List<LibraryFacet.Counted> values) {
        Set<String> ticked = chosen.get().getOrDefault(facet, Set.of());
        return new FacetSection(facet.name(), strings.get(facet.titleKey()),
                facet == LibraryFacet.CHECK ? strings.get("facets.dismissed-too") : "", values.stream()
                .map(value -> new FacetValue(value.value(), value.value().isEmpty() ? strings.get("library.value.none") : value.value(),
                        value.count(), ticked.contains(value.value()))).toList());
    }

    private void refresh() {
        List<TranscriptSummary> summaries = workspace.summaries().get();
        LibraryQuery query = new LibraryQuery(filter.get(), chosen.get(), sort.get(), grouped.get());
        answering.run((progress, cancellation) -> engine.answer(cache.of(summaries), query, cancellation), new TaskListener<>() {
            @Override
            public void done(LibraryPage result) {
                failure.set(null);
                keepKnown(summaries);
                page.set(result);
            }

            @Override
            public void failed(Exception problem) {
                failure.set(strings.get("library.failed", Objects.toString(problem.getMessage(), problem.toString())));
            }
        });
    }

    /// Conversations that left the workspace leave the selection too.
    @SuppressWarnings("ReferenceEquality") // a refresh gives a new list
    private void keepKnown(List<TranscriptSummary> summaries) {
        if (!selected.get().isEmpty() && summaries != known) {
            Set<String> kept = new HashSet<>();
            summaries.stream().map(TranscriptSummary::id).filter(selected.get()::contains).forEach(kept::add);
            selected.set(Set.copyOf(kept));
        }
        known = summaries;
    }

    /// Prepares each list of rows once, whoever asks first; work that comes meanwhile waits for it.
    private static final class RowsCache {
        private PreparedRows prepared = PreparedRows.NONE;

        @SuppressWarnings("ReferenceEquality") // a refresh gives a new list
        synchronized PreparedRows of(List<TranscriptSummary> summaries) {
            if (prepared.rows() != summaries) {
                prepared = new PreparedRows(summaries);
            }
            return prepared;
        }
    }
}
