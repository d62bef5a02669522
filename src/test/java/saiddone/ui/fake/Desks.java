package saiddone.ui.fake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Executor;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.task.DirectTaskRunner;
import saiddone.task.TaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Strings;

/// Reviewers' desks for tests: one without annotations, and one over a database of its own with a small codebook.
public final class Desks {
    public static final Reviewer ANN = new Reviewer("ann", "Ann", false);
    public static final Reviewer BOB = new Reviewer("bob", "Bob", false);

    private Desks() {}

    /// One that could not be opened: everything can be read, nothing tagged.
    public static Desk none() {
        Desk desk = new Desk(new DirectTaskRunner(), Runnable::run, Runnable::run, strings(), new Notices());
        desk.start(() -> {
            throw new AnnotationProblem("There are none.");
        }, null);
        return desk;
    }

    /// Everything on the calling thread, Ann reviewing, Bob known, three codes with keys and one without.
    public static Desk open(Path folder, Notices notices) {
        return open(folder, notices, new DirectTaskRunner(), Runnable::run, Runnable::run);
    }

    public static Desk open(Path folder, Notices notices, TaskRunner tasks, Executor writer, Executor fxThread) {
        try (var store = SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC())) {
            store.reviewers().put(BOB);
            store.reviewers().put(ANN);
            store.codebook().putAll("ann", List.of(new CodeGroup("g", "Belief", "#c0392b")), List.of(
                    code("believed", "believed-unverified-claim", "The agent acts on a claim that nobody verified.", "#c0392b", "1"),
                    code("wrong", "right-reply-wrong-action", "The words are right and the call is not.", "#b5651d", "2"),
                    code("stale", "stale-tracking", "An old tracking number is given out.", "#2f6fb0", "3"),
                    code("circling", "circling", "The talk goes round without an end.", "#7d5ba6", null)));
        }
        Desk desk = new Desk(tasks, writer, fxThread, strings(), notices);
        desk.start(() -> SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC()), "ann");
        return desk;
    }

    private static Code code(String id, String name, String definition, String colour, String key) {
        return new Code(id, "g", name, definition, "", "", List.of(), colour, List.of("low", "middling", "high"), key, false, null,
                List.of());
    }

    /// Draws a queue for Ann.
    public static void draw(Desk desk, String id, boolean blind, List<Subject> subjects) {
        Queue queue = new Queue(id, "Queue " + id, Queue.Method.RANDOM, 1, "all", List.of("ann"), 1, blind,
                Clock.systemUTC().instant(), "ann");
        List<QueueItem> items = new ArrayList<>();
        subjects.forEach(one -> items.add(new QueueItem(id, items.size(), one, "", .5, false, List.of("ann"))));
        desk.change((store, who) -> {
            store.queues().add(who, queue, items);
            return who;
        }, done -> {});
    }

    private static Strings strings() {
        return new Strings(ResourceBundle.getBundle("saiddone.strings"));
    }
}
