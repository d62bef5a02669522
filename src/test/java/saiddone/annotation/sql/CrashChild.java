package saiddone.annotation.sql;

import java.io.PrintStream;
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

/// The process that is killed: works without end and prints a line after each commit, the event's uid and the judgements that
/// came (+) and went (-).
final class CrashChild {
    private final AnnotationStore store;
    private final Random random;
    private final PrintStream out;
    private final Bodies bodies = new Bodies();
    private String last;

    private CrashChild(AnnotationStore store, Random random, PrintStream out) {
        this.store = store;
        this.random = random;
        this.out = out;
        this.last = uid();
    }

    /// @param arguments the file, a seed, the number of steps (0: without end), and `migrate` where the file is of an older form
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        boolean migrate = arguments.length > 3;
        if (migrate) {
            System.out.println("ready");
        }
        AnnotationStore store = migrate ? SqlAnnotationStore.open(file, Clock.systemUTC())
                : SqlAnnotationStore.attach(file, Clock.systemUTC());
        if (store.readOnly().isPresent()) {
            throw new IllegalStateException(store.readOnly().get());
        }
        CrashChild child = new CrashChild(store, new Random(Long.parseLong(arguments[1])), System.out);
        System.out.println(migrate ? "migrated" : "ready");
        int steps = Integer.parseInt(arguments[2]);
        for (int i = 0; steps == 0 || i < steps; i++) {
            child.step();
        }
    }

    private void step() {
        try {
            switch (random.nextInt(6)) {
                case 0, 1 -> store.judgements().tag("ann", tag("a"));
                case 2 -> store.judgements().tagAll("ann", tags("b"));
                case 3 -> merge();
                case 4 -> store.history().undo("ann");
                default -> store.history().redo("ann");
            }
        } catch (AnnotationProblem refused) {
            System.err.println(refused.getMessage());
        }
        acknowledge();
    }

    private void merge() {
        String code = "x" + UUID.randomUUID();
        store.codebook().add("ann", Sample.code(code));
        acknowledge();
        store.judgements().tagAll("ann", tags(code));
        acknowledge();
        store.codebook().merge("ann", code, "a");
    }

    private List<Tag> tags(String code) {
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
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
            out.flush();
        }
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
