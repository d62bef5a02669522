package saiddone.ui.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.model.TranscriptSummary;
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

    /// `38 %: 3,200 conversations, 1,450 a second: runs/a.json`, the latter part in the words of the work itself.
    String progress(RunningTask.State state) {
        if (state.total() <= 0) {
            return state.what();
        }
        return strings.get("status.progress", Math.clamp(100 * state.done() / state.total(), 0, 100), state.what());
    }

    /// `12 files could not be read in full`.
    String unreadable(List<ReadProblem> problems) {
        return strings.get("status.unreadable", problems.stream().map(ReadProblem::file).distinct().count());
    }

    /// `synthetic · northline · 11,664 transcripts`: the warning first, so that a narrow window never cuts it; where only some
    /// are synthetic, how many.
    String workspace(String name, List<TranscriptSummary> all) {
        String counted = strings.get("top.workspace", name, all.size());
        long synthetic = all.stream().filter(TranscriptSummary::synthetic).count();
        return synthetic == 0 ? counted : synthetic == all.size() ? strings.get("top.workspace-synthetic", counted)
                : strings.get("top.workspace-mixed", counted, synthetic);
    }
}
