package saiddone.check.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.SumWords;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Talk;
import saiddone.model.Finding;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import tools.jackson.databind.JsonNode;

/// A sum said to be refunded or charged, where what the call sent back shows that another one was: "a refund of $202.13" of an order
/// that was cancelled as a whole. Read right after the one call that changed something since the customer's answer.
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
        ToolCall call = onlyWrite(seen);
        Movements moved = call == null || ofAnother(sentence, call, seen) ? null : moved(call, seen);
        List<Double> real = moved == null ? List.of() : refund ? moved.back() : moved.paid();
        double sum = Double.parseDouble(told.replace(",", ""));
        if (call != null && !real.isEmpty() && !Movements.hold(real, sum) && !Movements.hold(moved.older(), sum)) {
            found.add(ContradictsLookupCheck.FINDINGS.of(sentence, call, "The reply speaks of $%s %s; what %s sent back shows %s."
                    .formatted(told, refund ? "given back" : "taken", call.name(), Movements.told(real))));
        }
    }

    /// The one amount of a sentence, null where it gives none or several.
    private static @Nullable String amount(String text) {
        List<String> all = SumWords.MONEY.matcher(text).results().map(one -> one.group(1)).distinct().toList();
        return all.size() == 1 ? all.getFirst() : null;
    }

    /// The one call that changed something since the customer spoke, null where there were others or none.
    private static @Nullable ToolCall onlyWrite(Seen seen) {
        Talk talk = seen.talk();
        int heard = talk.transcript().lastSaid(Role.USER, seen.message().index());
        List<ToolCall> fresh = talk.writes().stream()
                .filter(call -> call.message() > heard && call.message() < seen.message().index()).toList();
        return fresh.size() == 1 && talk.done(fresh.getFirst()) ? fresh.getFirst() : null;
    }

    /// Whether the thing that the sentence, or the message up to it, names last is none of the call's.
    private static boolean ofAnother(Sentence sentence, ToolCall call, Seen seen) {
        return Things.of(seen).lastNamed(sentence).filter(id -> !call.arguments().raw().contains(id)).isPresent();
    }

    private static @Nullable Movements moved(ToolCall call, Seen seen) {
        JsonNode after = null;
        String id = null;
        for (Lookups.Result result : seen.lookups().results()) {
            for (JsonNode node : result.message() == call.resultMessage() ? result.objects() : List.<JsonNode>of()) {
                String own = after == null ? Orders.id(node) : null;
                after = own == null ? after : node;
                id = own == null ? id : own;
            }
        }
        JsonNode before = id == null ? null : before(id, call, seen);
        return after == null || before == null ? null : Movements.between(before, after);
    }

    /// The same thing as it was shown last before the call.
    private static @Nullable JsonNode before(String id, ToolCall call, Seen seen) {
        JsonNode last = null;
        for (Lookups.Result result : seen.lookups().results()) {
            for (JsonNode node : result.message() < call.resultMessage() ? result.objects() : List.<JsonNode>of()) {
                last = id.equals(Orders.id(node)) && node.size() > 2 ? node : last;
            }
        }
        return last;
    }
}
