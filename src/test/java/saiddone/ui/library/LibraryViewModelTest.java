package saiddone.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saiddone.model.Anchor;
import saiddone.model.TranscriptSummary;
import saiddone.task.DirectTaskRunner;
import saiddone.task.TaskRunner;
import saiddone.ui.control.FacetSection;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.HeldTasks;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

class LibraryViewModelTest {
    private static final List<TranscriptSummary> ROWS = Rows.random(300, 21);
    private final FakeNavigator navigator = new FakeNavigator();
    private FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), null);

    private LibraryViewModel model(TaskRunner tasks) {
        workspace = new FakeWorkspace(tasks, null);
        workspace.rows.set(ROWS);
        return new LibraryViewModel(workspace, navigator, new Strings(ResourceBundle.getBundle("saiddone.strings")));
    }

    private LibraryViewModel model() {
        return model(new DirectTaskRunner());
    }

    @Test
    void showsEverythingInTheOrderOfTheFilesAtFirst() {
        assertThat(model().page().get().rows()).isEqualTo(ROWS);
    }

    @Test
    void oneChangePublishesOnce() {
        LibraryViewModel model = model();
        List<LibraryPage> published = new ArrayList<>();
        model.page().addListener((property, before, now) -> published.add(now));
        model.filter().set("refund");
        model.sort().set(List.of(new SortKey(LibraryColumn.TURNS, true)));
        model.toggle(LibraryFacet.HANDED_OVER, "yes");
        assertThat(published).hasSize(3);
        assertThat(published.getLast().query().filter()).isEqualTo("refund");
        assertThat(published.getLast().rows()).isNotEmpty().allMatch(TranscriptSummary::handedOver)
                .isSortedAccordingTo((a, b) -> Integer.compare(b.turns(), a.turns()));
    }

    @Test
    void anAnswerThatComesLateDoesNotReplaceANewerOne() {
        HeldTasks tasks = new HeldTasks();
        LibraryViewModel model = model(tasks);
        model.filter().set("re");
        model.filter().set("refund");
        tasks.finish(2);
        tasks.finish(1);
        tasks.finish(0);
        assertThat(tasks.count()).isEqualTo(3);
        assertThat(model.page().get().query().filter()).isEqualTo("refund");
    }

    @Test
    void theSelectionOutlivesFiltersAndRefreshes() {
        LibraryViewModel model = model();
        model.select(Set.of("id-3", "id-200"));
        model.filter().set("no row says this");
        assertThat(model.page().get().rows()).isEmpty();
        model.clear();
        workspace.rows.set(List.copyOf(new ArrayList<>(ROWS)));
        assertThat(model.selected().get()).containsExactlyInAnyOrder("id-3", "id-200");
        workspace.rows.set(ROWS.subList(0, 100));
        assertThat(model.selected().get()).containsExactly("id-3");
    }

    @Test
    void openingHandsOverTheVisibleOrder() {
        LibraryViewModel model = model();
        model.filter().set("model:=glm-5.2");
        model.sort().set(List.of(new SortKey(LibraryColumn.CALLS, true)));
        TranscriptSummary third = model.page().get().rows().get(2);
        model.open(third);
        assertThat(navigator.list).isEqualTo(model.page().get().rows().stream().map(TranscriptSummary::id).toList());
        assertThat(navigator.listName).contains("glm-5.2");
        assertThat(navigator.places).containsExactly(new Place.Reader(Anchor.of(third.id()), null));
    }

    @Test
    void aTickedFacetStaysEvenWhenItIsTheOnlyValueLeft() {
        LibraryViewModel model = model();
        model.toggle(LibraryFacet.MODEL, "glm-5.2");
        assertThat(model.page().get().rows()).isNotEmpty().allMatch(row -> "glm-5.2".equals(row.model()));
        workspace.rows.set(ROWS.stream().filter(row -> "haiku-4.5".equals(row.model())).toList());
        FacetSection models = model.facets(model.page().get()).stream()
                .filter(facet -> facet.id().equals("MODEL")).findFirst().orElseThrow();
        assertThat(models.values()).anySatisfy(value -> {
            assertThat(value.value()).isEqualTo("glm-5.2");
            assertThat(value.chosen()).isTrue();
            assertThat(value.count()).isZero();
        });
        model.toggle(LibraryFacet.MODEL, "glm-5.2");
        assertThat(model.page().get().rows()).isNotEmpty();
        assertThat(model.narrowed()).isFalse();
    }

    @Test
    void onlyTheFacetOfFindingsSaysThatDismissedOnesCount() {
        LibraryViewModel model = model();
        assertThat(model.facets(model.page().get())).filteredOn(facet -> facet.note().contains("dismissed count too"))
                .extracting(FacetSection::id).containsExactly("CHECK");
    }

    @Test
    void copiesTheChosenRowsElseAllVisibleOnes() {
        LibraryViewModel model = model();
        model.sort().set(List.of(new SortKey(LibraryColumn.TURNS, false)));
        List<LibraryColumn> columns = List.of(LibraryColumn.CONVERSATION, LibraryColumn.TURNS);
        assertThat(model.copy(columns).rows()).hasSize(ROWS.size());
        model.select(Set.of("id-5", "id-9"));
        List<TranscriptSummary> both = model.page().get().rows().stream().filter(row -> row.id().matches("id-[59]")).toList();
        assertThat(model.copy(columns).headings()).containsExactly("Conversation", "Turns", "Synthetic");
        assertThat(model.copy(columns).rows()).containsExactlyElementsOf(
                both.stream().map(row -> List.of(row.conversation(), String.valueOf(row.turns()), "synthetic")).toList());
        workspace.rows.set(ROWS.stream().map(row -> Rows.synthetic(row, row.id().equals("id-9"))).toList());
        assertThat(model.copy(columns).rows()).extracting(List::getLast).containsExactlyInAnyOrder("", "synthetic");
        model.select(Set.of("id-5"));
        assertThat(model.copy(columns).headings()).as("none of them is").containsExactly("Conversation", "Turns");
        assertThat(model.copy(List.of(LibraryColumn.MODEL, LibraryColumn.RUN)).headings()).containsExactly("Model", "Suite", "Run");
    }

    @Test
    void theTotalsLineSaysWhatIsSynthetic() {
        LibraryViewModel model = model();
        assertThat(model.totals(model.page().get())).contains("all synthetic");
        workspace.rows.set(ROWS.stream().map(row -> Rows.synthetic(row, row.id().compareTo("id-2") < 0)).toList());
        long synthetic = ROWS.stream().filter(row -> row.id().compareTo("id-2") < 0).count();
        assertThat(model.totals(model.page().get())).contains(", " + synthetic + " synthetic");
        workspace.rows.set(ROWS.stream().map(row -> Rows.synthetic(row, false)).toList());
        assertThat(model.totals(model.page().get())).doesNotContain("synthetic");
    }

    @Test
    void theTotalsLineSaysWhatItsMeanIsOf() {
        LibraryViewModel model = model();
        long rewarded = ROWS.stream().filter(row -> row.reward() != null).count();
        double mean = ROWS.stream().filter(row -> row.reward() != null).mapToDouble(TranscriptSummary::reward).average().orElseThrow();
        assertThat(model.totals(model.page().get())).startsWith("300 conversations, ")
                .contains("mean reward %.2f (n=%d)".formatted(mean, rewarded));
        model.filter().set("refund turns:>many");
        assertThat(model.problem(model.page().get())).contains("“turns”", "“>many”");
        assertThat(model.totals(model.page().get())).startsWith("0 of 300 conversations").doesNotContain("reward");
    }
}
