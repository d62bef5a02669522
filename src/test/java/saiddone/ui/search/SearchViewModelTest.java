package saiddone.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saiddone.ingest.ReadProblem;
import saiddone.model.Anchor;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;
import saiddone.search.FacetCount;
import saiddone.search.Followed;
import saiddone.search.IndexStatus;
import saiddone.search.QueryProblem;
import saiddone.search.SearchHit;
import saiddone.search.SearchRequest;
import saiddone.search.SearchResult;
import saiddone.search.TranscriptIndex;
import saiddone.search.UpdateReport;
import saiddone.task.Cancellation;
import saiddone.task.DirectTaskRunner;
import saiddone.task.Progress;
import saiddone.task.TaskRunner;
import saiddone.ui.control.FacetSection;
import saiddone.ui.control.FacetValue;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.HeldTasks;
import saiddone.ui.fx.Delays;
import saiddone.ui.shell.Activity;
import saiddone.ui.shell.OpenWorkspace;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

class SearchViewModelTest {
    private final FakeNavigator navigator = new FakeNavigator();
    private final ScriptedIndex index = new ScriptedIndex();
    private final List<String> stored = new ArrayList<>();
    private FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), index);

    private SearchViewModel model(TaskRunner tasks) {
        workspace = new FakeWorkspace(tasks, index);
        return new SearchViewModel(workspace, navigator, new Strings(ResourceBundle.getBundle("saiddone.strings")), Delays.NONE,
                new RecentSearches() {
                    @Override
                    public List<String> load() {
                        return List.of("older");
                    }

                    @Override
                    public void save(List<String> searches) {
                        stored.clear();
                        stored.addAll(searches);
                    }
                });
    }

    private SearchViewModel model() {
        return model(new DirectTaskRunner());
    }

    @Test
    void hitsOfOneConversationStandTogetherInTheOrderOfTheMessages() {
        index.hits = List.of(hit("b", 7), hit("a", 2), hit("b", 3), hit("c", 1), hit("a", 9));
        SearchViewModel model = model();
        model.query().set("word");
        List<SearchRow> rows = model.page().get().rows();
        assertThat(rows).extracting(row -> row.hit().transcript().id() + row.hit().message()).containsExactly("b3", "b7", "a2", "a9", "c1");
        assertThat(rows).extracting(SearchRow::first).containsExactly(true, false, true, false, true);
        assertThat(rows).extracting(SearchRow::last).containsExactly(false, true, false, true, true);
    }

    @Test
    void anAnswerSaysWhileItIsOnlyOfWhatWasReadSoFar() {
        SearchViewModel model = model();
        model.query().set("word");
        assertThat(model.summary(model.page().get())).endsWith("ms");
        workspace.doing.set(new Activity(OpenWorkspace.Phase.UPDATING, true, 1, 4, "70 conversations"));
        assertThat(model.summary(model.page().get())).endsWith("still being read");
    }

    @Test
    void nothingIsAskedOfTheIndexForAnEmptyBox() {
        SearchViewModel model = model();
        model.query().set("word");
        model.query().set("  ");
        assertThat(model.page().get()).isNull();
        assertThat(index.asked).hasSize(1);
        model.toggle("model", "m1");
        assertThat(index.asked).as("ticks alone are a question").hasSize(2);
    }

    @Test
    void anAnswerThatComesLateIsDropped() {
        HeldTasks tasks = new HeldTasks();
        SearchViewModel model = model(tasks);
        model.query().set("wo");
        model.query().set("word");
        tasks.finish(1);
        tasks.finish(0);
        assertThat(model.page().get().query()).isEqualTo("word");
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void aQueryThatCannotBeUnderstoodKeepsTheLastAnswerAndSaysWhere() {
        SearchViewModel model = model();
        model.query().set("word");
        SearchPage before = model.page().get();
        index.problem = new QueryProblem("There is a \")\" too many.", 5);
        model.query().set("word )");
        assertThat(model.trouble().get()).isEqualTo(new SearchTrouble("There is a \")\" too many.", "word )", 5));
        assertThat(model.trouble().get().before()).isEqualTo("word ");
        assertThat(model.trouble().get().after()).isEqualTo(")");
        assertThat(model.page().get()).isSameAs(before);
        index.problem = null;
        model.query().set("word");
        assertThat(model.trouble().get()).isNull();
        assertThat(model.page().get()).isNotSameAs(before);
    }

    @Test
    void ticksAreHandedOnAndStayOnScreenWhenTheyFindNothing() {
        index.facets = Map.of("model", List.of(new FacetCount("m1", 4, 9), new FacetCount("m2", 1, 1)));
        SearchViewModel model = model();
        model.query().set("word");
        model.toggle("model", "gone");
        assertThat(index.asked.getLast().filters()).isEqualTo(Map.of("model", Set.of("gone")));
        assertThat(model.facets(model.page().get()).getFirst().values()).containsExactly(new FacetValue("m1", "m1", 4, false),
                new FacetValue("m2", "m2", 1, false), new FacetValue("gone", "gone", 0, true));
        model.toggle("model", "gone");
        assertThat(index.asked.getLast().filters()).isEmpty();
    }

    @Test
    void facetsOfFindingsSayThatDismissedOnesCount() {
        List<FacetCount> two = List.of(new FacetCount("one", 4, 9), new FacetCount("two", 1, 1));
        index.facets = Map.of("model", two, "check", two, "finding", two, "severity", two);
        SearchViewModel model = model();
        model.query().set("word");
        assertThat(model.facets(model.page().get())).filteredOn(facet -> facet.note().contains("dismissed count too"))
                .extracting(FacetSection::id).containsExactlyInAnyOrder("check", "finding", "severity");
    }

    @Test
    void openingLightsTheQueryAndWalksTheConversationsFound() {
        index.hits = List.of(hit("b", 7), hit("a", 2), hit("b", 3));
        SearchViewModel model = model();
        model.query().set("word");
        model.open(model.page().get().rows().get(2));
        assertThat(navigator.places).containsExactly(new Place.Reader(Anchor.of("a", 2), "word"));
        assertThat(navigator.list).containsExactly("b", "a");
        assertThat(navigator.listName).contains("word");
        assertThat(stored).containsExactly("word", "older");
    }

    @Test
    void moreAsksForMoreUntilTheQuestionChanges() {
        SearchViewModel model = model();
        model.query().set("word");
        int first = index.asked.getLast().limit();
        model.more();
        assertThat(index.asked.getLast().limit()).isEqualTo(2 * first);
        model.query().set("other");
        assertThat(index.asked.getLast().limit()).isEqualTo(first);
    }

    @Test
    void aWorkspaceReadAgainIsSearchedAgain() {
        SearchViewModel model = model();
        model.query().set("word");
        workspace.rows.set(List.of(summary("a")));
        assertThat(index.asked).hasSize(2);
    }

    @Test
    void suggestsFieldsAndValues() {
        List<String> shown = new ArrayList<>();
        SearchViewModel model = model();
        model.complete(Completion.at("red re", 6), shown::addAll);
        assertThat(shown).contains("reasoning", "result", "reward").allMatch(word -> word.startsWith("re"));
        shown.clear();
        model.complete(Completion.at("model:gp", 8), shown::addAll);
        assertThat(shown).containsExactly("model/gp");
    }

    private static TranscriptSummary summary(String id) {
        return new TranscriptSummary(id, new TranscriptSource("f.json", 0, "tau2"), id,
                new CaseRef("s", "1", null, CaseKind.OTHER, null, null), "m", 0, 1, 1, 1, 0, 0, 0, false, null, null, null, false, "");
    }

    private static SearchHit hit(String id, int message) {
        return new SearchHit(summary(id), message, message, Role.USER, Part.TEXT, 1, "a word", List.of(new Span(2, 6)),
                Anchor.of(id, message), Followed.NO_WRITE, null);
    }

    private static final class ScriptedIndex implements TranscriptIndex {
        List<SearchHit> hits = List.of();
        Map<String, List<FacetCount>> facets = Map.of();
        @Nullable QueryProblem problem;
        final List<SearchRequest> asked = new ArrayList<>();

        @Override
        public SearchResult search(SearchRequest request, Cancellation cancellation) {
            asked.add(request);
            if (problem != null) {
                throw problem;
            }
            return new SearchResult(hits, 1000, 5, facets, 1.5);
        }

        @Override
        public Set<String> conversations(SearchRequest request, Cancellation cancellation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<FacetCount> values(String field, String prefix, int limit, Set<String> without) {
            return List.of(new FacetCount(field + "/" + prefix, 1, 1));
        }

        @Override
        public List<String> facets() {
            return List.of("model");
        }

        @Override
        public IndexStatus status() {
            throw new UnsupportedOperationException();
        }

        @Override
        public UpdateReport update(Progress progress, Cancellation cancellation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TranscriptSummary> summaries() {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable Transcript transcript(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ReadProblem> problems() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Span> highlights(String query, Part part, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
