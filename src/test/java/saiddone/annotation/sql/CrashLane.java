package saiddone.annotation.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.store.AnnotationStore;

/// Kills one writer after the other on one database and looks at what is left.
final class CrashLane {
    private static final int A_DATABASE = 20;
    /// Steps before the clock of the kill starts, so that the first ones, which take longest, don't get all of them.
    private static final int WARM = 2;
    /// Kept of automatic copies of one day, see `Retention`; one more where the kill came between writing and deleting.
    private static final int KEPT = 10;
    private static final Set<String> STEPS = Set.of("tag", "bulk", "code", "merge", "undo", "redo");

    private final Path template;
    private final Path file;
    private final Random random;
    private final Launcher launcher;
    private final CrashTally tally;
    private final Bodies bodies = new Bodies();
    private final TreeSet<String> judgements = new TreeSet<>();
    private final Map<String, Set<String>> backups = new HashMap<>();
    private int events;
    private int unfinished;

    CrashLane(Path template, Path file, Random random, Launcher launcher, CrashTally tally) {
        this.template = template;
        this.file = file;
        this.random = random;
        this.launcher = launcher;
        this.tally = tally;
    }

    /// Starts a child on a database.
    interface Launcher {
        Process start(Path file, String steps, String... more) throws IOException;
    }

    Void run(int kills) throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            if (kill % A_DATABASE == 0) {
                if (kill > 0) {
                    checkLogAndBackups();
                }
                startAnew();
            }
            check(runAndKill(random.nextInt(400)));
        }
        checkLogAndBackups();
        return null;
    }

    private void startAnew() throws IOException {
        Files.deleteIfExists(file.resolveSibling("annotations.db-wal"));
        Files.deleteIfExists(file.resolveSibling("annotations.db-shm"));
        for (Path backup : Restored.backups(file)) {
            Files.delete(backup);
        }
        Files.copy(template, file, StandardCopyOption.REPLACE_EXISTING);
        judgements.clear();
        backups.clear();
        events = 3;
    }

    private List<String> runAndKill(int milliseconds) throws IOException, InterruptedException {
        Process child = launcher.start(file, "0");
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = child.inputReader()) {
            assertThat(out.readLine()).isEqualTo("ready");
            while (lines.stream().filter(CrashLane::acknowledged).count() < WARM) {
                String line = out.readLine();
                assertThat(line).isNotNull();
                lines.add(line);
            }
            assertThat(child.waitFor(milliseconds, TimeUnit.MILLISECONDS)).as("the child works until it is killed").isFalse();
            assertThat(child.toHandle().destroyForcibly()).isTrue();
            out.lines().filter(line -> acknowledged(line) || line.length() > 2 && !line.startsWith("=") || line.endsWith(".db"))
                    .forEach(lines::add);
        }
        child.waitFor();
        return lines;
    }

    private static boolean acknowledged(String line) {
        return line.endsWith(" .");
    }

    private void check(List<String> lines) throws SQLException, IOException {
        List<String> acknowledged = lines.stream().filter(CrashLane::acknowledged).toList();
        WalTail tail = WalTail.of(file);
        Restored.checkWhole(file, lastly(lines));
        List<String> logged = logged();
        assertThat(logged).hasSizeBetween(acknowledged.size(), acknowledged.size() + 1);
        assertThat(logged.subList(0, acknowledged.size())).isEqualTo(acknowledged);
        events += logged.size();
        count(lines, tail, logged.size() > acknowledged.size());
    }

    /// Follows the lines, and the step that was committed though its line did not come out.
    private Set<String> lastly(List<String> lines) throws SQLException, IOException {
        for (String line : lines) {
            if (acknowledged(line)) {
                follow(line);
            } else if (line.startsWith("= ")) {
                backups.put(line.substring(2), Set.copyOf(judgements));
            }
        }
        for (Path backup : Restored.backups(file)) {
            backups.putIfAbsent(backup.getFileName().toString(), Set.copyOf(judgements));
        }
        logged().stream().skip(lines.stream().filter(CrashLane::acknowledged).count()).forEach(this::follow);
        return judgements;
    }

    private List<String> logged() throws SQLException {
        try (Connection connection = new AnnotationDatabase(file, Clock.systemUTC()).connect()) {
            return Sql.list(connection, "SELECT uid, json FROM event WHERE id > ? ORDER BY id",
                    row -> CrashChild.line(bodies, row.getString(1), row.getString(2)), events);
        }
    }

    private void count(List<String> lines, WalTail tail, boolean committed) throws IOException {
        String under = lines.getLast().startsWith("> ") ? lines.getLast().substring(2) : "between";
        tally.add("kills", 1);
        tally.add("acknowledged", (int) lines.stream().filter(CrashLane::acknowledged).count());
        tally.add("during " + under, 1);
        tally.add("left a log to recover", tail.committed() > 0 ? 1 : 0);
        tally.add("left half a transaction in the log", tail.uncommitted() > 0 ? 1 : 0);
        tally.add("begun and taken back", !committed && STEPS.contains(under) ? 1 : 0);
        tally.add("committed but not acknowledged", committed ? 1 : 0);
        int left = Restored.unfinished(file);
        tally.add("left half a backup", left > unfinished ? 1 : 0);
        unfinished = left;
    }

    private void follow(String line) {
        for (String word : line.split(" ")) {
            if (word.startsWith("+")) {
                judgements.add(word.substring(1));
            } else if (word.startsWith("-")) {
                judgements.remove(word.substring(1));
            }
        }
    }

    private void checkLogAndBackups() throws IOException {
        try (AnnotationStore store = SqlAnnotationStore.attach(file, Clock.systemUTC())) {
            assertThat(store.readOnly()).isEmpty();
            assertThat(store.history().verify()).isEmpty();
            List<Path> kept = Restored.backups(file);
            assertThat(kept).hasSizeLessThanOrEqualTo(KEPT + 1);
            for (Path backup : kept) {
                Restored.read(backup, file.resolveSibling("check"), backups.get(backup.getFileName().toString()));
            }
            tally.add("backups restored and read", kept.size());
        }
    }
}
