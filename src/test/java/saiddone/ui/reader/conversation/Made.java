package saiddone.ui.reader.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.model.Arguments;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.ExpectedAction;
import saiddone.model.Message;
import saiddone.model.Outcome;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.ToolResult;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Conversations made up for a test, message by message.
public final class Made {
    public static final JsonMapper JSON = JsonMapper.builder().build();
    private final List<Message> messages = new ArrayList<>();
    private final List<ExpectedAction> expected = new ArrayList<>();
    private final String id;
    private int calls;

    public Made(String id) {
        this.id = id;
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    public Made customer(String text) {
        return add(Role.USER, text, null, List.of(), null);
    }

    public Made agent(String text) {
        return add(Role.ASSISTANT, text, null, List.of(), null);
    }

    public Made thinking(String reasoning, String text) {
        return add(Role.ASSISTANT, text, reasoning, List.of(), null);
    }

    public Made system(String text) {
        return add(Role.SYSTEM, text, null, List.of(), null);
    }

    /// One call of the agent and its answer in the next message.
    public Made call(String name, ToolEffect effect, String arguments, String answer, boolean failed) {
        int at = messages.size();
        add(Role.ASSISTANT, "", null, List.of(made(at, 0, name, effect, Role.ASSISTANT, arguments, at + 1)), null);
        return add(Role.TOOL, answer, null, List.of(), new ToolResult("c" + at, name, failed, at, 0));
    }

    public Made unanswered(String name, String arguments) {
        int at = messages.size();
        return add(Role.ASSISTANT, "", null, List.of(made(at, 0, name, ToolEffect.WRITE, Role.ASSISTANT, arguments, -1)), null);
    }

    /// Two calls of the customer in one message, answered in the opposite order.
    public Made customerCalls(String first, String second) {
        int at = messages.size();
        add(Role.USER, "", null, List.of(made(at, 0, first, ToolEffect.READ, Role.USER, "{}", at + 2),
                made(at, 1, second, ToolEffect.READ, Role.USER, "{}", at + 1)), null);
        add(Role.TOOL, second + " answer", null, List.of(), new ToolResult(null, second, false, at, 1));
        return add(Role.TOOL, first + " answer", null, List.of(), new ToolResult(null, first, false, at, 0));
    }

    public Made lostResult(String text) {
        return add(Role.TOOL, text, null, List.of(), new ToolResult("gone", "ghost", false, -1, -1));
    }

    public Made expects(String name, ToolEffect effect, String arguments, @Nullable List<String> compared) {
        expected.add(new ExpectedAction(name, json(arguments), Role.ASSISTANT, effect, compared, null));
        return this;
    }

    public Transcript done() {
        return new Transcript(id, new TranscriptSource("made.json", 0, "made"), id,
                new CaseRef("made", "case", null, CaseKind.OTHER, null, null), "model", 0, messages, expected, Outcome.NONE, "", true,
                        Map.of());
    }

    public Conversation open() {
        return Conversation.of(done(), null, JSON);
    }

    private ToolCall made(int message, int ordinal, String name, ToolEffect effect, Role requestor, String arguments, int result) {
        JsonNode tree = arguments.startsWith("{") ? json(arguments) : null;
        return new ToolCall(calls++, message, ordinal, "c" + message, name, new Arguments(arguments, tree), requestor, effect, false,
                result);
    }

    private Made add(Role role, String text, @Nullable String reasoning, List<ToolCall> calls, @Nullable ToolResult result) {
        messages.add(new Message(messages.size(), role, role.name().toLowerCase(java.util.Locale.ROOT), text, reasoning, calls, result,
                List.of(), null, null));
        return this;
    }
}
