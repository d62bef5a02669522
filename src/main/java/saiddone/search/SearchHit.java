package saiddone.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.Anchor;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.TranscriptSummary;

/// One message that matched.
///
/// @param message    index in the message list
/// @param turn       the message whose row shows this one: for a tool's result the message with the call, else `message`
/// @param part       the part of the message that the snippet shows
/// @param snippet    text around the first highlights, cut at word boundaries; exactly a substring of the part's text
///                   (of one argument's value where the part is ARGUMENTS, of one tool's name where it is CALL)
/// @param highlights ranges within the snippet
/// @param anchor     the first highlight in the whole transcript; without one, the text that the snippet shows
/// @param followed   whether the agent wrote in this message, later, or not at all
/// @param nextWrite  the agent's first write call in this message or after it, null where `followed` is NO_WRITE
public record SearchHit(TranscriptSummary transcript, int message, int turn, Role role, Part part, float score,
                        String snippet, List<Span> highlights, Anchor anchor, Followed followed,
                        @Nullable ToolCall nextWrite) {
    public SearchHit {
        highlights = List.copyOf(highlights);
    }
}
