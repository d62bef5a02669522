package saiddone.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import saiddone.ingest.raw.MessageParts;
import saiddone.ingest.raw.RawTranscript;
import saiddone.model.Attachment;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.Outcome;
import saiddone.model.RewardPart;
import saiddone.model.Role;
import tools.jackson.databind.JsonNode;

/// One sample and epoch of an Inspect log as a conversation.
final class InspectSample {
    private final Reading reading;
    private final MessageParts parts;
    private final JsonNode header;

    /// @param header the log's own facts: `eval`, `status`
    InspectSample(Reading reading, JsonNode header) {
        this.reading = reading;
        this.parts = new MessageParts(reading.json());
        this.header = header;
    }

    void take(JsonNode sample, int position) throws Records.UnreadableException {
        if (!sample.path("messages").isContainer()) {
            throw new Records.UnreadableException("The sample has no list of messages.");
        }
        JsonNode eval = header.path("eval");
        String id = Nodes.firstText(sample, "id");
        Long epoch = Nodes.whole(sample, "epoch");
        String named = id == null ? "#" + position : id;
        List<RawTranscript.Turn> turns = Nodes.items(sample.path("messages")).stream().map(this::turn).toList();
        String task = Nodes.firstText(eval, "task");
        CaseRef caseRef = new CaseRef(task == null ? "inspect" : "inspect " + task, named, null, CaseKind.OTHER, null, null);
        reading.add(new RawTranscript(position, epoch == null ? named : named + "/epoch " + epoch, caseRef,
                Nodes.firstText(eval, "model"), epoch == null ? null : epoch.intValue(), turns, List.of(), outcome(sample), false,
                Map.of(), details(sample, eval)));
    }

    private RawTranscript.Turn turn(JsonNode message) {
        String roleName = Nodes.firstText(message, "role");
        Role role = Role.of(roleName == null ? "" : roleName);
        MessageParts.Content content = parts.content(message.path("content"), role);
        JsonNode error = message.path("error");
        boolean failed = !error.isNull() && !error.isMissingNode();
        String why = error.isObject() ? Nodes.firstText(error, "message", "type") : failed ? error.asString(error.toString()) : null;
        String thought = Nodes.firstText(message, "reasoning");
        return new RawTranscript.Turn(roleName == null ? "unknown" : roleName, content.text(),
                content.reasoning(thought), parts.calls(message, role == Role.USER ? Role.USER : Role.ASSISTANT),
                role != Role.TOOL ? null : new RawTranscript.Result(Nodes.firstText(message, "tool_call_id"),
                        Nodes.firstText(message, "function"), failed, false, why),
                attachments(message, content), null, Nodes.firstText(message, "timestamp"));
    }

    /// Calls whose arguments the model wrote wrongly carry the parser's complaint.
    private static List<Attachment> attachments(JsonNode message, MessageParts.Content content) {
        List<Attachment> all = new ArrayList<>(content.attachments());
        for (JsonNode call : Nodes.items(message.path("tool_calls"))) {
            String complaint = Nodes.firstText(call, "parse_error");
            if (complaint != null) {
                all.add(new Attachment("error", Nodes.firstText(call, "function"), complaint));
            }
        }
        return all;
    }

    private static Outcome outcome(JsonNode sample) {
        List<RewardPart> scores = new ArrayList<>();
        for (Map.Entry<String, JsonNode> score : sample.path("scores").properties()) {
            JsonNode value = score.getValue().path("value");
            String explanation = Nodes.firstText(score.getValue(), "explanation");
            String detail = value.isNumber() ? explanation : value.asString(value.toString())
                    + (explanation == null ? "" : "\n" + explanation);
            scores.add(new RewardPart(score.getKey(), worth(value), detail));
        }
        JsonNode error = sample.path("error");
        String failure = error.isObject() ? Nodes.firstText(error, "message", "traceback") : Nodes.firstText(sample, "error");
        String limit = Nodes.firstText(sample.path("limit"), "type");
        return new Outcome(null, scores, failure != null ? "error" : limit, failure, null);
    }

    /// Inspect's letters: correct, incorrect, partial, no answer.
    private static @Nullable Double worth(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? 1.0 : 0.0;
        }
        return switch (value.asString("")) {
            case "C" -> 1.0;
            case "P" -> 0.5;
            case "I", "N" -> 0.0;
            default -> null;
        };
    }

    private Map<String, String> details(JsonNode sample, JsonNode eval) {
        Map<String, String> details = new LinkedHashMap<>();
        JsonNode target = sample.path("target");
        put(details, "target", target.isString() ? target.stringValue() : target.isArray() ? target.toString() : null);
        put(details, "status of the log", Nodes.firstText(header, "status"));
        put(details, "run", Nodes.firstText(eval, "run_id"));
        put(details, "started", Nodes.firstText(eval, "created"));
        put(details, "seconds", Nodes.firstText(sample, "total_time"));
        for (Map.Entry<String, JsonNode> usage : sample.path("model_usage").properties()) {
            put(details, "tokens " + usage.getKey(), Nodes.text(usage.getValue(), "input_tokens") + " in, "
                    + Nodes.text(usage.getValue(), "output_tokens") + " out");
        }
        return details;
    }

    private static void put(Map<String, String> details, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            details.put(key, value);
        }
    }
}
