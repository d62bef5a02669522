package saiddone.report.review.patterns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.QueueItem;
import saiddone.report.review.CodeAnswer;
import saiddone.report.review.CodeAnswers;
import saiddone.report.review.DrawnQueue;
import saiddone.statistics.Answer;
import saiddone.statistics.Prevalence;

/// How the estimate of a code's share settles as a queue is read.
public record Trend(String code, List<Point> points) {
    /// More would not be seen.
    private static final int POINTS = 60;

    public Trend {
        points = List.copyOf(points);
    }

    /// @param position 0-based place in the queue up to which answers are counted
    /// @param n        answered with present or absent so far
    /// @param hits     of them, unweighted
    /// @param share    weighted, with its interval; withheld as long as too little is read
    public record Point(int position, int n, int hits, Answer<Prevalence> share) {}

    /// Over the items drawn by chance, a point an answered item, thinned where there are very many.
    public static Trend of(DrawnQueue queue, CodeAnswers answers, String code) {
        List<QueueItem> items = queue.byChance();
        List<QueueItem> answered = items.stream().filter(item -> present(answers, item, code) != null).toList();
        int step = Math.max(1, (answered.size() + POINTS - 1) / POINTS);
        Set<QueueItem> upTo = new HashSet<>();
        List<Point> points = new ArrayList<>();
        int hits = 0;
        for (int i = 0; i < answered.size(); i++) {
            QueueItem last = answered.get(i);
            upTo.add(last);
            hits += Boolean.TRUE.equals(present(answers, last, code)) ? 1 : 0;
            if ((i + 1) % step == 0 || i + 1 == answered.size()) {
                points.add(new Point(last.position(), i + 1, hits,
                        Estimates.share(items, item -> upTo.contains(item) ? present(answers, item, code) : null)
                                .map(Estimates.Weighted::prevalence)));
            }
        }
        return new Trend(code, points);
    }

    private static @Nullable Boolean present(CodeAnswers answers, QueueItem item, String code) {
        CodeAnswer answer = answers.of(item.subject().transcript(), code);
        return answer == null ? null : answer.countable();
    }
}
