package saiddone.annotation.exchange;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.store.EventKind;

/// Which events of a log are merges, or take merges back or do them again, and whether a merge stands.
final class Merges {
    private final Map<String, String> roots = new HashMap<>();
    private final Map<String, Boolean> standing = new HashMap<>();

    /// @return the uid of the merge that the event makes, takes back or does again; null for any other event
    @Nullable String follow(LogEvent event) {
        String root = event.kind() == EventKind.MERGED ? event.uid() : event.undoes() == null ? null : roots.get(event.undoes());
        if (root != null) {
            roots.put(event.uid(), root);
            standing.put(root, event.kind() != EventKind.UNDONE);
        }
        return root;
    }

    boolean stands(String merge) {
        return standing.getOrDefault(merge, false);
    }
}
