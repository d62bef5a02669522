package saiddone.annotation.sql;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.LoggedEvent;
import saiddone.annotation.store.Tag;

/// The process that is killed: works without end. It prints `> kind` before each step; after each commit a line with the event's
/// uid and the judgements that came (+) and went (-); and `= name` after each backup.
final class CrashChild {
    private static final int MANY = 120;

    private final Path file;
    private final Random random;
    private final PrintStream out;
    private final Bodies bodies = new Bodies();
    private AnnotationStore store;
    private String last;
    private List<Path> backups;

    private CrashChild(Path file, AnnotationStore store, Random random, PrintStream out) throws IOException {
        this.file = file;
        this.store = store;
        this.random = random;
        this.out = out;
        this.last = uid();
        this.backups = Restored.backups(file);
    }

    /// @param arguments the file, a seed, the number of steps (0: without end), and where the file is of an older form `migrate` and
    ///                  another such file, to load the classes with
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        boolean migrate = arguments.length > 3;
        if (migrate) {
            warmUp(Path.of(arguments[4]), file);
            System.out.println("ready");
        }
        AnnotationStore store = migrate ? SqlAnnotationStore.open(file, Clock.systemUTC()) : attach(file);
        CrashChild child = new CrashChild(file, store, new Random(Long.parseLong(arguments[1])), System.out);
        System.out.println(migrate ? "migrated" : "ready");
        int steps = Integer.parseInt(arguments[2]);
        for (int i = 0; steps == 0 || i < steps; i++) {
            child.step();
        }
    }

    /// Migrates another one first, so that the kill hits the migration and not the loading of classes.
    private static void warmUp(Path little, Path file) throws IOException {
        Path copy = Files.createDirectories(file.resolveSibling("warm-up")).resolve("annotations.db");
        Files.copy(little, copy);
        SqlAnnotationStore.open(copy, Clock.systemUTC()).close();
    }

    private static AnnotationStore attach(Path file) {
        AnnotationStore store = SqlAnnotationStore.attach(file, Clock.systemUTC());
        if (store.readOnly().isPresent()) {
            throw new IllegalStateException(store.readOnly().get());
        }
        return store;
    }

    private void step() throws IOException {
        switch (random.nextInt(8)) {
            case 0, 1 -> begin("tag", () -> store.judgements().tag("ann", tag("a")));
            case 2 -> begin("bulk", () -> store.judgements().tagAll("ann", tags("b")));
            case 3, 4 -> merge();
            case 5 -> begin("undo", () -> store.history().undo("ann"));
            case 6 -> begin("redo", () -> store.history().redo("ann"));
            default -> closeAndOpen();
        }
    }

    private void begin(String kind, Runnable step) {
        out.println("> " + kind);
        out.flush();
        try {
            step.run();
        } catch (AnnotationProblem refused) {
            System.err.println(refused.getMessage());
        }
        acknowledge();
    }

    private void merge() {
        String code = "x" + UUID.randomUUID();
        begin("code", () -> store.codebook().add("ann", Sample.code(code)));
        begin("bulk", () -> store.judgements().tagAll("ann", tags(code)));
        begin("merge", () -> store.codebook().merge("ann", code, "a"));
    }

    /// As the app does it: closing writes the backup that is due, and deletes the ones whose time is over.
    private void closeAndOpen() throws IOException {
        out.println("> close");
        out.flush();
        store.close();
        List<Path> now = Restored.backups(file);
        now.stream().filter(backup -> !backups.contains(backup)).forEach(backup -> out.println("= " + backup.getFileName()));
        out.flush();
        backups = now;
        store = attach(file);
    }

    private List<Tag> tags(String code) {
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            tags.add(tag(code));
        }
        return tags;
    }

    private Tag tag(String code) {
        return Tag.present(code, Sample.subject(random.nextInt(1_000)), Sample.target(random.nextInt(6)));
    }

    private String uid() {
        return store.history().latest(1).getFirst().uid();
    }

    private void acknowledge() {
        LoggedEvent event = store.history().latest(1).getFirst();
        if (!event.uid().equals(last)) {
            last = event.uid();
            out.println(line(bodies, event.uid(), event.json()));
        } else {
            out.println("> nothing");
        }
        out.flush();
    }

    static String line(Bodies bodies, String uid, String json) {
        StringBuilder line = new StringBuilder(uid);
        for (Change change : bodies.changes(json)) {
            if (change.entity() == Entity.JUDGEMENT) {
                line.append(change.after() == null ? " -" : " +").append(change.key());
            }
        }
        return line.append(" .").toString();
    }
}
