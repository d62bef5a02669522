package saiddone.task;

/// Told by slow work how far it is. Called from the working thread, possibly very often.
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, total, what) -> {};

    /// @param total 0 or less where the end is not known
    /// @param what  what is being worked on, such as a file's name
    void at(long done, long total, String what);
}
