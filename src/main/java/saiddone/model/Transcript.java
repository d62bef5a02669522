package saiddone.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One recorded conversation, whole. Its texts are never changed after reading: anchors count UTF-16 units in them.
///
/// @param id           the workbench's id, stable while the file keeps its path and the conversation its own id
/// @param conversation the conversation's own id in its file (tau2: the simulation's id; tau-bench: `task/trial`)
/// @param model        the agent's model, where known
/// @param run          which run (tau: trial) of the case under the model, where known
/// @param contentHash  SHA-256 (hex) over what was said and done, so that a re-import can tell that a text changed
/// @param synthetic    whether the file says that the conversation is made up
/// @param details      further facts in the file's words, in a fixed order, for display and search
/// @param policy       the rules that the agent worked under, where the file holds them outside the messages
public record Transcript(String id, TranscriptSource source, String conversation, CaseRef caseRef,
                         @Nullable String model, @Nullable Integer run, List<Message> messages,
                         List<ExpectedAction> expectedActions, Outcome outcome, String contentHash, boolean synthetic,
                         Map<String, String> details, @Nullable String policy) {
    public Transcript(String id, TranscriptSource source, String conversation, CaseRef caseRef, @Nullable String model,
                      @Nullable Integer run, List<Message> messages, List<ExpectedAction> expectedActions, Outcome outcome,
                      String contentHash, boolean synthetic, Map<String, String> details) {
        this(id, source, conversation, caseRef, model, run, messages, expectedActions, outcome, contentHash, synthetic, details, null);
    }

    public Transcript {
        messages = List.copyOf(messages);
        expectedActions = List.copyOf(expectedActions);
    }

    /// Every call of the conversation in message order, the simulated customer's own calls included.
    public Stream<ToolCall> calls() {
        List<ToolCall> calls = new ArrayList<>();
        for (Message message : messages) {
            calls.addAll(message.calls());
        }
        return calls.stream();
    }

    /// The calls that the agent asked for; `ToolCall#index` counts these.
    public Stream<ToolCall> agentCalls() {
        return calls().filter(call -> call.requestor() == Role.ASSISTANT);
    }

    /// The message with a call's result, null where the call was never answered.
    public @Nullable Message resultOf(ToolCall call) {
        return call.answered() ? messages.get(call.resultMessage()) : null;
    }

    /// Whether a call failed; an unanswered call did not fail, it is unanswered.
    public boolean failed(ToolCall call) {
        Message answer = resultOf(call);
        return answer != null && answer.result() != null && answer.result().error();
    }

    /// Whether the agent called a tool that hands the conversation to a human.
    public boolean handedOver() {
        for (Message message : messages) {
            for (ToolCall call : message.calls()) {
                if (call.effect() == ToolEffect.HANDOVER && call.requestor() == Role.ASSISTANT) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The index of the last message with words that one side wrote before another message, -1 where there is none.
    public int lastSaid(Role role, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (messages.get(i).role() == role && !messages.get(i).text().isBlank()) {
                return i;
            }
        }
        return -1;
    }
}
