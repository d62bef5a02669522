package saiddone.annotation.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.annotation.store.EventKind;

/// The events that a copy has taken account of: its own, and those of merges that stand. What came by a merge that was undone
/// lies in the log but isn't known, so that merging again brings it again.
public final class KnownEvents {
    private KnownEvents() {}

    /// The uids.
    public static Set<String> of(LogSource log) {
        Set<String> known = new HashSet<>();
        Map<String, List<String>> brought = new HashMap<>();
        Merges merges = new Merges();
        log.each(event -> {
            if (!event.came()) {
                known.add(event.uid());
                merges.follow(event);
                if (event.kind() == EventKind.MERGED) {
                    brought.put(event.uid(), EventJson.of(event.json()).brought());
                }
            }
        });
        brought.forEach((merge, uids) -> {
            if (merges.stands(merge)) {
                known.addAll(uids);
            }
        });
        return known;
    }
}
