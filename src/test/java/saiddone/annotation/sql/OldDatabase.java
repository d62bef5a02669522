package saiddone.annotation.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/// A database as an older version of this program left it, with today's work in it.
final class OldDatabase {
    private static final List<String> RECORDS = List.of("reviewer", "code_group", "code", "judgement", "reviewed", "overrule", "queue",
            "queue_item");

    private OldDatabase() {}

    /// Schema version 2: the first with judgements.
    static void write(Path file, Path today) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        Flyway.configure(OldDatabase.class.getClassLoader()).dataSource(source).locations("classpath:saiddone/annotation")
                .target("2").load().migrate();
        try (Connection connection = source.getConnection()) {
            Sql.run(connection, "PRAGMA application_id = " + 0x5361446F);
            Sql.run(connection, "ATTACH '" + today + "' AS today");
            Sql.run(connection, "BEGIN");
            Sql.run(connection, "INSERT INTO event (id, uid, at, reviewer, kind, json, undoes) "
                    + "SELECT id, uid, at, reviewer, kind, json, undoes FROM today.event ORDER BY id");
            Sql.run(connection, "INSERT INTO codebook_version SELECT * FROM today.codebook_version");
            for (String table : RECORDS) {
                Sql.run(connection, "INSERT INTO " + table + " (key, body) SELECT key, body FROM today." + table + " ORDER BY rowid");
            }
            Sql.run(connection, "COMMIT");
        }
    }
}
