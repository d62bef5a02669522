package saiddone.annotation.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a merge brought, or would bring.
///
/// @param events    how many events were unknown here
/// @param changes   by kind of record, how many records came, changed and went
/// @param conflicts the conflicts that are new with this merge
/// @param backup    the copy taken before, null where nothing was changed
public record MergeReport(int events, Map<String, Changes> changes, List<Conflict> conflicts, @Nullable Path backup) {
    public MergeReport {
        changes = Map.copyOf(changes);
        conflicts = List.copyOf(conflicts);
    }

    /// Whether the other copy had anything that this one didn't know.
    public boolean nothingNew() {
        return events == 0;
    }

    /// Records of one kind.
    public record Changes(int came, int changed, int went) {

        public Changes plus(Changes other) {
            return new Changes(came + other.came, changed + other.changed, went + other.went);
        }
    }
}
