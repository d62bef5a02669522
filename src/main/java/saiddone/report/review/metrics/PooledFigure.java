package saiddone.report.review.metrics;

import org.jspecify.annotations.Nullable;
import saiddone.statistics.Answer;
import saiddone.statistics.Interval;

/// A metric over all models of a suite, every scored attempt once.
///
/// @param afterReview withheld by the same rule as [ReviewedFigure#afterReview]
public record PooledFigure(ReviewedMetric metric, Answer<Share> asScored, Answer<Share> afterReview, int reviewed, int of,
                           int overruled, int unsettled) {

    /// @param value    a share, 0-1; policy adherence: the mean
    /// @param n        attempts
    /// @param interval Wilson on n/deff, clustered by case; null for a mean
    public record Share(double value, int n, @Nullable Interval interval) {}
}
