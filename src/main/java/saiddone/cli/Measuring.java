package saiddone.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import saiddone.task.Progress;

/// The port to the project's own benchmark.
public interface Measuring {
    /// What was measured: `json` serialises to JSON, `text` is a table for people.
    record Measured(Object json, String text) {}

    /// What to measure.
    ///
    /// @param corpus      a folder to keep what is generated in; null for a temporary one
    /// @param transcripts whether reading, indexing and searching are measured
    /// @param judgements  how many judgements to measure annotations with; 0 leaves them out
    record Wanted(@Nullable Path corpus, boolean transcripts, int judgements) {}

    Measured measure(Wanted wanted, Progress progress) throws Exception;
}
