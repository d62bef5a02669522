package saiddone.report.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import saiddone.annotation.model.QueueItem;

/// Conversations that somebody has still to read blind: what is written out must not tell of their model.
public record BlindCover(Set<String> transcripts) {
    public BlindCover {
        transcripts = Set.copyOf(transcripts);
    }

    /// Items of blind queues that one of their readers has not finished; where nobody is named, that nobody has finished.
    public static BlindCover of(ReviewData data) {
        Set<String> done = new HashSet<>();
        data.reviewed().forEach(one -> {
            done.add(one.reviewer() + "\n" + one.subject().transcript());
            done.add("\n" + one.subject().transcript());
        });
        Set<String> open = new HashSet<>();
        for (DrawnQueue queue : data.queues()) {
            if (queue.queue().blind()) {
                queue.items().stream().filter(item -> !readers(queue, item).stream()
                        .allMatch(who -> done.contains(who + "\n" + item.subject().transcript())))
                        .forEach(item -> open.add(item.subject().transcript()));
            }
        }
        return new BlindCover(open);
    }

    private static List<String> readers(DrawnQueue queue, QueueItem item) {
        List<String> readers = item.reviewers().isEmpty() ? queue.queue().reviewers() : item.reviewers();
        return readers.isEmpty() ? List.of("") : readers;
    }

    public boolean covers(String transcript) {
        return transcripts.contains(transcript);
    }
}
