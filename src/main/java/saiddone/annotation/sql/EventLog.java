package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.LoggedEvent;

/// The append-only log, and which of a reviewer's events is the next to undo or redo.
///
/// What came from another copy by a merge is taken back with the merge, so it is on nobody's pile.
///
/// Steps and redos put something on the reviewer's pile, undos take it off; both questions are answered by walking back from
/// the end, so nothing has to be remembered between starts.
final class EventLog {
    private static final String COLUMNS = "id, uid, at, reviewer, kind, json, undoes";

    private final Bodies bodies;
    private final Clock clock;
    private final Supplier<String> ids;

    EventLog(Bodies bodies, Clock clock, Supplier<String> ids) {
        this.bodies = bodies;
        this.clock = clock;
        this.ids = ids;
    }

    String newUid() {
        return ids.get();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LoggedEvent append(Connection connection, String reviewer, EventKind kind, Map<String, Object> about, List<Change> changes,
                       @Nullable Long undoes) throws SQLException {
        return append(connection, newUid(), reviewer, kind, about, changes, undoes, Map.of());
    }

    /// @param uid  the event's own, where its JSON must name it
    /// @param more as [Bodies#event] has it
    LoggedEvent append(Connection connection, String uid, String reviewer, EventKind kind, Map<String, Object> about,
                       List<Change> changes, @Nullable Long undoes, Map<String, Object> more) throws SQLException {
        Sql.update(connection, "INSERT INTO event (uid, at, reviewer, kind, json, undoes) VALUES (?, ?, ?, ?, ?, ?)",
                uid, now().toString(), reviewer, kind.word(), bodies.event(about, changes, more), undoes);
        LoggedEvent event = Sql.one(connection, "SELECT " + COLUMNS + " FROM event WHERE id = last_insert_rowid()",
                EventLog::event).orElseThrow();
        if (changes.stream().anyMatch(change -> change.entity().codebook())) {
            newVersion(connection, event.id());
        }
        return event;
    }

    static void newVersion(Connection connection, long event) throws SQLException {
        Sql.update(connection, "INSERT INTO codebook_version (version, event) "
                + "SELECT coalesce(max(version), 0) + 1, ? FROM codebook_version", event);
    }

    static int version(Connection connection) throws SQLException {
        return Sql.one(connection, "SELECT coalesce(max(version), 0) FROM codebook_version", row -> row.getInt(1)).orElse(0);
    }

    List<LoggedEvent> latest(Connection connection, int count) throws SQLException {
        return Sql.list(connection, "SELECT " + COLUMNS + " FROM event ORDER BY id DESC LIMIT ?", EventLog::event, count);
    }

    Optional<LoggedEvent> undoable(Connection connection, String reviewer) throws SQLException {
        int taken = 0;
        try (PreparedStatement statement = walk(connection, reviewer); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                EventKind kind = EventKind.of(rows.getString(2));
                if (kind == EventKind.UNDONE) {
                    taken++;
                } else if ((kind.step() || kind == EventKind.REDONE) && taken-- == 0) {
                    return byId(connection, rows.getLong(1));
                }
            }
            return Optional.empty();
        }
    }

    Optional<LoggedEvent> redoable(Connection connection, String reviewer) throws SQLException {
        int redone = 0;
        try (PreparedStatement statement = walk(connection, reviewer); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                EventKind kind = EventKind.of(rows.getString(2));
                if (kind.step()) {
                    return Optional.empty();
                }
                if (kind == EventKind.REDONE) {
                    redone++;
                } else if (kind == EventKind.UNDONE && redone-- == 0) {
                    return byId(connection, rows.getLong(1));
                }
            }
            return Optional.empty();
        }
    }

    private static PreparedStatement walk(Connection connection, String reviewer) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                "SELECT id, kind FROM event WHERE reviewer = ? AND came = 0 ORDER BY id DESC");
        statement.setString(1, reviewer);
        return statement;
    }

    static Optional<LoggedEvent> byId(Connection connection, long id) throws SQLException {
        return Sql.one(connection, "SELECT " + COLUMNS + " FROM event WHERE id = ?", EventLog::event, id);
    }

    static LoggedEvent event(ResultSet row) throws SQLException {
        long undoes = row.getLong(7);
        Long undone = row.wasNull() ? null : undoes;
        return new LoggedEvent(row.getLong(1), row.getString(2), Instant.parse(row.getString(3)), row.getString(4),
                EventKind.of(row.getString(5)), row.getString(6), undone);
    }
}
