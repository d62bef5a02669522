package saiddone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.CodeCount;
import saiddone.task.Progress;

/// The measurement on a small scale: its own checks hold, and the log gives the tables that it filled.
class AnnotationFiguresTest {
    @TempDir
    private Path folder;

    @Test
    void measuresWhatReviewersWaitForAndLeavesTheDatabaseWhole() throws Exception {
        List<Figure> figures = new AnnotationFigures(folder, 4_000, 1).measure(1, Progress.NONE);
        assertThat(figures).extracting(Figure::name).contains("tagging, p99", "counts by code and model", "kept counts / counting");
        assertThat(figures).allSatisfy(figure -> assertThat(figure.value()).isNotNegative());
        try (AnnotationStore store = SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC())) {
            assertThat(store.judgements().all()).hasSize(4_000);
            assertThat(store.reviews().all()).hasSize(400);
            assertThat(store.judgements().counts().stream().mapToInt(CodeCount::reviewed).sum()).isEqualTo(8_000);
        }
    }
}
