package saiddone.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.search.QueryProblem;
import saiddone.search.TranscriptIndex;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.RealWorkspace;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// Searches the shared corpora as a user would: types, ticks, walks the hits, opens one; and finds everything as it was.
class SearchJourneyTest extends ApplicationTest {
    @TempDir
    static Path folder;
    private final FakeNavigator navigator = new FakeNavigator();
    private final List<String> stored = new ArrayList<>();
    private static TranscriptIndex index;
    private SearchViewModel model;
    private SearchView view;
    private Stage stage;

    @BeforeAll
    static void open() {
        index = RealWorkspace.index(folder);
    }

    @AfterAll
    static void close() {
        if (index != null) {
            index.close();
        }
    }

    @Override
    public void start(Stage shown) {
        stage = shown;
        FakeWorkspace workspace = new FakeWorkspace(new FxTaskRunner(Platform::runLater, QueryProblem.class::isInstance), index);
        Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
        RecentSearches memory = new RecentSearches() {
            @Override
            public List<String> load() {
                return List.of("\"gift card\" call:refund");
            }

            @Override
            public void save(List<String> searches) {
                stored.clear();
                stored.addAll(searches);
            }
        };
        model = new SearchViewModel(workspace, navigator, strings, Delays.FX, memory);
        view = new SearchView(model, strings);
        stage.setScene(Shots.scene(view.node(), 1000, 800, false));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.focus();
    }

    @Test
    void findsAPassageAndOpensItInTheReader() throws Exception {
        write("certificate");
        until(() -> model.page().get() != null && model.page().get().query().equals("certificate"));
        SearchPage page = model.page().get();
        Set<String> twin = index.summaries().stream().map(TranscriptSummary::id)
                .filter(id -> says(index.transcript(id), "certificate")).collect(Collectors.toSet());
        assertThat(page.rows()).isNotEmpty().allMatch(row -> twin.contains(row.hit().transcript().id()));
        assertThat(page.conversations()).isLessThanOrEqualTo(twin.size()).isGreaterThan(10);
        push(KeyCode.ENTER);
        until(() -> hits().isFocused() && hits().getSelectionModel().getSelectedIndex() == 0);
        push(KeyCode.DOWN).push(KeyCode.ENTER);
        SearchRow second = page.rows().get(1);
        assertThat(navigator.places).containsExactly(new Place.Reader(second.hit().anchor(), "certificate"));
        assertThat(navigator.list).contains(second.hit().transcript().id()).doesNotHaveDuplicates();
        assertThat(stored).containsExactly("certificate", "\"gift card\" call:refund");
        assertThat(second.hit().highlights()).isNotEmpty().allSatisfy(span ->
                assertThat(second.hit().snippet().substring(span.start(), span.end()).toLowerCase()).startsWith("certificate"));

        interact(() -> view.show(new Place.Search("certificate")));
        assertThat(hits().getSelectionModel().getSelectedItem()).isEqualTo(second);

        interact(() -> model.toggle("handed-over", "yes"));
        until(() -> model.page().get().filters().containsKey("handed-over"));
        assertThat(model.page().get().rows()).isNotEmpty().allMatch(row -> row.hit().transcript().handedOver());
        interact(model::clearFilters);
        interact(() -> model.query().set("certificate ("));
        until(() -> model.trouble().get() != null);
        assertThat(lookup(".search-trouble").query().isVisible()).isTrue();
        assertThat(hits().getItems()).as("the last answer stays to be looked at").isNotEmpty();
    }

    @Test
    void suggestsFieldsAndTheirValues() throws Exception {
        write("mod");
        until(() -> listWindows().size() > 1);
        push(KeyCode.TAB);
        assertThat(model.query().get()).isEqualTo("model:");
        write("xai/");
        until(() -> suggestions().getItems().contains("xai/grok-3-mini"));
        push(KeyCode.DOWN).push(KeyCode.ENTER);
        String query = model.query().get();
        assertThat(query).startsWith("model:=xai/grok-3").endsWith(" ");
        until(() -> model.page().get() != null && model.page().get().query().equals(query));
        assertThat(model.page().get().rows()).isNotEmpty()
                .allMatch(row -> query.equals("model:=" + row.hit().transcript().model() + " "));
    }

    @Test
    void everyFieldThatIsSuggestedIsOneThatTheIndexKnows() {
        for (QueryField field : QueryField.values()) {
            String query = field.word() + ":" + switch (field) {
                case KIND -> "routine";
                case OUTCOME -> "success";
                case HANDED_OVER, RESOLVED, SYNTHETIC -> "yes";
                case FOLLOWED -> "no-write";
                case WHERE -> "agent-message";
                case ROLE -> "user";
                case EFFECT -> "write";
                case ZONE -> "forbidden";
                case SEVERITY -> "high";
                case RUN, REWARD, TURNS, CALLS, WRITES, ERRORS -> ">=0";
                default -> "x";
            };
            assertThat(index.search(new saiddone.search.SearchRequest(query, java.util.Map.of(), 1, List.of(), false),
                    saiddone.task.Cancellation.NEVER)).as(query).isNotNull();
        }
    }

    private static boolean says(Transcript transcript, String word) {
        return transcript.messages().stream().anyMatch(message -> (message.text() + " " + message.reasoning() + " "
                + message.calls().stream().map(call -> call.name() + " " + call.arguments().raw()).toList()).toLowerCase().contains(word));
    }

    @SuppressWarnings("unchecked")
    private ListView<SearchRow> hits() {
        return lookup("#search-hits").queryAs(ListView.class);
    }

    @SuppressWarnings("unchecked")
    private ListView<String> suggestions() {
        return listWindows().stream().map(window -> window.getScene().getRoot().lookup(".suggestions")).filter(java.util.Objects::nonNull)
                .map(node -> (ListView<String>) node).findFirst().orElse(new ListView<>());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
