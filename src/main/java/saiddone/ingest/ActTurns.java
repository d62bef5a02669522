package saiddone.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.Role;
import tools.jackson.databind.JsonNode;

/// Runs of tau-bench's agents `act` and `react`. They write each step as text, `Thought: …` and `Action: {"name": …, "arguments": …}`,
/// and a tool's answer comes back as a message of the customer's, `API output: …`. Such a step is a call and its result, or, by the name
/// `respond`, what was said to the customer. A step that nothing answered stays the text that it is: it never ran.
final class ActTurns {
    private static final String ACTION = "Action:";
    private static final String THOUGHT = "Thought:";
    private static final String OUTPUT = "API output: ";
    private static final String RESPOND = "respond";

    private final MessageParts parts;

    ActTurns(MessageParts parts) {
        this.parts = parts;
    }

    /// @param thought what stands before the action, null where nothing does
    private record Step(@Nullable String thought, String name, JsonNode arguments) {}

    /// Whether all steps of a run are written so, and none is called.
    boolean writes(List<RawTranscript.Turn> turns) {
        List<RawTranscript.Turn> agent = turns.stream().filter(turn -> Role.of(turn.roleName()) == Role.ASSISTANT).toList();
        return agent.stream().allMatch(turn -> turn.calls().isEmpty()) && agent.stream().anyMatch(turn -> step(turn) != null)
                && (turns.stream().anyMatch(ActTurns::answers) || agent.stream().allMatch(turn -> step(turn) != null));
    }

    /// As many turns as there were, so that positions stay those of the file.
    List<RawTranscript.Turn> unwrapped(List<RawTranscript.Turn> turns) {
        List<RawTranscript.Turn> all = new ArrayList<>(turns.size());
        String called = null;
        for (int i = 0; i < turns.size(); i++) {
            RawTranscript.Turn turn = turns.get(i);
            Step step = Role.of(turn.roleName()) == Role.ASSISTANT ? step(turn) : null;
            if (called != null && answers(turn)) {
                all.add(result(turn, called));
                called = null;
                continue;
            }
            called = null;
            if (step == null) {
                all.add(turn);
            } else if (step.name.equals(RESPOND)) {
                all.add(said(turn, step));
            } else if (i + 1 == turns.size() || answers(turns.get(i + 1))) {
                called = step.name;
                all.add(call(turn, step));
            } else {
                all.add(turn);
            }
        }
        return all;
    }

    private static boolean answers(RawTranscript.Turn turn) {
        return Role.of(turn.roleName()) == Role.USER && turn.text().startsWith(OUTPUT);
    }

    private @Nullable Step step(RawTranscript.Turn turn) {
        int at = turn.text().lastIndexOf(ACTION);
        JsonNode action = at < 0 ? null : parts.parsed(turn.text().substring(at + ACTION.length()).strip());
        String name = action == null ? null : Nodes.firstText(action, "name");
        JsonNode arguments = action == null ? null : action.path("arguments");
        if (name == null || arguments == null || !arguments.isObject()
                || name.equals(RESPOND) && Nodes.text(arguments, "content") == null) {
            return null;
        }
        String before = turn.text().substring(0, at).strip();
        String thought = before.startsWith(THOUGHT) ? before.substring(THOUGHT.length()).strip() : before;
        String reasoning = turn.reasoning();
        return new Step(thought.isEmpty() ? reasoning : reasoning == null ? thought : reasoning + "\n\n" + thought, name, arguments);
    }

    private static RawTranscript.Turn said(RawTranscript.Turn turn, Step step) {
        String text = step.arguments.path("content").asString("");
        return new RawTranscript.Turn(turn.roleName(), text, step.thought, List.of(), null, turn.attachments(), turn.usage(), turn.time());
    }

    private RawTranscript.Turn call(RawTranscript.Turn turn, Step step) {
        RawTranscript.Call call = new RawTranscript.Call(null, step.name, parts.arguments(step.arguments), Role.ASSISTANT);
        return new RawTranscript.Turn(turn.roleName(), "", step.thought, List.of(call), null, turn.attachments(), turn.usage(),
                turn.time());
    }

    private static RawTranscript.Turn result(RawTranscript.Turn turn, String tool) {
        String text = turn.text().substring(OUTPUT.length());
        RawTranscript.Result result = new RawTranscript.Result(null, tool, ToolErrors.tauBench(text), true, null);
        return new RawTranscript.Turn("tool", text, null, List.of(), result, turn.attachments(), turn.usage(), turn.time());
    }
}
