package saiddone.report.review.metrics;

import org.jspecify.annotations.Nullable;
import saiddone.report.review.DrawnQueue;
import saiddone.statistics.Answer;
import saiddone.statistics.Interval;
import saiddone.statistics.Judge;

/// The judging model against reviewers, on conversations drawn by chance that both have a word on.
///
/// @param question          what both were asked
/// @param queue             the draw, null where there is none
/// @param counts            conversations, unweighted: yes is resolved, or policy kept
/// @param leftOut           drawn and judged, but reviewers are unsure, or differ and nobody adjudicated
/// @param weighted          whether conversations had different chances to get here, so that shares are weighted
/// @param sensitivity       of what reviewers call yes, the share that the judge calls yes
/// @param specificity       of what reviewers call no, the share that the judge calls no
/// @param apparent          the share that the judge calls yes
/// @param corrected         that share corrected for the judge's errors (Rogan-Gladen)
/// @param predictionPowered the judge's share, corrected where both looked, tuned (PPI++)
/// @param direct            from reviewers alone, weighted
/// @param method            in sentences
public record JudgeCalibration(Question question, @Nullable DrawnQueue queue, Judge counts, int leftOut, boolean weighted,
                               Answer<Rate> sensitivity, Answer<Rate> specificity, Answer<Rate> apparent, Answer<Rate> corrected,
                               Answer<Rate> predictionPowered, Answer<Rate> direct, String method) {

    /// What judge and reviewers were asked.
    public enum Question {
        /// The judge's resolved against request-unresolved.
        RESOLVED("resolved"),
        /// The judge's adherence of .5 or more against policy-breached.
        POLICY_KEPT("policy kept");

        private final String words;

        Question(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// @param value    0-1
    /// @param n        conversations behind it
    /// @param clipped  whether the formula left 0-1 and was cut
    public record Rate(double value, Interval interval, int n, boolean clipped) {}
}
