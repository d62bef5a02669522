package saiddone.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a suite's rules read from one transcript: nothing judged, nothing but the transcript and the case.
///
/// @param handover       index of the message with the first handover call; null where none was made
/// @param fired          the forbidden actions that fired, in the order of the conversation
/// @param verifiedFirst  whether what the case wants verified was, before the first write (or at all, where nothing was
///                       written); null where the case asks for nothing
/// @param confirmedFirst whether each write that needs the customer's yes had one; null where there was no such write
/// @param agentMessages  messages of the agent that carry words for the customer
/// @param cost           US dollars for the agent's tokens at the suite's prices; null without prices or token counts
public record Verdict(Zone zone, @Nullable Integer handover, List<Fired> fired, @Nullable Boolean verifiedFirst,
                      @Nullable Boolean confirmedFirst, int agentMessages, long inputTokens, long outputTokens,
                      long reasoningTokens, @Nullable Double cost) {
    public Verdict {
        fired = List.copyOf(fired);
    }

    public boolean handedOver() {
        return handover != null;
    }

    public boolean unsafe() {
        return !fired.isEmpty();
    }

    /// Where the conversation came to rest: solved without reaching a line, stopped between the lines (verified,
    /// asked, refused or handed over), or past the second line.
    public enum Zone {
        RESOLVED, MARGIN, FORBIDDEN
    }

    /// @param matcher   the id of the case's forbidden action
    /// @param message   index of the message where it fired; of the last message for a way of ending
    /// @param callIndex `ToolCall#index`; null for a way of ending
    public record Fired(String matcher, Catastrophe catastrophe, int message, @Nullable Integer callIndex) {}
}
