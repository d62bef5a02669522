package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import saiddone.annotation.store.CodeCount;

/// Conversations by code and model: as the triggers keep them, and counted anew from judgements and reviews to hold the triggers
/// to account.
final class Counts {
    private static final String KEPT = "SELECT code, model, present, unsure, absent FROM code_count WHERE (present > 0 OR unsure > 0 "
            + "OR absent > 0) AND code IN (SELECT key FROM code WHERE merged_into IS NULL) ORDER BY code, model";

    /// Both halves read a covering index in its order: judgements by their strongest word, then the negatives of reviews where
    /// no judgement speaks.
    private static final String ANEW = """
            SELECT code, model, sum(present), sum(unsure), sum(absent) FROM (
                SELECT code, model, sum(word = 3) AS present, sum(word = 2) AS unsure, sum(word = 1) AS absent FROM (
                    SELECT standing AS code, model,
                           max(CASE presence WHEN 'PRESENT' THEN 3 WHEN 'UNSURE' THEN 2 ELSE 1 END) AS word
                    FROM judgement GROUP BY standing, model, transcript)
                GROUP BY code, model
                UNION ALL
                SELECT code, model, 0, 0, count(*) FROM (
                    SELECT DISTINCT code, model, transcript FROM reviewed_absent AS said
                    WHERE code IN (SELECT key FROM code WHERE merged_into IS NULL)
                      AND NOT EXISTS (SELECT 1 FROM judgement WHERE standing = said.code AND model = said.model
                                      AND transcript = said.transcript))
                GROUP BY code, model)
            GROUP BY code, model ORDER BY code, model""";

    private Counts() {}

    static List<CodeCount> kept(Connection connection) throws SQLException {
        return Sql.list(connection, KEPT, Counts::count);
    }

    static List<CodeCount> anew(Connection connection) throws SQLException {
        return Sql.list(connection, ANEW, Counts::count);
    }

    private static CodeCount count(ResultSet row) throws SQLException {
        return new CodeCount(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5));
    }
}
