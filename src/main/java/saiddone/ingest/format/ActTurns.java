package saiddone.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import saiddone.ingest.raw.MessageParts;
import saiddone.ingest.raw.RawTranscript;
import saiddone.ingest.raw.Thoughts;
import saiddone.ingest.tool.ToolErrors;
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

    /// As many turns as there were, so that positions stay those of the file; the same turns where the steps of a run are called, or are
    /// not written so.
    List<RawTranscript.Turn> unwrapped(List<RawTranscript.Turn> turns) {
        if (turns.stream().anyMatch(turn -> agent(turn) && !turn.calls().isEmpty())) {
            return turns;
        }
        List<Optional<Step>> steps = turns.stream().map(this::step).toList();
        return written(turns, steps) ? unwrapped(turns, steps) : turns;
    }

    private static boolean written(List<RawTranscript.Turn> turns, List<Optional<Step>> steps) {
        long written = steps.stream().filter(Optional::isPresent).count();
        return written > 0 && (turns.stream().anyMatch(ActTurns::answers) || written == turns.stream().filter(ActTurns::agent).count());
    }

    private List<RawTranscript.Turn> unwrapped(List<RawTranscript.Turn> turns, List<Optional<Step>> steps) {
        List<RawTranscript.Turn> all = new ArrayList<>(turns.size());
        String called = null;
        for (int i = 0; i < turns.size(); i++) {
            RawTranscript.Turn turn = turns.get(i);
            boolean ran = i + 1 == turns.size() || answers(turns.get(i + 1));
            Optional<Step> run = steps.get(i).filter(step -> ran && !step.name.equals(RESPOND));
            Optional<Step> reply = steps.get(i).filter(step -> step.name.equals(RESPOND));
            all.add(called != null && answers(turn) ? result(turn, called)
                    : run.map(step -> call(turn, step)).or(() -> reply.map(step -> said(turn, step))).orElse(turn));
            called = run.map(Step::name).orElse(null);
        }
        return all;
    }

    private static boolean agent(RawTranscript.Turn turn) {
        return Role.of(turn.roleName()) == Role.ASSISTANT;
    }

    private static boolean answers(RawTranscript.Turn turn) {
        return Role.of(turn.roleName()) == Role.USER && turn.text().startsWith(OUTPUT);
    }

    private Optional<Step> step(RawTranscript.Turn turn) {
        int at = agent(turn) ? turn.text().lastIndexOf(ACTION) : -1;
        JsonNode action = at < 0 ? null : parts.parsed(turn.text().substring(at + ACTION.length()).strip());
        String name = action == null ? null : Nodes.firstText(action, "name");
        JsonNode arguments = action == null ? null : action.path("arguments");
        if (name == null || arguments == null || !arguments.isObject()
                || name.equals(RESPOND) && Nodes.text(arguments, "content") == null) {
            return Optional.empty();
        }
        String before = turn.text().substring(0, at).strip();
        String thought = before.startsWith(THOUGHT) ? before.substring(THOUGHT.length()).strip() : before;
        return Optional.of(new Step(Thoughts.joined(turn.reasoning(), thought), name, arguments));
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
