package saiddone.ui.reader.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.ui.desk.Blinding;

/// A line of the reading list.
///
/// @param summary  null where the conversation is hidden
/// @param alias    what a hidden conversation is called, null where it is not hidden
/// @param reviewed whether the user marked it reviewed
public record ReadingRow(String id, @Nullable TranscriptSummary summary, @Nullable String alias, boolean reviewed) {

    /// What the list names and the workspace or the blinding knows, in the list's order.
    public static List<ReadingRow> of(List<String> ids, List<TranscriptSummary> all, Blinding blinding, Set<String> reviewed) {
        Set<String> wanted = Set.copyOf(ids);
        Map<String, TranscriptSummary> byId = new HashMap<>();
        all.stream().filter(row -> wanted.contains(row.id())).forEach(row -> byId.putIfAbsent(row.id(), row));
        return ids.stream().filter(id -> byId.containsKey(id) || blinding.hides(id)).map(id -> new ReadingRow(id,
                blinding.hides(id) ? null : byId.get(id), blinding.alias(id), reviewed.contains(id))).toList();
    }

    TranscriptSummary known() {
        return Objects.requireNonNull(summary);
    }
}
