package saiddone.ui.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import saiddone.search.FacetCount;
import saiddone.search.QueryProblem;
import saiddone.search.SearchRequest;
import saiddone.search.SearchResult;
import saiddone.task.Cancellation;
import saiddone.task.Running;
import saiddone.task.TaskListener;
import saiddone.ui.control.FacetSection;
import saiddone.ui.control.FacetValue;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Activity;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// A search as it is being typed: asks the index off the FX thread after a short silence, keeps only the newest answer.
public final class SearchViewModel {
    private static final Duration SILENCE = Duration.ofMillis(120);
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final int PAGE = 60;
    private static final int RECENT = 12;
    private static final int SUGGESTIONS = 9;
    private static final int MOST_TAGGED = 1000;

    private final WorkspaceModel workspace;
    private final Navigator navigator;
    private final Strings strings;
    private final Delays delays;
    private final RecentSearches memory;
    private final LatestTask typed;
    private final LatestTask asked;
    private final LatestTask completing;
    private final LatestTask listing;
    private @Nullable HitTagger tagger;
    private Running patience = () -> {};
    private int limit = PAGE;

    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Map<String, Set<String>>> filters = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable SearchPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SearchTrouble> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<String>> recent = new ReadOnlyObjectWrapper<>(List.of());

    public SearchViewModel(WorkspaceModel workspace, Navigator navigator, Strings strings, Delays delays, RecentSearches memory) {
        this.workspace = workspace;
        this.navigator = navigator;
        this.strings = strings;
        this.delays = delays;
        this.memory = memory;
        String name = strings.get("search.task");
        typed = new LatestTask(workspace.tasks(), delays, SILENCE, name);
        asked = new LatestTask(workspace.tasks(), delays, Duration.ZERO, name);
        completing = new LatestTask(workspace.tasks(), delays, SILENCE, strings.get("search.task.complete"));
        listing = new LatestTask(workspace.tasks(), delays, Duration.ZERO, strings.get("search.task.list"));
        recent.set(List.copyOf(memory.load()));
        query.addListener((property, before, now) -> fresh(typed));
        workspace.summaries().addListener((property, before, now) -> ask(asked));
    }

    /// What stands in the box; searching follows by itself.
    public StringProperty query() {
        return query;
    }

    /// Ticked facet values by facet.
    public ReadOnlyObjectProperty<Map<String, Set<String>>> filters() {
        return filters.getReadOnlyProperty();
    }

    /// The newest answer; null where nothing is asked for.
    public ReadOnlyObjectProperty<@Nullable SearchPage> page() {
        return page.getReadOnlyProperty();
    }

    /// Why the newest question has no answer; the page is then an older question's. Null where it has one.
    public ReadOnlyObjectProperty<@Nullable SearchTrouble> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Whether the answer takes long enough to say so.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Most recent first.
    public ReadOnlyObjectProperty<List<String>> recent() {
        return recent.getReadOnlyProperty();
    }

    /// What the index is doing: while it reads, answers are of what was read so far.
    public ReadOnlyObjectProperty<Activity> activity() {
        return workspace.activity();
    }

    /// What is in no answer because the reviewer reads it blind, by id.
    public ReadOnlyObjectProperty<Map<String, String>> hidden() {
        return workspace.hidden();
    }

    /// Searches at once, without waiting for more typing.
    public void searchNow() {
        remember();
        SearchPage shown = page.get();
        if (trouble.get() != null || shown == null || !shown.query().equals(query.get()) || !shown.filters().equals(filters.get())) {
            ask(asked);
        }
    }

    /// Ticks a value, or takes the tick away.
    public void toggle(String facet, String value) {
        Map<String, Set<String>> next = new TreeMap<>(filters.get());
        Set<String> values = new LinkedHashSet<>(next.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        next.put(facet, Set.copyOf(values));
        next.values().removeIf(Set::isEmpty);
        filters.set(Map.copyOf(next));
        fresh(asked);
    }

    /// Takes away every tick.
    public void clearFilters() {
        if (!filters.get().isEmpty()) {
            filters.set(Map.of());
            fresh(asked);
        }
    }

    /// Shows the next hits below the ones that are there.
    public void more() {
        limit += PAGE;
        ask(asked);
    }

    /// Opens the reader at a hit with the query's words lit; next and previous then walk the conversations found.
    public void open(SearchRow row) {
        SearchPage shown = page.get();
        if (shown == null) {
            return;
        }
        remember();
        Set<String> found = new LinkedHashSet<>();
        shown.rows().forEach(each -> found.add(each.hit().transcript().id()));
        navigator.readingList(List.copyOf(found), strings.get("search.list", shown.query().strip()));
        navigator.go(new Place.Reader(row.hit().anchor(), shown.query().isBlank() ? null : shown.query()));
    }

    /// Goes to the form that draws a queue, with every conversation in it that the search finds, shown or not.
    public void queue() {
        SearchPage shown = page.get();
        if (shown == null || shown.conversations() == 0) {
            return;
        }
        SearchRequest request = new SearchRequest(shown.query(), shown.filters(), 0, List.of(), false);
        listing.run((progress, cancellation) -> List.copyOf(new TreeSet<>(workspace.index().conversations(request, cancellation))),
                new Shown<>(found -> {
                    navigator.readingList(found, words(shown));
                    navigator.go(new Place.Queue(Place.Queue.NEW_FROM_LIST));
                }, this::failed));
    }

    /// Who tags every hit.
    public void setTagger(HitTagger who) {
        tagger = who;
    }

    /// Tags every hit, shown or not.
    public void tagHits() {
        SearchPage shown = page.get();
        HitTagger to = tagger;
        if (shown != null && to != null && shown.messages() > 0) {
            SearchRequest request = new SearchRequest(shown.query(), shown.filters(), MOST_TAGGED, List.of(), true);
            listing.run((progress, cancellation) -> workspace.index().search(request, cancellation),
                    new Shown<>(found -> to.tag(found.hits(), found.messages()), this::failed));
        }
    }

    /// The list's name with everything that narrows it, so that it can be made again.
    private String words(SearchPage shown) {
        String ticks = new TreeMap<>(shown.filters()).entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(" / ", new TreeSet<>(entry.getValue())))
                .collect(Collectors.joining("; "));
        String name = strings.get("search.list", shown.query().strip());
        return ticks.isEmpty() ? name : name + "; " + ticks;
    }

    /// Suggests how the word before the caret could go on; an empty list where nothing fits.
    public void complete(@Nullable Completion unfinished, Consumer<List<String>> show) {
        completing.cancel();
        String field = unfinished == null ? null : unfinished.field();
        if (unfinished == null) {
            show.accept(List.of());
        } else if (field == null) {
            show.accept(QueryField.startingWith(unfinished.typed()).stream().map(QueryField::word).limit(SUGGESTIONS).toList());
        } else {
            completing.run((progress, cancellation) -> values(field, unfinished.typed()),
                    new Shown<>(show, problem -> show.accept(List.of())));
        }
    }

    /// The facets as the panel at the left shows them. Facets that cannot narrow anything are left out.
    public List<FacetSection> facets(SearchPage shown) {
        List<FacetSection> sections = new ArrayList<>();
        shown.facets().forEach((name, counts) -> {
            Set<String> ticked = shown.filters().getOrDefault(name, Set.of());
            List<FacetValue> values = new ArrayList<>(counts.stream().map(count -> value(name, count, ticked)).toList());
            ticked.stream().filter(value -> counts.stream().noneMatch(count -> count.value().equals(value)))
                    .forEach(value -> values.add(value(name, new FacetCount(value, 0, 0), ticked)));
            if (values.size() > 1 || !ticked.isEmpty()) {
                QueryField field = QueryField.of(name);
                sections.add(new FacetSection(name, field == null ? name : strings.get(field.key()),
                        field != null && field.ofFindings() ? strings.get("facets.dismissed-too") : "", values));
            }
        });
        return sections;
    }

    /// The line above the hits: `171 conversations, 214 messages, 9 ms`; says so while transcripts are still being read.
    public String summary(SearchPage shown) {
        String counts = strings.get("search.summary", shown.conversations(), shown.messages(), shown.millis());
        return workspace.activity().get().reading() ? counts + strings.get("search.summary.reading") : counts;
    }

    private static FacetValue value(String facet, FacetCount count, Set<String> ticked) {
        return new FacetValue(count.value(), label(facet, count.value()), count.conversations(), ticked.contains(count.value()));
    }

    /// Our own words are written for people; words of the files stay as they are.
    private static String label(String facet, String value) {
        return facet.equals(QueryField.WHERE.word()) || facet.equals(QueryField.FOLLOWED.word()) ? value.replace('-', ' ') : value;
    }

    private List<String> values(String field, String typed) {
        return workspace.index().values(field, typed, SUGGESTIONS).stream().map(FacetCount::value).toList();
    }

    private void remember() {
        String now = query.get().strip();
        if (!now.isEmpty() && trouble.get() == null) {
            Set<String> searches = new LinkedHashSet<>();
            searches.add(now);
            searches.addAll(recent.get());
            recent.set(searches.stream().limit(RECENT).toList());
            memory.save(recent.get());
        }
    }

    private void fresh(LatestTask task) {
        limit = PAGE;
        ask(task);
    }

    private void ask(LatestTask task) {
        typed.cancel();
        asked.cancel();
        patience.cancel();
        String text = query.get();
        Map<String, Set<String>> ticked = filters.get();
        if (text.isBlank() && ticked.isEmpty()) {
            busy.set(false);
            trouble.set(null);
            page.set(null);
            return;
        }
        patience = delays.after(SILENCE.plus(PATIENCE), () -> busy.set(true));
        int most = limit;
        task.run((progress, cancellation) -> search(text, ticked, most, cancellation), new Shown<>(this::answered, this::failed));
    }

    private SearchPage search(String text, Map<String, Set<String>> ticked, int most, Cancellation cancellation) {
        List<String> wanted = workspace.index().facets();
        SearchResult result = workspace.index().search(new SearchRequest(text, ticked, most, wanted, true), cancellation);
        return new SearchPage(text, ticked, SearchRow.group(result.hits()), result.hits().size(), result.messages(), result.conversations(),
                result.facets(), result.millis());
    }

    private void answered(SearchPage answer) {
        patience.cancel();
        busy.set(false);
        trouble.set(null);
        page.set(answer);
    }

    private void failed(Exception problem) {
        patience.cancel();
        busy.set(false);
        String sentence = Objects.toString(problem.getMessage(), problem.toString());
        trouble.set(problem instanceof QueryProblem query
                ? new SearchTrouble(sentence, this.query.get(), query.position())
                : new SearchTrouble(strings.get("search.failed", sentence), "", -1));
    }

    private record Shown<T>(Consumer<T> show, Consumer<Exception> fail) implements TaskListener<T> {
        @Override
        public void done(T result) {
            show.accept(result);
        }

        @Override
        public void failed(Exception problem) {
            fail.accept(problem);
        }
    }
}
