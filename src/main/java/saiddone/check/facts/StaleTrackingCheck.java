package saiddone.check.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Sentences;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;

/// The tracking number of a parcel that was looked up before something was sent anew, given as the new shipment's.
public final class StaleTrackingCheck implements Check {
    private static final Findings FINDINGS = new Findings(CheckId.STALE_TRACKING, Severity.HIGH, Confidence.LIKELY);

    private final Phrases earlier;

    public StaleTrackingCheck(Lexicon lexicon) {
        earlier = lexicon.list("earlier-parcel");
    }

    @Override
    public List<Finding> find(Reading reading) {
        Transcript transcript = reading.transcript();
        List<ToolCall> sent = Talk.writes(transcript).stream()
                .filter(call -> sends(call.name()) && !transcript.failed(call)).toList();
        if (sent.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> numbers = numbers(Lookups.of(transcript));
        List<Finding> found = new ArrayList<>();
        if (numbers.isEmpty()) {
            return found;
        }
        for (Message message : transcript.messages()) {
            if (message.role() == Role.ASSISTANT && !message.text().isBlank()) {
                last(sent, message).ifPresent(call -> inMessage(message, call, numbers, found));
            }
        }
        return found;
    }

    private void inMessage(Message message, ToolCall call, Map<String, Integer> numbers, List<Finding> found) {
        for (Map.Entry<String, Integer> number : numbers.entrySet()) {
            if (number.getValue() < call.message() && message.text().contains(number.getKey())) {
                Sentence sentence = holding(message, number.getKey());
                if (sentence != null && !earlier.in(sentence) && !sentence.question()) {
                    found.add(at(message, number, call));
                }
            }
        }
    }

    private static Finding at(Message message, Map.Entry<String, Integer> number, ToolCall call) {
        int start = message.text().indexOf(number.getKey());
        Span span = new Span(start, start + number.getKey().length());
        return FINDINGS.of(message.index(), Finding.Said.of(message, saiddone.model.Part.TEXT, span), call.index(), null,
                "The reply gives the tracking number " + number.getKey() + " for what " + call.name()
                        + " sent; it belongs to an earlier parcel (looked up in message " + number.getValue() + ").");
    }

    private static @Nullable Sentence holding(Message message, String number) {
        int at = message.text().indexOf(number);
        return Sentences.of(message).stream()
                .filter(one -> one.span().start() <= at && at < one.span().end()).findFirst().orElse(null);
    }

    /// The last sending call before the message's words or in the same message.
    private static Optional<ToolCall> last(List<ToolCall> sent, Message message) {
        return sent.stream().filter(call -> call.message() <= message.index()).reduce((_, later) -> later);
    }

    /// Tracking numbers by the message in which a lookup first showed them.
    private static Map<String, Integer> numbers(Lookups lookups) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        lookups.objects((result, node) -> {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (field.getKey().toLowerCase(Locale.ROOT).contains("tracking")) {
                    texts(field.getValue()).stream().filter(text -> text.length() >= 6)
                            .forEach(text -> numbers.putIfAbsent(text, result.message()));
                }
            }
        });
        return numbers;
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray() ? value.valueStream().filter(JsonNode::isValueNode).map(JsonNode::asString).toList()
                : value.isValueNode() ? List.of(value.asString()) : List.of();
    }

    private static boolean sends(String tool) {
        String name = tool.toLowerCase(Locale.ROOT);
        return name.contains("ship") && !name.contains("address") || name.contains("replace") || name.contains("resend")
                || name.contains("exchange");
    }
}
