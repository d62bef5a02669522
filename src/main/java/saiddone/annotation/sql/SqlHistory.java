package saiddone.annotation.sql;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import saiddone.annotation.store.History;
import saiddone.annotation.store.LoggedEvent;

final class SqlHistory implements History {
    private final Session session;
    private final Ledger ledger;
    private final EventLog log;
    private final Replay replay;

    SqlHistory(Session session, Ledger ledger, EventLog log, Replay replay) {
        this.session = session;
        this.ledger = ledger;
        this.log = log;
        this.replay = replay;
    }

    @Override
    public Optional<LoggedEvent> undo(String reviewer) {
        return ledger.undo(reviewer);
    }

    @Override
    public Optional<LoggedEvent> redo(String reviewer) {
        return ledger.redo(reviewer);
    }

    @Override
    public Optional<LoggedEvent> undoable(String reviewer) {
        return session.read(connection -> log.undoable(connection, reviewer));
    }

    @Override
    public Optional<LoggedEvent> redoable(String reviewer) {
        return session.read(connection -> log.redoable(connection, reviewer));
    }

    @Override
    public Optional<LoggedEvent> step(LoggedEvent event) {
        return session.read(connection -> {
            Optional<LoggedEvent> at = Optional.of(event);
            while (at.isPresent() && at.get().undoes() != null) {
                at = EventLog.byId(connection, Objects.requireNonNull(at.get().undoes()));
            }
            return at;
        });
    }

    @Override
    public List<LoggedEvent> latest(int count) {
        return session.read(connection -> log.latest(connection, count));
    }

    @Override
    public List<String> verify() {
        return session.aside(replay::differences);
    }

    @Override
    public void rebuild() {
        session.write(connection -> {
            replay.rebuild(connection);
            return true;
        });
    }
}
