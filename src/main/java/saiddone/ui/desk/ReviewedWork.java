package saiddone.ui.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.store.AnnotationStore;
import saiddone.model.TranscriptSummary;
import saiddone.report.review.ReviewData;
import saiddone.report.review.ReviewReading;

/// What reviewers said, for every screen that counts it: read once after each change, however many screens ask. What was said of
/// conversations that the reviewer reads blind is left out: one's own tag, counted under a model, would tell the model.
public final class ReviewedWork {
    private final Desk desk;
    private @Nullable Read last;

    /// What was read of which rows.
    private record Read(List<TranscriptSummary> rows, Set<String> hidden, ReviewData data) {}

    public ReviewedWork(Desk desk) {
        this.desk = desk;
    }

    /// The counts alone where there is so much that the rest takes a while; empty where it does not, or where something is hidden.
    /// Off the FX thread only.
    public Optional<ReviewData> counts(List<TranscriptSummary> rows) {
        return desk.blinding().hidden().isEmpty() ? ReviewReading.counts(desk.store(), rows) : Optional.empty();
    }

    /// Slow: call it off the FX thread only. Waits until the store is open.
    ///
    /// @param rows what the index holds
    @SuppressWarnings("ReferenceEquality") // each refresh publishes another list; comparing ten thousand rows would cost more
    public synchronized ReviewData read(List<TranscriptSummary> rows) {
        AnnotationStore store = desk.store();
        Set<String> hidden = desk.blinding().hidden().keySet();
        Read known = last;
        if (known != null && known.rows == rows && known.hidden.equals(hidden) && known.data.latestEvent() == store.latestEvent()) {
            return known.data;
        }
        ReviewData data = ReviewReading.read(store, rows, hidden);
        last = new Read(rows, hidden, data);
        return data;
    }
}
