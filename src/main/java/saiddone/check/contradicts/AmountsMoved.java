package saiddone.check.contradicts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.SumWords;
import saiddone.check.record.Lookups;
import saiddone.check.record.Movements;
import saiddone.check.record.Orders;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Talk;
import saiddone.model.Finding;
import saiddone.model.ToolCall;
import tools.jackson.databind.JsonNode;

/// A sum said to be refunded or charged, where what the call sent back shows that another one was: "a refund of $202.13" of an order
/// that was cancelled as a whole. Read right after calls that changed one thing since the customer's answer.
final class AmountsMoved implements Rule {
    private final Phrases back;
    private final Phrases paid;
    private final Phrases open;

    AmountsMoved(Lexicon lexicon) {
        back = lexicon.list("money-back");
        paid = lexicon.list("money-taken");
        open = lexicon.list("money-open");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(back, paid);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        String told = sentence.question() || open.in(sentence) ? null : amount(sentence.text());
        boolean refund = told != null && back.in(sentence);
        if (told == null || refund == paid.in(sentence)) {
            return;
        }
        Change change = change(seen);
        if (change == null || ofAnother(sentence, change, seen)) {
            return;
        }
        Movements moved = Movements.between(change.before, change.after);
        List<Double> real = refund ? moved.back() : moved.paid();
        double sum = Double.parseDouble(told);
        if (!real.isEmpty() && !Movements.hold(real, sum) && !Movements.hold(moved.older(), sum)) {
            Rule.once(ContradictsLookupCheck.FINDINGS.of(sentence, change.call,
                    "The reply speaks of $%s %s; what %s sent back shows %s."
                            .formatted(told, refund ? "given back" : "taken", change.call.name(), Movements.told(real))), found);
        }
    }

    /// What the calls made of one thing since the customer spoke.
    ///
    /// @param call   the last of them
    /// @param before the thing as it was shown last before the first of them
    private record Change(String id, ToolCall call, JsonNode before, JsonNode after) {}

    /// The one amount of a sentence, null where it gives none or several.
    private static @Nullable String amount(String text) {
        List<String> all = SumWords.amounts(text);
        return all.size() == 1 ? all.getFirst() : null;
    }

    /// Null where the calls changed several things, or the thing had not been looked up before.
    private static @Nullable Change change(Seen seen) {
        Talk talk = seen.talk();
        int heard = seen.heard();
        Change change = null;
        for (ToolCall call : talk.writes()) {
            if (call.message() > heard && call.message() < seen.message().index() && talk.done(call)) {
                JsonNode after = shown(seen, null, call.resultMessage(), call.resultMessage() + 1);
                String id = after == null ? null : Orders.id(after);
                if (after == null || id == null || change != null && !change.id.equals(id)) {
                    return null;
                }
                JsonNode before = change == null ? shown(seen, id, 0, call.resultMessage()) : change.before;
                if (before == null) {
                    return null;
                }
                change = new Change(id, call, before, after);
            }
        }
        return change;
    }

    /// How results between two messages show a thing last.
    ///
    /// @param id null for whatever is shown first
    private static @Nullable JsonNode shown(Seen seen, @Nullable String id, int from, int to) {
        JsonNode last = null;
        for (Lookups.Result result : seen.lookups().results()) {
            for (JsonNode node : result.message() >= from && result.message() < to ? result.objects() : List.<JsonNode>of()) {
                String own = Orders.id(node);
                last = own == null || node.size() <= 2 || id == null && last != null || id != null && !own.equals(id) ? last : node;
            }
        }
        return last;
    }

    /// Whether the thing that the sentence, or the message up to it, names last is another.
    private static boolean ofAnother(Sentence sentence, Change change, Seen seen) {
        return seen.things().lastNamed(sentence).filter(id -> !change.call.arguments().raw().contains(id)).isPresent();
    }
}
