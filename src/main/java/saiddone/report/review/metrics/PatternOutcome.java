package saiddone.report.review.metrics;

import java.util.List;
import saiddone.annotation.model.Code;
import saiddone.report.review.ReviewData;
import saiddone.report.review.ReviewedCases;
import saiddone.statistics.Answer;
import saiddone.statistics.Interval;
import saiddone.statistics.TwoByTwo;

/// A pattern against an outcome: does what was tagged go with what happened? Never more than that: reviewers chose what they
/// read and saw how it ended.
///
/// @param table     conversations with an answer of present or absent and the outcome known
/// @param cases     that they come from
/// @param ratio     how many times as often the outcome comes with the pattern
/// @param interval  by bootstrap over cases where conversations share cases, else Koopman's
/// @param collapsed cases in place of conversations: pattern and outcome as in more than half of a case's conversations
/// @param undecided cases split in half, left out there
/// @param fisher    two-sided p of Fisher's exact test on `collapsed`
/// @param adjusted  the same for all tests of its kind together: Holm for those declared beforehand, else Benjamini-Hochberg
/// @param confirmatory whether it was declared beforehand
/// @param method    in sentences
public record PatternOutcome(Code code, OutcomeKind outcome, TwoByTwo table, int cases, Answer<Double> ratio, Answer<Interval> interval,
                             TwoByTwo collapsed, int undecided, Answer<Double> fisher, Answer<Double> adjusted, boolean confirmatory,
                             String method) {

    /// A question asked beforehand.
    public record Declared(String code, OutcomeKind outcome) {}

    PatternOutcome adjusted(double p, String words) {
        return new PatternOutcome(code, outcome, table, cases, ratio, interval, collapsed, undecided, fisher, Answer.of(p), confirmatory,
                method + words);
    }

    /// Every code in force against every outcome that some conversation has; see [PatternOutcomes#of].
    public static List<PatternOutcome> all(ReviewData data, ReviewedCases cases) {
        return PatternOutcomes.of(data, cases, List.of());
    }
}
