package saiddone.check.contradicts;

import java.util.List;
import saiddone.check.CheckId;
import saiddone.check.record.Orders;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Words;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.ToolCall;
import tools.jackson.databind.JsonNode;

/// Some things of an order said to be cancelled, where the call cancelled the whole of it: "the skateboard has been cancelled" of four
/// things.
final class PartCancelled implements Rule {
    private static final Findings FINDINGS = new Findings(CheckId.CONTRADICTS_OWN_LOOKUP, Severity.HIGH, Confidence.LIKELY);

    private final Phrases cancelled;
    private final Phrases whole;

    PartCancelled(Lexicon lexicon) {
        cancelled = lexicon.list("part-cancelled");
        whole = lexicon.list("whole-order");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(cancelled);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        if (sentence.question() || !cancelled.in(sentence) || whole.in(sentence)) {
            return;
        }
        List<String> message = seen.talk().words(sentence.message()).all();
        int heard = seen.heard();
        for (ToolCall call : seen.talk().writes()) {
            if (call.message() > heard && call.message() < sentence.message().index() && seen.talk().done(call)) {
                seen.lookups().results().stream().filter(one -> one.message() == call.resultMessage())
                        .flatMap(one -> one.objects().stream()).filter(one -> Orders.id(one) != null).findFirst()
                        .filter(order -> partly(order, sentence.words().all(), message)).ifPresent(order ->
                                Rule.once(FINDINGS.of(sentence, call,
                                        "The reply tells of a part as cancelled; %s cancelled all of %s, which holds %d things.".formatted(
                                                call.name(), Orders.id(order), order.path("items").size())), found));
            }
        }
    }

    /// Whether an order was cancelled, some of what it holds is named, and something else of it nowhere.
    private static boolean partly(JsonNode order, List<String> sentence, List<String> message) {
        List<List<String>> items = order.path("items").valueStream().map(item -> Words.of(item.path("name").asString("")).all())
                .filter(name -> !name.isEmpty()).distinct().toList();
        return order.path("status").asString("").startsWith("cancel") && items.stream().anyMatch(sentence::containsAll)
                && !items.stream().allMatch(message::containsAll);
    }
}
