package saiddone.annotation.sql;

import java.util.List;
import java.util.Map;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.Reviewers;

final class SqlReviewers implements Reviewers {
    private final Session session;
    private final Ledger ledger;
    private final Tables tables;

    SqlReviewers(Session session, Ledger ledger, Tables tables) {
        this.session = session;
        this.ledger = ledger;
        this.tables = tables;
    }

    @Override
    public void put(Reviewer reviewer) {
        ledger.step(reviewer.id(), EventKind.REVIEWER_PUT, Map.of(), edit -> {
            edit.put(Entity.REVIEWER, reviewer.id(), reviewer);
            return reviewer;
        });
    }

    @Override
    public List<Reviewer> all() {
        return session.read(connection -> tables.list(connection, Entity.REVIEWER, Reviewer.class, "ORDER BY key"));
    }
}
