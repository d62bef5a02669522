package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One step while it is being made: changes the tables and remembers what it changed, for the log. What does not change a
/// record leaves no trace.
final class Edit {
    private final Connection connection;
    private final Tables tables;
    private final Bodies bodies;
    private final Instant at;
    private final List<Change> changes = new ArrayList<>();

    Edit(Connection connection, Tables tables, Bodies bodies, Instant at) {
        this.connection = connection;
        this.tables = tables;
        this.bodies = bodies;
        this.at = at;
    }

    Connection connection() {
        return connection;
    }

    Instant at() {
        return at;
    }

    List<Change> changes() {
        return changes;
    }

    <T> Optional<T> find(Entity entity, String key, Class<T> type) throws SQLException {
        return tables.find(connection, entity, key, type);
    }

    <T> List<T> list(Entity entity, Class<T> type, String rest, Object... parameters) throws SQLException {
        return tables.list(connection, entity, type, rest, parameters);
    }

    void put(Entity entity, String key, Object record) throws SQLException {
        String before = tables.body(connection, entity, key).orElse(null);
        String after = bodies.write(record);
        if (!after.equals(before)) {
            make(new Change(entity, key, before, after));
        }
    }

    void remove(Entity entity, String key) throws SQLException {
        String before = tables.body(connection, entity, key).orElse(null);
        if (before != null) {
            make(new Change(entity, key, before, null));
        }
    }

    private void make(Change change) throws SQLException {
        tables.write(connection, change);
        changes.add(change);
    }
}
