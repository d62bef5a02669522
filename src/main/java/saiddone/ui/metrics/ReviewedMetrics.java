package saiddone.ui.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.model.suite.SuiteModel;
import saiddone.report.metrics.Attempt;
import saiddone.report.metrics.Scored;
import saiddone.report.review.CodeAnswer;
import saiddone.report.review.ReviewData;
import saiddone.report.review.metrics.AfterReview;
import saiddone.report.review.metrics.AfterReviews;
import saiddone.report.review.metrics.ReviewedFigure;
import saiddone.report.review.metrics.ReviewedMetric;
import saiddone.report.review.metrics.UnsafeCauses;

/// A suite's figures with what reviewers said.
///
/// @param patterns by model, reviewed conversations in which at least one pattern is present
record ReviewedMetrics(ReviewData data, AfterReview metrics, UnsafeCauses causes, Map<String, Integer> patterns) {
    ReviewedMetrics {
        patterns = Map.copyOf(patterns);
    }

    /// Slow.
    static ReviewedMetrics of(ScoredSuite suite, ReviewData data) {
        List<Scored> scored = new ArrayList<>();
        for (SuiteModel model : suite.board().suite().models()) {
            suite.attempts().of(model.id()).stream().map(Attempt::scored).forEach(scored::add);
        }
        AfterReview metrics = AfterReviews.of(suite.board().suite(), scored, data);
        Map<String, Set<String>> found = new HashMap<>();
        data.answers().all().filter(CodeAnswer::present)
                .forEach(answer -> found.computeIfAbsent(answer.model(), _ -> new HashSet<>()).add(answer.transcript()));
        Map<String, Integer> patterns = new HashMap<>();
        found.forEach((model, transcripts) -> patterns.put(model, transcripts.size()));
        return new ReviewedMetrics(data, metrics, UnsafeCauses.of(metrics, data), patterns);
    }

    /// Null for a column that reviewers' words do not change.
    @Nullable ReviewedFigure of(String model, BoardColumn column) {
        ReviewedMetric metric = metric(column);
        return metric == null ? null : metrics.of(model, metric);
    }

    /// Why the model's forbidden actions fired; null where none did.
    UnsafeCauses.@Nullable Row causes(String model) {
        return causes.asScored().stream().filter(row -> row.by() == UnsafeCauses.By.MODEL && row.label().equals(model) && row.unsafe() > 0)
                .findFirst().orElse(null);
    }

    static @Nullable ReviewedMetric metric(BoardColumn column) {
        return switch (column) {
            case OVER_ESCALATION -> ReviewedMetric.OVER_ESCALATION;
            case UNSAFE -> ReviewedMetric.UNSAFE_ACTIONS;
            case ESCALATION_ACCURACY -> ReviewedMetric.ESCALATION_ACCURACY;
            case RESOLUTION -> ReviewedMetric.RESOLUTION;
            case POLICY -> ReviewedMetric.POLICY_ADHERENCE;
            default -> null;
        };
    }
}
