package saiddone.ui.shell;

import org.jspecify.annotations.Nullable;
import saiddone.search.IndexStatus;
import saiddone.ui.fx.RunningTask;

/// The words of the status bar.
final class StatusText {
    private final Strings strings;

    StatusText(Strings strings) {
        this.strings = strings;
    }

    /// `index up to date · 104,976 messages · 31,204 tool calls`.
    String index(OpenWorkspace.Phase phase, @Nullable IndexStatus status) {
        String state = strings.get(switch (phase) {
            case OPENING -> "status.opening";
            case UPDATING -> "status.updating";
            case READY -> status != null && status.readOnly() ? "status.read-only" : "status.ready";
            case STOPPED -> "status.stopped";
            case FAILED -> "status.failed";
        });
        return status == null ? state : state + strings.get("status.counts", status.messages(), status.calls());
    }

    /// `3,200 of 11,664 · 1,450/s`.
    String progress(RunningTask.State state) {
        String counts = state.total() > 0 ? strings.get("status.of", state.done(), state.total()) : strings.get("status.so-far", state.done());
        return state.perSecond() < 1 ? counts : counts + strings.get("status.rate", Math.round(state.perSecond()));
    }

    /// `12 files could not be read`.
    String unreadable(int problems) {
        return strings.get("status.unreadable", problems);
    }

    /// `northline · 11,664 transcripts`.
    String workspace(String name, int transcripts) {
        return strings.get("top.workspace", name, transcripts);
    }
}
