package saiddone.annotation.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;

class CodebookImportTest {
    private static final CodeGroup GROUP = new CodeGroup("g", "Group", "#000000");

    @TempDir
    private Path folder;

    @Test
    void thePlanNamesWhatIsNewChangedSameAndMissing() {
        Codebook now = new Codebook(3, List.of(GROUP), List.of(code("same", "Same"), code("other", "Old"), code("gone", "Gone here"),
                code("fate", "Fate").merged("same")));
        CodebookImport plan = CodebookImport.plan(now, new CodebookContent(List.of(new CodeGroup("g", "Renamed", "#000000"),
                new CodeGroup("h", "New", "#000000")), List.of(code("same", "Same"), code("other", "New name"), code("fate", "Fate"),
                code("come", "Come").merged("fate"))));

        assertThat(plan.newGroups()).extracting(CodeGroup::id).containsExactly("h");
        assertThat(plan.changedGroups()).singleElement().satisfies(changed -> assertThat(changed.fields())
                .containsExactly(new CodebookImport.Field("name", "Group", "Renamed")));
        assertThat(plan.changedCodes()).singleElement().satisfies(changed -> assertThat(changed.fields())
                .containsExactly(new CodebookImport.Field("name", "Old", "New name")));
        assertThat(plan.same()).isEqualTo(2);
        assertThat(plan.missing()).containsExactly("Gone here");
        assertThat(plan.newCodes()).singleElement().extracting(Code::mergedInto).isEqualTo("same");
        assertThat(plan.notes()).hasSize(2);
    }

    @Test
    void applyingIsOneStepDeletesNothingAndDoesNothingTheSecondTime() {
        try (AnnotationStore store = SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC())) {
            store.reviewers().put(new Reviewer("ann", "Ann", false));
            store.codebook().add("ann", code("here", "Here"));
            Codebook before = store.codebook().now();
            CodebookContent incoming = Codebooks.everything();
            CodebookImport.plan(before, incoming).apply(store.codebook(), "ann");
            assertThat(store.codebook().now().codes()).containsAll(incoming.codes()).hasSize(4);
            assertThat(CodebookImport.plan(store.codebook().now(), incoming).nothing()).isTrue();
            store.history().undo("ann");
            assertThat(store.codebook().now().codes()).isEqualTo(before.codes());
        }
    }

    private static Code code(String id, String name) {
        return new Code(id, null, name, "d", "", "", List.of(), "#000000", List.of(), null, false, null, List.of());
    }
}
