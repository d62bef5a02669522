package saiddone.annotation.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.store.EventKind;

/// An event as it travels between copies.
///
/// @param json   what was done, as docs/schema/annotations-event.schema.json says
/// @param undoes the uid of the event that this one takes back, null for a step of its own
/// @param came   whether it came into that log by a merge, so that the log's state follows the merge and not this event
public record LogEvent(String uid, Instant at, String reviewer, EventKind kind, String json, @Nullable String undoes, boolean came) {}
