package saiddone.check.invented;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import saiddone.check.record.Facts;
import saiddone.check.record.ListLines;
import saiddone.check.text.IdTokens;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Span;

/// Ids that the agent gives as those of a record, and that stand nowhere before: in no result, call, rule or message of the
/// customer's. Read where what stands there has the shape of an id that the conversation knows, or is called one; an example of what an
/// id looks like is none.
final class InventedIds {
    private static final Pattern TYPED = Pattern.compile("\"\\s*:|</?\\w+>");
    /// So many of a message are looked for in all that came before it: no reply gives a hundred.
    private static final int MOST = 100;

    private final Phrases examples;
    private final Phrases called;
    private final Phrases asks;

    InventedIds(Lexicon lexicon) {
        examples = lexicon.list("id-examples");
        called = lexicon.list("id-words");
        asks = lexicon.list("asks-to-act");
    }

    /// Adds what one message gives.
    ///
    /// @param told those that earlier messages gave, and this one's after that: said again it is the same mistake
    void look(Message message, Facts facts, Set<String> told, List<Finding> found) {
        List<Span> all = IdTokens.in(message.text());
        if (all.isEmpty()) {
            return;
        }
        Given given = Given.before(message, facts);
        List<Span> unknown = all.stream().limit(MOST).filter(one -> unknown(in(message.text(), one), given)).toList();
        // What a later look-up shows the agent had from a place that the file does not show, and so with its neighbours.
        if (unknown.isEmpty() || unknown.stream().anyMatch(one -> Given.later(in(message.text(), one), message, facts))) {
            return;
        }
        Set<String> known = given.ids();
        Set<String> shapes = known.stream().map(Given::shape).collect(Collectors.toSet());
        Sentence first = null;
        Set<String> invented = new LinkedHashSet<>();
        for (Sentence sentence : facts.talk().sentences(message)) {
            List<Span> own = unknown.stream().filter(one -> sentence.span().start() <= one.start()
                    && one.end() <= sentence.span().end()).toList();
            if (!own.isEmpty() && addNew(of(sentence, own, shapes), told, invented)) {
                first = first == null ? sentence : first;
            }
        }
        told.addAll(invented);
        if (first != null) {
            found.add(InventedFactCheck.FINDINGS.of(first, why(new ArrayList<>(invented), known)));
        }
    }

    private static String in(String text, Span one) {
        return text.substring(one.start(), one.end());
    }

    private static boolean addNew(List<String> names, Set<String> told, Set<String> invented) {
        return invented.addAll(names.stream().filter(name -> !told.contains(name)).toList());
    }

    private List<String> of(Sentence sentence, List<Span> unknown, Set<String> shapes) {
        String text = sentence.message().text();
        if (sentence.question() || TYPED.matcher(sentence.text()).find() || asks.in(sentence) || isExample(sentence)) {
            return List.of();
        }
        return unknown.stream().filter(one -> shapes.contains(Given.shape(in(text, one))) || called.rightBefore(text, one.start()))
                .map(one -> in(text, one)).toList();
    }

    /// Whether it, the line over it, or what stands over its list shows what an id looks like.
    private boolean isExample(Sentence sentence) {
        String text = sentence.message().text();
        int start = sentence.span().start();
        String above = text.substring(0, start).stripTrailing();
        return examples.in(sentence) || examples.in(above.substring(above.lastIndexOf('\n') + 1))
                || ListLines.under(examples, sentence);
    }

    private static String why(List<String> names, Set<String> known) {
        String name = names.getFirst();
        Optional<String> meant = Given.near(name, known);
        return "The reply gives %s%s; no result and no call had it before, and the customer had not named it%s.".formatted(name,
                names.size() == 1 ? "" : " and " + (names.size() - 1) + " more",
                meant.map(one -> " (close to " + one + ")").orElse(""));
    }

    /// Whether it looks like an id, and nothing that came before holds it.
    private static boolean unknown(String name, Given given) {
        return !given.word(name) && IdTokens.mayBeId(name) && !given.holds(name);
    }
}
