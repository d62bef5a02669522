package saiddone.check.contradicts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import saiddone.check.record.Lookups;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;
import saiddone.model.Span;

/// Money said to go back to another kind of account than what the call sent back shows: "to your gift card" of a refund to
/// `credit_card_7455506`. What kinds there are, and what they are called, is read off the ids that the look-ups show.
final class RefundedTo implements Rule {
    private static final Pattern ID = Pattern.compile("\"([a-z]+(?:_[a-z]+)*)_\\d+\"");
    private static final Pattern NUMBER = Pattern.compile("_\\d+$");

    /// Behind it something else is told: "the payment on your Mastercard will be refunded, and PayPal was charged".
    private final Pattern next;
    private final Phrases back;
    private final Phrases open;

    RefundedTo(Lexicon lexicon) {
        next = lexicon.joinsBesideValues("turns");
        back = lexicon.list("money-back");
        open = lexicon.list("back-open");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(back);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        Optional<Span> said = sentence.question() || open.in(sentence) ? Optional.empty() : back.find(sentence.words());
        if (said.isEmpty()) {
            return;
        }
        Change change = Change.last(seen);
        List<String> to = change == null || change.ofAnother(sentence, seen) ? List.of() : change.moved().to();
        Set<String> real = to.stream().map(id -> words(NUMBER.matcher(id).replaceAll(""))).collect(Collectors.toSet());
        if (change == null || real.isEmpty()) {
            return;
        }
        // What stands before it may be charged.
        String text = next.split(sentence.message().text().substring(said.get().end(), sentence.span().end())
                .toLowerCase(Locale.ROOT), 2)[0];
        List<String> told = kinds(seen).stream().filter(kind -> text.contains("to your " + kind) || text.contains("to the " + kind)
                || text.contains("to a " + kind)).toList();
        if (told.size() == 1 && real.stream().noneMatch(text::contains)) {
            Rule.once(ContradictsLookupCheck.FINDINGS.of(sentence, change.call(),
                    "The reply has the money go back to the %s; what %s sent back shows %s."
                            .formatted(told.getFirst(), change.call().name(), String.join(" and ", to))), found);
        }
    }

    private record OfResult(Set<String> kinds) {}

    private static Set<String> kinds(Seen seen) {
        Set<String> all = new TreeSet<>();
        for (Lookups.Result result : seen.lookups().results()) {
            all.addAll(result.read().of(OfResult.class, _ -> new OfResult(ID.matcher(result.text()).results()
                    .map(one -> words(one.group(1))).collect(Collectors.toSet()))).kinds());
        }
        return all;
    }

    private static String words(String head) {
        return head.replace('_', ' ');
    }
}
