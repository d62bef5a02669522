package saiddone.search;

import org.jspecify.annotations.Nullable;

/// What the index holds now.
///
/// @param files        files that were looked at (readable or not)
/// @param unreadable   problems on record, see `TranscriptIndex#problems`
/// @param readOnly     another process holds the index: searching works, updating does not
/// @param notice       one sentence that the user should see (rebuilt because ..., opened read-only), else null
public record IndexStatus(int transcripts, int messages, int calls, int files, int unreadable, boolean readOnly,
                          @Nullable String notice) {}
