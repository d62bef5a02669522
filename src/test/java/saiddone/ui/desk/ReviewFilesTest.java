package saiddone.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.codebook.StarterCodebook;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.shell.FolderPort;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Strings;

class ReviewFilesTest {
    @TempDir
    private Path folder;
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private final Notices notices = new Notices();
    private final Chosen chosen = new Chosen();
    private final Desk here = desk();
    private final Desk there = desk();

    @BeforeEach
    void open() throws Exception {
        Path first = Files.createDirectory(folder.resolve("here")).resolve("annotations.db");
        Path second = Files.createDirectory(folder.resolve("there")).resolve("annotations.db");
        try (AnnotationStore common = SqlAnnotationStore.open(first, Clock.systemUTC())) {
            StarterCodebook.putInto(common);
            common.reviewers().put(new Reviewer("ann", "Ann", false));
            common.reviewers().put(new Reviewer("bob", "Bob", false));
        }
        Files.copy(first, second);
        here.start(() -> SqlAnnotationStore.open(first, Clock.systemUTC()), "ann");
        there.start(() -> SqlAnnotationStore.open(second, Clock.systemUTC()), "bob");
    }

    @AfterEach
    void close() {
        here.close().join();
        there.close().join();
    }

    @Test
    void whatOneExportsTheOtherMergesAsOneStep() {
        tag(there, "t1");
        tag(there, "t2");
        chosen.file = folder.resolve("log.jsonl");
        files(there).export();
        files(here).merge();
        assertThat(here.store().judgements().all()).hasSize(2);
        assertThat(sentences()).anyMatch(one -> one.startsWith("2 events came in"));
        files(here).merge();
        assertThat(sentences()).anyMatch(one -> one.startsWith("Nothing new"));
        here.undo();
        assertThat(here.store().judgements().all()).isEmpty();
    }

    @Test
    void whatBothChangedIsToldAsAConflictAndKeptAsHere() {
        rename(here, "ours");
        rename(there, "theirs");
        chosen.file = folder.resolve("there").resolve("annotations.db");
        files(here).merge();
        assertThat(sentences()).anyMatch(one -> one.contains("1 record was changed on both sides"));
        assertThat(here.codebook().code(StarterCodes.POLICY_BREACHED).orElseThrow().name()).isEqualTo("ours");
        assertThat(here.store().conflicts()).hasSize(1);
    }

    @Test
    void theReviewIsWrittenIntoAFolder() {
        tag(here, "t1");
        chosen.folder = folder.resolve("out");
        files(here).report();
        assertThat(folder.resolve("out").resolve("review.md")).content().contains("policy-breached");
        assertThat(folder.resolve("out").resolve("judgements.csv")).exists();
        assertThat(sentences()).anyMatch(one -> one.contains("5 files of the review"));
    }

    @Test
    void whatCannotBeWrittenIsToldAndLeavesNothing() {
        chosen.file = folder.resolve("no such folder").resolve("log.jsonl");
        files(here).export();
        assertThat(sentences()).singleElement().asString().startsWith("Nothing was written");
        assertThat(folder.resolve("no such folder")).doesNotExist();
    }

    private Desk desk() {
        return new Desk(new DirectTaskRunner(), Runnable::run, Runnable::run, strings, notices);
    }

    private ReviewFiles files(Desk desk) {
        return new ReviewFiles(desk, chosen, folder, List::of, rows -> List.of(), notices, strings);
    }

    private static void tag(Desk desk, String transcript) {
        desk.change((store, who) -> store.judgements().tag(who, Tag.present(StarterCodes.POLICY_BREACHED,
                new Subject(transcript, "hash", "model"), new Target.Conversation())), made -> {});
    }

    private static void rename(Desk desk, String name) {
        desk.change((store, who) -> {
            store.codebook().rename(who, StarterCodes.POLICY_BREACHED, name);
            return who;
        }, done -> {});
    }

    private List<String> sentences() {
        return notices.shown().stream().map(Notice::sentence).toList();
    }

    /// Somebody who chooses what the test says.
    private static final class Chosen implements FolderPort {
        private @Nullable Path file;
        private @Nullable Path folder;

        @Override
        public Optional<Path> chooseFolder(Path start) {
            return Optional.ofNullable(folder);
        }

        @Override
        public Optional<Path> chooseFile(String suggested) {
            return Optional.ofNullable(file);
        }

        @Override
        public Optional<Path> chooseToOpen() {
            return Optional.ofNullable(file);
        }

        @Override
        public void openWorkspace(Path other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void rebuildIndex() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void showFolder(Path other) {
            throw new UnsupportedOperationException();
        }
    }
}
