package saiddone.annotation.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.store.AnnotationStore;

/// Kills one program after the other while it brings an old database to today's form.
final class CrashMigration {
    private final Path old;
    private final Path little;
    private final Set<String> judgements;
    private final Path file;
    private final Random random;
    private final CrashLane.Launcher launcher;
    private final CrashTally tally;
    private final int newest;

    /// @param little an old database, too, with next to nothing in it
    CrashMigration(Path old, Path little, Path today, Set<String> judgements, Path file, Random random, CrashLane.Launcher launcher,
                   CrashTally tally) throws SQLException {
        this.old = old;
        this.little = little;
        this.judgements = judgements;
        this.file = file;
        this.random = random;
        this.launcher = launcher;
        this.tally = tally;
        this.newest = version(today);
    }

    /// How many milliseconds a migration takes that nobody kills.
    static long time(Path old, Path little, Path folder, CrashLane.Launcher launcher) throws IOException {
        Path file = Files.createDirectory(folder).resolve("annotations.db");
        Files.copy(old, file);
        Process child = launcher.start(file, "1", "migrate", little.toString());
        try (BufferedReader out = child.inputReader()) {
            awaitReady(out);
            long begun = System.nanoTime();
            assertThat(out.lines().anyMatch("migrated"::equals)).as("it migrates").isTrue();
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        }
    }

    /// Flyway's own lines go before.
    private static void awaitReady(BufferedReader out) throws IOException {
        String line = out.readLine();
        while (line != null && !line.equals("ready")) {
            line = out.readLine();
        }
        assertThat(line).isEqualTo("ready");
    }

    Void run(int kills, long whole) throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            clear(file.getParent());
            Files.copy(old, file);
            kill(random.nextLong(Math.max(1, whole)));
            check();
        }
        return null;
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(folder)).toList()) {
                Files.delete(path);
            }
        }
    }

    private void kill(long milliseconds) throws IOException, InterruptedException {
        Process child = launcher.start(file, "1", "migrate", little.toString());
        try (BufferedReader out = child.inputReader()) {
            awaitReady(out);
            child.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            child.toHandle().destroyForcibly();
            boolean done = out.lines().anyMatch("migrated"::equals);
            child.waitFor();
            tally.add("migrations killed", 1);
            tally.add(done ? "killed when migrated" : "killed before that", 1);
        }
    }

    /// The judgements are there before the migration is made again, after it, and in every copy.
    private void check() throws SQLException, IOException {
        boolean begun = !Restored.backups(file).isEmpty();
        WalTail tail = WalTail.of(file);
        boolean halfWay = version() < newest;
        tally.add("left half a migration in the log", tail.uncommitted() > 0 && halfWay ? 1 : 0);
        tally.add("killed while migrating", begun && halfWay ? 1 : 0);
        tally.add("left half a backup", Restored.unfinished(file) > 0 ? 1 : 0);
        if (halfWay) {
            Restored.checkWhole(file, judgements);
        }
        try (AnnotationStore store = SqlAnnotationStore.open(file, Clock.systemUTC())) {
            // Comparing each with each, as the assertion for lists does, takes longer than all else here.
            assertThat(store.judgements().all().stream().map(Judgement::id).collect(Collectors.toSet()).containsAll(judgements)).isTrue();
            assertThat(store.history().verify()).isEmpty();
        }
        List<Path> backups = Restored.backups(file);
        assertThat(backups).anyMatch(backup -> backup.toString().contains("-before-v"));
        for (Path backup : backups) {
            if (backup.toString().contains("-before-v")) {
                Restored.read(backup, file.resolveSibling("check"), judgements);
                tally.add("backups restored and read", 1);
            }
        }
    }

    private int version() throws SQLException {
        return version(file);
    }

    private static int version(Path file) throws SQLException {
        try (Connection connection = new AnnotationDatabase(file, Clock.systemUTC()).connect()) {
            return Sql.one(connection, "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history", row -> row.getInt(1)).orElse(0);
        }
    }
}
