package saiddone.report.metrics;

import java.util.List;
import saiddone.model.suite.Suite;

/// Every model's figures on one suite, in the default order: over-escalation ascending, then unsafe actions ascending,
/// then escalation accuracy descending, then name. There is no composite score.
///
/// @param transcripts how many transcripts the figures were read from
/// @param problems    what could not be scored and why, one plain sentence each
public record Leaderboard(Suite suite, List<ModelFigures> models, int transcripts, List<String> problems) {
    public Leaderboard {
        models = List.copyOf(models);
        problems = List.copyOf(problems);
    }
}
