package saiddone.annotation.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.exchange.MergePlan;
import saiddone.annotation.exchange.Version;

/// A record on its way through a merge: what was, what shall be, what waits.
final class Fitted {
    private final @Nullable Version was;
    private final Map<String, String> conflicts;
    private final List<Version> pending;
    private final Map<String, String> instead = new HashMap<>();
    private @Nullable Version now;

    Fitted(MergePlan.Fate fate) {
        this.was = fate.was();
        this.now = fate.now();
        this.pending = new ArrayList<>(fate.pending());
        this.conflicts = fate.conflicts();
    }

    @Nullable String before() {
        return was == null ? null : was.body();
    }

    @Nullable String after() {
        return now == null ? null : now.body();
    }

    boolean changes() {
        return !Objects.equals(before(), after());
    }

    /// Whether anything is decided of it.
    boolean touched() {
        return taken() != null || !pending.isEmpty();
    }

    /// The version to log, null where it is the one that was.
    @Nullable Version taken() {
        return now == null || was != null && was.id().equals(now.id()) ? null : now;
    }

    void becomes(Version version) {
        now = version;
    }

    /// Theirs can't stand beside what is here: ours stays, theirs waits.
    ///
    /// @param other the key of the record that is in the way
    void waits(String other) {
        if (now != null) {
            pending.add(now);
            instead.put(now.id(), other);
        }
        now = was;
    }

    List<Version> pending() {
        return pending;
    }

    @Nullable String insteadOf(Version version) {
        return instead.get(version.id());
    }

    /// The keys of the conflicts that are open, by version.
    Map<String, String> conflicts() {
        return conflicts;
    }
}
