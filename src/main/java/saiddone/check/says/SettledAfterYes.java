package saiddone.check.says;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Talk;
import saiddone.check.text.Words;
import saiddone.model.Message;

/// A reply to a yes that leaves nothing open: no question, promise, condition, refusal or handover, and a sentence that speaks of what
/// was put or closes the matter. Whatever its words, after a yes it tells that it is done. For conversations in which nothing was done.
final class SettledAfterYes {
    /// Shorter words seldom name a thing.
    private static final int TELLING = 4;
    /// A name at the end of a sentence: "I see, Ms Weber."
    private static final Pattern ADDRESSED = Pattern.compile(",\\s(?:\\p{Lu}[\\p{L}.'-]*\\s?){1,3}[.!]*$");

    private final PutAndAgreed put;
    private final Phrases more;
    private final Phrases open;
    private final Phrases declines;
    private final Phrases denies;
    private final Phrases courtesies;
    private final Phrases closes;
    private final Phrases little;

    SettledAfterYes(Lexicon lexicon) {
        put = new PutAndAgreed(lexicon);
        more = lexicon.list("offers-more");
        open = lexicon.list("leaves-open");
        declines = lexicon.list("declines");
        denies = lexicon.list("denies");
        courtesies = lexicon.list("courtesies");
        closes = lexicon.list("closes");
        little = lexicon.list("little-words");
    }

    /// The sentence of a reply that tells of it as done.
    Optional<Sentence> find(Talk talk, Message answer, Message reply) {
        Message proposal = put.before(talk, answer);
        if (proposal == null) {
            return Optional.empty();
        }
        List<Sentence> told = talk.sentences(reply).stream().filter(one -> !more.in(one)).toList();
        return told.isEmpty() || told.stream().anyMatch(one -> one.question() || open.in(one)) || doneLater(talk, reply)
                ? Optional.empty() : told(told, new HashSet<>(talk.words(proposal).all()));
    }

    /// Whether a reply asks for a yes to what was put before.
    boolean putsAgain(Talk talk, Message proposal, Message reply) {
        Set<String> named = new HashSet<>(talk.words(proposal).all());
        return put.proposes(talk, reply) && talk.sentences(reply).stream().anyMatch(one -> names(one, named));
    }

    /// The first sentence that tells of it, where none before it declines; where one after it does, it has to close the matter.
    private Optional<Sentence> told(List<Sentence> sentences, Set<String> named) {
        List<Sentence> before = sentences.stream().takeWhile(one -> !declines.in(one)).toList();
        boolean all = before.size() == sentences.size();
        return before.stream().filter(one -> !courtesies.in(one) && !denies.in(one) && (closes.in(one) || all && names(one, named)))
                .findFirst();
    }

    /// Whether something is changed or handed over later on, with nothing put to the customer in between: it may be this.
    private boolean doneLater(Talk talk, Message reply) {
        return talk.calls().stream().filter(call -> call.effect().acts()).findFirst()
                .filter(call -> talk.agent().stream().noneMatch(one -> one.index() > reply.index() && one.index() < call.message()
                        && put.proposes(talk, one))).isPresent();
    }

    /// Whether a sentence says a telling word of the proposal again, other than the name by which it speaks to the customer.
    private boolean names(Sentence sentence, Set<String> named) {
        String text = sentence.text();
        int name = ADDRESSED.matcher(text).results().mapToInt(MatchResult::start).findFirst().orElse(text.length());
        Words words = Words.of(text, 0, name);
        return words.all().stream().anyMatch(word -> named.contains(word) && !little.in(word)
                && (word.length() >= TELLING || word.chars().anyMatch(Character::isDigit)));
    }
}
