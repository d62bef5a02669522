package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.exchange.Ref;
import saiddone.annotation.exchange.Version;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.store.Conflict;
import saiddone.annotation.store.EventKind;

/// The conflicts that merges left, and settling them.
final class SqlConflicts {
    private final Session session;
    private final Ledger ledger;
    private final Tables tables;
    private final Bodies bodies;

    SqlConflicts(Session session, Ledger ledger, Tables tables, Bodies bodies) {
        this.session = session;
        this.ledger = ledger;
        this.tables = tables;
        this.bodies = bodies;
    }

    List<Conflict> open() {
        return session.read(connection -> {
            List<Waiting> rows = tables.list(connection, Entity.CONFLICT, Waiting.class, "ORDER BY body ->> '$.at', key");
            List<Conflict> conflicts = new ArrayList<>();
            for (Waiting row : rows) {
                conflicts.add(conflict(connection, row));
            }
            return List.copyOf(conflicts);
        });
    }

    static Conflict conflict(Connection connection, Waiting row) throws SQLException {
        String standing = row.instead() == null ? row.key() : row.instead();
        Optional<String> ours = Sql.one(connection, "SELECT body FROM " + Entity.of(row.record()).table() + " WHERE key = ?",
                body -> body.getString(1), standing);
        return new Conflict(row.id(), row.record(), row.key(), ours.orElse(null), row.theirBody(), row.reviewer(), row.at(), row.instead());
    }

    void resolve(String reviewer, String conflict, Conflict.Choice choice) {
        ledger.step(reviewer, EventKind.RESOLVED, Map.of("conflict", conflict, "choice", choice.name()), edit -> {
            Waiting row = edit.find(Entity.CONFLICT, conflict, Waiting.class)
                    .orElseThrow(() -> new AnnotationProblem("This conflict was settled already."));
            Sql.run(edit.connection(), "PRAGMA defer_foreign_keys = ON");
            Version own = new Version(edit.uid(), null, reviewer, edit.at());
            Map<Ref, Version> versions = new LinkedHashMap<>();
            versions.put(row.ref(), own);
            if (row.instead() != null) {
                versions.put(new Ref(row.record(), row.instead()), own);
            }
            if (choice == Conflict.Choice.THEIRS) {
                takeTheirs(edit, row, ref -> versions.put(ref, own));
            }
            edit.remove(Entity.CONFLICT, conflict);
            edit.more().put("versions", MergeStep.logged(versions));
            return row;
        });
    }

    private void takeTheirs(Edit edit, Waiting row, Consumer<Ref> changed) throws SQLException {
        Entity entity = Entity.of(row.record());
        String body = row.theirBody();
        if (body == null) {
            if (Relations.used(edit.connection(), entity, row.key())) {
                throw new AnnotationProblem("They took it away, but other work stands on it here: ours has to stay.");
            }
            edit.remove(entity, row.key());
            return;
        }
        new Parents(edit, new Relations(bodies)).ensure(entity, body, ref -> false, changed);
        makeRoom(edit, entity, row.key(), body, changed);
        edit.putBody(entity, row.key(), body);
        MergeStep.flatten(edit, code -> changed.accept(new Ref(Entity.CODE.table(), code)));
    }

    /// What stands in the place of theirs goes: the judgement at the same place, or our merge the other way round.
    private void makeRoom(Edit edit, Entity entity, String key, String body, Consumer<Ref> changed) throws SQLException {
        if (entity == Entity.JUDGEMENT) {
            Optional<String> there = Fitting.occupant(edit, bodies.read(body, Judgement.class));
            if (there.isPresent()) {
                edit.remove(entity, there.get());
                changed.accept(new Ref(entity.table(), there.get()));
            }
        } else if (entity == Entity.CODE) {
            String heir = bodies.read(body, Code.class).mergedInto();
            Optional<Code> back = heir == null ? Optional.empty() : edit.find(entity, heir, Code.class);
            if (back.isPresent() && key.equals(back.get().mergedInto())) {
                edit.put(entity, back.get().id(), unmerged(back.get()));
                changed.accept(new Ref(entity.table(), back.get().id()));
            }
        }
    }

    private static Code unmerged(Code code) {
        return new Code(code.id(), code.group(), code.name(), code.definition(), code.use(), code.avoid(), code.examples(), code.colour(),
                code.severities(), code.shortcut(), code.retired(), null, code.splitInto());
    }
}
