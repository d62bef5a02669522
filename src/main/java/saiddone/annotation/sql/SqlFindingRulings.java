package saiddone.annotation.sql;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.FindingKey;
import saiddone.annotation.model.FindingRuling;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.MutedCheck;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Subject;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.FindingRulings;
import saiddone.annotation.store.Tag;

final class SqlFindingRulings implements FindingRulings {
    private final Session session;
    private final Ledger ledger;
    private final Tables tables;
    private final SqlJudgements judgements;

    SqlFindingRulings(Session session, Ledger ledger, Tables tables, SqlJudgements judgements) {
        this.session = session;
        this.ledger = ledger;
        this.tables = tables;
        this.judgements = judgements;
    }

    @Override
    public FindingRuling accept(String reviewer, FindingKey finding, Subject subject, @Nullable Tag tag) {
        return ledger.step(reviewer, EventKind.FINDING_ACCEPTED, about(finding), edit -> {
            Optional<FindingRuling> earlier = find(edit, reviewer, finding);
            String made = tag == null ? null : tagged(edit, reviewer, tag, earlier.map(FindingRuling::judgement).orElse(null));
            untag(edit, earlier, made);
            return put(edit, new FindingRuling(reviewer, finding, subject, FindingRuling.Answer.ACCEPTED, "", made, edit.at()));
        });
    }

    /// The id of the tag where this ruling made it, now or when the same was accepted before.
    private @Nullable String tagged(Edit edit, String reviewer, Tag tag, @Nullable String madeEarlier) throws SQLException {
        Optional<Judgement> there = judgements.there(edit, reviewer, tag);
        if (there.isPresent() && there.get().presence() == Presence.PRESENT) {
            return there.get().id().equals(madeEarlier) ? madeEarlier : null;
        }
        String id = judgements.put(edit, reviewer, tag).id();
        return there.isEmpty() || id.equals(madeEarlier) ? id : null;
    }

    @Override
    public FindingRuling dismiss(String reviewer, FindingKey finding, Subject subject, String reason) {
        if (reason.isBlank()) {
            throw new AnnotationProblem("A finding is dismissed with a reason.");
        }
        return ledger.step(reviewer, EventKind.FINDING_DISMISSED, about(finding), edit -> {
            untag(edit, find(edit, reviewer, finding), null);
            return put(edit, new FindingRuling(reviewer, finding, subject, FindingRuling.Answer.DISMISSED, reason.strip(), null,
                    edit.at()));
        });
    }

    @Override
    public void takeBack(String reviewer, FindingKey finding) {
        ledger.step(reviewer, EventKind.FINDING_REOPENED, about(finding), edit -> {
            untag(edit, find(edit, reviewer, finding), null);
            edit.remove(Entity.FINDING_RULING, key(reviewer, finding));
            return finding;
        });
    }

    private static FindingRuling put(Edit edit, FindingRuling ruling) throws SQLException {
        edit.put(Entity.FINDING_RULING, Relations.key(ruling), ruling);
        return ruling;
    }

    private static Optional<FindingRuling> find(Edit edit, String reviewer, FindingKey finding) throws SQLException {
        return edit.find(Entity.FINDING_RULING, key(reviewer, finding), FindingRuling.class);
    }

    private static void untag(Edit edit, Optional<FindingRuling> ruling, @Nullable String but) throws SQLException {
        String made = ruling.map(FindingRuling::judgement).orElse(null);
        if (made != null && !made.equals(but)) {
            edit.remove(Entity.JUDGEMENT, made);
        }
    }

    @Override
    public void mute(String reviewer, String check) {
        ledger.step(reviewer, EventKind.CHECK_MUTED, Map.of("check", check), edit -> {
            MutedCheck mute = new MutedCheck(reviewer, check, edit.at());
            if (edit.body(Entity.MUTED_CHECK, Relations.key(mute)).isEmpty()) {
                edit.put(Entity.MUTED_CHECK, Relations.key(mute), mute);
            }
            return check;
        });
    }

    @Override
    public void unmute(String reviewer, String check) {
        ledger.step(reviewer, EventKind.CHECK_UNMUTED, Map.of("check", check), edit -> {
            edit.remove(Entity.MUTED_CHECK, reviewer + "/" + check);
            return check;
        });
    }

    @Override
    public List<FindingRuling> of(String transcript) {
        return session.read(connection -> tables.list(connection, Entity.FINDING_RULING, FindingRuling.class,
                "WHERE transcript = ? ORDER BY key", transcript));
    }

    @Override
    public List<FindingRuling> of(Collection<String> transcripts) {
        return session.aside(connection -> tables.list(connection, Entity.FINDING_RULING, FindingRuling.class,
                "WHERE transcript IN (SELECT value FROM json_each(?)) ORDER BY key", Bodies.array(transcripts)));
    }

    @Override
    public List<FindingRuling> all() {
        return session.aside(connection -> tables.list(connection, Entity.FINDING_RULING, FindingRuling.class, "ORDER BY key"));
    }

    @Override
    public List<MutedCheck> mutes() {
        return session.read(connection -> tables.list(connection, Entity.MUTED_CHECK, MutedCheck.class, "ORDER BY key"));
    }

    private static Map<String, Object> about(FindingKey finding) {
        return Map.of("check", finding.check(), "transcript", finding.transcript());
    }

    private static String key(String reviewer, FindingKey finding) {
        return reviewer + "/" + finding.text();
    }
}
