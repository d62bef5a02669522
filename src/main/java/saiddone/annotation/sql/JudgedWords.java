package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import saiddone.annotation.model.Presence;
import saiddone.annotation.store.Judgements;

/// What judgements say of some conversations, from their index alone, a line for each conversation and reviewer: a digit for each
/// judgement's word, then their codes.
final class JudgedWords {
    private static final String JUDGED = """
            SELECT coalesce(group_concat('[' || json_quote(transcript) || ',' || json_quote(reviewer) || ',"' || words || '",' || codes
                                         || ']', char(10)), '')
            FROM (SELECT transcript, reviewer, json_group_array(standing) AS codes,
                         group_concat(CASE presence WHEN 'PRESENT' THEN 2 WHEN 'UNSURE' THEN 1 ELSE 0 END, '') AS words
                  FROM judgement WHERE transcript IN (SELECT value FROM json_each(?)) GROUP BY transcript, reviewer)""";
    private static final Presence[] STRENGTH = {Presence.ABSENT, Presence.UNSURE, Presence.PRESENT};

    private final Judgements.Listener listener;
    private final Lines lines;

    JudgedWords(Lines lines, Judgements.Listener listener) {
        this.lines = lines;
        this.listener = listener;
    }

    boolean read(Connection connection, Collection<String> transcripts) throws SQLException {
        for (String some : Bodies.arrays(transcripts, lines.atATime())) {
            Sql.one(connection, JUDGED, row -> row.getString(1), some).ifPresent(joined -> lines.each(joined, this::line));
        }
        return true;
    }

    private void line(Lines line) {
        String transcript = line.cell();
        String reviewer = line.known();
        String words = line.cell();
        List<String> codes = line.list();
        for (int i = 0; i < codes.size(); i++) {
            listener.word(transcript, codes.get(i), reviewer, STRENGTH[words.charAt(i) - '0']);
        }
    }
}
