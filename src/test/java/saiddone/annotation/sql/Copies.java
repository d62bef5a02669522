package saiddone.annotation.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import saiddone.annotation.exchange.Ref;
import saiddone.annotation.store.AnnotationStore;

/// Copies of one database in folders of their own, and what stands in them.
final class Copies {
    private final Path folder;
    private final Clock clock = new Ticking(Instant.parse("2026-11-01T00:00:00Z"));

    Copies(Path folder) {
        this.folder = folder;
    }

    Path file(String name) {
        return folder.resolve(name).resolve("annotations.db");
    }

    AnnotationStore open(String name) throws IOException {
        Files.createDirectories(folder.resolve(name));
        return SqlAnnotationStore.open(file(name), clock);
    }

    /// A copy of a closed database.
    AnnotationStore copy(String name, String to) throws IOException {
        Files.createDirectories(folder.resolve(to));
        Files.copy(file(name), file(to));
        return open(to);
    }

    Path export(AnnotationStore store, String name) throws IOException {
        Path file = Files.createDirectories(folder).resolve(name + ".jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.exchange().export(out);
        }
        return file;
    }

    /// Every record but the conflicts, as JSON.
    Map<Ref, String> state(String name) throws SQLException {
        Map<Ref, String> state = new TreeMap<>(Comparator.comparing(Ref::toString));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file(name))) {
            for (Entity entity : Entity.values()) {
                if (entity != Entity.CONFLICT) {
                    Sql.list(connection, "SELECT key, body FROM " + entity.table(), row -> Map.entry(row.getString(1), row.getString(2)))
                            .forEach(row -> state.put(new Ref(entity.table(), row.getKey()), row.getValue()));
                }
            }
        }
        return state;
    }
}
