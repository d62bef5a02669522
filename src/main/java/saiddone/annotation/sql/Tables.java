package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import saiddone.annotation.AnnotationProblem;

/// The records as they are now. Only [#apply] writes them.
final class Tables {
    /// A judgement stands for its code or what that was merged into.
    private static final String JUDGE = "INSERT INTO judgement (key, body, standing) VALUES (?1, ?2, "
            + "(SELECT coalesce(merged_into, key) FROM code WHERE key = ?2 ->> '$.code'))";

    private final Bodies bodies;

    Tables(Bodies bodies) {
        this.bodies = bodies;
    }

    /// To read many rows at once with.
    Lines lines() {
        return new Lines(bodies);
    }

    Optional<String> body(Connection connection, Entity entity, String key) throws SQLException {
        return Sql.one(connection, "SELECT body FROM " + entity.table() + " WHERE key = ?", row -> row.getString(1), key);
    }

    <T> Optional<T> find(Connection connection, Entity entity, String key, Class<T> type) throws SQLException {
        return body(connection, entity, key).map(body -> bodies.read(body, type));
    }

    /// Records of a table in the order of `rest`, a WHERE and ORDER BY clause.
    <T> List<T> list(Connection connection, Entity entity, Class<T> type, String rest, Object... parameters) throws SQLException {
        return Sql.list(connection, "SELECT body FROM " + entity.table() + " " + rest,
                row -> bodies.read(row.getString(1), type), parameters);
    }

    /// Makes a change, if the record is still as the change found it.
    void apply(Connection connection, Change change) throws SQLException {
        String present = body(connection, change.entity(), change.key()).orElse(null);
        if (!Objects.equals(present, change.before())) {
            throw new AnnotationProblem("The %s %s was changed since: undo that first.".formatted(
                    change.entity().table().replace('_', ' '), change.key()));
        }
        write(connection, change);
    }

    /// Makes a change whatever is there.
    void write(Connection connection, Change change) throws SQLException {
        String table = change.entity().table();
        if (change.after() == null) {
            Sql.update(connection, "DELETE FROM " + table + " WHERE key = ?", change.key());
        } else if (change.before() == null) {
            Sql.update(connection, change.entity() == Entity.JUDGEMENT ? JUDGE : "INSERT INTO " + table + " (key, body) VALUES (?1, ?2)",
                    change.key(), change.after());
        } else {
            Sql.update(connection, "UPDATE " + table + " SET body = ? WHERE key = ?", change.after(), change.key());
        }
    }
}
