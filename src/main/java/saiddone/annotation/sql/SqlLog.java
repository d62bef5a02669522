package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.function.Consumer;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.exchange.LogEvent;
import saiddone.annotation.exchange.LogSource;
import saiddone.annotation.store.EventKind;

/// The log of a database, as it travels.
final class SqlLog implements LogSource {
    private static final String EVENTS = "SELECT e.uid, e.at, e.reviewer, e.kind, e.json, u.uid, e.came FROM event e "
            + "LEFT JOIN event u ON u.id = e.undoes ORDER BY e.id";

    private final Connection connection;

    SqlLog(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void each(Consumer<LogEvent> consumer) {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(EVENTS)) {
            while (row.next()) {
                consumer.accept(new LogEvent(row.getString(1), Instant.parse(row.getString(2)), row.getString(3),
                        EventKind.of(row.getString(4)), row.getString(5), row.getString(6), row.getBoolean(7)));
            }
        } catch (SQLException e) {
            throw new AnnotationProblem("The log of the annotations cannot be read: %s.".formatted(e.getMessage()), e);
        }
    }
}
