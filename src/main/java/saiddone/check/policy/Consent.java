package saiddone.check.policy;

import java.util.List;
import java.util.regex.Pattern;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Products;
import saiddone.check.text.Sentence;
import saiddone.check.text.Talk;
import saiddone.check.text.Words;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;

/// Whether the agent put an action to the customer before it called the tool, and what came back. A proposal is a sentence
/// that asks for a yes, or that asks whether something is so in a message that speaks of acting; asking for a photo, a
/// number or whether the address is right proposes nothing. Where there was one, any answer but a refusal or a question
/// back counts as a yes.
final class Consent {
    private static final int FIRST = 5;
    /// "Nobody has it, and may I?" asks for more than for the fact.
    private final Pattern leave;
    private final Phrases outright;
    private final Phrases agreement;
    private final Phrases inPassing;
    private final Phrases acts;
    private final Phrases proof;
    private final Phrases refusal;
    private final Phrases yes;
    private final Phrases asks;
    private final Phrases inWords;
    private final Phrases number;
    private final Phrases matter;
    private final Phrases facts;
    private final Phrases plainYes;
    private final Phrases openQuestion;
    private final Phrases asksProof;
    private final Phrases strong;

    Consent(Lexicon lexicon) {
        leave = Pattern.compile("(?iu)" + lexicon.wholeBesideValues("leave") + "\\W*$");
        outright = lexicon.list("asks-outright");
        agreement = lexicon.list("asks-agreement");
        inPassing = lexicon.list("agrees-in-words");
        acts = lexicon.list("acts");
        proof = lexicon.list("proof");
        refusal = lexicon.list("refusal");
        yes = lexicon.list("yes");
        inWords = lexicon.list("asks-in-words");
        number = lexicon.list("asks-number");
        facts = lexicon.list("verifies");
        plainYes = lexicon.list("plain-yes");
        asksProof = lexicon.list("asks-for-proof");
        strong = lexicon.list("asks-strongly");
        openQuestion = lexicon.list("open-question");
        matter = lexicon.list("asks-matter");
        asks = lexicon.list("asks-for-yes");
    }

    /// What stands before a call.
    enum Stand { AGREED, NOT_ANSWERED, NOT_PROPOSED }

    /// An answer that brings a picture answers the request for it, however long ago that was made.
    ///
    /// @param since messages before this index do not count: what was agreed there was done by an earlier call
    Stand before(Talk talk, Products products, ToolCall call, int since) {
        boolean proposed = false;
        boolean agreed = false;
        boolean asking = true;
        for (Message message : talk.transcript().messages().subList(since, call.message())) {
            if (message.role() == Role.ASSISTANT && !message.text().isBlank()) {
                proposed |= proposes(talk, products, message);
                asking = message.text().indexOf('?') >= 0 || proof.in(talk.words(message));
            } else if (message.role() == Role.USER && (proposed || !asking && message.attachments().isEmpty())) {
                agreed = answers(talk, message, proposed) || agreed && !refusal.in(talk.words(message));
            }
        }
        return agreed ? Stand.AGREED : proposed ? Stand.NOT_ANSWERED : Stand.NOT_PROPOSED;
    }

    /// After a proposal any answer but a refusal or a question back; after a mere statement a plain yes.
    private boolean answers(Talk talk, Message message, boolean proposed) {
        return proposed ? yes.in(talk.words(message)) || !refusal.in(talk.words(message)) && message.text().indexOf('?') < 0
                : saysYes(message.text());
    }

    /// A yes among the first words of what asks nothing back.
    private boolean saysYes(String text) {
        Words words = Words.of(text, 0, Math.min(text.length(), 400));
        return text.indexOf('?') < 0 && plainYes.find(words, 0, Math.min(words.size(), FIRST)).isPresent();
    }

    /// Whether the agent asked for anything at all before the call, or the customer said yes to what it had said.
    boolean askedAnything(Talk talk, ToolCall call) {
        boolean spoke = false;
        for (Message message : talk.transcript().messages().subList(0, call.message())) {
            if (message.role() == Role.ASSISTANT && !message.text().isBlank()) {
                spoke = true;
                if (message.text().indexOf('?') >= 0 || asks.in(talk.words(message))) {
                    return true;
                }
            } else if (message.role() == Role.USER && spoke && yes.in(talk.words(message))) {
                return true;
            }
        }
        return false;
    }

    private boolean proposes(Talk talk, Products products, Message message) {
        List<Sentence> all = talk.sentences(message);
        if (asksForProof(all)) {
            return false;
        }
        boolean acting = acts.in(talk.words(message)) || all.stream().noneMatch(facts::in) && products.named(message);
        return all.stream().anyMatch(sentence -> !verifies(sentence)
                && (asksForYes(sentence) || acting && agreed(sentence)));
    }

    /// "That's fine" and "the right one" ask nothing unless the sentence is a question.
    private boolean agreed(Sentence sentence) {
        return sentence.question() ? agreement.in(sentence) : inPassing.in(sentence) && acts.in(sentence);
    }

    private boolean asksForProof(List<Sentence> all) {
        for (int i = 0; i < all.size(); i++) {
            boolean next = i + 1 < all.size() && all.get(i + 1).question() && asksProof.in(all.get(i + 1)) && !strong.in(all.get(i + 1));
            if (proof.in(all.get(i)) && (asksProof.in(all.get(i)) || next)) {
                return true;
            }
        }
        return false;
    }

    private boolean verifies(Sentence sentence) {
        return proof.in(sentence) || number.in(sentence) || matter.in(sentence)
                || facts.in(sentence) && !strong.in(sentence) && !leave.matcher(sentence.text()).find();
    }

    private boolean asksForYes(Sentence sentence) {
        return sentence.question() ? outright.in(sentence) || acts.in(sentence) && !openQuestion.in(sentence)
                : inWords.in(sentence);
    }

    /// Where the last agreed call that counts separately ends.
    static int since(Transcript transcript, List<ToolCall> calls, ToolCall call) {
        ToolCall earlier = calls.stream().filter(one -> one.message() < call.message()).reduce((_, later) -> later).orElse(null);
        boolean spoke = earlier != null && transcript.messages().subList(earlier.message(), call.message()).stream()
                .anyMatch(message -> message.role() == Role.USER);
        return earlier == null || !spoke ? 0 : earlier.message() + 1;
    }
}
