package saiddone.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Quote;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.model.Role;
import saiddone.report.review.patterns.PatternTables;

/// Words alone give the answers and the table that the judgements give, read whole one by one: codes that came between two
/// reviews, codes merged and retired, several places, tags in passing, an adjudicator, strata.
@Execution(ExecutionMode.CONCURRENT)
class DrawnReadingTest {
    private static final List<String> WHO = List.of("ann", "ben", "cyd");

    @TempDir
    private Path folder;

    @Test
    void wordsGiveWhatJudgementsGive() {
        int late = 0;
        for (long seed = 0; seed < 6; seed++) {
            try (AnnotationStore store = SqlAnnotationStore.open(folder.resolve(seed + ".db"), Clock.systemUTC())) {
                Random random = new Random(seed);
                List<Subject> subjects = fill(store, random);
                Set<String> without = seed % 2 == 0 ? Set.of() : Set.of("t1", "t2", "t50");
                ReviewData light = ReviewReading.read(store, List.of(), false, without);
                ReviewData full = judgements(store, light, subjects, without);
                assertThat(light.answers().all()).as("seed %d", seed).isNotEmpty().containsExactlyElementsOf(full.answers().all().toList());
                assertThat(light.reviewed()).containsExactlyInAnyOrderElementsOf(full.reviewed());
                assertThat(PatternTables.byModel(light)).isEqualTo(PatternTables.byModel(full));
                assertThat(light.counts()).isEqualTo(ReviewReading.read(store, List.of(), true, without).counts());
                late += (int) light.answers().all().filter(one -> one.code().startsWith("late") && !one.finished()).count();
            }
        }
        assertThat(late).as("the case of a code tagged after the review is among them").isPositive();
    }

    /// Nobody's silence tells that the code was there when Ann had read the first conversation: only her judgement on it does. The
    /// second she tagged with it after her review, when that review knew nothing of it.
    @Test
    void aCodeIsKnownFromTheFirstJudgementUnderIt() {
        try (AnnotationStore store = SqlAnnotationStore.open(folder.resolve("first.db"), Clock.systemUTC())) {
            List<Subject> subjects = List.of(Made.subject("t0", "m"), Made.subject("t1", "m"), Made.subject("t2", "m"));
            store.reviewers().put(new Reviewer("ann", "ann", false));
            store.codebook().add("ann", Made.code("c0", null));
            store.reviews().markReviewed("ann", subjects.get(1), true);
            store.codebook().add("ann", Made.code("late", null));
            store.judgements().tag("ann", Tag.present("late", subjects.get(0), new Target.Conversation()));
            store.judgements().tag("ann", Tag.present("late", subjects.get(1), new Target.Conversation()));
            store.reviews().markReviewed("ann", subjects.get(0), true);
            store.codebook().add("ann", Made.code("later", null));
            store.reviews().markReviewed("ann", subjects.get(2), true);
            draw(store, "q", subjects, false);
            ReviewData light = ReviewReading.read(store, List.of(), false);
            assertThat(light.judgements()).as("none was read").isEmpty();
            assertThat(light.answers().all().filter(one -> one.code().equals("late")).map(CodeAnswer::finished))
                    .containsExactly(true, false, true);
            assertThat(light.answers().all()).containsExactlyElementsOf(judgements(store, light, subjects, Set.of()).answers()
                    .all().toList());
        }
    }

    /// The long way: the judgements of the same conversations, and everything else as the light reading has it.
    private static ReviewData judgements(AnnotationStore store, ReviewData light, List<Subject> subjects, Set<String> without) {
        Set<String> held = new HashSet<>();
        light.queues().forEach(queue -> queue.byChance().forEach(item -> held.add(item.subject().transcript())));
        subjects.stream().map(Subject::transcript).filter(id -> store.judgements().of(id).stream().anyMatch(one ->
                one.reviewer().equals("ada")) || store.reviews().of(id).stream().anyMatch(one -> one.reviewer().equals("ada")))
                .forEach(held::add);
        held.removeAll(without);
        CodeAnswers answers = CodeAnswers.of(light.codebook(), light.reviewers(), store.judgements().of(held), store.reviews().of(held));
        return new ReviewData(light.codebook(), light.reviewers(), store.judgements().of(held), store.reviews().of(held), light.rulings(),
                light.queues(), light.counts(), light.conversations(), false, light.summaries(), answers, light.ruled(),
                light.latestEvent());
    }

    private static List<Subject> fill(AnnotationStore store, Random random) {
        WHO.forEach(who -> store.reviewers().put(new Reviewer(who, who, false)));
        store.reviewers().put(new Reviewer("ada", "ada", true));
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            subjects.add(Made.subject("t" + i, "m" + i % 3));
        }
        List<String> codes = new ArrayList<>(List.of("c0", "c1", "old", "gone"));
        codes.forEach(code -> store.codebook().add("ann", Made.code(code, null)));
        say(store, random, subjects, codes);
        for (String code : List.of("late0", "late1", "late2")) {
            codes.add(code);
            store.codebook().add("ann", Made.code(code, null));
        }
        say(store, random, subjects, codes);
        store.codebook().merge("ann", "old", "c0");
        store.codebook().retire("ann", "gone");
        codes.removeAll(List.of("old", "gone"));
        say(store, random, subjects, codes);
        draw(store, "q", subjects.subList(0, 60), false);
        draw(store, "second", subjects.subList(40, 70), true);
        return subjects;
    }

    private static void draw(AnnotationStore store, String id, List<Subject> subjects, boolean strata) {
        List<QueueItem> items = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            items.add(Made.drawn(id, i, subjects.get(i), strata && i % 2 == 0 ? "even" : "", strata && i % 5 == 0 ? .2 : .5));
        }
        store.queues().add("ann", Made.queue(id, strata ? Queue.Method.STRATIFIED : Queue.Method.RANDOM, false), items);
    }

    private static void say(AnnotationStore store, Random random, List<Subject> subjects, List<String> codes) {
        for (Subject subject : subjects) {
            for (String who : List.of("ann", "ben", "cyd", "ada")) {
                if (random.nextInt(who.equals("ada") ? 12 : 4) > 0) {
                    continue;
                }
                List<Tag> tags = new ArrayList<>();
                for (String code : codes) {
                    for (int message = 0; message < 2; message++) {
                        if (random.nextInt(4) == 0) {
                            tags.add(new Tag(code, subject, new Target.OfMessage(message, Role.ASSISTANT, new Quote("w", "", "", "00")),
                                    Presence.values()[random.nextInt(3)], null, null, "", true));
                        }
                    }
                }
                store.judgements().tagAll(who, tags);
                if (random.nextInt(3) > 0) {
                    store.reviews().markReviewed(who, subject, true);
                }
            }
        }
    }
}
