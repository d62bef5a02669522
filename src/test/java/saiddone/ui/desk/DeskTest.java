package saiddone.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Strings;

class DeskTest {
    private static final Reviewer ANN = new Reviewer("ann", "Ann", false);
    private static final Reviewer BOB = new Reviewer("bob", "Bob", false);
    private static final Code CIRCLING = new Code("c1", null, "circling", "", "", "", List.of(), "#888888", List.of(), "1", false, null,
            List.of());
    @TempDir
    private Path folder;
    private final Notices notices = new Notices();
    private final Desk desk = new Desk(new DirectTaskRunner(), Runnable::run, Runnable::run,
            new Strings(ResourceBundle.getBundle("saiddone.strings")), notices);

    @AfterEach
    void close() {
        desk.close().join();
    }

    @Test
    void aChangeWaitsUntilSomebodySaysWhoReviews() {
        open(null);
        List<String> asked = new ArrayList<>();
        desk.whoReviews(() -> asked.add("who?"));
        desk.change((store, who) -> store.judgements().tag(who, tag("t1")), made -> asked.add(made.reviewer()));
        assertThat(asked).containsExactly("who?");
        desk.reviewAs(ANN);
        assertThat(asked).containsExactly("who?", "ann");
        assertThat(desk.store().judgements().of("t1")).singleElement().satisfies(one -> assertThat(one.reviewer()).isEqualTo("ann"));
    }

    @Test
    void whoWillNotSayLosesTheChangeOnly() {
        open(null);
        desk.change((store, who) -> store.judgements().tag(who, tag("t1")), made -> {});
        desk.nobodyReviews();
        desk.reviewAs(ANN);
        assertThat(desk.store().judgements().of("t1")).isEmpty();
    }

    @Test
    void undoAndRedoReachOverARestart() {
        open(null);
        desk.reviewAs(ANN);
        desk.change((store, who) -> store.judgements().tag(who, tag("t1")), made -> {});
        desk.close().join();
        Desk next = new Desk(new DirectTaskRunner(), Runnable::run, Runnable::run,
                new Strings(ResourceBundle.getBundle("saiddone.strings")), notices);
        next.start(this::store, "ann");
        assertThat(next.state().get().undoable()).isNotNull();
        next.undo();
        assertThat(next.store().judgements().of("t1")).isEmpty();
        assertThat(next.told().get()).isEqualTo("undone: a tag");
        next.redo();
        assertThat(next.store().judgements().of("t1")).hasSize(1);
        assertThat(next.told().get()).isEqualTo("done again: a tag");
        next.change((store, who) -> store.judgements().tag(who, tag("t2")), made -> {});
        assertThat(next.told().get()).as("the next step is another matter").isEmpty();
        next.close().join();
    }

    @Test
    void aRefusedChangeIsToldAndChangesNothing() {
        open(null);
        desk.reviewAs(ANN);
        desk.change((store, who) -> store.judgements().tag(who, new Tag("none", subject("t1"), new Target.Conversation(),
                saiddone.annotation.model.Presence.PRESENT, null, null, "", false)), made -> {});
        assertThat(notices.shown()).singleElement().satisfies(one -> assertThat(one.sentence()).contains("no code none"));
        assertThat(desk.saving().get()).isFalse();
    }

    @Test
    void aDamagedDatabaseIsSaid() throws Exception {
        Files.writeString(folder.resolve("annotations.db"), "no database ".repeat(500));
        open(null);
        assertThat(desk.phase().get()).isEqualTo(Desk.Phase.FAILED);
        assertThat(notices.shown()).singleElement().satisfies(one -> assertThat(one.sentence()).contains("annotations-backups"));
    }

    @Test
    void aMigrationIsSaidWithItsBackup() throws Exception {
        Files.copy(Path.of("src/test/resources/saiddone/annotation/version-1.db"), folder.resolve("annotations.db"));
        open(null);
        assertThat(notices.shown()).singleElement().satisfies(one -> assertThat(one.sentence()).contains("before-v"));
    }

    @Test
    void aSecondDeskReadsOnlyAndSaysSo() {
        open(null);
        desk.reviewAs(ANN);
        Desk second = new Desk(new DirectTaskRunner(), Runnable::run, Runnable::run,
                new Strings(ResourceBundle.getBundle("saiddone.strings")), notices);
        second.start(this::store, "ann");
        assertThat(second.phase().get()).isEqualTo(Desk.Phase.READ_ONLY);
        desk.change((store, who) -> store.judgements().tag(who, tag("t1")), made -> {});
        second.refresh();
        assertThat(second.state().get().event()).isEqualTo(desk.state().get().event());
        assertThat(second.store().judgements().of("t1")).hasSize(1);
        second.change((store, who) -> store.judgements().tag(who, tag("t2")), made -> {});
        assertThat(second.store().judgements().of("t2")).isEmpty();
        second.close().join();
    }

    @Test
    void aBlindQueueHidesItsConversationsUntilTheReviewersPartIsDone() {
        open(null);
        desk.reviewAs(BOB);
        desk.reviewAs(ANN);
        draw("q", true, List.of("t1", "t2"), List.of("ann"));
        assertThat(desk.blinding().hidden()).containsOnlyKeys("t1", "t2");
        assertThat(desk.blinding().alias("t2")).isEqualTo("2 · Queue q");
        review("t1");
        assertThat(desk.blinding().hides("t1")).as("reviewed, but the queue is not done").isTrue();
        desk.change((store, who) -> {
            store.reviews().unblind(who, "t1");
            return who;
        }, done -> {});
        assertThat(desk.blinding().hidden()).containsOnlyKeys("t2");
        review("t2");
        assertThat(desk.blinding().hidden()).isEmpty();
        desk.reviewAs(BOB);
        assertThat(desk.blinding().hidden()).as("not assigned to Bob").isEmpty();
    }

    @Test
    void codingGoesOnToWhatIsNotDone() {
        open(null);
        desk.reviewAs(ANN);
        review("t2");
        draw("q", false, List.of("t1", "t2", "t3"), List.of("ann"));
        desk.code("q");
        CodingQueue coding = desk.state().get().coding();
        assertThat(coding.done()).as("reviewed before the queue was drawn").isEmpty();
        assertThat(coding.next("t1")).contains("t2");
        review("t2");
        assertThat(desk.state().get().coding().next("t1")).contains("t3");
        assertThat(desk.state().get().coding().next("t3")).contains("t1");
        review("t3");
        assertThat(desk.state().get().coding().next("t1")).isEmpty();
        desk.code(null);
        assertThat(desk.state().get().coding()).isNull();
    }

    private void open(String reviewer) {
        desk.start(this::store, reviewer);
        if (desk.phase().get() == Desk.Phase.READY) {
            desk.store().reviewers().put(new Reviewer("setup", "Setup", false));
            desk.store().codebook().add("setup", CIRCLING);
            desk.refresh();
        }
    }

    private AnnotationStore store() {
        return SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC());
    }

    private void draw(String id, boolean blind, List<String> transcripts, List<String> reviewers) {
        Queue queue = new Queue(id, "Queue " + id, Queue.Method.RANDOM, 1, "all", reviewers, 1, blind, Instant.now(), "ann");
        List<QueueItem> items = new ArrayList<>();
        transcripts.forEach(one -> items.add(new QueueItem(id, items.size(), subject(one), "", .5, false, reviewers)));
        desk.change((store, who) -> {
            store.queues().add(who, queue, items);
            return who;
        }, done -> {});
    }

    private void review(String transcript) {
        desk.change((store, who) -> store.reviews().markReviewed(who, subject(transcript), false), done -> {});
    }

    private static Tag tag(String transcript) {
        return Tag.present("c1", subject(transcript), new Target.Conversation());
    }

    private static Subject subject(String transcript) {
        return new Subject(transcript, "hash", "model");
    }
}
