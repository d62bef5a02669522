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

/// What judgements say of some conversations, from their index alone, a row for each conversation and reviewer: fetching a row
/// costs more than what is in it. The same codes in the same order come up again and again.
final class JudgedWords {
    private static final String JUDGED = """
            SELECT transcript, reviewer, json_group_array(standing),
                   group_concat(CASE presence WHEN 'PRESENT' THEN 2 WHEN 'UNSURE' THEN 1 ELSE 0 END, '')
            FROM judgement WHERE transcript IN (SELECT value FROM json_each(?)) GROUP BY transcript, reviewer""";
    private static final Presence[] STRENGTH = {Presence.ABSENT, Presence.UNSURE, Presence.PRESENT};

    private final Bodies bodies = new Bodies();
    private final Map<String, String[]> codes = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final List<Word> words = new ArrayList<>();

    /// @param transcripts ids as a JSON array
    List<Word> of(Connection connection, String transcripts) throws SQLException {
        Sql.list(connection, JUDGED, this::add, transcripts);
        return words;
    }

    private boolean add(ResultSet row) throws SQLException {
        String transcript = row.getString(1);
        String reviewer = ids.computeIfAbsent(row.getString(2), known -> known);
        String[] said = codes.computeIfAbsent(row.getString(3), this::codes);
        String presence = row.getString(4);
        Map<String, Integer> strongest = HashMap.newHashMap(said.length);
        for (int i = 0; i < said.length; i++) {
            strongest.merge(said[i], presence.charAt(i) - '0', Math::max);
        }
        strongest.forEach((code, word) -> words.add(new Word(transcript, code, reviewer, STRENGTH[word])));
        return true;
    }

    private String[] codes(String array) {
        String[] all = bodies.read(array, String[].class);
        for (int i = 0; i < all.length; i++) {
            all[i] = ids.computeIfAbsent(all[i], known -> known);
        }
        return all;
    }
}
