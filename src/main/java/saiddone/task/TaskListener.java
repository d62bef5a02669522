package saiddone.task;

/// What becomes of work that was started. All methods are called on the thread that the runner promises (the FX
/// thread in the app, the calling thread with [DirectTaskRunner]); exactly one of `done`, `failed` and `cancelled` ends it.
public interface TaskListener<T> {
    void done(T result);

    void failed(Exception problem);

    default void cancelled() {}

    default void progress(long done, long total, String what) {}
}
