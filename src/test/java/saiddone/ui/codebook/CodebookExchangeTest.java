package saiddone.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Conflict;

/// Codebooks that go out as files and come in, and what two copies changed.
class CodebookExchangeTest extends CodebookSetup {
    @Test
    void aCodebookGoesOutAndComesBackThroughAPlan() throws Exception {
        openSmall();
        fixture.files.file = folder.resolve("out.json");
        model.files().export("json");
        Codebook before = book();
        String json = Files.readString(fixture.files.file);
        Files.writeString(fixture.files.file, json.replace("\"circling\"", "\"going round\"").replace("\"id\" : \"d\"", "\"id\" : \"e\""));
        model.files().open();
        Panel.Import plan = (Panel.Import) model.panel().get();
        Comparison compared = model.files().plan(plan.content());
        assertThat(compared.of(Comparison.Kind.CHANGED)).singleElement()
                .satisfies(entry -> assertThat(entry.changes())
                        .containsExactly(new Comparison.FieldChange("name", "circling", "going round")));
        assertThat(compared.of(Comparison.Kind.NEW)).extracting(Comparison.Entry::id).containsExactly("e");
        assertThat(compared.of(Comparison.Kind.GONE)).extracting(Comparison.Entry::id).containsExactly("d");
        assertThat(book()).as("nothing happens before it is asked for").isEqualTo(before);
        model.files().apply(plan);
        assertThat(code("c").name()).isEqualTo("going round");
        assertThat(book().codes()).hasSize(5);
        fixture.notices.shown().getLast().action().run();
        assertThat(book().codes()).isEqualTo(before.codes());
    }

    @Test
    void aCodebookGoesRoundAsRefiQda() throws Exception {
        openStarter();
        model.editing().save(book().inForce().getFirst().id(), CodeField.SEVERITIES, "mild, grave");
        fixture.files.file = folder.resolve("out.qdc");
        model.files().export("qdc");
        assertThat(Files.readString(fixture.files.file)).startsWith("<?xml");
        model.files().open();
        Comparison compared = model.files().plan(((Panel.Import) model.panel().get()).content());
        assertThat(compared.of(Comparison.Kind.SAME)).hasSize(book().codes().size() + book().groups().size());
        assertThat(compared.entries()).hasSameSizeAs(compared.of(Comparison.Kind.SAME));
    }

    @Test
    void whatTwoCopiesChangedIsChosenFrom() throws Exception {
        CodebookFixture.small(folder);
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(folder.resolve("annotations.db"), copy.resolve("annotations.db"));
        try (AnnotationStore other = CodebookFixture.open(copy)) {
            other.codebook().rename("bob", "a", "theirs");
        }
        open();
        model.editing().save("a", CodeField.NAME, "ours");
        fixture.desk.change((store, who) -> store.exchange().merge(who, copy.resolve("annotations.db")), report -> {});
        Conflict conflict = model.conflicts().all().get().getFirst();
        assertThat(model.conflicts().all().get()).hasSize(1);
        assertThat(model.conflicts().fields(conflict)).containsExactly(new Comparison.FieldChange("name", "ours", "theirs"));
        model.conflicts().resolve(conflict, Conflict.Choice.THEIRS);
        assertThat(model.conflicts().all().get()).isEmpty();
        assertThat(code("a").name()).isEqualTo("theirs");
        fixture.notices.shown().getLast().action().run();
        assertThat(code("a").name()).isEqualTo("ours");
        assertThat(model.conflicts().all().get()).hasSize(1);
    }

    @Test
    void aFileThatIsNoCodebookIsToldInOneSentence() throws Exception {
        openSmall();
        fixture.files.file = folder.resolve("bad.json");
        model.files().open();
        assertThat(fixture.notices.shown().getLast().sentence()).startsWith("The file could not be read or written");
        Files.writeString(fixture.files.file, "{\"format\": \"other\"}");
        model.files().open();
        assertThat(fixture.notices.shown().getLast().sentence()).contains("no codebook");
        assertThat(model.panel().get()).isInstanceOf(Panel.Nothing.class);
    }

    @Test
    void aLongChangeIsCutToWhatDiffers() {
        Parts.Change cut = Parts.change("one two three four five six seven eight nine ten eleven twelve",
                "one two three four five six seven 8 nine ten eleven twelve");
        assertThat(cut.before()).isEqualTo("…four five six seven eight nine ten eleven twelve");
        assertThat(cut.after()).isEqualTo("…four five six seven 8 nine ten eleven twelve");
        assertThat(Parts.change("", "new")).isEqualTo(new Parts.Change("", "new"));
        assertThat(Parts.change("a b", "a b c")).isEqualTo(new Parts.Change("a b", "a b c"));
    }
}
