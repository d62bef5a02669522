package saiddone.ui.codebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Subject;

/// Conversations to be read again because the meaning of a code changed: each goes back to whoever judged it. Never counted in
/// estimates, since nothing was drawn by chance.
record ReReview(Queue queue, List<QueueItem> items) {

    /// @param name  of the queue
    /// @param frame what happened to the code, in words
    /// @param by    who changed the codebook, by id
    static ReReview of(String name, String frame, String by, List<Judgement> affected, Instant now) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        Map<String, Set<String>> readers = new LinkedHashMap<>();
        for (Judgement judgement : affected) {
            String transcript = judgement.subject().transcript();
            subjects.put(transcript, judgement.subject());
            readers.computeIfAbsent(transcript, none -> new TreeSet<>()).add(judgement.reviewer());
        }
        String id = UUID.randomUUID().toString();
        List<QueueItem> items = new ArrayList<>();
        subjects.forEach((transcript, subject) -> items.add(new QueueItem(id, items.size(), subject, "", null, false,
                List.copyOf(readers.get(transcript)))));
        Set<String> all = new TreeSet<>();
        readers.values().forEach(all::addAll);
        int overlap = readers.values().stream().mapToInt(Set::size).max().orElse(0);
        return new ReReview(new Queue(id, name, Queue.Method.RE_REVIEW, 0, frame, List.copyOf(all), overlap, false, now, by), items);
    }
}
