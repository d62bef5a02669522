package saiddone.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.store.Tag;
import saiddone.model.Anchor;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.fake.Desks;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MemoryIndex;
import saiddone.ui.fx.Delays;
import saiddone.ui.reader.conversation.CaseRules;
import saiddone.ui.reader.conversation.Made;
import saiddone.ui.reader.tagging.Tagging;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.Strings;

/// A reader over two small conversations and a database of its own, everything on the calling thread.
abstract class TaggingSetup {
    static final String REPLY = "I am sorry. A new bag, Black, 55 cm, is on its way! Anything else?";
    final Transcript first = new Made("one").customer("It came broken. Please send another.")
            .thinking("There is no photo. Policy asks for one.", REPLY)
            .call("create_replacement", ToolEffect.WRITE, "{\"order_id\":\"NL-20418\",\"item\":{\"variant\":88213}}", "{\"ok\":true}",
                    false)
            .agent("Done 👩‍👩‍👧 now.").done();
    final Transcript second = new Made("two").customer("Hello").agent("Hi").done();
    final Notices notices = new Notices();
    @TempDir
    Path folder;
    Desk desk;
    ReaderModel model;
    Tagging tagging;

    @BeforeEach
    void open() {
        desk = Desks.open(folder, notices);
        model = reader(first, second);
        tagging = model.tagging();
        model.readingList().set(new ReadingList(List.of("one", "two"), "Library"));
        model.open(Anchor.of("one"), null);
    }

    ReaderModel reader(Transcript... all) {
        MemoryIndex index = new MemoryIndex(List.of(all));
        FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), index);
        workspace.rows.set(index.summaries());
        return new ReaderModel(workspace, desk, CaseRules.Book.EMPTY, Unchecked.over(desk),
                new Strings(ResourceBundle.getBundle("saiddone.strings")),
                Delays.NONE);
    }

    @AfterEach
    void close() {
        desk.close().join();
        assertThat(notices.shown()).isEmpty();
    }

    Code code(String id) {
        return desk.codebook().code(id).orElseThrow();
    }

    List<Judgement> stored() {
        return desk.store().judgements().of("one");
    }

    Judgement only() {
        assertThat(stored()).hasSize(1);
        return stored().getFirst();
    }

    void press(String id) {
        tagging.press(code(id), Presence.PRESENT, model.aim().target());
    }

    void other(String code, Target target) {
        desk.store().judgements().tag("bob", Tag.present(code, Subject.of(first), target));
        desk.refresh();
    }
}
