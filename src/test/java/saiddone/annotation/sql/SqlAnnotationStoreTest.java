package saiddone.annotation.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.CodeCount;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.Placed;
import saiddone.annotation.store.Tag;

class SqlAnnotationStoreTest {
    @TempDir
    private Path folder;

    private AnnotationStore store;

    @BeforeEach
    void openWithTwoReviewersAndThreeCodes() {
        store = open();
        store.reviewers().put(new Reviewer("ann", "Ann", false));
        store.reviewers().put(new Reviewer("bob", "Bob", false));
        for (String id : List.of("a", "b", "c")) {
            store.codebook().add("ann", Sample.code(id));
        }
    }

    @AfterEach
    void closeIt() {
        store.close();
    }

    @Test
    void everyKindOfTargetComesBackAsItWentIn() {
        for (int i = 0; i < 6; i++) {
            store.judgements().tag("ann", new Tag("a", Sample.subject(1), Sample.target(i), Presence.UNSURE, 1, 4, "so", true));
        }
        reopen();
        assertThat(store.judgements().of("t1")).extracting(Judgement::target).containsExactlyInAnyOrder(
                Sample.target(0), Sample.target(1), Sample.target(2), Sample.target(3), Sample.target(4), Sample.target(5));
        assertThat(store.judgements().of("t1")).allSatisfy(judgement -> {
            assertThat(judgement.presence()).isEqualTo(Presence.UNSURE);
            assertThat(judgement.severity()).isEqualTo(1);
            assertThat(judgement.confidence()).isEqualTo(4);
            assertThat(judgement.note()).isEqualTo("so");
            assertThat(judgement.blind()).isTrue();
            assertThat(judgement.version()).isEqualTo(3);
        });
    }

    @Test
    void taggingAgainChangesTheSameJudgement() {
        Judgement first = tag("ann", "a", 1, 2);
        Judgement second = store.judgements().tag("ann",
                new Tag("a", Sample.subject(1), Sample.target(2), Presence.ABSENT, null, null, "", false));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(store.judgements().of("t1")).containsExactly(second);
        store.history().undo("ann");
        assertThat(store.judgements().of("t1")).containsExactly(first);
    }

    @Test
    void eachReviewerUndoesTheirOwnLatestStepAlsoAfterARestart() {
        Judgement anns = tag("ann", "a", 1, 2);
        Judgement bobs = tag("bob", "a", 1, 2);
        reopen();
        assertThat(store.history().undo("ann")).get().extracting(event -> event.kind()).isEqualTo(EventKind.UNDONE);
        assertThat(store.judgements().of("t1")).containsExactly(bobs);
        reopen();
        store.history().redo("ann");
        assertThat(store.judgements().of("t1")).containsExactlyInAnyOrder(anns, bobs);
        assertThat(store.history().redo("ann")).isEmpty();
    }

    @Test
    void aNewStepEndsRedoing() {
        tag("ann", "a", 1, 2);
        store.history().undo("ann");
        tag("ann", "b", 1, 2);
        assertThat(store.history().redoable("ann")).isEmpty();
        store.history().undo("ann");
        store.history().undo("ann");
        assertThat(store.codebook().now().codes()).extracting(Code::id).containsExactly("a", "b");
    }

    @Test
    void bulkTagsAreOneStep() {
        store.judgements().tagAll("ann", List.of(plain("a", 1, 1), plain("a", 2, 1), plain("b", 3, 1)));
        store.history().undo("ann");
        assertThat(store.judgements().under("a")).isEmpty();
        store.history().redo("ann");
        assertThat(store.judgements().under("a")).hasSize(2);
    }

    @Test
    void aBulkTagWithOneBadCodeChangesNothing() {
        assertThatThrownBy(() -> store.judgements().tagAll("ann", List.of(plain("a", 1, 1), plain("nope", 2, 1))))
                .isInstanceOf(AnnotationProblem.class).hasMessageContaining("nope");
        assertThat(store.judgements().under("a")).isEmpty();
        assertThat(store.history().undoable("ann")).get().extracting(event -> event.kind()).isEqualTo(EventKind.CODE_ADDED);
    }

    @Test
    void mergingKeepsEveryJudgementAndCountsConversationsOnce() {
        Judgement one = tag("ann", "a", 1, 2);
        Judgement other = tag("bob", "b", 1, 3);
        tag("ann", "b", 4, 3);
        store.codebook().merge("ann", "a", "b");
        assertThat(store.judgements().of("t1")).containsExactlyInAnyOrder(one, other);
        assertThat(store.judgements().under("b")).hasSize(3);
        assertThat(store.judgements().counts()).containsExactly(new CodeCount("b", "model-1", 2, 0, 0));
        assertThatThrownBy(() -> tag("ann", "a", 9, 2)).hasMessageContaining("not in force");

        store.codebook().merge("bob", "b", "c");
        assertThat(store.judgements().under("c")).hasSize(3);
        assertThat(store.codebook().now().code("a")).get().extracting(Code::mergedInto).isEqualTo("c");
        assertThatThrownBy(() -> store.history().undo("ann")).isInstanceOf(AnnotationProblem.class).hasMessageContaining("code a");

        store.history().undo("bob");
        store.history().undo("ann");
        assertThat(store.judgements().under("a")).containsExactly(one);
        assertThat(store.judgements().under("b")).hasSize(2);
    }

    @Test
    void splittingMovesWhatWasAssigned() {
        Judgement one = tag("ann", "a", 1, 2);
        Judgement other = tag("bob", "a", 2, 2);
        store.codebook().split("ann", "a", List.of(Sample.code("a1"), Sample.code("a2")), Map.of(other.id(), "a2"));
        assertThat(store.judgements().under("a")).containsExactly(one);
        assertThat(store.judgements().under("a2")).containsExactly(other.withCode("a2"));
        assertThat(store.codebook().now().code("a")).get().extracting(Code::inForce, Code::splitInto)
                .containsExactly(false, List.of("a1", "a2"));
        store.history().undo("ann");
        assertThat(store.judgements().under("a")).containsExactlyInAnyOrder(one, other);
        assertThat(store.codebook().now().code("a1")).isEmpty();
    }

    @Test
    void oldVersionsOfTheCodebookCanBeRead() {
        Codebook three = store.codebook().now();
        store.codebook().rename("bob", "a", "Another name");
        store.codebook().retire("bob", "b");
        assertThat(store.codebook().now().version()).isEqualTo(5);
        assertThat(store.codebook().at(3)).isEqualTo(three);
        assertThat(store.codebook().at(5)).isEqualTo(store.codebook().now());
        assertThat(store.codebook().at(0).codes()).isEmpty();
        assertThat(store.codebook().now().inForce()).extracting(Code::id).containsExactly("a", "c");
    }

    @Test
    void aCodeThatSomebodyUsedCannotBeUndoneAway() {
        tag("bob", "c", 1, 2);
        assertThatThrownBy(() -> store.history().undo("ann")).isInstanceOf(AnnotationProblem.class)
                .hasMessageContaining("nothing was changed");
        assertThat(store.codebook().now().code("c")).isPresent();
    }

    @Test
    void reviewedMeansAbsentForTheCodesInForceThenAndNoOthers() {
        tag("ann", "a", 1, 2);
        store.codebook().retire("ann", "c");
        assertThat(store.reviews().markReviewed("ann", Sample.subject(1), false).absent()).containsExactly("b");
        store.codebook().add("ann", Sample.code("d"));
        assertThat(store.judgements().counts()).containsExactly(
                new CodeCount("a", "model-1", 1, 0, 0), new CodeCount("b", "model-1", 0, 0, 1));
        tag("bob", "b", 1, 5);
        assertThat(store.judgements().counts()).contains(new CodeCount("b", "model-1", 1, 0, 0));
        store.reviews().unmark("ann", "t1");
        store.history().undo("bob");
        assertThat(store.judgements().counts()).containsExactly(new CodeCount("a", "model-1", 1, 0, 0));
    }

    @Test
    void rulingsQueuesNotesAndMovesAreStepsToo() {
        Judgement judgement = tag("ann", "a", 1, 2);
        Overrule ruling = new Overrule("ann", Sample.subject(1), Overrule.Question.UNSAFE_ACTION, Overrule.Ruling.POLICY_LEGITIMATE,
                "The photo was there.", Instant.parse("2026-11-01T00:00:00Z"));
        store.reviews().overrule(ruling);
        store.judgements().note("ann", judgement.id(), "see above");
        Queue queue = new Queue("q", "First", Queue.Method.STRATIFIED, 1L << 60, "all", List.of("ann"), 2, true, Instant.EPOCH, "ann");
        QueueItem item = new QueueItem("q", 0, Sample.subject(1), "s", 0.1, false, List.of("ann"));
        store.queues().add("ann", queue, List.of(item));
        Placed moved = new Placed(Sample.subject(7), Sample.target(5));
        store.judgements().reattach("ann", Map.of(judgement.id(), moved));
        reopen();
        assertThat(store.reviews().rulings("t1")).containsExactly(ruling);
        assertThat(store.queues().all()).containsExactly(queue);
        assertThat(store.queues().items("q")).containsExactly(item);
        assertThat(store.judgements().of("t7")).containsExactly(judgement.withNote("see above").at(moved.subject(), moved.target()));
        for (int i = 0; i < 4; i++) {
            store.history().undo("ann");
        }
        assertThat(store.judgements().of("t1")).containsExactly(judgement);
        assertThat(store.queues().all()).isEmpty();
        assertThat(store.reviews().rulings()).isEmpty();
        assertThat(store.history().verify()).isEmpty();
    }

    @Test
    void othersJudgementsAreLeftAlone() {
        Judgement anns = tag("ann", "a", 1, 2);
        assertThatThrownBy(() -> store.judgements().untag("bob", List.of(anns.id()))).hasMessageContaining("another reviewer");
        assertThatThrownBy(() -> store.judgements().note("bob", anns.id(), "no")).hasMessageContaining("another reviewer");
        assertThatThrownBy(() -> tag("eve", "a", 1, 2)).hasMessageContaining("eve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE event SET kind = 'noted'", "DELETE FROM event",
        "INSERT OR REPLACE INTO event (id, uid, at, reviewer, kind, json) VALUES (1, 'x', 'x', 'x', 'x', '{}')"})
    void theLogCannotBeChanged(String sql) throws SQLException {
        AnnotationDatabase database = new AnnotationDatabase(file(), Clock.systemUTC());
        try (Connection connection = database.connect()) {
            assertThatThrownBy(() -> Sql.run(connection, sql)).isInstanceOf(SQLException.class).hasMessageContaining("append-only");
        }
    }

    @Test
    void verifyNamesWhatWasChangedBesideTheLog() throws SQLException {
        Judgement judgement = tag("ann", "a", 1, 2);
        AnnotationDatabase database = new AnnotationDatabase(file(), Clock.systemUTC());
        try (Connection connection = database.connect()) {
            Sql.run(connection, "UPDATE judgement SET body = json_set(body, '$.note', 'forged')");
            Sql.run(connection, "UPDATE judgement SET standing = 'b'");
        }
        assertThat(store.history().verify()).hasSize(3).allSatisfy(sentence -> assertThat(sentence).contains(judgement.id()));
        try (Connection connection = database.connect()) {
            Sql.run(connection, "UPDATE code_count SET present = 7 WHERE code = 'b'");
        }
        assertThat(store.history().verify()).hasSize(4).anyMatch(sentence -> sentence.startsWith("The kept counts of b for model-1"));
        store.history().rebuild();
        assertThat(store.history().verify()).isEmpty();
        assertThat(store.judgements().of("t1")).containsExactly(judgement);
    }

    @Test
    void aSecondInstanceReadsOnlyAndSaysSo() {
        Judgement judgement = tag("ann", "a", 1, 2);
        try (AnnotationStore second = open()) {
            assertThat(second.readOnly()).get().asString().contains("Another Said & Done");
            assertThat(second.judgements().of("t1")).containsExactly(judgement);
            assertThatThrownBy(() -> second.reviewers().put(new Reviewer("eve", "Eve", false))).hasMessageContaining("Another Said & Done");
            Judgement later = tag("ann", "b", 1, 2);
            assertThat(second.judgements().of("t1")).containsExactlyInAnyOrder(judgement, later);
        }
        assertThat(store.readOnly()).isEmpty();
        reopen();
        assertThat(store.readOnly()).isEmpty();
    }

    private Judgement tag(String reviewer, String code, int subject, int target) {
        return store.judgements().tag(reviewer, plain(code, subject, target));
    }

    private static Tag plain(String code, int subject, int target) {
        return Tag.present(code, Sample.subject(subject), Sample.target(target));
    }

    private void reopen() {
        store.close();
        store = open();
    }

    private AnnotationStore open() {
        return SqlAnnotationStore.open(file(), Clock.systemUTC());
    }

    private Path file() {
        return folder.resolve("annotations.db");
    }
}
