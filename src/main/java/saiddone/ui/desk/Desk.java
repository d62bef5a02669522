package saiddone.ui.desk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.codebook.StarterCodebook;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.LoggedEvent;
import saiddone.model.Transcript;
import saiddone.task.Running;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Strings;

/// The reviewer's desk while a workspace is open: every screen reads and changes reviewers' work through it. Used on the FX
/// thread; the store is touched on others only. Changes run one after another in the order in which they were asked for, and
/// are on the disk before `done` hears of them.
public final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /// How far the store is.
    public enum Phase {
        OPENING, READY, READ_ONLY, FAILED;

        /// Whether what is in it can be read.
        public boolean readable() {
            return this == READY || this == READ_ONLY;
        }
    }

    private final TaskRunner tasks;
    private final Executor writer;
    private final Executor fxThread;
    private final Strings strings;
    private final Notices notices;
    private final LatestTask looking;
    private final CompletableFuture<AnnotationStore> store = new CompletableFuture<>();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.OPENING);
    private final ReadOnlyObjectWrapper<DeskState> state = new ReadOnlyObjectWrapper<>(DeskState.EMPTY);
    private final ReadOnlyStringWrapper opening;
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    /// The latest look, also before the FX thread heard of it.
    private final AtomicReference<DeskState> latest = new AtomicReference<>(DeskState.EMPTY);
    private final Deque<Runnable> untilSomebodyReviews = new ArrayDeque<>();
    private Runnable whoReviews = () -> {};
    private @Nullable String who;
    private @Nullable String coding;
    private int unsaved;
    private boolean closed;

    /// @param writer   runs changes one after another: a single thread, or the caller's in tests
    /// @param fxThread `Platform::runLater` in the app
    public Desk(TaskRunner tasks, Executor writer, Executor fxThread, Strings strings, Notices notices) {
        this.tasks = tasks;
        this.writer = writer;
        this.fxThread = fxThread;
        this.strings = strings;
        this.notices = notices;
        this.opening = new ReadOnlyStringWrapper(strings.get("desk.opening", 0));
        this.looking = new LatestTask(tasks, (pause, then) -> () -> {}, Duration.ZERO, strings.get("desk.looking"));
    }

    /// Opens the store.
    ///
    /// @param opener   called once, off the FX thread
    /// @param reviewer who worked here last, null for nobody
    public void start(Supplier<AnnotationStore> opener, @Nullable String reviewer) {
        who = reviewer;
        tasks.run(strings.get("annotations.checking"), (progress, cancellation) -> {
            AnnotationStore opened = opener.get();
            store.complete(opened);
            return DeskState.look(opened, who, null, DeskState.EMPTY);
        }, new TaskListener<>() {
            @Override
            public void done(DeskState found) {
                Optional<String> readOnly = store.join().readOnly();
                store.join().warnings().forEach(sentence -> notices.show(Notice.warning(sentence)));
                readOnly.ifPresent(sentence -> notices.show(Notice.warning(sentence)));
                show(found);
                phase.set(readOnly.isPresent() ? Phase.READ_ONLY : Phase.READY);
            }

            @Override
            public void failed(Exception problem) {
                store.completeExceptionally(problem);
                notices.show(Notice.problem(sentence(problem)));
                phase.set(Phase.FAILED);
            }
        });
    }

    /// Tells how large the file is, which its opening takes the longer for. Called by the opener, off the FX thread.
    public void opens(long bytes) {
        fxThread.execute(() -> opening.set(strings.get("desk.opening", bytes / 1_000_000)));
    }

    /// What is waited for while the store opens, with its size as soon as that is known.
    public ReadOnlyStringProperty opening() {
        return opening.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /// Replaced after every change that was saved, and when another process changed something.
    public ReadOnlyObjectProperty<DeskState> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether something that was asked for is not on the disk yet.
    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /// What undo or redo did last, in a few words; empty as soon as something else is done.
    public ReadOnlyStringProperty told() {
        return told.getReadOnlyProperty();
    }

    public Codebook codebook() {
        return state.get().codebook();
    }

    public Blinding blinding() {
        return state.get().blinding();
    }

    /// Who reviews, empty where nobody said so yet.
    public Optional<Reviewer> reviewer() {
        return Optional.ofNullable(state.get().reviewer());
    }

    /// Everybody who reviews, without the program itself and without layers of adjudication.
    public List<Reviewer> people() {
        return state.get().reviewers().stream().filter(one -> !one.equals(StarterCodebook.PROGRAM) && !one.adjudicates()).toList();
    }

    /// The conversation as judgements name it, also where the reader shows it without its model.
    public Subject subject(Transcript transcript) {
        Blinding.Hidden hidden = blinding().hidden().get(transcript.id());
        return hidden == null ? Subject.of(transcript)
                : new Subject(transcript.id(), transcript.contentHash(), hidden.subject().model());
    }

    /// What asks the user who reviews; called when a change needs to know.
    public void whoReviews(Runnable ask) {
        whoReviews = ask;
    }

    /// Reads the store off the FX thread.
    public <T> Running read(String name, Function<AnnotationStore, T> work, TaskListener<T> listener) {
        return tasks.run(name, (progress, cancellation) -> work.apply(store.join()), listener);
    }

    /// For work that a screen runs in a [LatestTask] of its own. Call it off the FX thread only.
    public AnnotationStore store() {
        return store.join();
    }

    /// Changes something as the reviewer. Where nobody said who reviews, the user is asked first, and the change is made then.
    ///
    /// @param work gets the store and the reviewer's id; one transaction
    /// @param done hears of the result once it is on the disk; what failed is told in a notice
    public <T> void change(BiFunction<AnnotationStore, String, T> work, Consumer<T> done) {
        if (who == null || state.get().reviewer() == null) {
            untilSomebodyReviews.add(() -> change(work, done));
            whoReviews.run();
            return;
        }
        String reviewer = who;
        save(opened -> work.apply(opened, reviewer), done);
    }

    /// Makes a reviewer known, or changes the name of a known one, and lets them work here.
    public void reviewAs(Reviewer reviewer) {
        boolean known = state.get().reviewers().contains(reviewer);
        who = reviewer.id();
        coding = null;
        save(opened -> {
            if (!known) {
                opened.reviewers().put(reviewer);
            }
            return reviewer;
        }, done -> {
            while (!untilSomebodyReviews.isEmpty()) {
                untilSomebodyReviews.poll().run();
            }
        });
    }

    /// The user does not want to say who reviews: what waited for it is dropped.
    public void nobodyReviews() {
        untilSomebodyReviews.clear();
    }

    /// Which queue is being coded, null for none.
    public void code(@Nullable String queue) {
        coding = queue;
        refresh();
    }

    /// Takes back the reviewer's latest step, also one that they made as adjudicator.
    public void undo() {
        change((opened, reviewer) -> {
            OwnSteps steps = OwnSteps.of(opened, reviewer);
            Optional<LoggedEvent> step = steps.undoable();
            return steps.undo().flatMap(undone -> step);
        }, step -> tell("desk.undone", step));
    }

    /// Does again what was undone last.
    public void redo() {
        change((opened, reviewer) -> {
            OwnSteps steps = OwnSteps.of(opened, reviewer);
            Optional<LoggedEvent> undo = steps.redoable();
            steps.redo();
            return undo.flatMap(event -> opened.history().step(event));
        }, step -> tell("desk.redone", step));
    }

    /// Looks at the store again: another process may have changed it.
    public void refresh() {
        if (phase.get().readable()) {
            looking.run((progress, cancellation) -> DeskState.look(store.join(), who, coding, latest()), new TaskListener<>() {
                @Override
                public void done(DeskState found) {
                    if (found.event() < state.get().event()) {
                        refresh();
                    } else {
                        show(found);
                    }
                }

                @Override
                public void failed(Exception problem) {
                    notices.show(Notice.problem(sentence(problem)));
                }
            });
        }
    }

    /// Finishes what was asked for, takes the backup that is due, and closes the store.
    ///
    /// @return done when everything is on the disk
    public CompletableFuture<Void> close() {
        closed = true;
        if (phase.get() == Phase.FAILED) {
            return CompletableFuture.completedFuture(null);
        }
        return store.thenAcceptAsync(AnnotationStore::close, writer);
    }

    private <T> void save(Function<AnnotationStore, T> work, Consumer<T> done) {
        if (closed || phase.get() == Phase.FAILED) {
            notices.show(Notice.problem(strings.get("desk.closed")));
            return;
        }
        looking.cancel();
        told.set("");
        unsaved++;
        saving.set(true);
        String reviewer = who;
        String queue = coding;
        writer.execute(() -> {
            try {
                AnnotationStore opened = store.join();
                T result = work.apply(opened);
                DeskState found = DeskState.look(opened, reviewer, queue, latest());
                latest.set(found);
                fxThread.execute(() -> saved(found, () -> done.accept(result)));
            } catch (RuntimeException problem) {
                fxThread.execute(() -> failed(problem));
            }
        });
    }

    private void saved(DeskState found, Runnable done) {
        finished();
        show(found);
        done.run();
    }

    private DeskState latest() {
        return Objects.requireNonNullElse(latest.get(), DeskState.EMPTY);
    }

    private void show(DeskState found) {
        latest.accumulateAndGet(found, (known, now) -> now.event() >= known.event() ? now : known);
        state.set(found);
    }

    private void failed(RuntimeException problem) {
        finished();
        if (!(problem instanceof AnnotationProblem)) {
            LOG.error("A change of the annotations failed", problem);
        }
        notices.show(Notice.problem(sentence(problem)));
    }

    private void finished() {
        unsaved--;
        saving.set(unsaved > 0);
    }

    private void tell(String key, Optional<LoggedEvent> event) {
        told.set(event.map(one -> strings.get(key, strings.get("desk.event." + one.kind().word())))
                .orElseGet(() -> strings.get("desk.nothing")));
    }

    private static String sentence(Exception problem) {
        return problem.getMessage() == null ? problem.toString() : problem.getMessage();
    }
}
