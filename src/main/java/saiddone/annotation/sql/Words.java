package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.store.Word;

/// Who says what of some conversations: judgements from their index alone, reviews from their bodies, since one body with its
/// negatives is read faster than a row for each.
final class Words {
    private static final String JUDGED = """
            SELECT transcript, standing, reviewer, max(CASE presence WHEN 'PRESENT' THEN 3 WHEN 'UNSURE' THEN 2 ELSE 1 END)
            FROM judgement WHERE transcript IN (SELECT value FROM json_each(?)) GROUP BY transcript, reviewer, standing""";
    private static final String OF_TRANSCRIPTS = "WHERE transcript IN (SELECT value FROM json_each(?))";
    private static final String STANDING_FOR_THEMSELVES = "SELECT key FROM code WHERE merged_into IS NULL";
    private static final List<Presence> STRENGTH = List.of(Presence.ABSENT, Presence.UNSURE, Presence.PRESENT);

    /// Ids come up again and again; each is kept once.
    private final Map<String, String> ids = new HashMap<>();
    private final List<Word> words = new ArrayList<>();

    private Words() {}

    /// @param transcripts ids as a JSON array
    static List<Word> of(Connection connection, Tables tables, String transcripts) throws SQLException {
        Words all = new Words();
        all.words.addAll(Sql.list(connection, JUDGED, all::word, transcripts));
        List<Reviewed> reviews = tables.list(connection, Entity.REVIEWED, Reviewed.class, OF_TRANSCRIPTS, transcripts);
        if (!reviews.isEmpty()) {
            all.addNegatives(reviews, Set.copyOf(Sql.list(connection, STANDING_FOR_THEMSELVES, row -> row.getString(1))));
        }
        return all.words;
    }

    private Word word(ResultSet row) throws SQLException {
        return new Word(once(row.getString(1)), once(row.getString(2)), once(row.getString(3)), STRENGTH.get(row.getInt(4) - 1));
    }

    /// As in [Counts], a review says nothing of a code that another one of its codes was merged into.
    private void addNegatives(List<Reviewed> reviews, Set<String> codes) {
        Set<Word> judged = new HashSet<>();
        words.forEach(word -> judged.add(new Word(word.transcript(), word.code(), word.reviewer(), Presence.ABSENT)));
        for (Reviewed review : reviews) {
            for (String code : review.absent()) {
                Word negative = new Word(once(review.subject().transcript()), once(code), once(review.reviewer()), Presence.ABSENT);
                if (codes.contains(code) && !judged.contains(negative)) {
                    words.add(negative);
                }
            }
        }
    }

    private String once(String id) {
        return ids.computeIfAbsent(id, known -> known);
    }
}
