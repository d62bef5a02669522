package saiddone.ui.fx;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saiddone.task.Running;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.task.Work;

/// Runs slow work on daemon threads and tells the listener on the FX thread. Call it on the FX thread.
///
/// A listener hears nothing more once its work was cancelled, except `cancelled()`: at once, even where the work takes
/// a while to notice. Progress is thinned out to what the FX thread can take. Failures are logged here, once; showing
/// them is the listener's part. An exception that a listener throws, or an `Error`, goes to the thread's uncaught
/// exception handler.
public final class FxTaskRunner implements TaskRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FxTaskRunner.class);

    private final Executor fxThread;
    private final Predicate<Exception> expected;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    private final ObservableList<RunningTask> view = FXCollections.unmodifiableObservableList(running);

    /// @param fxThread `Platform::runLater` in the app
    /// @param expected failures that are a normal answer (a query with a typing mistake) and not worth a log entry
    public FxTaskRunner(Executor fxThread, Predicate<Exception> expected) {
        this.fxThread = fxThread;
        this.expected = expected;
    }

    /// What is under way, oldest first.
    public ObservableList<RunningTask> running() {
        return view;
    }

    @Override
    public <T> Running run(String name, Work<T> work, TaskListener<T> listener) {
        Job<T> job = new Job<>(name, work, listener);
        running.add(job.shown);
        Thread.ofPlatform().daemon().name("work: " + name).start(job);
        return job.shown;
    }

    /// Cancels everything, for leaving a workspace or the app.
    public void cancelAll() {
        List.copyOf(running).forEach(RunningTask::cancel);
    }

    private final class Job<T> implements Runnable {
        private record Step(long done, long total, String what) {}

        private final String name;
        private final Work<T> work;
        private final TaskListener<T> listener;
        private final RunningTask shown;
        private final AtomicBoolean stop = new AtomicBoolean();
        private final AtomicReference<@Nullable Step> latest = new AtomicReference<>();
        // Only touched on the FX thread.
        private boolean ended;

        Job(String name, Work<T> work, TaskListener<T> listener) {
            this.name = name;
            this.work = work;
            this.listener = listener;
            this.shown = new RunningTask(name, this::cancel);
        }

        private void cancel() {
            stop.set(true);
            fxThread.execute(() -> end(listener::cancelled));
        }

        @Override
        public void run() {
            T result;
            try {
                result = work.run(this::progress, stop::get);
            } catch (CancellationException e) {
                fxThread.execute(() -> end(listener::cancelled));
                return;
            } catch (Exception e) {
                failed(e);
                return;
            } catch (Error e) {
                fxThread.execute(() -> end(() -> listener.failed(new RuntimeException(e.toString(), e))));
                throw e;
            }
            fxThread.execute(() -> end(() -> listener.done(result)));
        }

        private void failed(Exception problem) {
            if (!stop.get() && !expected.test(problem)) {
                LOG.error("{} failed", name, problem);
            }
            fxThread.execute(() -> end(() -> listener.failed(problem)));
        }

        private void progress(long done, long total, String what) {
            if (latest.getAndSet(new Step(done, total, what)) == null) {
                fxThread.execute(this::publish);
            }
        }

        private void publish() {
            Step step = latest.getAndSet(null);
            if (step != null && !ended) {
                shown.progress(step.done, step.total, step.what);
                listener.progress(step.done, step.total, step.what);
            }
        }

        private void end(Runnable tell) {
            if (!ended) {
                ended = true;
                running.remove(shown);
                tell.run();
            }
        }
    }
}
