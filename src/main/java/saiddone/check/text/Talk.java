package saiddone.check.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Who said and called what before which place. What an agent says in the message that carries a call counts as before it.
public final class Talk {
    private Talk() {}

    /// The agent's messages with words.
    public static Stream<Message> agent(Transcript transcript) {
        return transcript.messages().stream().filter(one -> one.role() == Role.ASSISTANT && !one.text().isBlank());
    }

    /// The customer's messages with words or attachments.
    public static Stream<Message> customer(Transcript transcript) {
        return transcript.messages().stream()
                .filter(one -> one.role() == Role.USER && (!one.text().isBlank() || !one.attachments().isEmpty()));
    }

    public static List<ToolCall> writes(Transcript transcript) {
        return transcript.agentCalls().filter(call -> call.effect() == ToolEffect.WRITE).toList();
    }

    public static Optional<ToolCall> handover(Transcript transcript) {
        return transcript.agentCalls().filter(call -> call.effect() == ToolEffect.HANDOVER).findFirst();
    }

    /// Whether the call came back without an error.
    public static boolean done(Transcript transcript, ToolCall call) {
        return call.answered() && !transcript.failed(call);
    }

    public static int last(Transcript transcript) {
        return Math.max(0, transcript.messages().size() - 1);
    }

    /// The index of the agent's last message with words, else of the last message.
    public static int lastWords(Transcript transcript) {
        return agent(transcript).reduce((_, later) -> later).map(Message::index).orElse(last(transcript));
    }
}
