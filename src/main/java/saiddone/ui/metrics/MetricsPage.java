package saiddone.ui.metrics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Scored;

/// What the screen knows after one look at the workspace.
///
/// @param suite   null where no transcript belongs to a suite
/// @param byModel the suite's transcripts by the model's id
/// @param millis  how long reading and counting took
record MetricsPage(@Nullable ScoredSuite suite, Map<String, List<Scored>> byModel, long millis) {
    static MetricsPage of(@Nullable ScoredSuite suite, long millis) {
        Map<String, List<Scored>> byModel = suite == null ? Map.of() : suite.transcripts().stream()
                .filter(one -> one.summary().model() != null)
                .collect(Collectors.groupingBy(one -> String.valueOf(one.summary().model())));
        return new MetricsPage(suite, byModel, millis);
    }

    List<Scored> of(String model) {
        return byModel.getOrDefault(model, List.of());
    }
}
