package saiddone.check.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.AnyOf;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Products;
import saiddone.check.text.Sentence;
import saiddone.check.text.Talk;
import saiddone.check.text.Words;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Severity;
import tools.jackson.databind.JsonNode;

/// Asking for what is known: the order number that the customer gave or a lookup was made with, or what the matter is after
/// the customer has told it and the agent has looked it up; and whatever the customer says was told before.
public final class CirclingCheck implements Check {
    private static final Findings FINDINGS = new Findings(CheckId.CIRCLING, Severity.LOW, Confidence.LIKELY);
    private static final Pattern ORDER = Pattern.compile("(?i)order|reservation|booking|ticket|case|confirmation");
    private static final int TOLD = 6;

    private final Phrases number;
    private final Phrases matter;
    private final Phrases again;
    private final Phrases please;
    private final Phrases instructs;
    private final Phrases proof;
    private final Phrases next;
    private final Phrases which;
    private final Phrases before;
    private final AnyOf asks;

    public CirclingCheck(Lexicon lexicon) {
        number = lexicon.list("asks-number");
        matter = lexicon.list("asks-matter");
        again = lexicon.list("once-more");
        please = lexicon.list("asks-kindly");
        instructs = lexicon.list("instructs");
        proof = lexicon.list("proof");
        next = lexicon.list("what-next");
        which = lexicon.list("which-one");
        before = lexicon.list("told-before");
        asks = new AnyOf(List.of(number, matter));
    }

    @Override
    public List<Finding> find(Reading reading) {
        Talk talk = Talk.of(reading);
        List<Finding> found = new ArrayList<>();
        for (Message message : talk.agent()) {
            for (Sentence sentence : talk.sentences(message)) {
                if (asks.mayBegin(sentence) && (sentence.question() || please.in(sentence)) && !proof.in(sentence)) {
                    look(sentence, talk, Products.of(reading), found);
                }
            }
        }
        return found;
    }

    private void look(Sentence sentence, Talk talk, Products products, List<Finding> found) {
        int at = sentence.message().index();
        boolean asksNumber = number.in(sentence) && !(instructs.in(sentence) && !sentence.question());
        boolean asksMatter = matter.in(sentence);
        if (!asksNumber && !asksMatter || next.in(sentence)) {
            return;
        }
        if (asksNumber && numberKnown(talk, at, sentence)) {
            found.add(FINDINGS.of(sentence, "This asks for a number that the agent has: a lookup with it was made before."));
        } else if (asksMatter && told(talk, at) && lookedUp(talk, at) && (first(talk, at) || again.in(sentence))
                && (!which.in(sentence) || named(talk, products, at))) {
            found.add(FINDINGS.of(sentence, "This asks for what the customer's first message says and the lookup has shown."));
        } else if (answeredAsTold(talk, at)) {
            found.add(FINDINGS.of(sentence, "This asks for what was told before: the customer's answer says so."));
        }
    }

    /// Whether the customer, who had written before, answers that all this was told. What was told need be no order then.
    private boolean answeredAsTold(Talk talk, int at) {
        return talk.customer().stream().anyMatch(message -> message.index() < at)
                && talk.customer().stream().filter(message -> message.index() > at).findFirst()
                        .filter(answer -> before.in(talk.words(answer))).isPresent();
    }

    /// Whether the customer's words name a thing that a lookup shows.
    private static boolean named(Talk talk, Products products, int at) {
        Set<String> words = new HashSet<>();
        talk.customer().stream().filter(message -> message.index() < at)
                .forEach(message -> words.addAll(Words.of(message.text(), 0, Math.min(message.text().length(), 20_000)).all()));
        return products.spoken(at, words);
    }

    /// Whether one and only one number was looked up as an order's, and the customer had written it.
    private static boolean numberKnown(Talk talk, int at, Sentence sentence) {
        Set<String> looked = new HashSet<>();
        talk.calls().stream().filter(call -> call.message() < at && talk.done(call))
                .forEach(call -> numbers(call.arguments().tree(), looked));
        return looked.size() == 1 && !holds(sentence.text(), looked.iterator().next())
                && talk.customer().stream().filter(message -> message.index() < at)
                        .anyMatch(message -> holds(message.text(), looked.iterator().next()));
    }

    private static boolean holds(String text, String number) {
        return text.toLowerCase(Locale.ROOT).contains(number);
    }

    private static void numbers(@Nullable JsonNode arguments, Set<String> into) {
        if (arguments != null) {
            arguments.properties().stream().filter(one -> one.getValue().isString() && ORDER.matcher(one.getKey()).find())
                    .forEach(one -> into.add(one.getValue().asString().replace("#", "").toLowerCase(Locale.ROOT)));
        }
    }

    private static boolean told(Talk talk, int at) {
        return talk.customer().stream().filter(message -> message.index() < at).findFirst()
                .map(message -> message.text().length() > 20_000 ? TOLD : Words.of(message.text()).size()).orElse(0) >= TOLD;
    }

    private static boolean lookedUp(Talk talk, int at) {
        return talk.calls().stream().anyMatch(call -> call.message() < at && talk.done(call));
    }

    /// Whether the customer has spoken once only.
    private static boolean first(Talk talk, int at) {
        return talk.customer().stream().filter(message -> message.index() < at).count() == 1;
    }
}
