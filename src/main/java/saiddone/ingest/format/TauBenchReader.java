package saiddone.ingest.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.FileHead;
import saiddone.ingest.input.Nodes;
import saiddone.ingest.raw.MessageParts;
import saiddone.ingest.raw.RawTranscript;
import saiddone.ingest.tool.ToolEffects;
import saiddone.ingest.tool.ToolErrors;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.Outcome;
import saiddone.model.RewardPart;
import saiddone.model.Role;
import tools.jackson.databind.JsonNode;

/// Results of the first tau-bench: a list of runs, each with its messages in `traj`. The files name neither model nor
/// domain: these are told from the file's name and the tools called, and the details say so.
public final class TauBenchReader implements TranscriptReader {
    private final ToolEffects effects;

    public TauBenchReader(ToolEffects effects) {
        this.effects = effects;
    }

    @Override
    public String format() {
        return "tau-bench";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.has("traj") || head.has("task_id") && head.has("reward") && head.has("info");
    }

    @Override
    public void read(Reading reading) throws IOException {
        OfFile file = new OfFile(reading);
        new Records(reading, Set.of("records"), file::take).all();
        if (reading.added() == 0 && reading.head().whole() && reading.head().keys().isEmpty()) {
            reading.problem(null, null, null, "The list of runs is empty.");
        }
    }

    private final class OfFile {
        private final Reading reading;
        private final ChatTurns turns;
        private final ActTurns acts;
        private final MessageParts parts;
        private final FileName name;

        private OfFile(Reading reading) {
            this.reading = reading;
            this.parts = new MessageParts(reading.json());
            this.turns = new ChatTurns(parts, ToolErrors::tauBench);
            this.acts = new ActTurns(parts);
            this.name = new FileName(reading.file().name(), effects.domains());
        }

        private void take(JsonNode run, int position) throws Records.UnreadableException {
            if (!run.isObject()) {
                throw new Records.UnreadableException("This item of the list is no run.");
            }
            JsonNode traj = run.path("traj");
            if (!traj.isContainer() && !run.path("info").isObject()) {
                throw new Records.UnreadableException("The run has no list of messages (traj).");
            }
            reading.add(raw(run, turns.turns(traj), position));
        }

        private RawTranscript raw(JsonNode run, List<RawTranscript.Turn> turns, int position) {
            JsonNode task = run.path("info").path("task");
            List<RawTranscript.Expected> expected = expected(task);
            String taskId = Nodes.firstText(run, "task_id");
            Long trial = Nodes.whole(run, "trial");
            String conversation = taskId == null ? "#" + position : trial == null ? taskId : taskId + "/" + trial;
            Map<String, String> details = new LinkedHashMap<>();
            List<RawTranscript.Turn> messages = acts.unwrapped(turns);
            if (messages != turns) {
                details.put("calls from", "steps written as text (Action, API output)");
            }
            String suite = suite(messages, expected, details);
            String model = model(run, details);
            Outcome outcome = TauBenchOutcome.of(run, messages, details);
            details(run, details);
            CaseRef caseRef = new CaseRef(suite, taskId == null ? conversation : taskId, null, CaseKind.OTHER, null,
                    Nodes.firstText(task, "instruction"));
            return new RawTranscript(position, conversation, caseRef, model, trial == null ? null : trial.intValue(), messages,
                    expected, outcome, false, Map.of(), details);
        }

        private List<RawTranscript.Expected> expected(JsonNode task) {
            List<RawTranscript.Expected> expected = new ArrayList<>();
            for (JsonNode action : Nodes.items(task.path("actions"))) {
                String called = Nodes.firstText(action, "name");
                JsonNode kwargs = action.path(action.has("kwargs") ? "kwargs" : "arguments");
                if (called != null) {
                    JsonNode tree = parts.arguments(kwargs).tree();
                    expected.add(new RawTranscript.Expected(called, tree == null ? kwargs : tree, Role.ASSISTANT, null, null));
                }
            }
            return expected;
        }

        private String suite(List<RawTranscript.Turn> messages, List<RawTranscript.Expected> expected, Map<String, String> details) {
            List<String> tools = new ArrayList<>(messages.stream().flatMap(turn -> turn.calls().stream())
                    .map(RawTranscript.Call::name).toList());
            expected.forEach(action -> tools.add(action.name()));
            String domain = effects.domainOf(tools);
            String told = "told from the tools";
            if (domain == null) {
                domain = name.domain();
                told = "told from the file's name";
            }
            if (domain == null) {
                return format();
            }
            details.put("domain", domain + " (" + told + ")");
            return format() + " " + domain;
        }

        private @Nullable String model(JsonNode run, Map<String, String> details) {
            String own = Nodes.firstText(run.path("info"), "model", "agent_model");
            if (own != null) {
                return own;
            }
            details.put("model from", "the file's name");
            return name.model();
        }

        private static void details(JsonNode run, Map<String, String> details) {
            JsonNode info = run.path("info");
            put(details, "user id", Nodes.firstText(info.path("task"), "user_id"));
            put(details, "user model", Nodes.firstText(info, "user_model"));
            put(details, "source", Nodes.firstText(info, "source"));
            put(details, "user cost", Nodes.text(info, "user_cost"));
            put(details, "traceback", Nodes.firstText(info, "traceback"));
        }

        private static void put(Map<String, String> details, String key, @Nullable String value) {
            if (value != null) {
                details.put(key, value);
            }
        }
    }

    /// How a run ended and what it was worth.
    private static final class TauBenchOutcome {
        private static Outcome of(JsonNode run, List<RawTranscript.Turn> messages, Map<String, String> details) {
            JsonNode info = run.path("info");
            JsonNode graded = info.path("reward_info");
            List<RewardPart> parts = new ArrayList<>();
            JsonNode reward = graded.path("info");
            for (Map.Entry<String, JsonNode> part : reward.properties()) {
                if (part.getValue().isNumber()) {
                    parts.add(new RewardPart(part.getKey(), part.getValue().doubleValue(), null));
                } else if (part.getKey().equals("gt_data_hash")) {
                    parts.add(new RewardPart(part.getKey(), null, part.getValue().asString("")));
                } else if (part.getValue().isBoolean()) {
                    parts.add(new RewardPart(part.getKey(), part.getValue().booleanValue() ? 1.0 : 0.0, null));
                }
            }
            words(info.path("task").path("outputs"), reward.path("outputs"), parts);
            String error = Nodes.firstText(info, "error");
            String ending = ending(error, graded, info, messages);
            if (ending != null) {
                details.put("ending from", "the last messages; tau-bench does not record it");
            }
            return new Outcome(Nodes.number(run, "reward"), parts, ending, error, null);
        }

        private static void words(JsonNode expected, JsonNode found, List<RewardPart> parts) {
            for (Map.Entry<String, JsonNode> word : found.properties()) {
                parts.add(new RewardPart("output", word.getValue().asBoolean(false) ? 1.0 : 0.0, word.getKey()));
            }
            for (JsonNode word : found.isEmpty() && expected.isArray() ? expected.valueStream().toList() : List.<JsonNode>of()) {
                parts.add(new RewardPart("output", null, word.asString("")));
            }
        }

        private static @Nullable String ending(@Nullable String error, JsonNode graded, JsonNode info, List<RawTranscript.Turn> messages) {
            if (error != null) {
                return "error";
            }
            RawTranscript.Turn last = messages.isEmpty() ? null : messages.getLast();
            if (last != null && Role.of(last.roleName()) == Role.USER && last.text().contains("###STOP###")) {
                return "user_stop";
            }
            if (last != null && last.result() != null && "transfer_to_human_agents".equals(last.result().tool())) {
                return "transfer";
            }
            return graded.isNull() && info.has("reward_info") ? "max_steps" : null;
        }
    }
}
