package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One step while it is being made: changes the tables and remembers what it changed, for the log. What does not change a
/// record leaves no trace.
final class Edit {
    private final Connection connection;
    private final Tables tables;
    private final Bodies bodies;
    private final Instant at;
    private final Map<String, Object> about;
    private final String uid;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Object> more = new LinkedHashMap<>();

    /// @param uid of the event that the step becomes
    Edit(Connection connection, Tables tables, Bodies bodies, String uid, Instant at, Map<String, Object> about) {
        this.connection = connection;
        this.tables = tables;
        this.bodies = bodies;
        this.uid = uid;
        this.at = at;
        this.about = new LinkedHashMap<>(about);
    }

    /// Of the event that the step becomes.
    String uid() {
        return uid;
    }

    /// What the event will say that it is about.
    Map<String, Object> about() {
        return about;
    }

    /// What the event will say besides.
    Map<String, Object> more() {
        return more;
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

    Optional<String> body(Entity entity, String key) throws SQLException {
        return tables.body(connection, entity, key);
    }

    <T> Optional<T> find(Entity entity, String key, Class<T> type) throws SQLException {
        return tables.find(connection, entity, key, type);
    }

    <T> List<T> list(Entity entity, Class<T> type, String rest, Object... parameters) throws SQLException {
        return tables.list(connection, entity, type, rest, parameters);
    }

    void put(Entity entity, String key, Object record) throws SQLException {
        putBody(entity, key, bodies.write(record));
    }

    void putBody(Entity entity, String key, String after) throws SQLException {
        String before = tables.body(connection, entity, key).orElse(null);
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
