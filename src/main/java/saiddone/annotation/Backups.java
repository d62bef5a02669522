package saiddone.annotation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sqlite.SQLiteConnection;

/// Whole, consistent copies of the database in `annotations-backups/` beside it. Only automatic copies are ever deleted, by
/// the rule of [Retention], and only after a newer one was written and found whole.
final class Backups {
    private static final Duration ABANDONED = Duration.ofHours(1);
    private static final Pattern UNFINISHED = Pattern.compile("annotations-.*\\.db\\.part(-journal)?");

    private final Path database;
    private final Clock clock;

    Backups(Path database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Path folder() {
        return database.resolveSibling("annotations-backups");
    }

    /// Copies what `connection` sees with SQLite's backup API, also while another process writes.
    ///
    /// @param why a word in the file's name, such as `before-v2`
    Path take(Connection connection, String why) throws SQLException, IOException {
        Files.createDirectories(folder());
        removeAbandoned();
        Path copy = folder().resolve(Backup.name(clock.instant(), why));
        Path unfinished = copy.resolveSibling(copy.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
        int code = sqlite.getDatabase().backup("main", unfinished.toString(), null);
        if (code != 0) {
            throw new SQLException("the copy ended with SQLite's code " + code);
        }
        checkWhole(unfinished);
        force(unfinished);
        return Files.move(unfinished, copy);
    }

    /// Copies that their process did not live to finish. Another process may be at work on a young one.
    private void removeAbandoned() throws IOException {
        FileTime old = FileTime.from(clock.instant().minus(ABANDONED));
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(file -> UNFINISHED.matcher(file.getFileName().toString()).matches()).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// The same, then deletes the automatic copies whose time is over.
    Path takeAndRotate(Connection connection, String why) throws SQLException, IOException {
        Path copy = take(connection, why);
        for (Backup expired : Retention.expired(all(), clock.instant())) {
            Files.deleteIfExists(expired.file());
        }
        return copy;
    }

    /// When the newest copy was made.
    Optional<Instant> newest() throws IOException {
        return all().stream().map(Backup::at).max(Instant::compareTo);
    }

    List<Backup> all() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.flatMap(file -> Backup.of(file).stream()).toList();
        }
    }

    /// Every copy, oldest first, opened and read to its end.
    List<BackupCheck> check() throws IOException {
        return all().stream().sorted(Comparator.comparing(Backup::at))
                .map(backup -> new BackupCheck(backup.file(), backup.at(), problem(backup.file()))).toList();
    }

    private static Optional<String> problem(Path copy) {
        try {
            checkWhole(copy);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be read"));
        }
    }

    /// A copy that cannot be read back is no copy. It is opened without a journal, so that no files appear beside it.
    private static void checkWhole(Path copy) throws SQLException {
        try (Connection connection = AnnotationDatabase.readOnly(copy).getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
                if (!rows.next() || !"ok".equals(rows.getString(1))) {
                    throw new SQLException("the copy is not whole");
                }
            }
            try (ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
                if (rows.next()) {
                    throw new SQLException("a record of the table %s stands on one that is not there".formatted(rows.getString(1)));
                }
            }
        }
    }
}
