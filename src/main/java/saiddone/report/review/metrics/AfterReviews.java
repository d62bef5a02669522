package saiddone.report.review.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Overrule.Question;
import saiddone.annotation.model.Reviewed;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteModel;
import saiddone.report.metrics.Attempt;
import saiddone.report.metrics.Attempts;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.Leaderboards;
import saiddone.report.metrics.ModelFigures;
import saiddone.report.metrics.Scored;
import saiddone.report.review.ReviewData;
import saiddone.report.review.Rulings;
import saiddone.statistics.Answer;
import saiddone.statistics.Clusters;
import saiddone.statistics.Interval;
import saiddone.statistics.NoFigure;

/// Counts a suite's metrics again with what reviewers said. Pure.
public final class AfterReviews {
    private final ReviewData data;
    private final RuledVerdicts ruled;
    private final Set<String> seen;

    private AfterReviews(ReviewData data) {
        this.data = data;
        this.ruled = new RuledVerdicts(data);
        this.seen = data.reviewed().stream().filter(one -> !one.blind()).map(Reviewed::subject)
                .map(subject -> subject.transcript()).collect(Collectors.toSet());
    }

    /// @param scored in the order in which transcripts count
    public static AfterReview of(Suite suite, List<Scored> scored, ReviewData data) {
        return new AfterReviews(data).count(suite, scored);
    }

    /// One attempt before and after.
    private record Both(Attempt before, Attempt after) {
        @Nullable Double scored(ReviewedMetric metric) {
            return MetricReading.value(metric, before);
        }

        @Nullable Double reviewed(ReviewedMetric metric) {
            return MetricReading.value(metric, after);
        }
    }

    /// What stands behind a figure.
    private record Behind(int reviewed, int of, List<String> overruled, List<String> unsettled) {
        boolean enough() {
            return reviewed >= ReviewedFigure.needed(of);
        }

        NoFigure tooFew() {
            return new NoFigure.TooFew("verdicts reviewed", reviewed, ReviewedFigure.needed(of));
        }
    }

    private AfterReview count(Suite suite, List<Scored> scored) {
        List<Scored> after = scored.stream().map(ruled::after).toList();
        Attempts before = Attempts.of(suite, scored);
        Attempts reviewed = Attempts.of(suite, after);
        Leaderboard first = Leaderboards.of(before);
        Leaderboard second = Leaderboards.of(reviewed);
        Map<String, List<ReviewedFigure>> figures = new LinkedHashMap<>();
        List<Both> all = new ArrayList<>();
        for (SuiteModel model : suite.models()) {
            List<Both> own = pair(before.of(model.id()), reviewed.of(model.id()));
            all.addAll(own);
            figures.put(model.id(), MetricReading.all().stream().map(metric ->
                    figure(metric, own, row(first, model.id()), row(second, model.id()))).toList());
        }
        List<PooledFigure> overall = MetricReading.all().stream().map(metric -> pooled(metric, all)).toList();
        return new AfterReview(before, first, second, after, figures, overall, method());
    }

    private static String method() {
        return "A verdict is reviewed where reviewers ruled on it, or finished the conversation with the verdict in sight (not blind). A "
                + "figure after review needs half of the verdicts behind it to be reviewed; the others stay as scored, so it is what the "
                + "review has changed so far and no estimate of what a whole review would change.";
    }

    /// The same transcripts count in both, in the same order.
    private static List<Both> pair(List<Attempt> before, List<Attempt> after) {
        List<Both> pairs = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            pairs.add(new Both(before.get(i), after.get(i)));
        }
        return pairs;
    }

    private static @Nullable ModelFigures row(Leaderboard board, String model) {
        return board.models().stream().filter(row -> row.model().id().equals(model)).findFirst().orElse(null);
    }

    private ReviewedFigure figure(ReviewedMetric metric, List<Both> own, @Nullable ModelFigures before, @Nullable ModelFigures after) {
        Behind behind = behind(metric, own);
        Figure figure = MetricReading.figure(metric, after);
        Answer<Figure> answer = figure == null ? Answer.none(new NoFigure.TooFew("transcripts that give it", 0, 1))
                : behind.enough() ? Answer.of(figure) : Answer.none(behind.tooFew());
        return new ReviewedFigure(metric, MetricReading.figure(metric, before), answer, behind.reviewed, behind.of, behind.overruled,
                behind.unsettled, MetricReading.method(metric));
    }

    private Behind behind(ReviewedMetric metric, List<Both> attempts) {
        List<Both> changeable = attempts.stream()
                .filter(one -> MetricReading.changeable(metric, one.scored(metric), one.reviewed(metric))).toList();
        int reviewed = (int) changeable.stream().filter(one -> reviewed(metric, one.before.id())).count();
        List<String> overruled = attempts.stream().filter(one -> MetricReading.differ(one.scored(metric), one.reviewed(metric)))
                .map(one -> one.before.id()).toList();
        List<String> unsettled = changeable.stream().map(one -> one.before.id()).filter(id -> unsettled(metric, id)).toList();
        return new Behind(reviewed, changeable.size(), overruled, unsettled);
    }

    private boolean reviewed(ReviewedMetric metric, String transcript) {
        Question question = MetricReading.question(metric);
        if (question != null) {
            return data.ruled().of(transcript, question).map(one -> !one.unsettled()).orElseGet(() -> seen.contains(transcript));
        }
        return (metric == ReviewedMetric.RESOLUTION ? ruled.resolved(transcript) : ruled.kept(transcript)).isPresent();
    }

    private boolean unsettled(ReviewedMetric metric, String transcript) {
        Question question = MetricReading.question(metric);
        return question != null ? data.ruled().of(transcript, question).filter(Rulings.Ruled::unsettled).isPresent()
                : ruled.unsettled(transcript, MetricReading.code(metric));
    }

    private PooledFigure pooled(ReviewedMetric metric, List<Both> all) {
        Behind behind = behind(metric, all);
        Answer<PooledFigure.Share> before = share(metric, all.stream().map(Both::before).toList());
        Answer<PooledFigure.Share> after = behind.enough() ? share(metric, all.stream().map(Both::after).toList())
                : Answer.none(behind.tooFew());
        return new PooledFigure(metric, before, after, behind.reviewed, behind.of, behind.overruled.size(), behind.unsettled.size());
    }

    private static Answer<PooledFigure.Share> share(ReviewedMetric metric, List<Attempt> attempts) {
        Map<String, int[]> cases = new HashMap<>();
        double sum = 0;
        int n = 0;
        for (Attempt one : attempts) {
            Double value = MetricReading.value(metric, one);
            if (value != null) {
                sum += value;
                n++;
                int[] two = cases.computeIfAbsent(one.of().id(), _ -> new int[2]);
                two[0] += value >= 1 ? 1 : 0;
                two[1]++;
            }
        }
        if (n == 0) {
            return Answer.none(new NoFigure.TooFew("transcripts that give it", 0, 1));
        }
        Interval interval = metric == ReviewedMetric.POLICY_ADHERENCE ? null
                : new Clusters(cases.values().stream().map(two -> new Clusters.Cluster(two[0], two[1])).toList()).wilson(Interval.USUAL);
        return Answer.of(new PooledFigure.Share(sum / n, n, interval));
    }
}
