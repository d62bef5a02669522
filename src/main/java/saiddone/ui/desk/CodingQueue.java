package saiddone.ui.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.sampling.Pace;

/// The queue that the reviewer is coding: their items in order, and which are done.
///
/// @param mine only what is assigned to the reviewer, by position
/// @param done transcript ids that they marked reviewed since the queue was drawn
/// @param pace how long the reviewer takes for one, null where it is too early to say
public record CodingQueue(Queue queue, List<QueueItem> mine, Set<String> done, @Nullable Duration pace) {
    public CodingQueue {
        mine = List.copyOf(mine);
        done = Set.copyOf(done);
    }

    static CodingQueue of(Queue queue, List<QueueItem> items, String reviewer, Map<String, Instant> reviewed) {
        List<QueueItem> mine = of(reviewer, items);
        return new CodingQueue(queue, mine, mine.stream().filter(item -> done(queue, item, reviewed))
                .map(item -> item.subject().transcript()).collect(Collectors.toSet()), Pace.of(reviewed.values()).orElse(null));
    }

    /// How many are not done.
    public int open() {
        return mine.size() - done.size();
    }

    /// How long these will take, empty where it is too early to say.
    public Optional<Duration> left() {
        return Optional.ofNullable(pace).map(each -> each.multipliedBy(open()));
    }

    static List<QueueItem> of(String reviewer, List<QueueItem> items) {
        return items.stream().filter(item -> item.reviewers().contains(reviewer)).toList();
    }

    /// What was reviewed before the queue was drawn has to be read again.
    public static boolean done(Queue queue, QueueItem item, Map<String, Instant> reviewed) {
        Instant at = reviewed.get(item.subject().transcript());
        return at != null && !at.isBefore(queue.drawnAt());
    }

    /// In the order of the queue.
    public List<String> transcripts() {
        return mine.stream().map(item -> item.subject().transcript()).toList();
    }

    public boolean holds(String transcript) {
        return mine.stream().anyMatch(item -> item.subject().transcript().equals(transcript));
    }

    /// The next conversation that is not done after the given one, going round; empty where all others are done.
    public Optional<String> next(String transcript) {
        List<String> all = transcripts();
        int at = all.indexOf(transcript);
        for (int step = 1; step <= all.size(); step++) {
            String candidate = all.get(Math.floorMod(at + step, all.size()));
            if (!done.contains(candidate) && !candidate.equals(transcript)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
