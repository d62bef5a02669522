package saiddone.score;

import java.util.stream.Stream;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;

/// A place in a conversation, and what came before it. Before a call come all earlier messages, the earlier calls of its
/// own message, and the words of that message: an agent's words and calls leave it together.
///
/// @param message index of the message that carries the call; behind the last one for the conversation's end
/// @param ordinal the call's among those of its message
record Place(Transcript transcript, int message, int ordinal) {

    static Place before(Transcript transcript, ToolCall call) {
        return new Place(transcript, call.message(), call.ordinal());
    }

    static Place end(Transcript transcript) {
        return new Place(transcript, transcript.messages().size(), 0);
    }

    Stream<Message> customerMessages() {
        return transcript.messages().stream().limit(message).filter(one -> one.role() == Role.USER);
    }

    Stream<Message> agentMessages() {
        return transcript.messages().stream().limit(message + 1L).filter(one -> one.role() == Role.ASSISTANT);
    }

    Stream<ToolCall> agentCalls() {
        return transcript.agentCalls().filter(call -> call.message() < message || call.message() == message && call.ordinal() < ordinal);
    }

    /// Whether the call's result was there by now; that of a call made in the same breath was not.
    boolean answered(ToolCall call) {
        return call.answered() && call.resultMessage() < message;
    }
}
