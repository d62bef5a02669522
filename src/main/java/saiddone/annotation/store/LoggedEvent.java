package saiddone.annotation.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the event log.
///
/// @param id     counts up within this database
/// @param uid    the same in every copy of the database
/// @param json   what was done, as docs/schema/annotations-event.schema.json says
/// @param undoes the event that this one takes back, null for a step of its own
public record LoggedEvent(long id, String uid, Instant at, String reviewer, EventKind kind, String json, @Nullable Long undoes) {}
