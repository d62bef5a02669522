package saiddone.cli.output;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Figure;
import saiddone.report.review.ReviewData;
import saiddone.report.review.metrics.AfterReview;
import saiddone.report.review.metrics.ReviewedFigure;
import saiddone.report.review.metrics.ReviewedMetric;
import saiddone.statistics.NoFigure;

/// What reviewers made of a model's figures, as `score --reviewed --json` prints it.
final class ReviewedJson {
    private ReviewedJson() {}

    /// By metric, named as the scored ones are.
    static Map<String, Object> of(AfterReview after, String model) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (ReviewedMetric metric : ReviewedMetric.values()) {
            object.put(name(metric), figure(after.of(model, metric)));
        }
        return object;
    }

    static String name(ReviewedMetric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, @Nullable Object> figure(ReviewedFigure figure) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        Figure after = figure.afterReview().figure().orElse(null);
        boolean mean = figure.metric() == ReviewedMetric.POLICY_ADHERENCE;
        object.put("figure", mean ? ScoreJson.mean(after) : ScoreJson.share(after, figure.metric() == ReviewedMetric.OVER_ESCALATION));
        object.put("why_none", figure.afterReview().why().map(NoFigure::sentence).orElse(null));
        object.put("reviewed", figure.reviewed());
        object.put("of", figure.of());
        object.put("overruled", figure.overruled().size());
        object.put("unsettled", figure.unsettled().size());
        object.put("says", figure.method());
        return object;
    }

    /// Conversations of the model with each pattern present, by the code's name; codes that nobody looked for are not there.
    static Map<String, Integer> patterns(ReviewedBoard one, String model) {
        Map<String, Integer> found = new LinkedHashMap<>();
        ReviewData data = one.data();
        if (data != null) {
            data.counts().stream().filter(count -> count.model().equals(model))
                    .forEach(count -> found.merge(data.codeName(count.code()), count.present(), Integer::sum));
        }
        return found;
    }
}
