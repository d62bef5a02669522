package saiddone.ui.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conversations that the user steps through: the list that they came from.
record ReadingList(String name, List<String> ids) {
    static final ReadingList NONE = new ReadingList("", List.of());

    ReadingList {
        ids = List.copyOf(ids);
    }

    /// 0-based, -1 where the conversation is not in the list.
    int positionOf(String id) {
        return ids.indexOf(id);
    }

    /// The conversation some steps from another; null beyond either end.
    @Nullable String step(String from, int by) {
        int at = positionOf(from);
        int to = at < 0 ? (by > 0 ? 0 : -1) : at + by;
        return to >= 0 && to < ids.size() ? ids.get(to) : null;
    }
}
