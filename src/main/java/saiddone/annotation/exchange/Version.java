package saiddone.annotation.exchange;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What one event made of a record.
///
/// @param id       the event's uid; with `~` and another uid behind it where an undo brought a conflict back
/// @param body     the record as JSON, null where the event took it away
/// @param reviewer who did it
/// @param at       when
public record Version(String id, @Nullable String body, String reviewer, Instant at) {
    /// The same order on every machine.
    static final Comparator<Version> BY_TIME = Comparator.comparing(Version::at).thenComparing(Version::id);

    /// The uid of the event that one must know to know this version.
    String event() {
        int tilde = id.indexOf('~');
        return tilde < 0 ? id : id.substring(0, tilde);
    }
}
