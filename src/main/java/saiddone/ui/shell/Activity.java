package saiddone.ui.shell;

/// What the index is doing and how far it is, for screens that have little or nothing to show until it is done.
///
/// @param first whether the index has not been up to date since the workspace was opened
/// @param total 0 or less where the end is not known
/// @param what  in the words of the work itself: `3,200 conversations, 1,450 a second: runs/a.json`
/// @param other what is waited for in place of the index, as a sentence; empty where it is the index
public record Activity(OpenWorkspace.Phase phase, boolean first, long done, long total, String what, String other) {

    /// Of the index itself.
    public Activity(OpenWorkspace.Phase phase, boolean first, long done, long total, String what) {
        this(phase, first, done, total, what, "");
    }

    /// An index that is up to date.
    public static final Activity SETTLED = new Activity(OpenWorkspace.Phase.READY, false, 0, 0, "");

    /// Whether conversations may be missing that will come by themselves. Looking again at a folder that was read
    /// already does not count until something to read was found.
    public boolean reading() {
        return switch (phase) {
            case OPENING -> true;
            case UPDATING -> first || total > 0;
            case READY, STOPPED, FAILED -> false;
        };
    }

    /// The sentence above the progress bar.
    ///
    /// @param index what a screen says while it waits for the index
    public String heading(String index) {
        return other.isEmpty() ? index : other;
    }

    /// Between 0 and 1; negative where the end is not known.
    public double share() {
        return total > 0 ? Math.clamp((double) done / total, 0, 1) : -1;
    }
}
