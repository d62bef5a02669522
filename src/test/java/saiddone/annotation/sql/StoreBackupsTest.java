package saiddone.annotation.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;

/// Copies on closing and once a day; every copy that is kept can be put in the database's place and read.
class StoreBackupsTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void closingCopiesWhatIsNewAndNothingElse() throws IOException {
        open(0).close();
        assertThat(backups()).isEmpty();
        work(1, "ann");
        assertThat(backups()).singleElement().asString().matches("annotations-20261122-130000-\\d{3}-close.db");
        open(2).close();
        assertThat(backups()).hasSize(1);
        work(3, "bob");
        assertThat(backups()).hasSize(2);
    }

    @Test
    void aDayAfterTheNewestCopyOpeningMakesOne() throws IOException {
        AnnotationStore killed = open(0);
        killed.reviewers().put(new Reviewer("ann", "ann", false));
        Path crashed = Files.createDirectory(folder.resolve("later"));
        Files.copy(file(), crashed.resolve("annotations.db"));
        Files.copy(folder.resolve("annotations.db-wal"), crashed.resolve("annotations.db-wal"));
        killed.close();
        try (AnnotationStore store = SqlAnnotationStore.open(crashed.resolve("annotations.db"), at(30))) {
            assertThat(store.reviewers().all()).hasSize(1);
            assertThat(names(crashed)).singleElement().asString().matches("annotations-20261123-180000-\\d{3}-daily.db");
        }
    }

    @Test
    void everyKeptCopyIsRestoredAndRead() throws IOException {
        for (int i = 0; i < 14; i++) {
            work(i, "reviewer-" + i);
        }
        List<String> kept = backups();
        assertThat(kept).hasSize(10);
        for (int i = 0; i < kept.size(); i++) {
            Path there = Files.createDirectory(folder.resolve("restored" + i)).resolve("annotations.db");
            Files.copy(folder.resolve("annotations-backups").resolve(kept.get(i)), there);
            try (AnnotationStore store = SqlAnnotationStore.open(there, at(100))) {
                assertThat(store.reviewers().all()).hasSize(5 + i);
                assertThat(store.history().verify()).isEmpty();
            }
        }
    }

    private void work(int hours, String reviewer) {
        try (AnnotationStore store = open(hours)) {
            store.reviewers().put(new Reviewer(reviewer, reviewer, false));
        }
    }

    private AnnotationStore open(int hours) {
        return SqlAnnotationStore.open(file(), at(hours));
    }

    private static Clock at(int hours) {
        return new Ticking(START.plus(Duration.ofHours(hours)));
    }

    private Path file() {
        return folder.resolve("annotations.db");
    }

    private List<String> backups() throws IOException {
        return names(folder);
    }

    private static List<String> names(Path folder) throws IOException {
        Path backups = folder.resolve("annotations-backups");
        if (!Files.exists(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
