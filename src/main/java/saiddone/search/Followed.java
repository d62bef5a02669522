package saiddone.search;

import org.jspecify.annotations.Nullable;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;

/// What the agent did after a message, as far as writing goes. A write call counts when it was asked for, whether it
/// succeeded or not; what the simulated customer's own tools do does not count.
public enum Followed {
    WRITE_SAME_MESSAGE("write-same-message"), WRITE_LATER("write-later"), NO_WRITE("no-write");

    private final String label;

    Followed(String label) {
        this.label = label;
    }

    /// The word used in queries, as facet value and in JSON.
    public String label() {
        return label;
    }

    public static Followed of(Message message, @Nullable ToolCall nextWrite) {
        if (nextWrite == null) {
            return NO_WRITE;
        }
        return nextWrite.message() == message.index() ? WRITE_SAME_MESSAGE : WRITE_LATER;
    }

    /// The agent's first write call in a message.
    public static @Nullable ToolCall firstWrite(Message message) {
        return message.calls().stream().filter(Followed::agentWrites).findFirst().orElse(null);
    }

    private static boolean agentWrites(ToolCall call) {
        return call.requestor() == Role.ASSISTANT && call.effect() == ToolEffect.WRITE;
    }
}
