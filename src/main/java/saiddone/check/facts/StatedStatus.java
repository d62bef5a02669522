package saiddone.check.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Words;
import saiddone.model.Finding;
import saiddone.model.Span;

/// Another status, word for word, than the lookup shows for the one order that the sentence names. Quiet once a write had that
/// order's number among its arguments.
final class StatedStatus implements Rule {
    private static final Set<String> STATES = Set.of("pending", "processed", "delivered", "cancelled");

    private final Phrases states;
    private final Phrases open;
    private final Phrases source;

    StatedStatus(Lexicon lexicon) {
        states = lexicon.list("states-status");
        open = lexicon.list("state-doubt");
        source = lexicon.list("taken-from");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(states);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        Span said = states.find(sentence.words()).orElse(null);
        if (said == null || sentence.question() || open.before(sentence, said)) {
            return;
        }
        Words words = Words.of(sentence.message().text(), said.start(), said.end());
        String state = plain(words.word(words.size() - 1));
        Map.Entry<String, Known> order = named(sentence, seen);
        if (order == null) {
            return;
        }
        String real = order.getValue().status();
        boolean bothSaid = sentence.words().all().stream().anyMatch(word -> plain(word).equals(real));
        if (STATES.contains(real) && !real.equals(state) && !bothSaid && !changed(order.getKey(), seen)) {
            found.add(ContradictsLookupCheck.FINDINGS.of(sentence, "The reply gives " + order.getKey() + " as " + state
                    + "; the lookup in message " + order.getValue().message() + " shows it as " + real + "."));
        }
    }

    /// @param status its first word
    private record Known(int message, String status) {}

    /// The one order that a sentence names, but for those that something is taken from: "I can update the address to match order B's".
    private Map.@Nullable Entry<String, Known> named(Sentence sentence, Seen seen) {
        Map<String, Known> orders = new HashMap<>();
        seen.lookups().objects((result, node) -> {
            String id = Orders.id(node);
            String status = node.path("status").asString("");
            if (id != null && !status.isBlank()) {
                orders.put(id, new Known(result.message(), plain(status.strip().split("[ _(]", 2)[0])));
            }
        });
        String text = sentence.text();
        List<Map.Entry<String, Known>> named = orders.entrySet().stream()
                .filter(order -> text.contains(order.getKey()) && !source.rightBefore(text, text.indexOf(order.getKey()))).toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    private static boolean changed(String order, Seen seen) {
        return seen.talk().writes().stream()
                .anyMatch(call -> call.message() <= seen.message().index() && call.arguments().raw().contains(order));
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.equals("canceled") ? "cancelled" : lower;
    }
}
