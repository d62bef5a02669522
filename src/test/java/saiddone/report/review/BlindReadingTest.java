package saiddone.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.CodeCount;
import saiddone.annotation.store.Tag;

/// What is read blind is in no count, whether judgements are read one by one or counted by the database.
class BlindReadingTest {
    private static final Subject SEEN = new Subject("seen", "h1", "gpt");
    private static final Subject BLIND = new Subject("blind", "h2", "haiku");
    private static final Subject ALSO_BLIND = new Subject("also", "h3", "gpt");

    @TempDir
    private Path folder;

    @Test
    void nothingSaidOfItCounts() {
        try (AnnotationStore store = SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC())) {
            store.reviewers().put(new Reviewer("ann", "Ann", false));
            store.reviewers().put(new Reviewer("settled", "Settled", true));
            store.codebook().add("ann", new Code("c1", null, "one", "", "", "", List.of(), "#888888", List.of(), null, false, null,
                    List.of()));
            for (Subject subject : List.of(SEEN, BLIND, ALSO_BLIND)) {
                store.judgements().tag("ann", Tag.present("c1", subject, new Target.Conversation()));
                store.reviews().markReviewed("ann", subject, true);
            }
            store.judgements().tag("settled", Tag.present("c1", ALSO_BLIND, new Target.Conversation()));
            for (boolean whole : new boolean[] {true, false}) {
                ReviewData all = ReviewReading.read(store, List.of(), whole);
                assertThat(count(all)).as("whole: %s", whole).containsExactlyInAnyOrder(new CodeCount("c1", "gpt", 2, 0, 0),
                        new CodeCount("c1", "haiku", 1, 0, 0));
                assertThat(all.conversations()).isEqualTo(3);
                ReviewData open = ReviewReading.read(store, List.of(), whole, Set.of("blind", "also"));
                assertThat(count(open)).as("whole: %s", whole).containsExactly(new CodeCount("c1", "gpt", 1, 0, 0));
                assertThat(open.conversations()).isEqualTo(1);
                assertThat(open.answers().transcripts()).doesNotContain("blind", "also");
                assertThat(open.judgements()).noneMatch(one -> one.subject().transcript().equals("blind"));
            }
        }
    }

    private static List<CodeCount> count(ReviewData data) {
        return data.counts().stream().filter(one -> one.code().equals("c1")).toList();
    }
}
