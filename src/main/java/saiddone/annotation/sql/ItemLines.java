package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Subject;

/// A queue's items, tens of thousands of them.
final class ItemLines {
    private static final String ITEMS = """
            SELECT coalesce(group_concat(json_extract(body, '$.position', '$.subject.transcript', '$.subject.contentHash',
                '$.subject.model', '$.stratum', '$.inclusion', '$.handPicked', '$.reviewers'), char(10) ORDER BY position), '')
            FROM (SELECT position, body FROM queue_item WHERE queue = ? AND position > ? ORDER BY position LIMIT ?)""";

    private final String queue;
    private final Lines lines;
    private final Map<String, Double> inclusions = new HashMap<>();
    private final List<QueueItem> items = new ArrayList<>();

    ItemLines(String queue, Lines lines) {
        this.queue = queue;
        this.lines = lines;
    }

    /// By position.
    List<QueueItem> read(Connection connection) throws SQLException {
        int before = -1;
        while (items.size() > before) {
            before = items.size();
            int last = items.isEmpty() ? Integer.MIN_VALUE : items.getLast().position();
            Sql.one(connection, ITEMS, row -> row.getString(1), queue, last, lines.atATime())
                    .ifPresent(joined -> lines.each(joined, this::add));
        }
        return items;
    }

    private void add(Lines line) {
        int position = Integer.parseInt(line.cell());
        Subject subject = new Subject(line.cell(), line.cell(), line.known());
        String stratum = line.known();
        Double inclusion = inclusion(line.known());
        boolean handPicked = Boolean.parseBoolean(line.cell());
        items.add(new QueueItem(queue, position, subject, stratum, inclusion, handPicked, line.list()));
    }

    private @Nullable Double inclusion(String cell) {
        return cell.equals("null") ? null : inclusions.computeIfAbsent(cell, Double::valueOf);
    }
}
