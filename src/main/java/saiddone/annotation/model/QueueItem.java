package saiddone.annotation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One conversation in a queue.
///
/// @param position   0-based place in the queue
/// @param stratum    the stratum it was drawn from, empty where there is one only
/// @param inclusion  the probability with which it was drawn, over 0 up to 1; null where it was not drawn by chance
/// @param handPicked picked by a person: never counts in an estimate
/// @param reviewers  who is to read it, by id
public record QueueItem(String queue, int position, Subject subject, String stratum, @Nullable Double inclusion,
                        boolean handPicked, List<String> reviewers) {
    public QueueItem {
        reviewers = List.copyOf(reviewers);
        if (inclusion != null && !(inclusion > 0 && inclusion <= 1)) {
            throw new IllegalArgumentException("No probability of inclusion: " + inclusion);
        }
        if (handPicked && inclusion != null) {
            throw new IllegalArgumentException("What was picked by hand has no probability");
        }
    }

    /// Whether prevalence may be estimated from it.
    public boolean inEstimates() {
        return inclusion != null;
    }
}
