package saiddone.ui.metrics;

import saiddone.report.metrics.Attempts;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.Leaderboards;

/// A suite's figures with the transcripts that they were read from.
public record ScoredSuite(Leaderboard board, Attempts attempts) {
    public static ScoredSuite of(Attempts attempts) {
        return new ScoredSuite(Leaderboards.of(attempts), attempts);
    }
}
