package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.AnnotationProblem;

/// Two connections to the database: one that writes, one that reads what is committed, so that a long count never keeps a
/// tag waiting.
final class Session implements AutoCloseable {
    private static final int CONSTRAINT = 19;

    private final @Nullable Connection writer;
    private final Connection reader;
    private final String readOnly;
    private final AnnotationDatabase database;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();

    /// @param readOnly why nothing may be written; empty where it may
    Session(AnnotationDatabase database, String readOnly) throws SQLException {
        this.database = database;
        this.readOnly = readOnly;
        this.writer = readOnly.isEmpty() ? Prepared.keeping(database.connect()) : null;
        this.reader = Prepared.keeping(database.connect());
        Sql.run(reader, "PRAGMA query_only = ON");
    }

    /// What is done with a connection.
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    <T> T read(Work<T> work) {
        reading.lock();
        try {
            return work.run(reader);
        } catch (SQLException e) {
            throw new AnnotationProblem("The annotations cannot be read: %s.".formatted(e.getMessage()), e);
        } finally {
            reading.unlock();
        }
    }

    /// Reads with a connection of its own, for long work that may use temporary tables.
    <T> T aside(Work<T> work) {
        try (Connection connection = Prepared.keeping(database.connect())) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new AnnotationProblem("The annotations cannot be read: %s.".formatted(e.getMessage()), e);
        }
    }

    /// All of it or nothing; on the disk when this returns.
    <T> T write(Work<T> work) {
        return transaction(work, "COMMIT");
    }

    /// @throws AnnotationProblem where nothing may be written
    void requireWriting() {
        if (writer == null) {
            throw new AnnotationProblem(readOnly);
        }
    }

    /// Does it and takes it back at once.
    <T> T rehearse(Work<T> work) {
        return transaction(work, "ROLLBACK");
    }

    private <T> T transaction(Work<T> work, String end) {
        Connection connection = writer;
        if (connection == null) {
            throw new AnnotationProblem(readOnly);
        }
        writing.lock();
        try {
            Sql.run(connection, "BEGIN IMMEDIATE");
            return ended(connection, work, end);
        } catch (SQLException e) {
            throw new AnnotationProblem((e.getErrorCode() & 0xFF) == CONSTRAINT
                    ? "This cannot be done, since other work stands on it or contradicts it; nothing was changed."
                    : "Nothing was saved: %s.".formatted(e.getMessage()), e);
        } finally {
            writing.unlock();
        }
    }

    private static <T> T ended(Connection connection, Work<T> work, String end) throws SQLException {
        boolean done = false;
        try {
            T result = work.run(connection);
            Sql.run(connection, end);
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    /// SQLite may have rolled back by itself (disk full); then there is nothing left to do.
    private static void rollBack(Connection connection) {
        try {
            Sql.run(connection, "ROLLBACK");
        } catch (SQLException expected) {
            assert expected.getErrorCode() != 0 : "a failed rollback has its code";
        }
    }

    @Override
    public void close() {
        writing.lock();
        reading.lock();
        try {
            reader.close();
            if (writer != null) {
                writer.close();
            }
        } catch (SQLException e) {
            throw new AnnotationProblem("The annotations could not be closed: %s.".formatted(e.getMessage()), e);
        } finally {
            reading.unlock();
            writing.unlock();
        }
    }
}
