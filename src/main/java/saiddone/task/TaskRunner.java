package saiddone.task;

/// The port through which slow work leaves the caller's thread.
public interface TaskRunner {
    /// @param name what the work is, for the status bar and the log: "Opening conversation"
    <T> Running run(String name, Work<T> work, TaskListener<T> listener);
}
