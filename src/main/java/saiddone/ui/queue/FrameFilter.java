package saiddone.ui.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;

/// The port to the library's filter, so that a frame is asked for in the same words as a list.
@FunctionalInterface
public interface FrameFilter {
    /// @param problem one sentence where part of the text was not understood, else null
    record Filtered(List<TranscriptSummary> rows, @Nullable String problem) {}

    Filtered of(String text, List<TranscriptSummary> rows);
}
