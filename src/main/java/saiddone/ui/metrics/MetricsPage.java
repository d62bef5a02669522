package saiddone.ui.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Attempt;

/// What the screen knows after one look at the workspace.
///
/// @param suite   null where no transcript belongs to a suite
/// @param millis  how long reading and counting took
record MetricsPage(@Nullable ScoredSuite suite, long millis) {

    /// What counts for a model.
    List<Attempt> of(String model) {
        return suite == null ? List.of() : suite.attempts().of(model);
    }
}
