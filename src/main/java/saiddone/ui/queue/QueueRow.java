package saiddone.ui.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.sampling.Pace;
import saiddone.annotation.store.AnnotationStore;
import saiddone.ui.desk.CodingQueue;

/// A queue with how far everybody is.
///
/// @param items by position
/// @param done  who has read a conversation since the queue was drawn, by transcript id; reviewers' ids
/// @param each  how long the one who works here takes for a conversation, null where it is too early to say
public record QueueRow(Queue queue, List<QueueItem> items, List<Share> shares, Map<String, Set<String>> done, @Nullable Duration each) {
    public QueueRow {
        items = List.copyOf(items);
        shares = List.copyOf(shares);
        done = Map.copyOf(done);
    }

    /// How far one reviewer is with what is assigned to them.
    public record Share(Reviewer reviewer, int done, int all) {
        public int open() {
            return all - done;
        }
    }

    /// Every queue, latest first. Slow.
    ///
    /// @param who the id of the one who works here, null for nobody
    static List<QueueRow> look(AnnotationStore store, @Nullable String who) {
        Map<String, Map<String, Instant>> reviewed = new HashMap<>();
        for (Reviewed one : store.reviews().all()) {
            reviewed.computeIfAbsent(one.reviewer(), id -> new HashMap<>()).put(one.subject().transcript(), one.at());
        }
        List<Reviewer> reviewers = store.reviewers().all();
        Duration each = who == null ? null : Pace.of(reviewed.getOrDefault(who, Map.of()).values()).orElse(null);
        return store.queues().all().reversed().stream()
                .map(queue -> of(queue, store.queues().items(queue.id()), reviewers, reviewed, each)).toList();
    }

    private static QueueRow of(Queue queue, List<QueueItem> items, List<Reviewer> reviewers,
                               Map<String, Map<String, Instant>> reviewed, @Nullable Duration each) {
        Map<String, Set<String>> done = new HashMap<>();
        List<Share> shares = new ArrayList<>();
        for (Reviewer reviewer : reviewers) {
            List<QueueItem> theirs = items.stream().filter(item -> item.reviewers().contains(reviewer.id())).toList();
            Map<String, Instant> read = reviewed.getOrDefault(reviewer.id(), Map.of());
            List<QueueItem> finished = theirs.stream().filter(item -> CodingQueue.done(queue, item, read)).toList();
            finished.forEach(item -> done.computeIfAbsent(item.subject().transcript(), id -> new HashSet<>()).add(reviewer.id()));
            if (!theirs.isEmpty()) {
                shares.add(new Share(reviewer, finished.size(), theirs.size()));
            }
        }
        return new QueueRow(queue, items, shares, done, each);
    }

    public boolean started() {
        return !done.isEmpty();
    }

    public Optional<Share> share(@Nullable String who) {
        return shares.stream().filter(share -> share.reviewer().id().equals(who)).findFirst();
    }

    /// How long the reviewer's open ones will take, empty where it is too early to say.
    public Optional<Duration> left(@Nullable String who) {
        return share(who).flatMap(share -> Optional.ofNullable(each).map(one -> one.multipliedBy(share.open())));
    }

    /// The conversations of a reviewer, in order.
    public List<String> transcripts(String who) {
        return items.stream().filter(item -> item.reviewers().contains(who)).map(item -> item.subject().transcript()).toList();
    }

    public boolean doneBy(String transcript, String who) {
        return done.getOrDefault(transcript, Set.of()).contains(who);
    }

    /// The first conversation that the reviewer has not read; empty where all are.
    public Optional<String> next(String who) {
        return transcripts(who).stream().filter(id -> !doneBy(id, who)).findFirst();
    }

    /// Names of those whom something is assigned to.
    public List<String> names(List<String> ids) {
        Map<String, String> known = shares.stream().collect(Collectors.toMap(share -> share.reviewer().id(), share -> share.reviewer().name()));
        return ids.stream().map(id -> known.getOrDefault(id, id)).toList();
    }
}
