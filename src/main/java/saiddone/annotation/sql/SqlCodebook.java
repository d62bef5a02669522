package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.store.CodebookRevision;
import saiddone.annotation.store.CodebookStore;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.LoggedEvent;

final class SqlCodebook implements CodebookStore {
    private final Session session;
    private final Ledger ledger;
    private final Tables tables;
    private final Bodies bodies;

    SqlCodebook(Session session, Ledger ledger, Tables tables, Bodies bodies) {
        this.session = session;
        this.ledger = ledger;
        this.tables = tables;
        this.bodies = bodies;
    }

    @Override
    public Codebook now() {
        return session.read(connection -> new Codebook(EventLog.version(connection),
                tables.list(connection, Entity.GROUP, CodeGroup.class, "ORDER BY key"),
                tables.list(connection, Entity.CODE, Code.class, "ORDER BY key")));
    }

    @Override
    public Codebook at(int version) {
        return session.read(connection -> at(connection, version));
    }

    private Codebook at(Connection connection, int version) throws SQLException {
        Map<String, CodeGroup> groups = new TreeMap<>();
        Map<String, Code> codes = new TreeMap<>();
        for (String event : Sql.list(connection, "SELECT json FROM event JOIN codebook_version ON event.id = event "
                + "WHERE version <= ? ORDER BY version", row -> row.getString(1), version)) {
            for (Change change : bodies.changes(event)) {
                if (change.entity() == Entity.GROUP) {
                    replay(groups, change, CodeGroup.class);
                } else if (change.entity() == Entity.CODE) {
                    replay(codes, change, Code.class);
                }
            }
        }
        return new Codebook(version, List.copyOf(groups.values()), List.copyOf(codes.values()));
    }

    private <T> void replay(Map<String, T> state, Change change, Class<T> type) {
        if (change.after() == null) {
            state.remove(change.key());
        } else {
            state.put(change.key(), bodies.read(change.after(), type));
        }
    }

    @Override
    public List<CodebookRevision> revisions() {
        return session.read(connection -> Sql.list(connection, "SELECT id, uid, at, reviewer, kind, json, undoes, version "
                + "FROM codebook_version JOIN event ON event.id = event ORDER BY version DESC", row -> revision(row.getInt(8),
                EventLog.event(row))));
    }

    private CodebookRevision revision(int version, LoggedEvent event) {
        List<CodebookRevision.OfGroup> groups = new ArrayList<>();
        List<CodebookRevision.OfCode> codes = new ArrayList<>();
        for (Change change : bodies.changes(event.json())) {
            if (change.entity() == Entity.GROUP) {
                groups.add(new CodebookRevision.OfGroup(change.key(), read(change.before(), CodeGroup.class),
                        read(change.after(), CodeGroup.class)));
            } else if (change.entity() == Entity.CODE) {
                codes.add(new CodebookRevision.OfCode(change.key(), read(change.before(), Code.class), read(change.after(), Code.class)));
            }
        }
        return new CodebookRevision(version, new LoggedEvent(event.id(), event.uid(), event.at(), event.reviewer(), event.kind(), "",
                event.undoes()), groups, codes);
    }

    private <T> @Nullable T read(@Nullable String body, Class<T> type) {
        return body == null ? null : bodies.read(body, type);
    }

    @Override
    public void add(String reviewer, Code code) {
        ledger.step(reviewer, EventKind.CODE_ADDED, about(code.id()), edit -> {
            addNew(edit, code);
            return code;
        });
    }

    @Override
    public void putAll(String reviewer, List<CodeGroup> groups, List<Code> codes) {
        ledger.step(reviewer, EventKind.CODEBOOK_IMPORTED, Map.of("groups", groups.size(), "codes", codes.size()), edit -> {
            for (CodeGroup group : groups) {
                edit.put(Entity.GROUP, group.id(), group);
            }
            for (Code code : Codes.targetsFirst(codes)) {
                edit.put(Entity.CODE, code.id(), code);
            }
            return codes;
        });
    }

    @Override
    public void edit(String reviewer, Code code) {
        change(reviewer, EventKind.CODE_EDITED, code.id(), old -> Codes.keepingFate(code, old));
    }

    @Override
    public void rename(String reviewer, String code, String name) {
        change(reviewer, EventKind.CODE_RENAMED, code, old -> old.renamed(name));
    }

    @Override
    public void retire(String reviewer, String code) {
        change(reviewer, EventKind.CODE_RETIRED, code, old -> old.retired(true));
    }

    @Override
    public void revive(String reviewer, String code) {
        change(reviewer, EventKind.CODE_REVIVED, code, old -> old.retired(false));
    }

    @Override
    public void putGroup(String reviewer, CodeGroup group) {
        ledger.step(reviewer, EventKind.GROUP_PUT, Map.of("group", group.id()), edit -> {
            edit.put(Entity.GROUP, group.id(), group);
            return group;
        });
    }

    /// What was merged into `code` before follows it, so that one step always leads to the code that counts.
    @Override
    public void merge(String reviewer, String code, String into) {
        ledger.step(reviewer, EventKind.CODE_MERGED, Map.of("code", code, "into", into), edit -> {
            Code from = known(edit, code);
            Code heir = known(edit, into);
            if (code.equals(into) || from.mergedInto() != null || heir.mergedInto() != null) {
                throw new AnnotationProblem("%s cannot be merged into %s: one of them was merged already, or they are the same."
                        .formatted(from.name(), heir.name()));
            }
            edit.put(Entity.CODE, code, from.merged(into));
            for (Code earlier : edit.list(Entity.CODE, Code.class, "WHERE merged_into = ? ORDER BY key", code)) {
                edit.put(Entity.CODE, earlier.id(), earlier.merged(into));
            }
            return into;
        });
    }

    @Override
    public void split(String reviewer, String code, List<Code> parts, Map<String, String> assigned) {
        List<String> ids = parts.stream().map(Code::id).toList();
        ledger.step(reviewer, EventKind.CODE_SPLIT, Map.of("code", code, "into", ids), edit -> {
            for (Code part : parts) {
                addNew(edit, part);
            }
            edit.put(Entity.CODE, code, known(edit, code).split(ids));
            for (Map.Entry<String, String> entry : new TreeMap<>(assigned).entrySet()) {
                assign(edit, code, entry.getKey(), entry.getValue(), ids);
            }
            return ids;
        });
    }

    private static void assign(Edit edit, String code, String id, String part, List<String> parts) throws SQLException {
        Judgement judgement = edit.find(Entity.JUDGEMENT, id, Judgement.class).filter(known -> known.code().equals(code))
                .orElseThrow(() -> new AnnotationProblem("There is no judgement %s under %s.".formatted(id, code)));
        if (!parts.contains(part)) {
            throw new AnnotationProblem("%s is none of the parts of %s.".formatted(part, code));
        }
        edit.put(Entity.JUDGEMENT, id, judgement.withCode(part));
    }

    private void change(String reviewer, EventKind kind, String code, UnaryOperator<Code> how) {
        ledger.step(reviewer, kind, about(code), edit -> {
            edit.put(Entity.CODE, code, how.apply(known(edit, code)));
            return code;
        });
    }

    private static void addNew(Edit edit, Code code) throws SQLException {
        if (edit.find(Entity.CODE, code.id(), Code.class).isPresent()) {
            throw new AnnotationProblem("There is a code %s already.".formatted(code.id()));
        }
        edit.put(Entity.CODE, code.id(), code);
    }

    private static Code known(Edit edit, String code) throws SQLException {
        return edit.find(Entity.CODE, code, Code.class)
                .orElseThrow(() -> new AnnotationProblem("The codebook has no code %s.".formatted(code)));
    }

    private static Map<String, Object> about(String code) {
        return Map.of("code", code);
    }
}
