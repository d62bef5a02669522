package saiddone.annotation.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.DatabaseReport;
import saiddone.annotation.InstanceLock;
import saiddone.annotation.NetworkDrive;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.CodebookStore;
import saiddone.annotation.store.Conflict;
import saiddone.annotation.store.Exchange;
import saiddone.annotation.store.FindingRulings;
import saiddone.annotation.store.History;
import saiddone.annotation.store.Judgements;
import saiddone.annotation.store.Queues;
import saiddone.annotation.store.Reviewers;
import saiddone.annotation.store.Reviews;

/// Reviewers' work in `annotations.db`. The first to open it writes; whoever comes second reads only and is told so.
public final class SqlAnnotationStore implements AnnotationStore {
    private final AnnotationDatabase database;
    private final InstanceLock lock;
    private final Session session;
    private final Reviewers reviewers;
    private final CodebookStore codebook;
    private final Judgements judgements;
    private final Reviews reviews;
    private final FindingRulings findings;
    private final Queues queues;
    private final History history;
    private final Exchange exchange;
    private final SqlConflicts conflicts;
    private final List<String> warnings;

    private SqlAnnotationStore(AnnotationDatabase database, InstanceLock lock, Clock clock, Supplier<String> ids, List<String> notes)
            throws SQLException {
        this.database = database;
        this.lock = lock;
        this.session = new Session(database, lock.notice().orElse(""));
        Bodies bodies = new Bodies();
        Tables tables = new Tables(bodies);
        EventLog log = new EventLog(bodies, clock, ids);
        Ledger ledger = new Ledger(session, tables, log, bodies);
        this.reviewers = new SqlReviewers(session, ledger, tables);
        this.codebook = new SqlCodebook(session, ledger, tables, bodies);
        SqlJudgements tags = new SqlJudgements(session, ledger, tables, ids);
        this.judgements = tags;
        this.reviews = new SqlReviews(session, ledger, tables);
        this.findings = new SqlFindingRulings(session, ledger, tables, tags);
        this.queues = new SqlQueues(session, ledger, tables);
        this.history = new SqlHistory(session, ledger, log, new Replay(bodies, tables));
        this.exchange = new SqlExchange(database, session, ledger, bodies);
        this.conflicts = new SqlConflicts(session, ledger, tables, bodies);
        this.warnings = Stream.concat(notes.stream(), NetworkDrive.warning(database.file()).stream()).toList();
    }

    /// Opens the database, creating or migrating it as needed.
    ///
    /// @throws AnnotationProblem where it cannot be opened or trusted
    public static SqlAnnotationStore open(Path file, Clock clock) {
        return open(file, clock, SqlAnnotationStore::newId);
    }

    /// @param ids gives events and judgements their ids, never the same twice: for making the same database again
    public static SqlAnnotationStore open(Path file, Clock clock, Supplier<String> ids) {
        return open(file, clock, ids, (database, lock) -> {
            if (!lock.held()) {
                database.openToRead();
                return List.of();
            }
            DatabaseReport report = database.open();
            database.backUpDaily();
            return report.backup() == null ? List.of()
                    : List.of("annotations.db was brought to this version; the copy from before is %s.".formatted(report.backup()));
        });
    }

    /// Opens an existing database to look into it, whoever writes; nothing is created, migrated or backed up.
    ///
    /// @throws AnnotationProblem where there is none, or it cannot be read as it is
    public static SqlAnnotationStore look(Path file, Clock clock) {
        return open(file, clock, InstanceLock.none(file), SqlAnnotationStore::newId, (database, lock) -> {
            database.openToLook();
            return List.of();
        });
    }

    /// Opens a database of today's form as it is, without looking into it first.
    public static SqlAnnotationStore attach(Path file, Clock clock) {
        return open(file, clock, SqlAnnotationStore::newId, (database, lock) -> List.of());
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static SqlAnnotationStore open(Path file, Clock clock, Supplier<String> ids,
                                           BiFunction<AnnotationDatabase, InstanceLock, List<String>> care) {
        return open(file, clock, InstanceLock.take(file), ids, care);
    }

    private static SqlAnnotationStore open(Path file, Clock clock, InstanceLock lock, Supplier<String> ids,
                                           BiFunction<AnnotationDatabase, InstanceLock, List<String>> care) {
        AnnotationDatabase database = new AnnotationDatabase(file, clock);
        boolean opened = false;
        try {
            List<String> notes = care.apply(database, lock);
            SqlAnnotationStore store = new SqlAnnotationStore(database, lock, clock, ids, notes);
            opened = true;
            return store;
        } catch (SQLException e) {
            throw new AnnotationProblem("%s cannot be opened: %s.".formatted(file, e.getMessage()), e);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    @Override
    public Reviewers reviewers() {
        return reviewers;
    }

    @Override
    public CodebookStore codebook() {
        return codebook;
    }

    @Override
    public Judgements judgements() {
        return judgements;
    }

    @Override
    public Reviews reviews() {
        return reviews;
    }

    @Override
    public FindingRulings findings() {
        return findings;
    }

    @Override
    public Queues queues() {
        return queues;
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public Exchange exchange() {
        return exchange;
    }

    @Override
    public List<Conflict> conflicts() {
        return conflicts.open();
    }

    @Override
    public void resolve(String reviewer, Conflict conflict, Conflict.Choice choice) {
        conflicts.resolve(reviewer, conflict.id(), choice);
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public long latestEvent() {
        return session.read(connection -> Sql.one(connection, "SELECT coalesce(max(id), 0) FROM event", row -> row.getLong(1))
                .orElse(0L));
    }

    @Override
    public Optional<String> readOnly() {
        return lock.notice();
    }

    @Override
    public void close() {
        try (lock) {
            session.close();
            if (lock.held()) {
                database.backUpOnClose();
            }
        }
    }
}
