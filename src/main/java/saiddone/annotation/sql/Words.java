package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saiddone.annotation.model.Presence;
import saiddone.annotation.store.Word;

/// Who says what of some conversations, read from two covering indexes: no judgement's body is opened.
final class Words {
    private static final String JUDGED = """
            SELECT transcript, standing, reviewer, max(CASE presence WHEN 'PRESENT' THEN 3 WHEN 'UNSURE' THEN 2 ELSE 1 END)
            FROM judgement WHERE transcript IN (SELECT value FROM json_each(?)) GROUP BY transcript, reviewer, standing""";

    /// As in [Counts], a review says nothing of a code that another one of its codes was merged into.
    private static final String NEGATIVE = """
            SELECT said.transcript, said.code, said.reviewer, 1
            FROM reviewed JOIN reviewed_absent AS said ON said.reviewed = reviewed.key
            WHERE reviewed.transcript IN (SELECT value FROM json_each(?))
              AND said.code IN (SELECT key FROM code WHERE merged_into IS NULL)
              AND NOT EXISTS (SELECT 1 FROM judgement WHERE transcript = said.transcript AND reviewer = said.reviewer
                              AND standing = said.code)""";

    private static final List<Presence> STRENGTH = List.of(Presence.ABSENT, Presence.UNSURE, Presence.PRESENT);

    /// Ids come up again and again; each is kept once.
    private final Map<String, String> ids = new HashMap<>();

    private Words() {}

    /// @param transcripts ids as a JSON array
    static List<Word> of(Connection connection, String transcripts) throws SQLException {
        Words words = new Words();
        List<Word> all = new ArrayList<>(Sql.list(connection, JUDGED, words::word, transcripts));
        all.addAll(Sql.list(connection, NEGATIVE, words::word, transcripts));
        return all;
    }

    private Word word(ResultSet row) throws SQLException {
        return new Word(once(row.getString(1)), once(row.getString(2)), once(row.getString(3)), STRENGTH.get(row.getInt(4) - 1));
    }

    private String once(String id) {
        return ids.computeIfAbsent(id, known -> known);
    }
}
