package saiddone.sample.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;

/// Stores the two queues: one drawn by chance and read blind, one picked by hand.
final class DrawnQueues {
    private final Room room;
    private final List<String> reviewers;

    DrawnQueues(Room room, List<String> reviewers) {
        this.room = room;
        this.reviewers = reviewers;
    }

    void blind(List<Strata.Drawn> drawn, int frame) {
        Queue queue = queue("blind", "Stratified and blind (made for demonstration)", Queue.Method.STRATIFIED, room.seed(),
                String.format(Locale.ROOT, "%,d sample conversations with a verdict, by kind of case and outcome by the suite's rules", frame), true);
        List<QueueItem> items = new ArrayList<>();
        for (Strata.Drawn one : drawn) {
            items.add(new QueueItem(queue.id(), items.size(), room.subject(one.candidate()), one.stratum(), one.inclusion(), false, reviewers));
        }
        room.store().queues().add(reviewers.getFirst(), queue, items);
    }

    void picked(List<Candidate> picked) {
        Queue queue = queue("picked", "Rare patterns, picked by hand (made for demonstration)", Queue.Method.HAND_PICKED, 0,
                "Picked from search hits of patterns that a small sample misses; not in estimates", false);
        List<QueueItem> items = new ArrayList<>();
        for (Candidate one : picked) {
            items.add(new QueueItem(queue.id(), items.size(), room.subject(one), "", null, true, reviewers));
        }
        room.store().queues().add(reviewers.getFirst(), queue, items);
    }

    private Queue queue(String key, String name, Queue.Method method, long seed, String frame, boolean blind) {
        String id = UUID.nameUUIDFromBytes(("said-and-done:made-for-demonstration:" + key).getBytes(StandardCharsets.UTF_8)).toString();
        return new Queue(id, name, method, seed, frame, reviewers, reviewers.size(), blind, room.clock().instant(), reviewers.getFirst());
    }
}
