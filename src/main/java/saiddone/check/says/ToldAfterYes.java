package saiddone.check.says;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.claims.TypedCalls;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.Transcript;

/// What was agreed and is told as being so ("the tags are on their way to you"), where no call followed the yes and nothing was
/// changed before. After a yes such words need no verb of doing to claim that it was done. A typed call
/// tells nothing: another check is for that.
final class ToldAfterYes {
    private static final Findings FINDINGS = new Findings(CheckId.CLAIMED_NOT_DONE, Severity.HIGH, Confidence.POSSIBLE);

    private final Phrases yes;
    private final Phrases refusal;
    private final Phrases leaves;
    private final Phrases acts;
    private final Phrases asks;
    private final Phrases so;
    private final Phrases open;
    private final Phrases leads;
    private final SettledAfterYes settled;

    ToldAfterYes(Lexicon lexicon) {
        yes = lexicon.list("yes");
        refusal = lexicon.list("refusal");
        leaves = lexicon.list("leaves-it");
        acts = lexicon.list("acts");
        asks = lexicon.list("asks-in-words");
        so = lexicon.list("told-as-so");
        open = lexicon.list("not-so-yet");
        leads = lexicon.list("leads-on");
        settled = new SettledAfterYes(lexicon);
    }

    List<Finding> find(Reading reading) {
        Talk talk = Talk.of(reading);
        List<Finding> found = new ArrayList<>();
        List<Message> messages = talk.transcript().messages();
        if (talk.calls().isEmpty()) {
            return found;
        }
        for (Message message : talk.agent()) {
            int yesAt = talk.transcript().lastSaid(Role.USER, message.index());
            // What stands right behind a tool's answer is no reply to the agent's words.
            if (yesAt > 0 && messages.get(yesAt - 1).role() != Role.TOOL && idle(talk, yesAt, next(messages, message.index()))
                    && !TypedCalls.in(message.text())) {
                said(talk, messages.get(yesAt), message).map(one -> FINDINGS.of(one,
                        "The customer agreed, and the words tell of it as being so, but no call was made.")).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Sentence> said(Talk talk, Message answer, Message message) {
        Message put = agreed(talk, answer);
        Optional<Sentence> told = put == null ? Optional.empty() : told(talk, put, message).or(() -> repeated(talk, put, message));
        return told.or(() -> settled.find(talk, answer, message));
    }

    private static boolean nothingDone(Talk talk) {
        return talk.writes().isEmpty() && talk.handover().isEmpty();
    }

    /// What the agent last proposed, where the answer says yes to it; a question of the customer's may have been answered in between.
    private @Nullable Message agreed(Talk talk, Message answer) {
        if (answer.text().indexOf('?') >= 0 || !yes.in(talk.words(answer)) || refusal.in(talk.words(answer))
                || leaves.in(talk.words(answer))) {
            return null;
        }
        Transcript transcript = talk.transcript();
        List<Message> messages = transcript.messages();
        for (int at = transcript.lastSaid(Role.ASSISTANT, answer.index()); at >= 0; at = transcript.lastSaid(Role.ASSISTANT, at)) {
            if (proposes(talk, messages.get(at))) {
                return messages.get(at);
            }
            int asked = transcript.lastSaid(Role.USER, at);
            if (asked < 0 || messages.get(asked).text().indexOf('?') < 0) {
                return null;
            }
        }
        return null;
    }

    /// The sentence that says the proposal's details again ("Olive / M it is"), in a reply that leaves nothing open: after a yes it
    /// tells that they are so. Quiet where something is changed later on.
    private Optional<Sentence> repeated(Talk talk, Message put, Message message) {
        List<Sentence> all = talk.sentences(message);
        if (!nothingDone(talk) || all.stream().anyMatch(one -> open.in(one) || leads.in(one))) {
            return Optional.empty();
        }
        Set<String> details = new HashSet<>(talk.words(put).all());
        return all.stream().filter(one -> !one.question() && one.words().all().stream()
                .anyMatch(word -> details.contains(word) && word.chars().anyMatch(Character::isDigit))).findFirst();
    }

    private boolean proposes(Talk talk, Message message) {
        return acts.in(talk.words(message)) && (message.text().indexOf('?') >= 0 || asks.in(talk.words(message)));
    }

    /// Quiet where the reply puts the same to the customer again.
    private Optional<Sentence> told(Talk talk, Message put, Message message) {
        return talk.sentences(message).stream().filter(one -> !one.question() && so.in(one) && !open.in(one)).findFirst()
                .filter(_ -> !settled.putsAgain(talk, put, message));
    }

    /// Whether nothing was changed up to the customer's next words, nothing called since the yes, and nothing by the customer, who may
    /// have done it, since the agent spoke before it.
    private static boolean idle(Talk talk, int yes, int until) {
        return talk.calls().stream().noneMatch(call -> call.message() < until
                && (call.message() > yes || call.effect().acts())) && !customerActed(talk.transcript(), yes, until);
    }

    private static boolean customerActed(Transcript transcript, int yes, int until) {
        return transcript.messages().subList(transcript.lastSaid(Role.ASSISTANT, yes) + 1, until).stream()
                .flatMap(message -> message.calls().stream()).anyMatch(call -> call.requestor() == Role.USER);
    }

    private static int next(List<Message> messages, int after) {
        for (int i = after + 1; i < messages.size(); i++) {
            if (messages.get(i).role() == Role.USER) {
                return i;
            }
        }
        return messages.size();
    }
}
