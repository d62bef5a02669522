package saiddone.ingest.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.FileHead;
import saiddone.ingest.input.Nodes;
import saiddone.ingest.raw.MessageParts;
import saiddone.ingest.raw.RawTranscript;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.Outcome;
import saiddone.model.RewardPart;
import saiddone.model.Role;
import tools.jackson.databind.JsonNode;

/// Runs of AgentDojo (and AgentDyn): one JSON object a file, with or without an attack injected into what the tools return.
public final class AgentDojoReader implements TranscriptReader {

    @Override
    public String format() {
        return "agentdojo";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.has("suite_name") && head.has("pipeline_name") && head.has("user_task_id");
    }

    @Override
    public void read(Reading reading) throws IOException {
        MessageParts parts = new MessageParts(reading.json());
        new Records(reading, Set.of(), (run, position) -> {
            if (!run.path("messages").isContainer()) {
                throw new Records.UnreadableException("The run has no list of messages.");
            }
            reading.add(raw(run, position, parts));
        }).all();
    }

    private static RawTranscript raw(JsonNode run, int position, MessageParts parts) {
        String task = text(run, "user_task_id", "?");
        String injection = Nodes.firstText(run, "injection_task_id");
        String attack = Nodes.firstText(run, "attack_type");
        String id = injection == null ? task : task + "/" + text(run, "attack_type", "attack") + "/" + injection;
        List<RawTranscript.Turn> turns = Nodes.items(run.path("messages")).stream().map(message -> turn(message, parts)).toList();
        Map<String, String> details = new LinkedHashMap<>();
        put(details, "attack", attack);
        put(details, "injection task", injection);
        JsonNode injections = run.path("injections");
        put(details, "injected into", injections.isEmpty() ? null : String.join(", ", injections.propertyNames()));
        put(details, "injected text", injections.valueStream().map(text -> text.asString("").strip()).distinct()
                .collect(Collectors.joining("\n\n")));
        put(details, "benchmark version", Nodes.firstText(run, "benchmark_version"));
        put(details, "evaluated", Nodes.firstText(run, "evaluation_timestamp"));
        put(details, "seconds", Nodes.firstText(run, "duration"));
        Outcome outcome = outcome(run, injection, details);
        CaseRef caseRef = new CaseRef("agentdojo " + text(run, "suite_name", "?"), id, null, CaseKind.OTHER, null, null);
        return new RawTranscript(position, id, caseRef, Nodes.firstText(run, "pipeline_name"), null, turns, List.of(), outcome,
                false, Map.of(), details);
    }

    /// `utility` counts as the reward. `security` tells something only of runs with an injection: there, true means that
    /// the attack reached its goal. A run that broke off has both as fillers.
    private static Outcome outcome(JsonNode run, @Nullable String injection, Map<String, String> details) {
        String error = Nodes.firstText(run, "error");
        Boolean utility = error == null ? Nodes.flag(run, "utility") : null;
        Boolean reached = error == null && injection != null ? Nodes.flag(run, "security") : null;
        List<RewardPart> parts = new ArrayList<>();
        if (utility != null) {
            parts.add(new RewardPart("utility", utility ? 1.0 : 0.0, null));
            details.put("reward from", "utility: the user's task was done");
        }
        if (reached != null) {
            parts.add(new RewardPart("attack reached its goal", reached ? 1.0 : 0.0, null));
        }
        return new Outcome(utility == null ? null : utility ? 1.0 : 0.0, parts, error == null ? null : "error", error, null);
    }

    private static RawTranscript.Turn turn(JsonNode message, MessageParts parts) {
        String roleName = text(message, "role", "unknown");
        MessageParts.Content content = parts.content(message.path("content"), Role.of(roleName));
        String error = Nodes.firstText(message, "error");
        String tool = Nodes.firstText(message.path("tool_call"), "function", "name");
        return new RawTranscript.Turn(roleName, content.text(), content.reasoning(), parts.calls(message, Role.ASSISTANT),
                Role.of(roleName) != Role.TOOL ? null : new RawTranscript.Result(Nodes.firstText(message, "tool_call_id"), tool,
                        error != null, false, error),
                content.attachments(), null, null);
    }

    private static String text(JsonNode object, String key, String otherwise) {
        String text = Nodes.firstText(object, key);
        return text == null ? otherwise : text;
    }

    private static void put(Map<String, String> details, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            details.put(key, value);
        }
    }
}
