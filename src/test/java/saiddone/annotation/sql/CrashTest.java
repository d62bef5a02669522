package saiddone.annotation.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;

/// A writer is killed (SIGKILL) at random moments: three times of four while it tags, bulk-tags, merges codes, undoes, and closes
/// with a backup, and once while it migrates. Afterwards the file must be whole, every acknowledged step must be in the log, at most
/// one step more (committed, its acknowledgement not yet out), and exactly the judgements must be there that those steps leave; every
/// backup is restored and read. 40 moments as a rule, so that it stays within a minute; `-Dcrash.kills=200` for all that the issue
/// asks for. The tallies tell where the kills hit.
@org.junit.jupiter.api.Tag("crash")
@Execution(ExecutionMode.CONCURRENT)
class CrashTest {
    private static final int KILLS = Integer.getInteger("crash.kills", 40);
    private static final int MIGRATING = Math.max(2, KILLS / 4);
    private static final int WORKING = Math.max(2, KILLS - MIGRATING);
    private static final int LANES = 2;
    private static final int OLD_JUDGEMENTS = 6_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(20261123);
    private final CrashTally tally = new CrashTally();

    /// Two lanes, each with a database of its own, since starting a process takes longer than killing it.
    @Test
    void whatWasAcknowledgedSurvivesBeingKilled() throws Exception {
        Path template = template();
        train(template);
        lanes((lane, seed) -> new CrashLane(template, lane, seed, this::start, tally).run(WORKING / LANES));
        assertThat(tally.of("kills")).isEqualTo(WORKING / LANES * LANES);
        assertThat(tally.of("acknowledged")).isGreaterThan(WORKING);
        assertThat(tally.of("left a log to recover")).as(tally.toString()).isGreaterThan(WORKING / 3);
        assertThat(tally.of("backups restored and read")).as(tally.toString()).isGreaterThan(WORKING / 10);
        assertThat(tally.of("begun and taken back")).as(tally.toString()).isGreaterThan(WORKING / 3);
        if (KILLS >= 200) {
            for (String step : List.of("tag", "bulk", "merge", "undo", "close")) {
                assertThat(tally.of("during " + step)).as(step + " of " + tally).isPositive();
            }
        }
    }

    @Test
    void aKilledMigrationIsMadeAgain() throws Exception {
        Path template = template();
        train(template);
        Path today = Files.createDirectory(folder.resolve("today")).resolve("annotations.db");
        Files.copy(template, today);
        Set<String> judgements = new TreeSet<>();
        try (AnnotationStore store = SqlAnnotationStore.attach(today, Clock.systemUTC())) {
            store.judgements().tagAll("ann", Stream.iterate(0, i -> i < OLD_JUDGEMENTS, i -> i + 1)
                    .map(i -> Tag.present("a", Sample.subject(i), Sample.target(i % 6))).toList())
                    .forEach(made -> judgements.add(made.id()));
            store.reviews().markReviewed("ann", Sample.subject(1), false);
        }
        Path old = folder.resolve("version-2.db");
        OldDatabase.write(old, today);
        Path little = folder.resolve("little.db");
        OldDatabase.write(little, template);
        long whole = CrashMigration.time(old, little, folder.resolve("timed"), this::start);
        lanes((lane, seed) -> new CrashMigration(old, little, today, judgements, lane, seed, this::start, tally)
                .run(MIGRATING / LANES, whole));
        assertThat(tally.of("migrations killed")).isEqualTo(MIGRATING / LANES * LANES);
        if (KILLS >= 200) {
            // Check, copy and migration share the time; which one a kill hits depends on the machine.
            assertThat(tally.of("killed while migrating")).as(tally.toString()).isPositive();
            assertThat(tally.of("left half a backup")).as(tally.toString()).isPositive();
        }
    }

    /// What one lane does with its database.
    private interface Lane {
        Void run(Path file, Random random) throws Exception;
    }

    private void lanes(Lane work) throws Exception {
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Future<Void>> running = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Path file = Files.createDirectory(folder.resolve("lane" + lane)).resolve("annotations.db");
                Random seed = new Random(20261123 + lane);
                running.add(lanes.submit(() -> work.run(file, seed)));
            }
            for (Future<Void> lane : running) {
                lane.get();
            }
        } finally {
            Files.writeString(Path.of("target", "crash-" + KILLS + ".txt"), tally + System.lineSeparator(), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private Path template() {
        Path template = folder.resolve("template.db");
        try (AnnotationStore store = SqlAnnotationStore.open(template, Clock.systemUTC())) {
            store.reviewers().put(new Reviewer("ann", "Ann", false));
            store.codebook().add("ann", Sample.code("a"));
            store.codebook().add("ann", Sample.code("b"));
        }
        return template;
    }

    /// A first run that ends by itself leaves an archive of loaded classes, so that 200 starts take no minutes.
    private void train(Path template) throws IOException, InterruptedException {
        Path copy = Files.copy(template, folder.resolve("training.db"));
        Process child = start(copy, "60");
        try (BufferedReader out = child.inputReader()) {
            assertThat(out.lines().toList()).hasSizeGreaterThan(20);
        }
        assertThat(child.waitFor()).as(Files.readString(folder.resolve("errors.txt"))).isZero();
    }

    private Process start(Path file, String steps, String... more) throws IOException {
        Path archive = folder.resolve("classes.jsa");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xlog:disable", "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED", "-Dorg.sqlite.tmpdir=" + folder,
                        Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive
                : "-XX:ArchiveClassesAtExit=" + archive, "-cp", classPath(), CrashChild.class.getName(),
                file.toString(), String.valueOf(random.nextLong()), steps));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile()).start();
    }

    /// The archive of classes wants jars only, so the folders of compiled classes go into one.
    private String classPath() throws IOException {
        Path jar = folder.resolve("classes.jar");
        List<String> jars = new ArrayList<>(List.of(jar.toString()));
        List<String> folders = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry))) {
                for (String part : List.of("saiddone/annotation", "saiddone/model")) {
                    if (Files.exists(Path.of(entry, part))) {
                        folders.addAll(List.of("-C", entry, part));
                    }
                }
            } else if (Files.exists(Path.of(entry))) {
                jars.add(entry);
            }
        }
        if (!Files.exists(jar)) {
            List<String> arguments = new ArrayList<>(List.of("--create", "--file", jar.toString()));
            arguments.addAll(folders);
            int code = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, arguments.toArray(String[]::new));
            assertThat(code).isZero();
        }
        return String.join(File.pathSeparator, jars);
    }
}
