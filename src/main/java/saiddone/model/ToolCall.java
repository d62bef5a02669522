package saiddone.model;

import org.jspecify.annotations.Nullable;

/// One call that the agent (or, in tau2, the simulated user) asked for.
///
/// @param index         0-based among all calls of the same requestor in the conversation, in message order
/// @param message       index of the message that carries the call
/// @param ordinal       0-based among the calls of that message
/// @param id            the file's id; may be null and may be used twice in one conversation
/// @param requestor     ASSISTANT, or USER for calls that the simulated customer made
/// @param effect        what the tool does, from a tool profile or guessed from its name
/// @param effectGuessed whether `effect` is a guess (no profile names the tool)
/// @param resultMessage index of the message that holds the result, -1 where none came
public record ToolCall(int index, int message, int ordinal, @Nullable String id, String name, Arguments arguments,
                       Role requestor, ToolEffect effect, boolean effectGuessed, int resultMessage) {

    public boolean answered() {
        return resultMessage >= 0;
    }
}
