package saiddone.annotation.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.Queues;

final class SqlQueues implements Queues {
    private final Session session;
    private final Ledger ledger;
    private final Tables tables;

    SqlQueues(Session session, Ledger ledger, Tables tables) {
        this.session = session;
        this.ledger = ledger;
        this.tables = tables;
    }

    @Override
    public void add(String reviewer, Queue queue, List<QueueItem> items) {
        ledger.step(reviewer, EventKind.QUEUE_DRAWN, about(queue.id()), edit -> {
            if (edit.find(Entity.QUEUE, queue.id(), Queue.class).isPresent()) {
                throw new AnnotationProblem("There is a queue %s already.".formatted(queue.id()));
            }
            put(edit, queue, items);
            return queue;
        });
    }

    @Override
    public void edit(String reviewer, Queue queue, List<QueueItem> items) {
        ledger.step(reviewer, EventKind.QUEUE_EDITED, about(queue.id()), edit -> {
            put(edit, queue, items);
            return queue;
        });
    }

    @Override
    public void remove(String reviewer, String queue) {
        ledger.step(reviewer, EventKind.QUEUE_REMOVED, about(queue), edit -> {
            for (QueueItem item : edit.list(Entity.QUEUE_ITEM, QueueItem.class, "WHERE queue = ? ORDER BY position", queue)) {
                edit.remove(Entity.QUEUE_ITEM, key(item));
            }
            edit.remove(Entity.QUEUE, queue);
            return queue;
        });
    }

    @Override
    public List<Queue> all() {
        return session.read(connection -> tables.list(connection, Entity.QUEUE, Queue.class, "ORDER BY body ->> '$.drawnAt', key"));
    }

    @Override
    public Optional<Queue> queue(String id) {
        return session.read(connection -> tables.find(connection, Entity.QUEUE, id, Queue.class));
    }

    @Override
    public List<QueueItem> items(String queue) {
        return session.read(connection -> new ItemLines(queue, tables.lines()).read(connection));
    }

    private static void put(Edit edit, Queue queue, List<QueueItem> items) throws SQLException {
        edit.put(Entity.QUEUE, queue.id(), queue);
        for (QueueItem item : items) {
            if (!item.queue().equals(queue.id())) {
                throw new AnnotationProblem("Item %d is of another queue than %s.".formatted(item.position(), queue.id()));
            }
            edit.put(Entity.QUEUE_ITEM, key(item), item);
        }
    }

    private static String key(QueueItem item) {
        return item.queue() + "/" + item.position();
    }

    private static Map<String, Object> about(String queue) {
        return Map.of("queue", queue);
    }
}
