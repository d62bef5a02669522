package saiddone.annotation.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The versions of a record that one copy holds: the one that stands, and those that wait for a choice.
///
/// @param standing null where the record never stood here
/// @param shared   the body that stood here when the other copy last knew of it, null for none
record Heads(@Nullable Version standing, List<Version> pending, @Nullable String shared) {
    static final Heads NONE = new Heads(null, List.of(), null);

    Heads {
        pending = List.copyOf(pending);
    }

    List<Version> all() {
        List<Version> all = new ArrayList<>(pending);
        if (standing != null) {
            all.addFirst(standing);
        }
        return all;
    }

    boolean has(String id) {
        return all().stream().anyMatch(version -> version.id().equals(id));
    }
}
