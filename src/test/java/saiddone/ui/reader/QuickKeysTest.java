package saiddone.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.model.Presence;
import saiddone.model.Anchor;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.fake.Desks;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MemoryIndex;
import saiddone.ui.fx.Delays;
import saiddone.ui.reader.conversation.CaseRules;
import saiddone.ui.reader.conversation.Made;
import saiddone.ui.reader.tagging.CodeFilter;
import saiddone.ui.reader.tagging.Tagging;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Strings;

/// Keys pressed faster than the disk writes.
class QuickKeysTest {
    @TempDir
    private Path folder;

    @Test
    void aKeyThatFollowsATagQuicklyIsAboutThatTag() {
        Deque<Runnable> disk = new ArrayDeque<>();
        Desk desk = Desks.open(folder, new Notices(), new DirectTaskRunner(), disk::add, Runnable::run);
        ReaderModel model = new ReaderModel(new FakeWorkspace(new DirectTaskRunner(),
                new MemoryIndex(List.of(new Made("one").customer("Hello").agent("Hi").done()))), desk, CaseRules.Book.EMPTY,
                Unchecked.over(desk),
                new Strings(ResourceBundle.getBundle("saiddone.strings")), Delays.NONE);
        model.open(Anchor.of("one"), null);
        Tagging tagging = model.tagging();
        tagging.press(desk.codebook().code("believed").orElseThrow(), Presence.PRESENT, model.aim().target());
        disk.poll().run();
        tagging.press(desk.codebook().code("wrong").orElseThrow(), Presence.PRESENT, model.aim().target());
        tagging.whenSettled(() -> tagging.severity(tagging.ownOrLast(null).orElseThrow(), 1));
        assertThat(disk).as("nothing is asked of the tag before").hasSize(1);
        while (!disk.isEmpty()) {
            disk.poll().run();
        }
        assertThat(desk.store().judgements().of("one")).allSatisfy(one -> assertThat(one.severity() != null)
                .isEqualTo(one.code().equals("wrong"))).hasSize(2);
        desk.close();
        disk.poll().run();
    }

    @Test
    void thePickerFindsByNameThenByDefinitionAndRemembers() {
        Desk desk = Desks.open(folder, new Notices());
        var codes = desk.codebook().inForce();
        assertThat(CodeFilter.of(codes, List.of(), "")).extracting(code -> code.id()).containsExactly("believed", "wrong", "stale",
                "circling");
        assertThat(CodeFilter.of(codes, List.of("circling", "stale"), "")).extracting(code -> code.id()).containsExactly("circling",
                "stale", "believed", "wrong");
        assertThat(CodeFilter.of(codes, List.of(), "act")).extracting(code -> code.id()).as("a word of the name before the definition")
                .containsExactly("wrong", "believed");
        assertThat(CodeFilter.of(codes, List.of(), "wrong-rep")).extracting(code -> code.id()).containsExactly("wrong");
        assertThat(CodeFilter.of(codes, List.of(), "zebra")).isEmpty();
        desk.close().join();
    }
}
