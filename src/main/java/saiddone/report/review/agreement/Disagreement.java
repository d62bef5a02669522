package saiddone.report.review.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Presence;
import saiddone.report.review.CodeAnswer;

/// A conversation on which independent reviewers say different things of a code.
///
/// @param said        each reviewer's word, by reviewer's id
/// @param adjudicated the adjudicator's word, null while it is open
/// @param inUniverse  whether two of them finished the review, so that it counts in the figures
public record Disagreement(String transcript, String model, String code, List<CodeAnswer.Said> said, @Nullable Presence adjudicated,
                           boolean inUniverse) {
    public Disagreement {
        said = List.copyOf(said);
    }

    public boolean open() {
        return adjudicated == null;
    }
}
