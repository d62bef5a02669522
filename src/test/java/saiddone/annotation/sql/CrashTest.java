package saiddone.annotation.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;

/// A writer is killed (SIGKILL) at random moments. Afterwards the file must be whole, every acknowledged step must be in the log,
/// at most one step more (committed, its acknowledgement not yet out), and exactly the judgements must be there that those steps
/// leave. 60 moments as a rule, so that it stays within a minute; `-Dcrash.kills=200` for all that the issue asks for.
@org.junit.jupiter.api.Tag("crash")
class CrashTest {
    private static final int KILLS = Integer.getInteger("crash.kills", 60);
    private static final int LANES = 2;

    @TempDir
    private Path folder;

    private final Random random = new Random(20261123);

    /// Two lanes, each with a database of its own, since starting a process takes longer than killing it.
    @Test
    void whatWasAcknowledgedSurvivesBeingKilled() throws Exception {
        Path template = template();
        train(template);
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Future<Integer>> acknowledged = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Path file = Files.createDirectory(folder.resolve("lane" + lane)).resolve("annotations.db");
                CrashLane work = new CrashLane(template, file, new Random(20261123 + lane), this::start);
                acknowledged.add(lanes.submit(() -> work.run(Math.max(1, KILLS / LANES))));
            }
            for (Future<Integer> lane : acknowledged) {
                assertThat(lane.get()).isGreaterThan(KILLS / LANES);
            }
        }
    }

    @Test
    void aKilledMigrationIsMadeAgain() throws Exception {
        Path template = template();
        train(template);
        for (int kill = 0; kill < Math.max(1, KILLS / 20); kill++) {
            Path file = Files.createDirectory(folder.resolve("m" + kill)).resolve("annotations.db");
            Files.copy(Path.of("src/test/resources/saiddone/annotation/version-1.db"), file);
            Process child = start(file, "1", "migrate");
            try (BufferedReader out = child.inputReader()) {
                assertThat(out.readLine()).isEqualTo("ready");
                child.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS);
                child.destroyForcibly().waitFor();
            }
            new AnnotationDatabase(file, Clock.systemUTC()).open();
            try (AnnotationStore store = SqlAnnotationStore.attach(file, Clock.systemUTC())) {
                store.reviewers().put(new Reviewer("ann", "Ann", false));
                assertThat(store.history().verify()).isEmpty();
            }
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
        Process child = start(copy, "200");
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
