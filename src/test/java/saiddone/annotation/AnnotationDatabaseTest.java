package saiddone.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void createsAFileThatSaysWhatItIs() throws SQLException {
        DatabaseReport report = database().open();

        assertThat(report.created()).isTrue();
        assertThat(report.backup()).isNull();
        assertThat(query("SELECT value FROM meta WHERE key = 'format'")).isEqualTo("said-and-done annotations");
        assertThat(query("PRAGMA journal_mode")).isEqualTo("wal");
    }

    @Test
    void openingAgainChangesNoByte() throws Exception {
        database().open();
        byte[] before = Files.readAllBytes(file());

        DatabaseReport report = database().open();

        assertThat(report.created()).isFalse();
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(folder.resolve("annotations-backups")).doesNotExist();
    }

    @Test
    void backsUpBeforeAMigration() throws Exception {
        Files.copy(Path.of("src/test/resources/saiddone/annotation/version-1.db"), file());
        execute("CREATE TABLE work (note TEXT)", "INSERT INTO work VALUES ('three days of reading')");

        Path backup = database().open().backup();

        assertThat(backup).isNotNull().hasParentRaw(folder.resolve("annotations-backups"));
        assertThat(query(backup, "SELECT note FROM work")).isEqualTo("three days of reading");
        assertThat(query(backup, "SELECT count(*) FROM sqlite_schema WHERE name = 'event'")).isEqualTo("0");
        assertThat(query("SELECT count(*) FROM sqlite_schema WHERE name = 'event'")).isEqualTo("1");
        assertThat(query("SELECT note FROM work")).isEqualTo("three days of reading");
    }

    @Test
    void foreignKeysAreEnforced() throws SQLException {
        database().open();
        try (Connection connection = database().connect(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_keys")) {
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void refusesANewerSchema() throws SQLException {
        database().open();
        execute("UPDATE flyway_schema_history SET version = '99', script = 'V99__later.sql' WHERE version = '2'");

        assertThatThrownBy(() -> database().open()).isInstanceOf(AnnotationProblem.class)
                .hasMessageContaining("99").hasMessageContaining("newer");
    }

    @Test
    void refusesAnotherProgramsDatabaseAndLeavesItAlone() throws Exception {
        execute("CREATE TABLE recipes (name TEXT)");
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(() -> database().open()).isInstanceOf(AnnotationProblem.class).hasMessageContaining("another program");
        assertThat(query("SELECT count(*) FROM sqlite_schema")).isEqualTo("1");
        assertThat(Files.size(file())).isEqualTo(before.length);
    }

    @Test
    void saysWhenTheFileIsDamaged() throws Exception {
        database().open();
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            for (long at = 4096; at < bytes.length(); at += 512) {
                bytes.seek(at);
                bytes.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
            }
        }
        assertThatThrownBy(() -> database().open()).isInstanceOf(AnnotationProblem.class).hasMessageContaining("damaged")
                .hasMessageContaining("annotations-backups");
    }

    @Test
    void saysWhenTheFileIsNoDatabase() throws IOException {
        Files.writeString(file(), "not a database, ".repeat(100));
        assertThatThrownBy(() -> database().open()).isInstanceOf(AnnotationProblem.class).hasMessageContaining("damaged");
    }

    @Test
    void aBackupHoldsWhatWasCommitted() throws SQLException {
        database().open();
        execute("INSERT INTO meta VALUES ('note', 'kept')");

        Path copy = database().backUp();

        assertThat(query(copy, "SELECT value FROM meta WHERE key = 'note'")).isEqualTo("kept");
    }

    @Test
    void theShippedDatabaseOpens() throws IOException {
        Files.copy(Path.of("annotations.db"), file());
        assertThat(database().open().created()).isFalse();
    }

    private Path file() {
        return folder.resolve("annotations.db");
    }

    private AnnotationDatabase database() {
        return new AnnotationDatabase(file(), Clock.systemUTC());
    }

    private String query(String sql) throws SQLException {
        return query(file(), sql);
    }

    private static String query(Path database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
