package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.exchange.LogEvent;
import saiddone.annotation.exchange.LogSource;
import tools.jackson.core.JacksonException;

/// Writes the events of another copy into the log, with their authors and times, each looked over first: it comes from a file.
final class Arrivals {
    private final Connection connection;
    private final Bodies bodies;
    private final Map<String, Long> ids = new HashMap<>();

    Arrivals(Connection connection, Bodies bodies) {
        this.connection = connection;
        this.bodies = bodies;
    }

    /// Those that are in the log already are passed over.
    void add(LogSource theirs) throws SQLException {
        for (Map.Entry<String, Long> known : Sql.list(connection, "SELECT uid, id FROM event",
                row -> Map.entry(row.getString(1), row.getLong(2)))) {
            ids.put(known.getKey(), known.getValue());
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO event (uid, at, reviewer, kind, json, undoes, came) VALUES (?, ?, ?, ?, ?, ?, 1)")) {
            long[] next = {Sql.one(connection, "SELECT coalesce(max(id), 0) FROM event", row -> row.getLong(1)).orElse(0L)};
            theirs.each(event -> {
                if (!ids.containsKey(event.uid())) {
                    check(event);
                    add(insert, event);
                    ids.put(event.uid(), ++next[0]);
                }
            });
        }
    }

    private void add(PreparedStatement insert, LogEvent event) {
        try {
            insert.setString(1, event.uid());
            insert.setString(2, event.at().toString());
            insert.setString(3, event.reviewer());
            insert.setString(4, event.kind().word());
            insert.setString(5, event.json());
            insert.setObject(6, undone(event));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new AnnotationProblem("The event %s cannot be taken over: %s.".formatted(event.uid(), e.getMessage()), e);
        }
    }

    private @Nullable Long undone(LogEvent event) {
        if (event.undoes() == null) {
            return null;
        }
        Long id = ids.get(event.undoes());
        if (id == null) {
            throw new AnnotationProblem("The event %s takes back %s, which is not before it.".formatted(event.uid(), event.undoes()));
        }
        return id;
    }

    private void check(LogEvent event) {
        try {
            for (Change change : bodies.changes(event.json())) {
                String body = change.after() == null ? change.before() : change.after();
                if (body == null || !change.key().equals(Relations.key(bodies.read(body, change.entity().type())))) {
                    throw new AnnotationProblem("The event %s says something of %s that is not of it."
                            .formatted(event.uid(), change.key()));
                }
            }
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new AnnotationProblem("The event %s holds a record that cannot be read.".formatted(event.uid()), e);
        }
    }
}
