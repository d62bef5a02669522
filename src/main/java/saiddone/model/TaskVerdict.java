package saiddone.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a task's expected actions and its grader say of one transcript, for suites with a reward (tau-bench, tau2, ...).
///
/// @param missing    expected writes and handovers that were not made (or failed)
/// @param wrong      made with other arguments than expected
/// @param extra      successful writes and handovers that nobody expected
/// @param compared   whether the task names expected actions at all; the three counts are 0 where it does not
/// @param actions    the grader's word on what was done (database or actions), else null
/// @param replies    the grader's word on what was said (outputs, communication), else null
/// @param parts      the reward's parts that are numbers, in the file's order
public record TaskVerdict(int missing, int wrong, int extra, boolean compared, @Nullable Boolean actions,
                          @Nullable Boolean replies, List<Part> parts) {
    public TaskVerdict {
        parts = List.copyOf(parts);
    }

    /// @param value 0 to 1
    public record Part(String name, double value) {}

    /// Whether what was done was right: the grader's word, else whether the writes are the expected ones; null where
    /// neither says.
    public @Nullable Boolean done() {
        return actions != null ? actions : compared ? Boolean.valueOf(missing + wrong + extra == 0) : null;
    }
}
