package saiddone.ui.fx;

import java.time.Duration;
import saiddone.task.Running;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.task.Work;

/// Slow work of which only the newest matters: a search while the user types, the conversation that was opened last.
/// Waits for a short silence, cancels what ran before, and drops every result but the newest one's.
public final class LatestTask {
    private final TaskRunner tasks;
    private final Delays delays;
    private final Duration silence;
    private final String name;
    private Running waiting = () -> {};
    private Running running = () -> {};
    private long newest;

    /// @param name    what the work is, for the status bar and the log
    /// @param silence how long to wait for a newer request, zero to start at once
    public LatestTask(TaskRunner tasks, Delays delays, Duration silence, String name) {
        this.tasks = tasks;
        this.delays = delays;
        this.silence = silence;
        this.name = name;
    }

    /// Replaces whatever was asked for before. The replaced listener hears nothing any more.
    public <T> void run(Work<T> work, TaskListener<T> listener) {
        cancel();
        long ticket = newest;
        if (silence.isZero()) {
            start(work, listener, ticket);
        } else {
            waiting = delays.after(silence, () -> start(work, listener, ticket));
        }
    }

    /// Drops what is waited for or under way.
    public void cancel() {
        newest++;
        waiting.cancel();
        running.cancel();
        waiting = () -> {};
        running = () -> {};
    }

    private <T> void start(Work<T> work, TaskListener<T> listener, long ticket) {
        if (ticket == newest) {
            Running started = tasks.run(name, work, new OnlyNewest<>(listener, ticket));
            if (ticket == newest) {
                running = started;
            }
        }
    }

    private final class OnlyNewest<T> implements TaskListener<T> {
        private final TaskListener<T> listener;
        private final long ticket;

        OnlyNewest(TaskListener<T> listener, long ticket) {
            this.listener = listener;
            this.ticket = ticket;
        }

        @Override
        public void done(T result) {
            ifNewest(() -> listener.done(result));
        }

        @Override
        public void failed(Exception problem) {
            ifNewest(() -> listener.failed(problem));
        }

        @Override
        public void cancelled() {
            ifNewest(listener::cancelled);
        }

        @Override
        public void progress(long done, long total, String what) {
            ifNewest(() -> listener.progress(done, total, what));
        }

        private void ifNewest(Runnable tell) {
            if (ticket == newest) {
                tell.run();
            }
        }
    }
}
