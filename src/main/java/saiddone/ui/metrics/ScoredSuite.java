package saiddone.ui.metrics;

import java.util.List;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.Scored;

/// A suite's figures with the transcripts that they were read from.
///
/// @param transcripts those of this suite, in the order of the index
public record ScoredSuite(Leaderboard board, List<Scored> transcripts) {
    public ScoredSuite {
        transcripts = List.copyOf(transcripts);
    }
}
