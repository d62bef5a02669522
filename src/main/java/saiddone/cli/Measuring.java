package saiddone.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import saiddone.task.Progress;

/// The port to the project's own benchmark.
public interface Measuring {
    /// What was measured: `json` serialises to JSON, `text` is a table for people.
    record Measured(Object json, String text) {}

    /// @param corpus a folder to keep the generated corpus in; null for a temporary one
    Measured measure(@Nullable Path corpus, Progress progress) throws Exception;
}
