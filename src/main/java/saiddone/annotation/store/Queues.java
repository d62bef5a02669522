package saiddone.annotation.store;

import java.util.List;
import java.util.Optional;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;

/// Lists of conversations to review, stored as they were drawn.
public interface Queues {
    /// Stores a drawn queue as one step.
    void add(String reviewer, Queue queue, List<QueueItem> items);

    /// Changes name, assignment or blindness of a queue.
    void edit(String reviewer, Queue queue, List<QueueItem> items);

    /// Takes a queue away; what was judged stays.
    void remove(String reviewer, String queue);

    /// In the order they were drawn.
    List<Queue> all();

    Optional<Queue> queue(String id);

    /// By position.
    List<QueueItem> items(String queue);
}
