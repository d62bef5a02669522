package saiddone.annotation.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.exchange.MergePlan;
import saiddone.annotation.exchange.Ref;
import saiddone.annotation.exchange.Substance;
import saiddone.annotation.exchange.Version;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;

/// Writes what a merge decided: first what makes room, then what comes, then what goes, then the conflicts.
final class MergeStep {
    private static final List<Entity> ROOM = List.of(Entity.QUEUE_ITEM, Entity.MUTED_CHECK, Entity.FINDING_RULING,
            Entity.OVERRULE, Entity.REVIEWED, Entity.JUDGEMENT);
    private static final List<Entity> GOING = List.of(Entity.QUEUE, Entity.CODE, Entity.GROUP, Entity.REVIEWER);

    private static final int LONGEST = 1_000;

    private final Edit edit;
    private final Bodies bodies;
    private final Version own;
    private final Parents parents;
    private final Map<Ref, Fitted> records = new LinkedHashMap<>();
    private final Map<Ref, Version> versions = new LinkedHashMap<>();

    MergeStep(Edit edit, Bodies bodies, String reviewer) {
        this.edit = edit;
        this.bodies = bodies;
        this.own = new Version(edit.uid(), null, reviewer, edit.at());
        this.parents = new Parents(edit, new Relations(bodies));
    }

    void run(MergePlan plan) throws SQLException {
        Sql.run(edit.connection(), "PRAGMA defer_foreign_keys = ON");
        plan.fates().forEach((ref, fate) -> records.put(ref, new Fitted(fate)));
        new Fitting(edit, bodies, own, records).fit();
        records.forEach((ref, fitted) -> take(ref, fitted.taken()));
        for (Entity entity : ROOM) {
            each(entity, fitted -> makesRoom(entity, fitted), (ref, fitted) -> edit.remove(entity, ref.key()));
        }
        for (Entity entity : Entity.values()) {
            each(entity, fitted -> fitted.changes() && fitted.after() != null, (ref, fitted) -> put(entity, ref, fitted));
        }
        for (Entity entity : GOING) {
            each(entity, fitted -> fitted.changes() && fitted.after() == null, (ref, fitted) -> remove(entity, ref));
        }
        flatten(edit, code -> versions.put(new Ref(Entity.CODE.table(), code), own));
        for (Map.Entry<Ref, Fitted> entry : records.entrySet()) {
            conflicts(entry.getKey(), entry.getValue());
        }
        edit.more().put("brought", List.copyOf(plan.brought()));
        edit.more().put("versions", logged(versions));
    }

    private void take(Ref ref, @Nullable Version version) {
        if (version != null) {
            versions.put(ref, version);
        }
    }

    private interface Each {
        void run(Ref ref, Fitted fitted) throws SQLException;
    }

    /// Codes that others are merged into come before those, so that a code is never merged into one that is not there.
    private void each(Entity entity, Predicate<Fitted> which, Each each) throws SQLException {
        List<Map.Entry<Ref, Fitted>> some = new ArrayList<>(records.entrySet().stream()
                .filter(entry -> entry.getKey().record().equals(entity.table()) && which.test(entry.getValue())).toList());
        some.sort(Comparator.comparing(entry -> merged(entity, entry.getValue())));
        for (Map.Entry<Ref, Fitted> entry : some) {
            each.run(entry.getKey(), entry.getValue());
        }
    }

    private boolean merged(Entity entity, Fitted fitted) {
        String body = fitted.after() == null ? fitted.before() : fitted.after();
        return entity == Entity.CODE && body != null && (bodies.read(body, Code.class).mergedInto() != null) == (fitted.after() != null);
    }

    /// Judgements that change their place are lifted before any is put down, so that two may change places.
    private boolean makesRoom(Entity entity, Fitted fitted) {
        String before = fitted.before();
        String after = fitted.after();
        return fitted.changes() && before != null && (after == null || entity == Entity.JUDGEMENT
                && !Fitting.samePlace(bodies.read(before, Judgement.class), bodies.read(after, Judgement.class)));
    }

    private void put(Entity entity, Ref ref, Fitted fitted) throws SQLException {
        String body = fitted.after();
        if (body != null) {
            parents.ensure(entity, body, this::comes, back -> versions.put(back, own));
            edit.putBody(entity, ref.key(), body);
        }
    }

    private boolean comes(Ref ref) {
        Fitted fitted = records.get(ref);
        return fitted != null && fitted.after() != null;
    }

    private void remove(Entity entity, Ref ref) throws SQLException {
        if (Relations.used(edit.connection(), entity, ref.key())) {
            versions.put(ref, own);
        } else {
            edit.remove(entity, ref.key());
        }
    }

    /// One step always leads to the code that counts, also where one copy merged a code and the other its heir.
    static void flatten(Edit edit, Consumer<String> changed) throws SQLException {
        List<Code> chained = chained(edit);
        for (int round = 0; !chained.isEmpty(); round++) {
            if (round > LONGEST) {
                throw new AnnotationProblem("Codes are merged into each other in a circle; nothing was changed.");
            }
            for (Code code : chained) {
                Code heir = edit.find(Entity.CODE, String.valueOf(code.mergedInto()), Code.class).orElseThrow();
                if (heir.mergedInto() != null) {
                    edit.put(Entity.CODE, code.id(), code.merged(heir.mergedInto()));
                    changed.accept(code.id());
                }
            }
            chained = chained(edit);
        }
    }

    private static List<Code> chained(Edit edit) throws SQLException {
        return edit.list(Entity.CODE, Code.class, "WHERE merged_into IN (SELECT key FROM code WHERE merged_into IS NOT NULL) ORDER BY key");
    }

    private void conflicts(Ref ref, Fitted fitted) throws SQLException {
        List<String> waiting = fitted.pending().stream().map(Version::id).toList();
        for (Map.Entry<String, String> open : fitted.conflicts().entrySet()) {
            if (!waiting.contains(open.getKey())) {
                edit.remove(Entity.CONFLICT, open.getValue());
            }
        }
        for (Version version : fitted.pending()) {
            String open = fitted.conflicts().get(version.id());
            if (settled(ref, version, fitted.insteadOf(version))) {
                versions.put(ref, own);
                if (open != null) {
                    edit.remove(Entity.CONFLICT, open);
                }
            } else if (open == null) {
                Waiting row = Waiting.of(ref, version, fitted.insteadOf(version), bodies);
                edit.put(Entity.CONFLICT, row.id(), row);
            }
        }
    }

    /// There is nothing to choose where a record came back because other work stands on it, or can't go for that reason.
    private boolean settled(Ref ref, Version version, @Nullable String instead) throws SQLException {
        Entity entity = Entity.of(ref.record());
        String present = edit.body(entity, ref.key()).orElse(null);
        boolean stays = version.body() == null && Relations.used(edit.connection(), entity, ref.key());
        return instead == null && (stays || Substance.same(ref.record(), present, version.body()));
    }

    /// The versions as an event writes them.
    static Map<String, Object> logged(Map<Ref, Version> versions) {
        Map<String, Object> logged = new LinkedHashMap<>();
        versions.forEach((ref, version) -> logged.put(ref.toString(),
                Map.of("version", version.id(), "reviewer", version.reviewer(), "at", version.at())));
        return logged;
    }
}
