package saiddone.check.says;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Talk;
import saiddone.check.text.Words;
import saiddone.model.Message;
import saiddone.model.Role;

/// What the agent put to the customer, and whether an answer lets it go ahead. It is read wider than elsewhere: for conversations
/// in which nothing was changed, so that a proposal that is none costs little.
final class PutAndAgreed {
    /// So many of the agent's messages back what was put may stand: questions are answered in between.
    private static final int BACK = 3;
    /// How many words before and after a deed may deny it.
    private static final int BEFORE = 4;
    private static final int AFTER = 3;
    /// A question of so few words asks for nothing but a yes ("Okay?").
    private static final int BARE = 4;
    /// How many words open a sentence.
    private static final int OPENING = 3;

    private final Phrases yes;
    private final List<Phrases> grants;
    private final List<Phrases> withheld;
    private final Phrases leaves;
    private final List<Phrases> acts;
    private final Phrases denies;
    private final Phrases declines;
    private final List<Phrases> asks;
    private final List<Phrases> noProposal;
    private final Phrases strongly;
    private final List<Phrases> agreement;

    PutAndAgreed(Lexicon lexicon) {
        yes = lexicon.list("plain-yes");
        grants = lists(lexicon, "yes", "grants");
        withheld = lists(lexicon, "refusal", "leaves-it", "asks-back");
        leaves = lexicon.list("leaves-it");
        acts = lists(lexicon, "acts", "puts-in");
        declines = lexicon.list("declines");
        denies = lexicon.list("denies");
        asks = lists(lexicon, "asks-in-words", "asks-for-yes");
        noProposal = lists(lexicon, "offers-more", "asks-to-act", "open-question", "verifies", "proof");
        strongly = lexicon.list("asks-strongly");
        agreement = lists(lexicon, "asks-outright", "asks-agreement", "asks-in-words");
    }

    private static List<Phrases> lists(Lexicon lexicon, String... names) {
        return Stream.of(names).map(lexicon::list).toList();
    }

    private static boolean any(List<Phrases> lists, Words words) {
        return lists.stream().anyMatch(list -> list.in(words));
    }

    /// What was last put to the customer, where the answer agrees to it; null where nothing was, or where the customer left it.
    @Nullable Message before(Talk talk, Message answer) {
        if (answer.text().indexOf('?') >= 0 || any(withheld, talk.words(answer))
                || talk.sentences(answer).stream().noneMatch(one -> agrees(one.words()))) {
            return null;
        }
        int seen = 0;
        for (int at = answer.index() - 1; at >= 0 && seen < BACK; at--) {
            Message one = talk.transcript().messages().get(at);
            if (one.role() == Role.USER && one.text().indexOf('?') < 0 && leaves.in(talk.words(one))) {
                return null;
            }
            if (one.role() == Role.ASSISTANT && !one.text().isBlank()) {
                if (proposes(talk, one)) {
                    return one;
                }
                seen++;
            }
        }
        return null;
    }

    /// Whether words say yes, or let it be done at their beginning, and do not deny it ("not sure").
    private boolean agrees(Words words) {
        return IntStream.range(0, words.size()).anyMatch(at -> (yes.endIfBegun(words, at) > at
                || at < OPENING && grants.stream().anyMatch(list -> list.endIfBegun(words, at) > at))
                && denies.find(words, Math.max(0, at - OPENING), at).isEmpty());
    }

    /// Whether a message asks for a yes, and names what would be done, asks for nothing but a yes, or answers a wish.
    boolean proposes(Talk talk, Message message) {
        List<Sentence> asked = talk.sentences(message).stream()
                .filter(one -> (one.question() || any(asks, one.words())) && !any(noProposal, one.words())).toList();
        return !asked.isEmpty() && (talk.sentences(message).stream().anyMatch(one -> offers(one.words()))
                || !declines.in(talk.words(message))
                        && asked.stream().anyMatch(one -> strongly.in(one) || one.words().size() <= BARE && any(agreement, one.words()))
                || wished(talk, message) && asked.stream().anyMatch(one -> any(agreement, one.words())));
    }

    /// Whether words name a deed and do not deny it ("I can't send another").
    private boolean offers(Words words) {
        return IntStream.range(0, words.size()).anyMatch(at -> acts.stream().mapToInt(list -> list.endIfBegun(words, at))
                .anyMatch(end -> end > at
                        && denies.find(words, Math.max(0, at - BEFORE), Math.min(words.size(), end + AFTER)).isEmpty()));
    }

    /// Whether what the customer wrote before speaks of a deed.
    private boolean wished(Talk talk, Message message) {
        int at = talk.transcript().lastSaid(Role.USER, message.index());
        return at >= 0 && acts.getFirst().in(talk.words(talk.transcript().messages().get(at)));
    }
}
