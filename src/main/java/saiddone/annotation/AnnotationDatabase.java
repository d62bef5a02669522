package saiddone.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// `annotations.db`: the only copy of people's work, so it is checked before it is trusted and copied before it is changed.
///
/// Opening goes: integrity check, refuse a file of another program or of a newer version, back up if a migration is due,
/// migrate (Flyway, one transaction a step). Commits survive a killed process and a power cut (WAL, `synchronous=FULL`).
public final class AnnotationDatabase {
    /// SQLite's header field for the owning program: "SaDo".
    static final int APPLICATION_ID = 0x5361446F;

    /// From this size on the integrity check takes longer than one may wait at every opening (about 20 seconds of processor time at
    /// 1.8 GB). Then only the tables that everything stands on are checked; each copy holds the same pages and is checked whole.
    private static final long LARGE = 256L << 20;
    private static final List<String> SMALL_TABLES = List.of("meta", "reviewer", "code_group", "code", "codebook_version", "queue",
            "flyway_schema_history", "sqlite_schema");

    /// What a long step made of the write-ahead log is given back beyond this.
    private static final int WAL_LIMIT = 16 << 20;
    private static final int CACHE_KIB = 16_000;

    private final Path file;
    private final SQLiteDataSource source;
    private final Backups backups;
    private final Clock clock;

    public AnnotationDatabase(Path file, Clock clock) {
        this.file = file;
        this.source = source(file);
        this.clock = clock;
        this.backups = new Backups(file, clock);
    }

    /// Checks, backs up and migrates as needed; creates the file where there is none.
    ///
    /// @throws AnnotationProblem where the file is damaged, foreign, newer than this program, or cannot be read or written
    public DatabaseReport open() {
        boolean existed = Files.exists(file);
        try {
            if (existed) {
                checkWhole();
                checkOwner();
            }
            return migrate(existed);
        } catch (SQLException | FlywayException | IOException e) {
            throw new AnnotationProblem("%s cannot be opened: %s. Nothing was changed.".formatted(file, reason(e)), e);
        }
    }

    /// Checks the file without changing it, for an instance that only reads.
    ///
    /// @throws AnnotationProblem where there is none, or it is damaged, foreign, or of another schema version
    public void openToRead() {
        checkToRead("and another instance has it open: close that.");
    }

    /// The same for somebody who wants to look while nobody may be writing: nothing is created or migrated for them.
    ///
    /// @throws AnnotationProblem as above
    public void openToLook() {
        checkToRead("and looking changes nothing: “annotations verify” backs up and migrates an older one, a newer one needs a newer "
                + "Said & Done.");
    }

    private void checkToRead(String otherVersion) {
        if (!Files.exists(file)) {
            throw new AnnotationProblem("%s does not exist yet.".formatted(file));
        }
        try {
            checkWhole();
            checkOwner();
            Flyway flyway = flyway();
            int known = newestKnown(flyway);
            int present = version(flyway.info().current());
            if (present != known) {
                throw new AnnotationProblem("%s has schema version %d, this program knows %d, %s"
                        .formatted(file, present, known, otherVersion));
            }
        } catch (SQLException | FlywayException e) {
            throw new AnnotationProblem("%s cannot be opened: %s. Nothing was changed.".formatted(file, reason(e)), e);
        }
    }

    /// A connection with foreign keys on; the caller closes it.
    public Connection connect() throws SQLException {
        return source.getConnection();
    }

    /// Writes a whole copy without any slack and without files beside it, in the form in which the app keeps it.
    ///
    /// @param copy must not exist
    public void compactInto(Path copy) {
        try {
            try (Connection connection = connect(); PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, copy.toString());
                vacuum.execute();
            }
            // The copy is not in WAL mode; connecting puts it there, so that opening it later does not change a byte.
            new AnnotationDatabase(copy, clock).connect().close();
        } catch (SQLException e) {
            throw new AnnotationProblem("%s could not be written: %s.".formatted(copy, reason(e)), e);
        }
    }

    public Path file() {
        return file;
    }

    /// A copy now, whatever the schema's state.
    public Path backUp() {
        return backUp("asked");
    }

    /// A copy before a merge, kept for ever.
    public Path backUpBeforeMerge() {
        return backUp("before-merge");
    }

    private Path backUp(String why) {
        try (Connection connection = connect()) {
            return backups.take(connection, why);
        } catch (SQLException | IOException e) {
            throw new AnnotationProblem("No backup of %s could be written: %s.".formatted(file, reason(e)), e);
        }
    }

    /// Opens and reads every retained copy, oldest first.
    public List<BackupCheck> checkBackups() {
        try {
            return backups.check();
        } catch (IOException e) {
            throw new AnnotationProblem("The backups of %s cannot be read: %s.".formatted(file, reason(e)), e);
        }
    }

    /// One sentence for each record that stands on one that is not there.
    public List<String> brokenReferences() {
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            List<String> broken = new ArrayList<>();
            while (rows.next()) {
                broken.add("Row %s of %s stands on a record of %s that is not there.".formatted(rows.getString(2), rows.getString(1),
                        rows.getString(3)));
            }
            return List.copyOf(broken);
        } catch (SQLException e) {
            throw new AnnotationProblem("%s cannot be read: %s.".formatted(file, reason(e)), e);
        }
    }

    /// The daily copy, where something was logged since the newest copy and that is a day old.
    public Optional<Path> backUpDaily() {
        return backUpIfDue("daily", Duration.ofDays(1));
    }

    /// The copy on closing, where something was logged since the newest copy; of a large file, where that is an hour old.
    public Optional<Path> backUpOnClose() {
        return backUpIfDue("close", large() ? Duration.ofHours(1) : Duration.ZERO);
    }

    private Optional<Path> backUpIfDue(String why, Duration age) {
        try (Connection connection = connect()) {
            String last = single(connection, "SELECT at FROM event ORDER BY id DESC LIMIT 1");
            Instant newest = backups.newest().orElse(Instant.MIN);
            boolean due = !last.isEmpty() && !Instant.parse(last).isBefore(newest)
                    && (newest.equals(Instant.MIN) || !newest.plus(age).isAfter(clock.instant()));
            return due ? Optional.of(backups.takeAndRotate(connection, why)) : Optional.empty();
        } catch (SQLException | IOException e) {
            throw new AnnotationProblem("No backup of %s could be written: %s.".formatted(file, reason(e)), e);
        }
    }

    private DatabaseReport migrate(boolean existed) throws SQLException, IOException {
        Flyway flyway = flyway();
        int known = newestKnown(flyway);
        int present = existed ? version(flyway.info().current()) : 0;
        if (present > known) {
            throw new AnnotationProblem("%s has schema version %d, this program knows %d: install a newer Said & Done."
                    .formatted(file, present, known));
        }
        Path backup = existed && present < known ? backUpBefore(known) : null;
        flyway.migrate();
        if (!existed) {
            markAsOurs();
        }
        return new DatabaseReport(known, !existed, backup);
    }

    private Path backUpBefore(int version) throws SQLException, IOException {
        try (Connection connection = connect()) {
            return backups.take(connection, "before-v" + version);
        }
    }

    /// A large file is checked whole with its copies, at latest once a day: see [#LARGE].
    private void checkWhole() throws SQLException {
        String verdict = "ok";
        try (Connection connection = connect()) {
            for (String check : large() ? SMALL_TABLES : List.of("1")) {
                verdict = "ok".equals(verdict) ? single(connection, "PRAGMA integrity_check(" + check + ")") : verdict;
            }
        } catch (SQLException e) {
            throw damaged(reason(e), e);
        }
        if (!"ok".equals(verdict)) {
            throw damaged(verdict, null);
        }
    }

    private boolean large() {
        try {
            return Files.exists(file) && Files.size(file) > LARGE;
        } catch (IOException e) {
            throw new AnnotationProblem("%s cannot be read: %s.".formatted(file, reason(e)), e);
        }
    }

    private AnnotationProblem damaged(String what, @Nullable Exception cause) {
        String sentence = "%s is damaged or no database (%s): move it aside and put the newest file of %s in its place."
                .formatted(file, what, backups.folder());
        return cause == null ? new AnnotationProblem(sentence) : new AnnotationProblem(sentence, cause);
    }

    private void checkOwner() throws SQLException {
        try (Connection connection = connect()) {
            int owner = Integer.parseInt(single(connection, "PRAGMA application_id"));
            boolean empty = "0".equals(single(connection, "SELECT count(*) FROM sqlite_schema"));
            if (owner != APPLICATION_ID && !empty) {
                throw new AnnotationProblem("%s belongs to another program and was left alone: choose another workspace folder."
                        .formatted(file));
            }
        }
    }

    private void markAsOurs() throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
        }
    }

    private Flyway flyway() {
        return Flyway.configure(AnnotationDatabase.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:saiddone/annotation")
                .installedBy("said-and-done")
                .validateOnMigrate(true)
                .cleanDisabled(true)
                .load();
    }

    private static int newestKnown(Flyway flyway) {
        int newest = 0;
        for (MigrationInfo migration : flyway.info().all()) {
            if (migration.getState() != MigrationState.FUTURE_SUCCESS) {
                newest = Math.max(newest, version(migration));
            }
        }
        return newest;
    }

    private static int version(@Nullable MigrationInfo migration) {
        return migration == null || migration.getVersion() == null ? 0 : migration.getVersion().getMajor().intValueExact();
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static String reason(Exception e) {
        String text = String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalSizeLimit(WAL_LIMIT);
        config.setCacheSize(-CACHE_KIB);
        config.setBusyTimeout(5_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /// A way to read a file that is not written by anybody, leaving no file beside it.
    static SQLiteDataSource readOnly(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:file:" + file.toUri().getRawPath() + "?immutable=1");
        return source;
    }
}
