package saiddone.task;

import java.util.concurrent.CancellationException;

/// Runs the work at once on the calling thread: for the command line and for tests of view models.
public final class DirectTaskRunner implements TaskRunner {
    @Override
    public <T> Running run(String name, Work<T> work, TaskListener<T> listener) {
        T result;
        try {
            result = work.run(listener::progress, Cancellation.NEVER);
        } catch (CancellationException e) {
            listener.cancelled();
            return () -> {};
        } catch (Exception e) {
            listener.failed(e);
            return () -> {};
        }
        listener.done(result);
        return () -> {};
    }
}
