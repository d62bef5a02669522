package saiddone.annotation.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;

/// One version of the codebook and what made it.
///
/// @param version the codebook's version after the event
/// @param event   what was done; its JSON is left out, since the changes are here
public record CodebookRevision(int version, LoggedEvent event, List<OfGroup> groups, List<OfCode> codes) {
    public CodebookRevision {
        groups = List.copyOf(groups);
        codes = List.copyOf(codes);
    }

    /// A code before and after; null where it was or is not there.
    public record OfCode(String id, @Nullable Code before, @Nullable Code after) {}

    /// A group before and after; null where it was or is not there.
    public record OfGroup(String id, @Nullable CodeGroup before, @Nullable CodeGroup after) {}
}
