package saiddone.check.contradicts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.record.Facts;
import saiddone.check.record.Lookups;
import saiddone.check.record.Rule;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Severity;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import tools.jackson.databind.JsonNode;

/// The tracking number of a parcel that was looked up before something was sent anew, given as the new shipment's.
public final class StaleTrackingCheck implements Check {
    private static final Findings FINDINGS = new Findings(CheckId.STALE_TRACKING, Severity.HIGH, Confidence.LIKELY);

    private static final String TRACKING = "tracking";

    private final Phrases earlier;
    private final Phrases anew;
    private final Phrases old;
    private final Phrases follow;
    private final Phrases of;

    /// @param message of the lookup
    /// @param status  of the parcel in it
    private record Known(int message, String status) {
        /// Whether nothing new can be in a parcel with that status.
        boolean over() {
            return status.contains("lost") || status.equals("delivered") || status.startsWith("return");
        }
    }

    /// @param byNumber of parcels in one result
    private record Statuses(Map<String, String> byNumber) {
        static Statuses in(Lookups.Result result) {
            Map<String, String> statuses = new LinkedHashMap<>();
            for (JsonNode node : result.objects()) {
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    if (tracks(field.getKey())) {
                        texts(field.getValue()).stream().filter(text -> text.length() >= 6)
                                .forEach(text -> statuses.putIfAbsent(text, node.path("status").asString("")));
                    }
                }
            }
            return new Statuses(statuses);
        }
    }

    public StaleTrackingCheck(Lexicon lexicon) {
        earlier = lexicon.list("earlier-parcel");
        old = lexicon.list("old-parcel");
        follow = lexicon.list("follow-it");
        of = lexicon.list("of-the-number");
        anew = lexicon.list("new-shipment");
    }

    @Override
    public List<Finding> find(Reading reading) {
        Facts facts = Facts.of(reading);
        Talk talk = facts.talk();
        Map<String, Known> numbers = numbers(facts.lookups());
        List<Finding> found = new ArrayList<>();
        if (numbers.isEmpty()) {
            return found;
        }
        List<ToolCall> sent = talk.writes().stream()
                .filter(call -> sends(call.name()) && !talk.transcript().failed(call)).toList();
        for (Message message : talk.agent()) {
            if (numbers.keySet().stream().noneMatch(message.text()::contains)) {
                continue;
            }
            ToolCall call = sent.stream().filter(one -> one.message() <= message.index()).reduce((_, later) -> later).orElse(null);
            boolean asked = !old.in(talk.words(message)) && asked(talk, message, numbers.keySet());
            inMessage(talk, message, call, asked, numbers, found);
        }
        return found;
    }

    /// Whether the customer asks for a new shipment's number, now or since the agent last gave one: until then the question is
    /// open. One that comes back to the old parcel is another question.
    private boolean asked(Talk talk, Message message, Set<String> numbers) {
        int given = talk.agent().stream().filter(one -> one.index() < message.index()
                && numbers.stream().anyMatch(one.text()::contains)).mapToInt(Message::index).max().orElse(-1);
        List<Message> since = talk.customer().stream().filter(one -> one.index() > given && one.index() < message.index()).toList();
        for (Message one : since.reversed()) {
            boolean ofOld = old.in(talk.words(one)) && one.text().indexOf('?') >= 0;
            if (ofOld || anew.in(talk.words(one))) {
                return !ofOld;
            }
        }
        return false;
    }

    private void inMessage(Talk talk, Message message, @Nullable ToolCall call, boolean asked, Map<String, Known> numbers,
                           List<Finding> found) {
        for (Map.Entry<String, Known> number : numbers.entrySet()) {
            Known known = number.getValue();
            if (known.message() < message.index() && message.text().contains(number.getKey())) {
                Sentence sentence = holding(talk, message, number.getKey());
                if (sentence == null || sentence.question() && !follow.in(sentence) || earlier.in(sentence)) {
                    continue;
                }
                if (call != null && known.message() < call.message()) {
                    Rule.once(FINDINGS.of(message.index(), said(message, number.getKey()), call.index(), null,
                            "The reply gives the tracking number " + number.getKey() + " for what " + call.name()
                                    + " sent; it belongs to an earlier parcel (looked up in message " + known.message() + ")."), found);
                } else if (call == null && known.over() && (anew.in(sentence) || told(talk, message, sentence)
                        || asked && !known.status().equals("delivered"))) {
                    found.add(FINDINGS.of(message.index(), said(message, number.getKey()), known.message(),
                            "The reply gives " + number.getKey() + " as a new shipment's; the lookup in message "
                            + known.message() + " shows that parcel as " + known.status().replace('_', ' ') + "."));
                }
            }
        }
    }

    /// Whether the next sentence says of the number that it is the new shipment's ("That's the new one").
    private boolean told(Talk talk, Message message, Sentence sentence) {
        return talk.sentences(message).stream().filter(one -> one.span().start() >= sentence.span().end()).findFirst()
                .filter(next -> of.in(next) && anew.in(next) && !next.question() && !earlier.in(next)).isPresent();
    }

    private static Finding.Said said(Message message, String number) {
        int start = message.text().indexOf(number);
        return Finding.Said.of(message, Part.TEXT, new Span(start, start + number.length()));
    }

    private static @Nullable Sentence holding(Talk talk, Message message, String number) {
        int at = message.text().indexOf(number);
        return talk.sentences(message).stream()
                .filter(one -> one.span().start() <= at && at < one.span().end()).findFirst().orElse(null);
    }

    /// Tracking numbers by the message in which a lookup first showed them.
    private static Map<String, Known> numbers(Lookups lookups) {
        Map<String, Known> numbers = new LinkedHashMap<>();
        lookups.results().forEach(result -> result.read().of(Statuses.class, _ -> Statuses.in(result)).byNumber()
                .forEach((number, status) -> numbers.putIfAbsent(number, new Known(result.message(), status))));
        return numbers;
    }

    private static boolean tracks(String key) {
        for (int at = 0; at + TRACKING.length() <= key.length(); at++) {
            if (key.regionMatches(true, at, TRACKING, 0, TRACKING.length())) {
                return true;
            }
        }
        return false;
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
