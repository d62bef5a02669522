package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import saiddone.annotation.store.CodeCount;

/// The state from the event log alone: to compare with the tables, or to make them anew. What came from another copy works
/// through the merge that brought it.
final class Replay {
    private static final List<String> DERIVED = List.of(
            "SELECT 'judgement ' || j.key FROM judgement j JOIN code c ON c.key = j.code "
                    + "WHERE j.standing <> coalesce(c.merged_into, c.key)",
            "SELECT 'review ' || r.key FROM reviewed r WHERE (SELECT count(*) FROM json_each(r.body, '$.absent')) "
                    + "<> (SELECT count(*) FROM reviewed_absent a WHERE a.reviewed = r.key "
                    + "AND a.code IN (SELECT value FROM json_each(r.body, '$.absent')))",
            "SELECT 'negative of ' || reviewed FROM reviewed_absent WHERE reviewed NOT IN (SELECT key FROM reviewed)");

    private final Bodies bodies;
    private final Tables tables;

    Replay(Bodies bodies, Tables tables) {
        this.bodies = bodies;
        this.tables = tables;
    }

    /// What is done with each change of the log.
    private interface Sink {
        void take(long event, Change change) throws SQLException;
    }

    /// One sentence for each record that the tables and the log do not agree on.
    List<String> differences(Connection connection) throws SQLException {
        Sql.run(connection, "CREATE TEMP TABLE rebuilt (record TEXT, key TEXT, body TEXT, PRIMARY KEY (record, key)) WITHOUT ROWID");
        Sql.run(connection, "BEGIN");
        replay(connection, (event, change) -> {
            if (change.after() == null) {
                Sql.update(connection, "DELETE FROM rebuilt WHERE record = ? AND key = ?", change.entity().table(), change.key());
            } else {
                Sql.update(connection, "INSERT OR REPLACE INTO rebuilt VALUES (?, ?, ?)",
                        change.entity().table(), change.key(), change.after());
            }
        });
        List<String> found = new ArrayList<>();
        for (Entity entity : Entity.values()) {
            String table = "SELECT key, body FROM " + entity.table();
            String log = "SELECT key, body FROM rebuilt WHERE record = '" + entity.table() + "'";
            found.addAll(keys(connection, "%s %%s is not in the log as it stands.".formatted(entity.table()), table, log));
            found.addAll(keys(connection, "%s %%s is in the log but not so in the tables.".formatted(entity.table()), log, table));
        }
        for (String query : DERIVED) {
            found.addAll(Sql.list(connection, query,
                    row -> "The columns for counting of " + row.getString(1) + " are not as they should be."));
        }
        found.addAll(miscounts(Counts.kept(connection), Counts.anew(connection)));
        Sql.run(connection, "ROLLBACK");
        return List.copyOf(found);
    }

    private static List<String> miscounts(List<CodeCount> kept, List<CodeCount> anew) {
        Set<CodeCount> differing = new LinkedHashSet<>(kept);
        differing.addAll(anew);
        differing.removeIf(count -> kept.contains(count) && anew.contains(count));
        return differing.stream().map(count -> "The kept counts of %s for %s are not those of the judgements and reviews."
                .formatted(count.code(), count.model())).distinct().toList();
    }

    private static List<String> keys(Connection connection, String sentence, String these, String those) throws SQLException {
        return Sql.list(connection, "SELECT key FROM (" + these + " EXCEPT " + those + ") ORDER BY key",
                row -> sentence.formatted(row.getString(1)));
    }

    /// Empties the tables and plays the log into them, within the caller's transaction.
    void rebuild(Connection connection) throws SQLException {
        Sql.run(connection, "PRAGMA defer_foreign_keys = ON");
        Sql.run(connection, "DELETE FROM codebook_version");
        for (Entity entity : Entity.dependentsFirst()) {
            Sql.run(connection, "DELETE FROM " + entity.table());
        }
        Sql.run(connection, "DELETE FROM code_count");
        long[] versioned = {0};
        replay(connection, (event, change) -> {
            tables.write(connection, change);
            if (change.entity().codebook() && versioned[0] != event) {
                versioned[0] = event;
                EventLog.newVersion(connection, event);
            }
        });
    }

    private void replay(Connection connection, Sink sink) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, json FROM event WHERE came = 0 ORDER BY id")) {
            while (rows.next()) {
                for (Change change : bodies.changes(rows.getString(2))) {
                    sink.take(rows.getLong(1), change);
                }
            }
        }
    }
}
