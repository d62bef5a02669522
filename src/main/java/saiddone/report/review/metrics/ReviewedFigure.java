package saiddone.report.review.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Figure;
import saiddone.statistics.Answer;

/// A metric of a model as scored and after review. Verdicts that nobody reviewed are as scored in both.
///
/// @param asScored    null where no transcript gives it
/// @param afterReview withheld where fewer than half of the verdicts behind it were reviewed
/// @param reviewed    of those verdicts
/// @param of          verdicts behind the figure that a review could change
/// @param overruled   verdicts that the review changed, transcripts' ids
/// @param unsettled   reviewers' rulings differ and nobody adjudicated: the scorer's verdict stays, transcripts' ids
/// @param method      in sentences
public record ReviewedFigure(ReviewedMetric metric, @Nullable Figure asScored, Answer<Figure> afterReview, int reviewed, int of,
                             List<String> overruled, List<String> unsettled, String method) {
    public ReviewedFigure {
        overruled = List.copyOf(overruled);
        unsettled = List.copyOf(unsettled);
    }

    /// Fewer reviewed verdicts than half give no figure: what the others would come to is not known, and a column that hardly
    /// moves would look like a verdict upheld.
    public static int needed(int of) {
        return (of + 1) / 2;
    }

    /// `reviewed 12 of 40`.
    public String behind() {
        return "reviewed %,d of %,d".formatted(reviewed, of);
    }
}
