package saiddone.annotation.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A record that was changed in two copies independently: ours stands, theirs waits until somebody chooses.
///
/// @param id      of the conflict
/// @param record  the record's kind: `code`, `code_group`, `judgement`, `reviewed`, `overrule`, `finding_ruling`,
///                `muted_check`, `queue`, `queue_item`, `reviewer`
/// @param key     the record's key, for codes and judgements their id
/// @param ours    what stands here as JSON, null where it was taken away here
/// @param theirs  what the other copy says as JSON, null where it was taken away there
/// @param from    the reviewer who made theirs, by id
/// @param at      when theirs was made
/// @param instead the key of another record that stands in the place of theirs (the same reviewer tagged the same place with the
///                same code under another id, or a merge of codes would go in a circle); null where it is the same record. `ours`
///                is that record then.
public record Conflict(String id, String record, String key, @Nullable String ours, @Nullable String theirs, String from, Instant at,
                       @Nullable String instead) {

    /// Whose version shall stand.
    public enum Choice {
        OURS, THEIRS
    }
}
