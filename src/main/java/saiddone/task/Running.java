package saiddone.task;

/// A handle on work that was started.
@FunctionalInterface
public interface Running {
    /// Asks the work to stop; its result, should one come, is dropped.
    void cancel();
}
