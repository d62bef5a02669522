package saiddone.ui.findings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import saiddone.model.TranscriptSummary;
import saiddone.task.Cancellation;

/// The port through which the screen learns how much the checks found.
public interface FindingCounts {

    /// By the check's name; a check that is not there found nothing. Empty where the index holds no findings. Slow: called off
    /// the FX thread.
    ///
    /// @param rows the conversations that the reviewer may see
    Optional<Map<String, Count>> read(List<TranscriptSummary> rows, Cancellation stop);

    /// @param conversations with at least one finding
    record Count(int findings, int conversations) {
        static final Count NONE = new Count(0, 0);
    }
}
