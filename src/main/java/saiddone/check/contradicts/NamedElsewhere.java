package saiddone.check.contradicts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.record.Things;
import saiddone.check.results.Plain;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Words;
import saiddone.model.Finding;
import saiddone.model.Span;

/// A product said to be of one order that the lookups show in another one alone: "the wristwatch from order A", where B holds it.
final class NamedElsewhere implements Rule {
    /// What stands before "..., we" gives a reason, and is not of what follows.
    private static final Pattern REASON = Pattern.compile("(?i)^.*,\\s(?:we|i)(?![\\p{L}])", Pattern.DOTALL);
    /// So many units lie between a thing and the order that it is of.
    private static final int NEAR = 60;

    private final Phrases of;
    private final Phrases open;

    NamedElsewhere(Lexicon lexicon) {
        of = lexicon.list("of-an-order");
        open = lexicon.list("not-of-it");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(of);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        Optional<Span> link = sentence.question() || open.in(sentence) ? Optional.empty() : of.find(sentence.words());
        if (link.isEmpty() || of.find(Words.of(sentence.message().text(), link.get().end(), sentence.span().end())).isPresent()) {
            return;
        }
        String text = sentence.message().text();
        String before = REASON.matcher(text.substring(sentence.span().start(), link.get().start())).replaceFirst("");
        String after = text.substring(link.get().end(), Math.min(sentence.span().end(), link.get().end() + NEAR));
        List<Things.Thing> all = seen.things().all();
        List<Things.Thing> orders = all.stream().filter(one -> after.contains(Plain.bareId(one.id()))).toList();
        boolean several = all.stream().anyMatch(one -> before.contains(Plain.bareId(one.id())));
        if (several || orders.size() != 1 || Things.held(orders.getFirst().node()).isEmpty()) {
            return;
        }
        List<String> words = Words.of(before.substring(Math.max(0, before.length() - NEAR))).all();
        List<List<String>> own = Things.held(orders.getFirst().node());
        for (Things.Thing other : all) {
            for (List<String> name : Things.held(other.node())) {
                if (words.containsAll(name) && own.stream().noneMatch(one -> one.containsAll(name) || name.containsAll(one)
                        || words.containsAll(one))) {
                    Rule.once(ContradictsLookupCheck.FINDINGS.of(sentence, other.message(),
                            "The reply speaks of “%s” of %s; the lookup in message %d shows it in %s.".formatted(String.join(" ", name),
                                    orders.getFirst().id(), other.message(), other.id())), found);
                    return;
                }
            }
        }
    }
}
