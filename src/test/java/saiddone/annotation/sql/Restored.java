package saiddone.annotation.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.store.AnnotationStore;

/// Databases and their copies after the writer was killed.
final class Restored {
    private Restored() {}

    /// The finished copies beside a database, by name.
    static List<Path> backups(Path database) throws IOException {
        return files(database).filter(file -> file.toString().endsWith(".db")).sorted().toList();
    }

    /// Copies that somebody was killed over.
    static int unfinished(Path database) throws IOException {
        return (int) files(database).filter(file -> file.toString().contains(".part")).count();
    }

    private static Stream<Path> files(Path database) throws IOException {
        Path folder = database.resolveSibling("annotations-backups");
        if (!Files.exists(folder)) {
            return Stream.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList().stream();
        }
    }

    /// Puts a copy in a fresh place and opens it as the app would: it is whole, its log agrees with its tables, and it holds exactly
    /// these judgements.
    static void read(Path backup, Path folder, Set<String> judgements) throws IOException {
        Path there = Files.createDirectories(folder.resolve("restored")).resolve("annotations.db");
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(there.resolveSibling("annotations.db" + ending));
        }
        Files.copy(backup, there);
        try (AnnotationStore store = SqlAnnotationStore.open(there, Clock.systemUTC())) {
            assertThat(store.history().verify()).isEmpty();
            assertThat(store.judgements().all()).extracting(Judgement::id).containsExactlyElementsOf(new TreeSet<>(judgements));
        }
    }

    /// The database as it was left, in whatever form: it passes SQLite's checks and holds exactly these judgements.
    static void checkWhole(Path database, Set<String> judgements) throws SQLException {
        try (Connection connection = new AnnotationDatabase(database, Clock.systemUTC()).connect()) {
            assertThat(Sql.one(connection, "PRAGMA integrity_check", row -> row.getString(1))).contains("ok");
            assertThat(Sql.list(connection, "PRAGMA foreign_key_check", row -> row.getString(1))).isEmpty();
            assertThat(Sql.list(connection, "SELECT key FROM judgement ORDER BY key", row -> row.getString(1)))
                    .containsExactlyElementsOf(new TreeSet<>(judgements));
        }
    }
}
