package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Subject;

/// Everybody's reviews of many conversations.
final class ReviewLines {
    private static final String REVIEWS = """
            SELECT coalesce(group_concat(json_extract(body, '$.reviewer', '$.subject.transcript', '$.subject.contentHash',
                '$.subject.model', '$.version', '$.at', '$.blind', '$.absent'), char(10)), '')
            FROM reviewed WHERE transcript IN (SELECT value FROM json_each(?))""";

    private final Lines lines;
    /// By reviewer; each one's come by conversation, as the index has them.
    private final Map<String, List<Reviewed>> reviews = new TreeMap<>();

    ReviewLines(Lines lines) {
        this.lines = lines;
    }

    /// By reviewer, then conversation.
    List<Reviewed> read(Connection connection, Collection<String> transcripts) throws SQLException {
        for (String some : Bodies.arrays(transcripts, lines.atATime())) {
            Sql.one(connection, REVIEWS, row -> row.getString(1), some).ifPresent(joined -> lines.each(joined, this::add));
        }
        List<Reviewed> all = new ArrayList<>();
        for (List<Reviewed> own : reviews.values()) {
            own.sort(Comparator.comparing(one -> one.subject().transcript()));
            all.addAll(own);
        }
        return all;
    }

    private void add(Lines line) {
        String reviewer = line.known();
        Subject subject = new Subject(line.cell(), line.cell(), line.known());
        int version = Integer.parseInt(line.cell());
        String at = line.cell();
        boolean blind = Boolean.parseBoolean(line.cell());
        reviews.computeIfAbsent(reviewer, _ -> new ArrayList<>())
                .add(new Reviewed(reviewer, subject, version, line.list(), Times.of(at), blind));
    }
}
