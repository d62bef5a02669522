package saiddone.check.contradicts;

import java.util.List;
import java.util.regex.Pattern;
import saiddone.check.CheckId;
import saiddone.check.record.Orders;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.record.Things;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.ToolCall;
import tools.jackson.databind.JsonNode;

/// Some things of an order said to be cancelled, or put to the customer so, where the call cancelled the whole of it: "the skateboard
/// has been cancelled" of four things.
final class PartCancelled implements Rule {
    private static final Findings FINDINGS = new Findings(CheckId.CONTRADICTS_OWN_LOOKUP, Severity.HIGH, Confidence.LIKELY);

    /// The order that a thing is of, which is not said to be cancelled.
    private static final Pattern OF_ORDER = Pattern.compile("(?i)(?<!\\p{L})(?:from|in|of|on)\\s+"
            + "(?:(?:the|your|this|that)\\s+)?(?:\\p{L}+\\s+)?orders?(?!\\p{L})");

    /// Letters of a word that tells nothing.
    private static final int FEW = 2;
    /// A watch is a wristwatch too.
    private static final int HALF_A_COMPOUND = 4;

    private final Phrases cancelled;
    private final Phrases planned;
    private final Phrases whole;
    private final Phrases allOfIt;

    PartCancelled(Lexicon lexicon) {
        cancelled = lexicon.list("part-cancelled");
        planned = lexicon.list("part-to-cancel");
        whole = lexicon.list("whole-order");
        allOfIt = lexicon.list("all-of-it");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(cancelled, planned);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        boolean done = cancelled.in(sentence);
        if (done && sentence.question() || !done && !planned.in(sentence) || whole.in(OF_ORDER.matcher(sentence.text()).replaceAll(" "))) {
            return;
        }
        if (!done && wholeMeant(sentence, seen)) {
            return;
        }
        List<String> all = done ? seen.talk().words(sentence.message()).all() : sentence.words().all();
        int from = done ? seen.heard() : sentence.message().index();
        int to = done ? sentence.message().index() : seen.next();
        for (ToolCall call : seen.talk().writes()) {
            if (call.message() > from && call.message() < to && seen.talk().done(call)) {
                seen.result(call).stream().flatMap(one -> one.objects().stream()).filter(one -> Orders.id(one) != null).findFirst()
                        .filter(order -> partly(order, sentence.words().all(), all)).ifPresent(order ->
                                Rule.once(FINDINGS.of(sentence, call,
                                        "The words speak of a part to be cancelled; %s cancelled all of %s, which holds %d things."
                                                .formatted(call.name(), Orders.id(order), order.path("items").size())), found));
            }
        }
    }

    /// Whether the message says beside it that all of the order goes, or the customer had asked for that.
    private boolean wholeMeant(Sentence sentence, Seen seen) {
        return allOfIt.in(seen.talk().words(sentence.message())) || seen.talk().customer().stream()
                .filter(one -> one.index() < sentence.message().index()).reduce((_, last) -> last)
                .filter(last -> allOfIt.in(seen.talk().words(last))).isPresent();
    }

    /// Whether an order was cancelled, some of what it holds is named, and something else of it nowhere: by no word of its name, for a
    /// list of all says “Earbuds” of wireless ones, and “watch” of a wristwatch.
    private static boolean partly(JsonNode order, List<String> sentence, List<String> all) {
        List<List<String>> items = Things.held(order);
        return order.path("status").asString("").startsWith("cancel") && items.stream().anyMatch(sentence::containsAll)
                && !items.stream().allMatch(name -> name.stream().anyMatch(word -> named(word, all)));
    }

    private static boolean named(String word, List<String> all) {
        String stem = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return word.length() > FEW && all.stream().anyMatch(one -> one.startsWith(stem)
                || one.length() >= HALF_A_COMPOUND && stem.endsWith(one));
    }
}
