package saiddone.report.review;

import java.util.List;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;

/// A queue with its items, in their order.
public record DrawnQueue(Queue queue, List<QueueItem> items) {
    public DrawnQueue {
        items = List.copyOf(items);
    }

    /// The items that were drawn by chance: the only ones that estimates may rest on.
    public List<QueueItem> byChance() {
        return notInEstimates() == 0 ? items : items.stream().filter(QueueItem::inEstimates).toList();
    }

    /// Items picked by hand or by other rules than chance.
    public int notInEstimates() {
        int count = 0;
        for (QueueItem item : items) {
            count += item.inEstimates() ? 0 : 1;
        }
        return count;
    }

    /// Whether the draw was meant to stand for its frame as a whole.
    public boolean standsForItsFrame() {
        return (queue.method() == Queue.Method.RANDOM || queue.method() == Queue.Method.STRATIFIED) && notInEstimates() < items.size();
    }
}
