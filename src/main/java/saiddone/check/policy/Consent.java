package saiddone.check.policy;

import java.util.List;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Sentences;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;

/// Whether the agent put an action to the customer before it called the tool, and what came back. A proposal is a sentence
/// that asks for a yes, or that asks whether something is so in a message that speaks of acting; asking for a photo, a
/// number or whether the address is right proposes nothing. Where there was one, any answer but a refusal or a question
/// back counts as a yes.
final class Consent {
    private final Phrases outright;
    private final Phrases agreement;
    private final Phrases acts;
    private final Phrases proof;
    private final Phrases refusal;
    private final Phrases yes;
    private final Phrases asks;

    Consent(Lexicon lexicon) {
        outright = lexicon.list("asks-outright");
        agreement = lexicon.list("asks-agreement");
        acts = lexicon.list("acts");
        proof = lexicon.list("proof");
        refusal = lexicon.list("refusal");
        yes = lexicon.list("yes");
        asks = lexicon.list("asks-for-yes");
    }

    /// What stands before a call.
    enum Stand { AGREED, NOT_ANSWERED, NOT_PROPOSED }

    /// @param since messages before this index do not count: what was agreed there was done by an earlier call
    Stand before(Transcript transcript, ToolCall call, int since) {
        boolean proposed = false;
        boolean agreed = false;
        for (Message message : transcript.messages().subList(since, call.message())) {
            if (message.role() == Role.ASSISTANT && !message.text().isBlank()) {
                proposed |= proposes(message);
            } else if (message.role() == Role.USER && proposed) {
                agreed = agreed ? !refusal.in(message.text()) || yes.in(message.text()) : agrees(message.text());
            }
        }
        return agreed ? Stand.AGREED : proposed ? Stand.NOT_ANSWERED : Stand.NOT_PROPOSED;
    }

    /// Whether the agent asked for anything at all before the call, or the customer said yes to anything.
    boolean askedAnything(Transcript transcript, ToolCall call) {
        return transcript.messages().subList(0, call.message()).stream().anyMatch(message ->
                message.role() == Role.ASSISTANT && (message.text().indexOf('?') >= 0 || asks.in(message.text()))
                || message.role() == Role.USER && message.index() > 0 && yes.in(message.text()));
    }

    private boolean proposes(Message message) {
        boolean acting = acts.in(message.text());
        return Sentences.of(message).stream().anyMatch(sentence -> !proof.in(sentence)
                && (asksForYes(sentence) || acting && agreement.in(sentence) && (sentence.question() || acts.in(sentence))));
    }

    private boolean asksForYes(Sentence sentence) {
        return outright.in(sentence) && (sentence.question() || sentence.words().size() > 2)
                || sentence.question() && acts.in(sentence) && sentence.words().size() <= 12;
    }

    private boolean agrees(String text) {
        return yes.in(text) ? !refusal.in(text) || yes.in(text) : !refusal.in(text) && text.indexOf('?') < 0;
    }

    /// Where the last agreed call that counts separately ends.
    static int since(Transcript transcript, List<ToolCall> calls, ToolCall call) {
        ToolCall earlier = calls.stream().filter(one -> one.message() < call.message()).reduce((_, later) -> later).orElse(null);
        boolean spoke = earlier != null && transcript.messages().subList(earlier.message(), call.message()).stream()
                .anyMatch(message -> message.role() == Role.USER);
        return earlier == null || !spoke ? 0 : earlier.message() + 1;
    }
}
