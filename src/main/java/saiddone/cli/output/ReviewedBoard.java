package saiddone.cli.output;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.FindingShare;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.review.ReviewData;
import saiddone.report.review.metrics.AfterReview;

/// A leaderboard as scored, with what reviewers made of it.
///
/// @param after null where that was not asked for, or where nothing was reviewed
/// @param data  likewise
/// @param findings what the checks found, by model; null where that was not asked for
public record ReviewedBoard(Leaderboard board, @Nullable AfterReview after, @Nullable ReviewData data,
                     @Nullable Map<String, List<FindingShare>> findings) {}
