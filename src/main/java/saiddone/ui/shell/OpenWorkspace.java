package saiddone.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.WorkspaceFolder;
import saiddone.model.TranscriptSummary;
import saiddone.search.IndexStatus;
import saiddone.search.TranscriptIndex;
import saiddone.search.UpdateReport;
import saiddone.task.Cancellation;
import saiddone.task.Progress;
import saiddone.task.Running;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.task.Work;

/// A workspace while it is open: opens the index off the FX thread, brings it up to date, publishes what it holds, at
/// most once a batch. Made, started and closed on the FX thread.
public final class OpenWorkspace implements WorkspaceModel {
    /// What the index is doing, for the status bar.
    public enum Phase { OPENING, UPDATING, READY, STOPPED, FAILED }

    private static final long STALE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private record Contents(List<TranscriptSummary> summaries, List<ReadProblem> problems, IndexStatus status) {
        static Contents of(TranscriptIndex index) {
            return new Contents(index.summaries(), index.problems(), index.status());
        }
    }

    private final WorkspaceFolder folder;
    private final Supplier<TranscriptIndex> opener;
    private final TaskRunner tasks;
    private final Executor fxThread;
    private final Strings strings;
    private final Notices notices;
    private final LongSupplier nanoClock;
    private final CompletableFuture<TranscriptIndex> index = new CompletableFuture<>();
    private final ReadOnlyObjectWrapper<List<TranscriptSummary>> summaries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ReadProblem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable IndexStatus> status = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.OPENING);
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(
            new Activity(Phase.OPENING, true, 0, 0, ""));
    private @Nullable String lastNotice;
    private Running updating = () -> {};
    private long updatedNanos;
    private boolean closed;

    /// @param opener opens the index; called once, off the FX thread
    public OpenWorkspace(WorkspaceFolder folder, Supplier<TranscriptIndex> opener, TaskRunner tasks, Executor fxThread,
                         Strings strings, Notices notices, LongSupplier nanoClock) {
        this.folder = folder;
        this.opener = opener;
        this.tasks = tasks;
        this.fxThread = fxThread;
        this.strings = strings;
        this.notices = notices;
        this.nanoClock = nanoClock;
        phase.subscribe(now -> tell(now, 0, 0, ""));
    }

    /// Opens the index, shows what it knew, then brings it up to date.
    public void start() {
        tasks.run(strings.get("workspace.opening"), (progress, cancellation) -> openIndex(), new TaskListener<Contents>() {
            @Override
            public void done(Contents known) {
                publish(known);
                refresh();
            }

            @Override
            public void failed(Exception problem) {
                fail(problem);
            }

            @Override
            public void cancelled() {
                phase.set(Phase.STOPPED);
            }
        });
    }

    /// Looks for changes now, unless that is going on already.
    public void refresh() {
        boolean idle = phase.get() != Phase.UPDATING && phase.get() != Phase.FAILED;
        if (closed || !idle || status.get() == null) {
            return;
        }
        if (status.get().readOnly()) {
            reread();
            return;
        }
        phase.set(Phase.UPDATING);
        Contents before = new Contents(summaries.get(), problems.get(), status.get());
        Work<Contents> work = (progress, stop) -> update(before, progress, stop);
        updating = tasks.run(strings.get("workspace.updating"), work, new TaskListener<Contents>() {
            @Override
            public void done(Contents now) {
                publish(now);
                settle(Phase.READY);
            }

            @Override
            public void progress(long done, long total, String what) {
                tell(Phase.UPDATING, done, total, what);
            }

            @Override
            public void failed(Exception problem) {
                notices.show(Notice.problem(sentence(problem)));
                settle(Phase.STOPPED);
            }

            @Override
            public void cancelled() {
                settle(Phase.STOPPED);
                reread();
            }
        });
    }

    /// Looks for changes, but not when that was done a moment ago: for when the window regains the focus.
    public void refreshIfStale() {
        if (phase.get() == Phase.READY && nanoClock.getAsLong() - updatedNanos > STALE_NANOS) {
            refresh();
        }
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    public WorkspaceFolder workspaceFolder() {
        return folder;
    }

    @Override
    public Path folder() {
        return folder.folder();
    }

    @Override
    public TranscriptIndex index() {
        try {
            return index.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public TaskRunner tasks() {
        return tasks;
    }

    @Override
    public ReadOnlyObjectProperty<List<TranscriptSummary>> summaries() {
        return summaries.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<List<ReadProblem>> problems() {
        return problems.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable IndexStatus> status() {
        return status.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Activity> activity() {
        return activity.getReadOnlyProperty();
    }

    /// Stops updating and closes the index as soon as it is open, on a thread of its own.
    ///
    /// @return done when the index is closed
    public CompletableFuture<Void> close() {
        closed = true;
        updating.cancel();
        if (phase.get() == Phase.FAILED) {
            return CompletableFuture.completedFuture(null);
        }
        return index.thenAcceptAsync(TranscriptIndex::close, work -> Thread.ofPlatform().name("close index").start(work));
    }

    private Contents openIndex() {
        try {
            TranscriptIndex opened = opener.get();
            index.complete(opened);
            return Contents.of(opened);
        } catch (RuntimeException e) {
            index.completeExceptionally(e);
            throw e;
        }
    }

    /// Gives back the very contents from before where nothing had changed, so that no screen is disturbed.
    private Contents update(Contents before, Progress progress, Cancellation cancellation) {
        TranscriptIndex opened = index();
        boolean wasEmpty = opened.status().transcripts() == 0;
        UpdateReport report = opened.update(wasEmpty ? new Batches(progress, opened) : progress, cancellation);
        if (report.cancelled()) {
            // The listener was told of the end already: what was read until then is shown all the same.
            Contents soFar = Contents.of(opened);
            fxThread.execute(() -> publishUnlessClosed(soFar));
            throw new CancellationException();
        }
        boolean same = report.changedFiles() == 0 && report.removedFiles() == 0
                && before.status.transcripts() == before.summaries.size();
        return same ? before : Contents.of(opened);
    }

    private void reread() {
        tasks.run(strings.get("workspace.rereading"), (progress, cancellation) -> Contents.of(index()), new TaskListener<Contents>() {
            @Override
            public void done(Contents now) {
                publish(now);
                if (phase.get() == Phase.OPENING) {
                    settle(Phase.READY);
                }
            }

            @Override
            public void failed(Exception problem) {
                notices.show(Notice.problem(sentence(problem)));
            }
        });
    }

    private void publish(Contents now) {
        status.set(now.status);
        problems.set(now.problems);
        summaries.set(now.summaries);
        String notice = now.status.notice();
        if (notice != null && !notice.equals(lastNotice)) {
            notices.show(Notice.info(notice));
        }
        lastNotice = notice;
    }

    private void settle(Phase now) {
        updatedNanos = nanoClock.getAsLong();
        phase.set(now);
    }

    private void tell(Phase now, long done, long total, String what) {
        activity.set(new Activity(now, now != Phase.READY && activity.get().first(), done, total, what));
    }

    private void fail(Exception problem) {
        phase.set(Phase.FAILED);
        notices.show(Notice.problem(sentence(problem)));
    }

    private String sentence(Exception problem) {
        String message = problem.getMessage();
        return message == null ? strings.get("workspace.failed", problem.getClass().getSimpleName()) : message;
    }

    /// Shows the first conversations while a new index is still being built, so that reading can begin. Looking costs a
    /// tenth of the time at most.
    private final class Batches implements Progress {
        private static final int COST_FACTOR = 10;
        private final Progress progress;
        private final TranscriptIndex opened;
        private long nextNanos = nanoClock.getAsLong() + TimeUnit.SECONDS.toNanos(1);

        Batches(Progress progress, TranscriptIndex opened) {
            this.progress = progress;
            this.opened = opened;
        }

        @Override
        public void at(long done, long total, String what) {
            progress.at(done, total, what);
            long before = nanoClock.getAsLong();
            if (before >= nextNanos) {
                Contents soFar = Contents.of(opened);
                long after = nanoClock.getAsLong();
                nextNanos = after + Math.max(TimeUnit.SECONDS.toNanos(2), COST_FACTOR * (after - before));
                fxThread.execute(() -> publishBatch(soFar));
            }
        }
    }

    private void publishUnlessClosed(Contents soFar) {
        if (!closed) {
            publish(soFar);
        }
    }

    private void publishBatch(Contents soFar) {
        boolean grown = soFar.summaries.size() > summaries.get().size();
        if (phase.get() == Phase.UPDATING && grown) {
            publish(soFar);
        }
    }
}
