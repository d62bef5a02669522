package saiddone.annotation.sql;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Subject;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.Reviews;

final class SqlReviews implements Reviews {
    private final Session session;
    private final Ledger ledger;
    private final Tables tables;

    SqlReviews(Session session, Ledger ledger, Tables tables) {
        this.session = session;
        this.ledger = ledger;
        this.tables = tables;
    }

    @Override
    public Reviewed markReviewed(String reviewer, Subject subject, boolean blind) {
        return ledger.step(reviewer, EventKind.REVIEWED, about(subject.transcript()), edit -> {
            Reviewed reviewed = new Reviewed(reviewer, subject, EventLog.version(edit.connection()),
                    silent(edit, reviewer, subject), edit.at(), blind);
            edit.put(Entity.REVIEWED, key(reviewer, subject.transcript()), reviewed);
            return reviewed;
        });
    }

    private static List<String> silent(Edit edit, String reviewer, Subject subject) throws SQLException {
        Set<String> spoken = new HashSet<>(Sql.list(edit.connection(),
                "SELECT standing FROM judgement WHERE transcript = ? AND reviewer = ?", row -> row.getString(1),
                subject.transcript(), reviewer));
        return edit.list(Entity.CODE, Code.class, "ORDER BY key").stream()
                .filter(code -> code.inForce() && !spoken.contains(code.id())).map(Code::id).toList();
    }

    @Override
    public void unmark(String reviewer, String transcript) {
        ledger.step(reviewer, EventKind.UNREVIEWED, about(transcript), edit -> {
            edit.remove(Entity.REVIEWED, key(reviewer, transcript));
            return transcript;
        });
    }

    @Override
    public void overrule(Overrule ruling) {
        String transcript = ruling.subject().transcript();
        ledger.step(ruling.reviewer(), EventKind.OVERRULED, about(transcript), edit -> {
            edit.put(Entity.OVERRULE, key(ruling.reviewer(), transcript) + "/" + ruling.question(), ruling);
            return ruling;
        });
    }

    @Override
    public void withdraw(String reviewer, String transcript, Overrule.Question question) {
        ledger.step(reviewer, EventKind.WITHDRAWN, about(transcript), edit -> {
            edit.remove(Entity.OVERRULE, key(reviewer, transcript) + "/" + question);
            return transcript;
        });
    }

    @Override
    public void unblind(String reviewer, String transcript) {
        ledger.step(reviewer, EventKind.UNBLINDED, about(transcript), edit -> transcript);
    }

    @Override
    public List<Reviewed> of(String transcript) {
        return list(Entity.REVIEWED, Reviewed.class, "WHERE transcript = ? ORDER BY key", transcript);
    }

    @Override
    public List<Reviewed> of(Collection<String> transcripts) {
        return session.aside(connection -> new ReviewLines(tables.lines()).read(connection, transcripts));
    }

    @Override
    public List<Reviewed> by(String reviewer) {
        return list(Entity.REVIEWED, Reviewed.class, "WHERE reviewer = ? ORDER BY transcript", reviewer);
    }

    @Override
    public int conversations() {
        return session.read(connection -> Sql.one(connection, "SELECT count(DISTINCT transcript) FROM reviewed", row -> row.getInt(1))
                .orElse(0));
    }

    @Override
    public List<Reviewed> all() {
        return list(Entity.REVIEWED, Reviewed.class, "ORDER BY key");
    }

    @Override
    public Set<String> unblindedBy(String reviewer) {
        return session.read(connection -> Set.copyOf(Sql.list(connection, "SELECT json ->> '$.about.transcript' FROM event "
                + "WHERE reviewer = ? AND kind = ?", row -> row.getString(1), reviewer, EventKind.UNBLINDED.word())));
    }

    @Override
    public List<Overrule> rulings(String transcript) {
        return list(Entity.OVERRULE, Overrule.class, "WHERE transcript = ? ORDER BY key", transcript);
    }

    @Override
    public List<Overrule> rulings() {
        return list(Entity.OVERRULE, Overrule.class, "ORDER BY key");
    }

    private <T> List<T> list(Entity entity, Class<T> type, String rest, Object... parameters) {
        return session.read(connection -> tables.list(connection, entity, type, rest, parameters));
    }

    private static Map<String, Object> about(String transcript) {
        return Map.of("transcript", transcript);
    }

    private static String key(String reviewer, String transcript) {
        return reviewer + "/" + transcript;
    }
}
