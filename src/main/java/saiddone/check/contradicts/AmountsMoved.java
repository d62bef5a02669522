package saiddone.check.contradicts;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.SumWords;
import saiddone.check.record.Movements;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;

/// A sum said to be refunded or charged, where what the call sent back shows that another one was: "a refund of $202.13" of an order
/// that was cancelled as a whole. Read right after calls that changed one thing since the customer's answer.
final class AmountsMoved implements Rule {
    private final Pattern toCome;
    private final Phrases back;
    private final Phrases paid;
    private final Phrases open;
    private final Phrases asks;

    AmountsMoved(Lexicon lexicon) {
        toCome = lexicon.patternBesideValues("to-come");
        back = lexicon.list("money-back");
        paid = lexicon.list("money-taken");
        open = lexicon.list("money-open");
        asks = lexicon.list("asks-in-words");
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
        Change change = next(sentence, seen) ? null : Change.last(seen);
        if (change == null || change.ofAnother(sentence, seen)) {
            return;
        }
        Movements moved = change.moved();
        List<Double> real = refund ? moved.back() : moved.paid();
        double sum = Double.parseDouble(told);
        if (!real.isEmpty() && !Movements.hold(real, sum) && !Movements.hold(moved.older(), sum)) {
            Rule.once(ContradictsLookupCheck.FINDINGS.of(sentence, change.call(),
                    "The reply speaks of $%s %s; what %s sent back shows %s."
                            .formatted(told, refund ? "given back" : "taken", change.call().name(), Movements.told(real))), found);
        }
    }

    /// Whether a sentence speaks of what is to come, and the customer is asked for a yes after it.
    private boolean next(Sentence sentence, Seen seen) {
        return toCome.matcher(sentence.text()).find() && seen.talk().sentences(seen.message()).stream()
                .anyMatch(one -> one.span().start() >= sentence.span().end() && asks.in(one));
    }

    /// The one amount of a sentence, null where it gives none or several.
    private static @Nullable String amount(String text) {
        List<String> all = SumWords.amounts(text);
        return all.size() == 1 ? all.getFirst() : null;
    }
}
