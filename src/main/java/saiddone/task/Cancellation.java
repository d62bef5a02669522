package saiddone.task;

import java.util.concurrent.CancellationException;

/// Asked by slow work, often, whether it should stop.
@FunctionalInterface
public interface Cancellation {
    Cancellation NEVER = () -> false;

    boolean cancelled();

    /// @throws CancellationException when the work should stop
    default void check() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
