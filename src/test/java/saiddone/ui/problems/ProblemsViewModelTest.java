package saiddone.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saiddone.ingest.ReadProblem;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.control.FacetValue;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.shell.Strings;

class ProblemsViewModelTest {
    private static final ReadProblem CUT = new ReadProblem("runs/a.json", null, 1200L, null,
            "The text ends inside an object; the first 12 conversations were read.");
    private static final ReadProblem CUT_TOO = new ReadProblem("runs/b10.json", null, 77L, null,
            "The text ends inside an object; no conversation could be read.");
    private static final ReadProblem STRANGE = new ReadProblem("runs/b9.json", 3L, null, 4, "The key “messages” holds a number.");
    private static final ReadProblem STRANGE_TOO = new ReadProblem("c.json", 12L, null, 0, "The key “turns” holds a number.");
    private static final ReadProblem POLICY = new ReadProblem("policy.md", null, null, null, "This is not a transcript.");

    private final FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), null);
    private final List<Path> opened = new ArrayList<>();
    private final ProblemsViewModel model;

    ProblemsViewModelTest() {
        workspace.unread.set(List.of(CUT, CUT_TOO, STRANGE, STRANGE_TOO, POLICY));
        model = new ProblemsViewModel(workspace, new Strings(ResourceBundle.getBundle("saiddone.strings")), opened::add);
    }

    @Test
    void alikeReasonsAreOneKind() {
        assertThat(model.page().get().kinds().values()).extracting(FacetValue::label).containsExactly("The key … holds a number",
                "The text ends inside an object", "This is not a transcript");
        assertThat(model.page().get().kinds().values()).extracting(FacetValue::count).containsExactly(2L, 2L, 1L);
    }

    @Test
    void aTickNarrowsTheListButNotTheCounts() {
        model.toggle("The text ends inside an object");
        assertThat(model.page().get().rows()).containsExactly(CUT, CUT_TOO);
        assertThat(model.page().get().kinds().values()).hasSize(3);
        model.toggle("This is not a transcript");
        assertThat(model.page().get().rows()).containsExactlyInAnyOrder(CUT, CUT_TOO, POLICY);
        model.clear();
        assertThat(model.page().get().rows()).hasSize(5);
        assertThat(model.kinds().get()).isEqualTo(Set.of());
    }

    @Test
    void filesSortAsPeopleCountThem() {
        assertThat(model.page().get().rows()).containsExactly(STRANGE_TOO, POLICY, CUT, STRANGE, CUT_TOO);
        model.order().set(ProblemColumn.PLACE.order().reversed());
        assertThat(model.page().get().rows()).startsWith(STRANGE, STRANGE_TOO).endsWith(POLICY);
    }

    @Test
    void wordsFitFilePlaceAndReason() {
        model.filter().set("RUNS object");
        assertThat(model.page().get().rows()).containsExactly(CUT, CUT_TOO);
        model.filter().set("line 3");
        assertThat(model.page().get().rows()).containsExactly(STRANGE);
        assertThat(model.totals(model.page().get())).isEqualTo("1 of 5 problems, in 1 file");
    }

    @Test
    void theFolderOfTheFileIsOpened() {
        model.openFolder(CUT);
        model.openFolder(POLICY);
        assertThat(opened).containsExactly(workspace.folder().resolve("runs"), workspace.folder());
    }

    @Test
    void copiesWhatIsChosenElseAll() {
        assertThat(model.copy(List.of()).rows()).hasSize(5);
        assertThat(model.copy(List.of(STRANGE)).rows()).containsExactly(
                List.of("runs/b9.json", "conversation 5, line 3", "The key “messages” holds a number."));
    }
}
