package saiddone.task;

/// Slow work that gives a result.
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress, Cancellation cancellation) throws Exception;
}
