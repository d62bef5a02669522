package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.LoggedEvent;

/// The one way to change anything: tables and log in one transaction.
final class Ledger {
    private final Session session;
    private final Tables tables;
    private final EventLog log;
    private final Bodies bodies;

    Ledger(Session session, Tables tables, EventLog log, Bodies bodies) {
        this.session = session;
        this.tables = tables;
        this.log = log;
        this.bodies = bodies;
    }

    /// What a step does.
    interface Step<T> {
        T run(Edit edit) throws SQLException;
    }

    /// @param about what the step was about, for whoever reads the log
    <T> T step(String reviewer, EventKind kind, Map<String, Object> about, Step<T> step) {
        return session.write(connection -> run(connection, reviewer, kind, about, step));
    }

    /// What the step would do; nothing is changed.
    <T> T rehearse(String reviewer, EventKind kind, Map<String, Object> about, Step<T> step) {
        return session.rehearse(connection -> run(connection, reviewer, kind, about, step));
    }

    private <T> T run(Connection connection, String reviewer, EventKind kind, Map<String, Object> about, Step<T> step)
            throws SQLException {
        boolean mayComeWithIt = kind == EventKind.REVIEWER_PUT || kind == EventKind.MERGED;
        if (!mayComeWithIt) {
            known(connection, reviewer);
        }
        Edit edit = new Edit(connection, tables, bodies, log.newUid(), log.now(), about);
        T result = step.run(edit);
        if (!edit.changes().isEmpty() || !edit.more().isEmpty() || kind == EventKind.UNBLINDED) {
            known(connection, reviewer);
            log.append(connection, edit.uid(), reviewer, kind, edit.about(), edit.changes(), null, edit.more());
        }
        return result;
    }

    private void known(Connection connection, String reviewer) throws SQLException {
        if (tables.body(connection, Entity.REVIEWER, reviewer).isEmpty()) {
            throw new AnnotationProblem("Nobody is known as reviewer %s.".formatted(reviewer));
        }
    }

    Optional<LoggedEvent> undo(String reviewer) {
        return session.write(connection -> {
            Optional<LoggedEvent> last = log.undoable(connection, reviewer);
            return last.isEmpty() ? last : Optional.of(takeBack(connection, reviewer, last.get(), EventKind.UNDONE));
        });
    }

    Optional<LoggedEvent> redo(String reviewer) {
        return session.write(connection -> {
            Optional<LoggedEvent> last = log.redoable(connection, reviewer);
            return last.isEmpty() ? last : Optional.of(takeBack(connection, reviewer, last.get(), EventKind.REDONE));
        });
    }

    private LoggedEvent takeBack(Connection connection, String reviewer, LoggedEvent event, EventKind kind) throws SQLException {
        Sql.run(connection, "PRAGMA defer_foreign_keys = ON");
        List<Change> inverse = new ArrayList<>();
        for (Change change : bodies.changes(event.json()).reversed()) {
            tables.apply(connection, change.inverse());
            inverse.add(change.inverse());
        }
        return log.append(connection, reviewer, kind, Map.of("kind", event.kind().word()), inverse, event.id());
    }
}
