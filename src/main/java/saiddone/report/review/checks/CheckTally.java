package saiddone.report.review.checks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import saiddone.annotation.model.FindingKey;
import saiddone.annotation.model.FindingRuling;
import saiddone.annotation.model.FindingRuling.Answer;
import saiddone.statistics.Interval;
import saiddone.statistics.NoFigure;
import saiddone.statistics.Proportions;

/// Findings of one check that were ruled on. A finding counts once, however many reviewers ruled on it.
///
/// @param differing findings that one reviewer accepted and another dismissed: in no share
public record CheckTally(int accepted, int dismissed, int differing) {
    /// With fewer settled findings than this no precision is given: Wilson's interval would span half the scale.
    public static final int LEAST = 10;

    static final CheckTally NONE = new CheckTally(0, 0, 0);

    /// @param value    accepted of n
    /// @param interval Wilson's, as if the findings were independent; several of one conversation are not, so that it is
    ///                 rather too narrow where one conversation has many
    public record Precision(int accepted, int n, double value, Interval interval) {}

    static CheckTally of(Collection<FindingRuling> rulings) {
        Map<FindingKey, Set<Answer>> answers = rulings.stream().collect(Collectors.groupingBy(FindingRuling::finding,
                Collectors.mapping(FindingRuling::answer, Collectors.toSet())));
        List<Set<Answer>> settled = answers.values().stream().filter(said -> said.size() == 1).toList();
        int accepted = (int) settled.stream().filter(said -> said.contains(Answer.ACCEPTED)).count();
        return new CheckTally(accepted, settled.size() - accepted, answers.size() - settled.size());
    }

    /// Findings that the precision is of.
    public int n() {
        return accepted + dismissed;
    }

    /// The share of findings that a reader agrees with.
    public saiddone.statistics.Answer<Precision> precision() {
        return n() < LEAST ? saiddone.statistics.Answer.none(new NoFigure.TooFew("findings that were ruled on", n(), LEAST))
                : saiddone.statistics.Answer.of(new Precision(accepted, n(), (double) accepted / n(),
                        Proportions.wilson(accepted, n(), Interval.USUAL)));
    }
}
