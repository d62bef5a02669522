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
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.store.AnnotationStore;

/// Kills one writer after the other on one database and looks at what is left.
final class CrashLane {
    private static final int A_DATABASE = 20;

    private final Path template;
    private final Path file;
    private final Random random;
    private final Launcher launcher;
    private final Bodies bodies = new Bodies();
    private final TreeSet<String> judgements = new TreeSet<>();
    private int events;

    CrashLane(Path template, Path file, Random random, Launcher launcher) {
        this.template = template;
        this.file = file;
        this.random = random;
        this.launcher = launcher;
    }

    /// Starts a child on a database.
    interface Launcher {
        Process start(Path file, String steps, String... more) throws IOException;
    }

    /// How many steps were acknowledged.
    int run(int kills) throws Exception {
        int acknowledged = 0;
        for (int kill = 0; kill < kills; kill++) {
            if (kill % A_DATABASE == 0) {
                if (kill > 0) {
                    checkAgainstTheLog();
                }
                startAnew();
            }
            List<String> lines = runAndKill(random.nextInt(60));
            acknowledged += lines.size();
            check(lines);
        }
        checkAgainstTheLog();
        return acknowledged;
    }

    private void startAnew() throws IOException {
        Files.deleteIfExists(file.resolveSibling("annotations.db-wal"));
        Files.deleteIfExists(file.resolveSibling("annotations.db-shm"));
        Files.copy(template, file, StandardCopyOption.REPLACE_EXISTING);
        judgements.clear();
        events = 3;
    }

    private List<String> runAndKill(int milliseconds) throws IOException, InterruptedException {
        Process child = launcher.start(file, "0");
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = child.inputReader()) {
            assertThat(out.readLine()).isEqualTo("ready");
            String first = out.readLine();
            assertThat(first).isNotNull().endsWith(" .");
            lines.add(first);
            assertThat(child.waitFor(milliseconds, TimeUnit.MILLISECONDS)).as("the child works until it is killed").isFalse();
            assertThat(child.toHandle().destroyForcibly()).isTrue();
            out.lines().filter(line -> line.endsWith(" .")).forEach(lines::add);
        }
        child.waitFor();
        return lines;
    }

    private void check(List<String> lines) throws SQLException {
        try (Connection connection = new AnnotationDatabase(file, Clock.systemUTC()).connect()) {
            assertThat(Sql.one(connection, "PRAGMA integrity_check", row -> row.getString(1))).contains("ok");
            assertThat(Sql.list(connection, "PRAGMA foreign_key_check", row -> row.getString(1))).isEmpty();
            List<String> logged = Sql.list(connection, "SELECT uid, json FROM event WHERE id > ? ORDER BY id",
                    row -> CrashChild.line(bodies, row.getString(1), row.getString(2)), events);
            assertThat(logged).hasSizeBetween(lines.size(), lines.size() + 1);
            assertThat(logged.subList(0, lines.size())).isEqualTo(lines);
            events += logged.size();
            logged.forEach(this::follow);
            assertThat(Sql.list(connection, "SELECT key FROM judgement ORDER BY key", row -> row.getString(1)))
                    .containsExactlyElementsOf(judgements);
        }
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

    private void checkAgainstTheLog() {
        try (AnnotationStore store = SqlAnnotationStore.attach(file, Clock.systemUTC())) {
            assertThat(store.readOnly()).isEmpty();
            assertThat(store.history().verify()).isEmpty();
        }
    }
}
