package saiddone.annotation.sql;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.exchange.MergePlan;
import saiddone.annotation.exchange.Ref;
import saiddone.annotation.exchange.Substance;
import saiddone.annotation.exchange.Version;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;

/// Makes what a merge decided record by record fit together: one judgement of a reviewer and code at a place, and no code that
/// was merged into itself by way of others. What doesn't fit waits as a conflict.
final class Fitting {
    private static final Comparator<Judgement> NEWER = Comparator.comparing(Judgement::madeAt).thenComparing(Judgement::id);

    private final Edit edit;
    private final Bodies bodies;
    private final Version own;
    private final Map<Ref, Fitted> records;

    /// @param own     a version of this merge itself, without a body
    /// @param records changed in place
    Fitting(Edit edit, Bodies bodies, Version own, Map<Ref, Fitted> records) {
        this.edit = edit;
        this.bodies = bodies;
        this.own = own;
        this.records = records;
    }

    void fit() throws SQLException {
        boolean again = true;
        while (again) {
            again = false;
            for (Map.Entry<Ref, Fitted> entry : judgements().entrySet()) {
                again |= collided(entry.getKey(), entry.getValue());
            }
        }
        breakCircles();
    }

    private Map<Ref, Fitted> judgements() {
        Map<Ref, Fitted> judgements = new TreeMap<>(Comparator.comparing(Ref::key));
        records.forEach((ref, fitted) -> {
            if (ref.record().equals(Entity.JUDGEMENT.table()) && fitted.changes() && fitted.after() != null) {
                judgements.put(ref, fitted);
            }
        });
        return judgements;
    }

    /// Whether something stands at the place of theirs, and what is to wait or to go was decided.
    private boolean collided(Ref ref, Fitted theirs) throws SQLException {
        String body = theirs.after();
        if (body == null || !theirs.changes()) {
            return false;
        }
        Judgement come = bodies.read(body, Judgement.class);
        Optional<String> key = occupant(edit, come);
        if (key.isEmpty()) {
            return false;
        }
        Ref there = new Ref(ref.record(), key.get());
        Fitted standing = records.get(there);
        String stays = standing == null ? edit.body(Entity.JUDGEMENT, key.get()).orElseThrow() : standing.after();
        if (stays == null || !samePlace(come, bodies.read(stays, Judgement.class))) {
            return false;
        }
        if (standing != null && standing.touched() || !Substance.same(ref.record(), body, stays)) {
            theirs.waits(key.get());
        } else if (NEWER.compare(come, bodies.read(stays, Judgement.class)) <= 0) {
            theirs.becomes(own);
        } else {
            records.put(there, replaced(stays));
        }
        return true;
    }

    private Fitted replaced(String body) {
        Version was = new Version("", body, own.reviewer(), own.at());
        return new Fitted(new MergePlan.Fate(was, own, List.of(), Map.of()));
    }

    /// Another judgement of the same reviewer and code at the same place, as the tables are now.
    static Optional<String> occupant(Edit edit, Judgement judgement) throws SQLException {
        return Sql.one(edit.connection(),
                "SELECT key FROM judgement WHERE code = ? AND transcript = ? AND place = ? AND reviewer = ? AND key <> ?",
                row -> row.getString(1), judgement.code(), judgement.subject().transcript(), judgement.place(), judgement.reviewer(),
                judgement.id());
    }

    static boolean samePlace(Judgement one, Judgement other) {
        return one.code().equals(other.code()) && one.reviewer().equals(other.reviewer()) && one.place().equals(other.place())
                && one.subject().transcript().equals(other.subject().transcript());
    }

    /// Two copies may each have merged a code into the other's: then theirs waits.
    private void breakCircles() throws SQLException {
        Map<String, String> heirs = new HashMap<>();
        for (Code code : edit.list(Entity.CODE, Code.class, "WHERE merged_into IS NOT NULL")) {
            heirs.put(code.id(), code.mergedInto());
        }
        Map<String, Fitted> codes = new TreeMap<>();
        records.forEach((ref, fitted) -> {
            if (ref.record().equals(Entity.CODE.table()) && fitted.changes()) {
                codes.put(ref.key(), fitted);
                point(heirs, ref.key(), fitted.after());
            }
        });
        for (Map.Entry<String, Fitted> entry : codes.entrySet()) {
            String before = inCircle(heirs, entry.getKey());
            if (before != null) {
                entry.getValue().waits(before);
                point(heirs, entry.getKey(), entry.getValue().after());
            }
        }
    }

    private void point(Map<String, String> heirs, String code, @Nullable String body) {
        String heir = body == null ? null : bodies.read(body, Code.class).mergedInto();
        if (heir == null) {
            heirs.remove(code);
        } else {
            heirs.put(code, heir);
        }
    }

    /// The code that leads back to `start`, null where none does.
    private static @Nullable String inCircle(Map<String, String> heirs, String start) {
        Set<String> passed = new HashSet<>();
        String at = start;
        while (at != null && passed.add(at)) {
            String next = heirs.get(at);
            if (start.equals(next)) {
                return at;
            }
            at = next;
        }
        return null;
    }
}
