package saiddone.annotation.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.exchange.EventLines;
import saiddone.annotation.exchange.LogSource;
import saiddone.annotation.exchange.MergePlan;
import saiddone.annotation.exchange.Ref;
import saiddone.annotation.store.Conflict;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.Exchange;
import saiddone.annotation.store.MergeReport;

final class SqlExchange implements Exchange {
    private static final MergeReport NOTHING = new MergeReport(0, Map.of(), List.of(), null);

    private final AnnotationDatabase database;
    private final Session session;
    private final Ledger ledger;
    private final Bodies bodies;

    SqlExchange(AnnotationDatabase database, Session session, Ledger ledger, Bodies bodies) {
        this.database = database;
        this.session = session;
        this.ledger = ledger;
        this.bodies = bodies;
    }

    @Override
    public long export(OutputStream out) {
        return session.aside(connection -> EventLines.write(new SqlLog(connection), out));
    }

    @Override
    public MergeReport merge(String reviewer, Path other) {
        if (own(other)) {
            return NOTHING;
        }
        try (OtherCopy copy = OtherCopy.open(other)) {
            LogSource theirs = copy.log();
            if (!session.aside(connection -> MergePlan.isNews(new SqlLog(connection), theirs))) {
                return NOTHING;
            }
            session.requireWriting();
            Path backup = database.backUpBeforeMerge();
            return ledger.step(reviewer, EventKind.MERGED, Map.of(), edit -> merge(edit, reviewer, theirs, other, backup));
        }
    }

    @Override
    public MergeReport preview(String reviewer, Path other) {
        if (own(other)) {
            return NOTHING;
        }
        try (OtherCopy copy = OtherCopy.open(other)) {
            return ledger.rehearse(reviewer, EventKind.MERGED, Map.of(), edit -> merge(edit, reviewer, copy.log(), other, null));
        }
    }

    /// Reading the own file beside SQLite would drop its locks.
    private boolean own(Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(other, database.file());
        } catch (IOException e) {
            throw new AnnotationProblem("%s cannot be read: %s.".formatted(other, e.getMessage()), e);
        }
    }

    private MergeReport merge(Edit edit, String reviewer, LogSource theirs, Path from, @Nullable Path backup) throws SQLException {
        MergePlan plan = MergePlan.of(new SqlLog(edit.connection()), theirs);
        if (plan.nothing()) {
            return NOTHING;
        }
        new Arrivals(edit.connection(), bodies).add(theirs);
        new MergeStep(edit, bodies, reviewer).run(plan);
        edit.about().put("from", String.valueOf(from.getFileName()));
        edit.about().put("count", plan.brought().size());
        return report(edit, plan.brought(), backup);
    }

    private MergeReport report(Edit edit, Set<String> brought, @Nullable Path backup) throws SQLException {
        Map<Ref, Change> net = new LinkedHashMap<>();
        for (Change change : edit.changes()) {
            net.merge(new Ref(change.entity().table(), change.key()), change,
                    (first, last) -> new Change(first.entity(), first.key(), first.before(), last.after()));
        }
        Map<String, MergeReport.Changes> counts = new TreeMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (Change change : net.values()) {
            String after = change.after();
            if (change.entity() != Entity.CONFLICT) {
                counts.merge(change.entity().table(), count(change), MergeReport.Changes::plus);
            } else if (after != null) {
                conflicts.add(SqlConflicts.conflict(edit.connection(), bodies.read(after, Waiting.class)));
            }
        }
        return new MergeReport(brought.size(), counts, conflicts, backup);
    }

    private static MergeReport.Changes count(Change change) {
        boolean was = change.before() != null;
        boolean is = change.after() != null;
        return new MergeReport.Changes(is && !was ? 1 : 0, is && was ? 1 : 0, was && !is ? 1 : 0);
    }
}
