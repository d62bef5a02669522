package saiddone.annotation.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.store.CodeCount;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.Judgements;
import saiddone.annotation.store.Placed;
import saiddone.annotation.store.Tag;
import saiddone.annotation.store.Word;

final class SqlJudgements implements Judgements {
    private static final String FIRST = "SELECT code, min(body ->> '$.version') FROM judgement WHERE code IN (SELECT value FROM "
            + "json_each(?)) AND transcript IN (SELECT value FROM json_each(?)) GROUP BY code";
    private static final String AT_PLACE = "WHERE code = ? AND transcript = ? AND place = ? AND reviewer = ?";

    private final Session session;
    private final Ledger ledger;
    private final Tables tables;
    private final Supplier<String> ids;

    SqlJudgements(Session session, Ledger ledger, Tables tables, Supplier<String> ids) {
        this.session = session;
        this.ledger = ledger;
        this.tables = tables;
        this.ids = ids;
    }

    @Override
    public Judgement tag(String reviewer, Tag tag) {
        return ledger.step(reviewer, EventKind.TAGGED, Map.of("code", tag.code(), "transcript", tag.subject().transcript()),
                edit -> put(edit, reviewer, tag));
    }

    @Override
    public List<Judgement> tagAll(String reviewer, List<Tag> tags) {
        return ledger.step(reviewer, EventKind.TAGGED_MANY, Map.of("count", tags.size()), edit -> {
            List<Judgement> made = new ArrayList<>();
            for (Tag tag : tags) {
                made.add(put(edit, reviewer, tag));
            }
            return List.copyOf(made);
        });
    }

    @Override
    public void untag(String reviewer, Collection<String> judgements) {
        ledger.step(reviewer, EventKind.UNTAGGED, Map.of("count", judgements.size()), edit -> {
            for (String id : judgements) {
                own(edit, reviewer, id);
                edit.remove(Entity.JUDGEMENT, id);
            }
            return judgements;
        });
    }

    @Override
    public Judgement note(String reviewer, String judgement, String note) {
        return ledger.step(reviewer, EventKind.NOTED, Map.of("judgement", judgement), edit -> {
            Judgement noted = own(edit, reviewer, judgement).withNote(note);
            edit.put(Entity.JUDGEMENT, judgement, noted);
            return noted;
        });
    }

    /// All are lifted before any is put down, so that two may change places.
    @Override
    public void reattach(String reviewer, Map<String, Placed> found) {
        ledger.step(reviewer, EventKind.REATTACHED, Map.of("count", found.size()), edit -> {
            Map<String, Judgement> moved = new TreeMap<>();
            for (Map.Entry<String, Placed> entry : found.entrySet()) {
                Judgement judgement = known(edit, entry.getKey());
                moved.put(judgement.id(), judgement.at(entry.getValue().subject(), entry.getValue().target()));
                edit.remove(Entity.JUDGEMENT, judgement.id());
            }
            for (Judgement judgement : moved.values()) {
                edit.put(Entity.JUDGEMENT, judgement.id(), judgement);
            }
            return moved;
        });
    }

    @Override
    public List<Judgement> of(String transcript) {
        return session.read(connection -> tables.list(connection, Entity.JUDGEMENT, Judgement.class,
                "WHERE transcript = ? ORDER BY key", transcript));
    }

    @Override
    public List<Judgement> of(Collection<String> transcripts) {
        return session.aside(connection -> tables.list(connection, Entity.JUDGEMENT, Judgement.class,
                "WHERE transcript IN (SELECT value FROM json_each(?)) ORDER BY transcript, key", Bodies.array(transcripts)));
    }

    @Override
    public List<Judgement> all() {
        return session.aside(connection -> tables.list(connection, Entity.JUDGEMENT, Judgement.class, "ORDER BY key"));
    }

    @Override
    public int size() {
        return session.read(connection -> Sql.one(connection, "SELECT count(*) FROM judgement", row -> row.getInt(1)).orElse(0));
    }

    @Override
    public List<Judgement> by(String reviewer) {
        return session.read(connection -> tables.list(connection, Entity.JUDGEMENT, Judgement.class,
                "WHERE reviewer = ? ORDER BY key", reviewer));
    }

    @Override
    public List<Judgement> under(String code) {
        return session.aside(connection -> tables.list(connection, Entity.JUDGEMENT, Judgement.class,
                "WHERE standing = ? ORDER BY key", code));
    }

    @Override
    public List<Word> words(Collection<String> transcripts) {
        return session.aside(connection -> Words.of(connection, tables, Bodies.array(transcripts)));
    }

    @Override
    public void judged(Collection<String> transcripts, Listener listener) {
        session.aside(connection -> new JudgedWords(tables.lines(), listener).read(connection, transcripts));
    }

    @Override
    public Map<String, Integer> firstVersions(Collection<String> codes, Collection<String> transcripts) {
        Map<String, Integer> first = new TreeMap<>();
        session.aside(connection -> Sql.list(connection, FIRST, row -> first.put(row.getString(1), row.getInt(2)),
                Bodies.array(codes), Bodies.array(transcripts)));
        return first;
    }

    @Override
    public List<CodeCount> counts() {
        return session.read(Counts::kept);
    }

    /// The reviewer's word on that code at that place as it stands.
    Optional<Judgement> there(Edit edit, String reviewer, Tag tag) throws SQLException {
        return edit.list(Entity.JUDGEMENT, Judgement.class, AT_PLACE, tag.code(), tag.subject().transcript(), tag.target().place(),
                reviewer).stream().findFirst();
    }

    /// Tags as a part of a larger step.
    Judgement put(Edit edit, String reviewer, Tag tag) throws SQLException {
        Code code = edit.find(Entity.CODE, tag.code(), Code.class)
                .orElseThrow(() -> new AnnotationProblem("The codebook has no code %s.".formatted(tag.code())));
        if (!code.inForce()) {
            throw new AnnotationProblem("The code %s is not in force any more.".formatted(code.name()));
        }
        Optional<String> there = there(edit, reviewer, tag).map(Judgement::id);
        Judgement judgement = new Judgement(there.orElseGet(ids), reviewer, code.id(), tag.subject(),
                tag.target(), tag.presence(), tag.severity(), tag.confidence(), tag.note(), EventLog.version(edit.connection()),
                edit.at(), tag.blind());
        edit.put(Entity.JUDGEMENT, judgement.id(), judgement);
        return judgement;
    }

    private static Judgement own(Edit edit, String reviewer, String id) throws SQLException {
        Judgement judgement = known(edit, id);
        if (!judgement.reviewer().equals(reviewer)) {
            throw new AnnotationProblem("The judgement %s belongs to another reviewer.".formatted(id));
        }
        return judgement;
    }

    private static Judgement known(Edit edit, String id) throws SQLException {
        return edit.find(Entity.JUDGEMENT, id, Judgement.class)
                .orElseThrow(() -> new AnnotationProblem("There is no judgement %s.".formatted(id)));
    }
}
