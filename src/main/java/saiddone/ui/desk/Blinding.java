package saiddone.ui.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Subject;

/// The conversations whose model, run, verdicts and tags of others are hidden from the reviewer: all that are theirs in a
/// blind queue, until their part of the queue is done or they looked behind the blind.
///
/// @param hidden by transcript id
public record Blinding(Map<String, Hidden> hidden) {
    public static final Blinding NONE = new Blinding(Map.of());

    public Blinding {
        hidden = Map.copyOf(hidden);
    }

    /// @param name    the queue's
    /// @param subject as it was drawn; its model must not be shown
    public record Hidden(String name, Subject subject, String queue, int position) {
        /// What the conversation is called meanwhile: `7 · traps, blind`.
        public String alias() {
            return (position + 1) + " · " + name;
        }
    }

    public boolean hides(String transcript) {
        return hidden.containsKey(transcript);
    }

    /// Null where the conversation is not hidden.
    public @Nullable String alias(String transcript) {
        Hidden one = hidden.get(transcript);
        return one == null ? null : one.alias();
    }

    /// @param items     of a queue, by position
    /// @param reviewed  when the reviewer marked a conversation reviewed, by transcript id
    /// @param unblinded conversations that the reviewer looked at behind the blind
    static Blinding of(List<Queue> queues, Function<String, List<QueueItem>> items, String reviewer,
                       Map<String, Instant> reviewed, Set<String> unblinded) {
        Map<String, Hidden> hidden = new LinkedHashMap<>();
        for (Queue queue : queues) {
            if (queue.blind()) {
                List<QueueItem> mine = CodingQueue.of(reviewer, items.apply(queue.id()));
                boolean open = mine.stream().anyMatch(item -> !CodingQueue.done(queue, item, reviewed));
                mine.stream().filter(item -> open && !unblinded.contains(item.subject().transcript()))
                        .forEach(item -> hidden.putIfAbsent(item.subject().transcript(), new Hidden(
                                queue.name(), item.subject(), queue.id(), item.position())));
            }
        }
        return new Blinding(hidden);
    }
}
