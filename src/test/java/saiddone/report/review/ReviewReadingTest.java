package saiddone.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.report.review.patterns.PatternTable;
import saiddone.report.review.patterns.PatternTables;

/// Reading a large database in part gives the counts and estimates that reading it whole gives.
class ReviewReadingTest {
    @TempDir
    private Path folder;

    @Test
    void countsOfTheDatabaseMeetTheAdjudicatorsWords() {
        Path file = folder.resolve("annotations.db");
        try (AnnotationStore store = SqlAnnotationStore.open(file, Clock.systemUTC())) {
            fill(store, new RandomReview(4, 60));
            ReviewData whole = ReviewReading.read(store, List.of());
            ReviewData part = ReviewReading.read(store, List.of(), false);
            assertThat(whole.whole()).isTrue();
            assertThat(part.whole()).isFalse();
            assertThat(part.judgements().size()).isLessThan(whole.judgements().size());
            assertThat(part.counts()).isEqualTo(whole.counts());
            assertThat(part.conversations()).isEqualTo(whole.conversations());
            assertThat(rows(part)).isEqualTo(rows(whole));
            assertThat(store.judgements().size()).isEqualTo(whole.judgements().size());
            assertThat(store.judgements().by("ada")).isEqualTo(whole.judgements().stream()
                    .filter(one -> one.reviewer().equals("ada")).toList());
        }
    }

    @Test
    void theCountsAloneAreThoseOfTheStrongestWords() {
        try (AnnotationStore store = SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC())) {
            fill(store, new RandomReview(7, 60));
            ReviewData alone = ReviewReading.countsOf(store, List.of());
            CodeAnswers strongest = CodeAnswers.of(store.codebook().now(), List.of(), store.judgements().all(), store.reviews().all());
            assertThat(alone.counts()).isEqualTo(ReviewReading.counts(strongest.all())).isNotEmpty();
            assertThat(PatternTables.byModel(alone).rows()).extracting(row -> row.all().present())
                    .containsExactlyElementsOf(PatternTables.byModel(alone).rows().stream()
                            .map(row -> (int) strongest.all().filter(one -> one.code().equals(row.code().id()) && one.present()).count())
                            .toList());
            assertThat(ReviewReading.counts(store, List.of())).as("so few are read whole at once").isEmpty();
        }
    }

    private static List<List<Object>> rows(ReviewData data) {
        return PatternTables.byModel(data).rows().stream().map(row -> List.<Object>of(row.code(), row.all().present(), row.all().unsure(),
                row.all().reviewed(), row.cells().stream().map(PatternTable.Cell::prevalence).toList(), row.all().prevalence())).toList();
    }

    private static void fill(AnnotationStore store, RandomReview review) {
        review.reviewers.forEach(store.reviewers()::put);
        store.codebook().putAll("ann", List.of(), review.codebook.codes().stream().map(code -> Made.code(code.id(), null)).toList());
        for (String who : List.of("ann", "ben", "cyd", "ada")) {
            store.judgements().tagAll(who, review.judgements.stream().filter(one -> one.reviewer().equals(who))
                    .map(ReviewReadingTest::tag).toList());
            review.reviewed.stream().filter(one -> one.reviewer().equals(who))
                    .forEach(one -> store.reviews().markReviewed(who, one.subject(), true));
        }
        store.codebook().merge("ann", "old", "c0");
        store.codebook().retire("ann", "gone");
        List<QueueItem> items = review.subjects.stream().limit(20)
                .map(subject -> Made.drawn("q", Integer.parseInt(subject.transcript().substring(1)), subject, "", .25)).toList();
        store.queues().add("ann", Made.queue("q", Queue.Method.RANDOM, false), items);
    }

    private static Tag tag(Judgement one) {
        return new Tag(one.code(), one.subject(), one.target(), one.presence(), null, null, "", true);
    }

    @Test
    void lookingCreatesNothingAndChangesNothing() throws Exception {
        Path file = folder.resolve("annotations.db");
        assertThatThrownBy(() -> SqlAnnotationStore.look(file, Clock.systemUTC())).isInstanceOf(AnnotationProblem.class)
                .hasMessageContaining("does not exist");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        try (AnnotationStore writer = SqlAnnotationStore.open(file, Clock.systemUTC())) {
            fill(writer, new RandomReview(1, 5));
            try (AnnotationStore reader = SqlAnnotationStore.look(file, Clock.systemUTC())) {
                assertThat(reader.latestEvent()).as("what is committed is seen while another writes").isEqualTo(writer.latestEvent());
                assertThat(reader.readOnly()).isPresent();
                assertThatThrownBy(() -> reader.codebook().retire("ann", "c1")).isInstanceOf(AnnotationProblem.class);
            }
        }
        byte[] before = Files.readAllBytes(file);
        SqlAnnotationStore.look(file, Clock.systemUTC()).close();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
