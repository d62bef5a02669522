package saiddone.report.review.metrics;

import java.util.List;
import java.util.Map;
import saiddone.report.metrics.Attempts;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.Scored;
import saiddone.statistics.Answer;
import saiddone.statistics.NoFigure;

/// A suite's metrics in two columns: as the rules scored them, and after review.
///
/// @param attempts    as scored
/// @param asScored    the leaderboard
/// @param afterReview the leaderboard with reviewers' words in the place of the scorer's and the judge's, in its own order; its
///                    cells alone do not say how much was reviewed, `figures` do
/// @param reviewed    the scored transcripts in their reviewed form, for more reports
/// @param figures     by model, all five metrics each
/// @param overall     all models together, one figure a metric (pooled, no median of runs)
/// @param method      in sentences
public record AfterReview(Attempts attempts, Leaderboard asScored, Leaderboard afterReview, List<Scored> reviewed,
                          Map<String, List<ReviewedFigure>> figures, List<PooledFigure> overall, String method) {
    public AfterReview {
        reviewed = List.copyOf(reviewed);
        figures = Map.copyOf(figures);
        overall = List.copyOf(overall);
    }

    /// One metric of one model.
    public ReviewedFigure of(String model, ReviewedMetric metric) {
        return figures.getOrDefault(model, List.of()).stream().filter(one -> one.metric() == metric).findFirst()
                .orElseGet(() -> new ReviewedFigure(metric, null, Answer.none(new NoFigure.TooFew("transcripts", 0, 1)), 0, 0, List.of(),
                        List.of(), ""));
    }

    /// Verdicts that reviewers changed, each transcript once.
    public List<String> overruled() {
        return figures.values().stream().flatMap(List::stream).flatMap(one -> one.overruled().stream()).distinct().sorted().toList();
    }
}
