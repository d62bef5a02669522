package saiddone.check.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Talk;
import saiddone.check.text.Words;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Severity;
import saiddone.model.ToolCall;

/// A cancellation that no word of the customer's asks for, and that the agent did not put to them either. Quiet where the
/// customer writes in a language that the lists do not know.
public final class UnrequestedActionCheck implements Check {
    private static final Findings FINDINGS = new Findings(CheckId.UNREQUESTED_ACTION, Severity.HIGH, Confidence.LIKELY);
    private static final int ENOUGH = 2;

    private final Phrases cancel;
    private final Phrases known;

    public UnrequestedActionCheck(Lexicon lexicon) {
        cancel = lexicon.list("cancel-words");
        known = lexicon.list("known-words");
    }

    @Override
    public List<Finding> find(Reading reading) {
        Talk talk = Talk.of(reading);
        List<Finding> found = new ArrayList<>();
        for (ToolCall call : talk.writes()) {
            if (call.name().toLowerCase(Locale.ROOT).contains("cancel") && unrequested(talk, call)) {
                found.add(FINDINGS.of(call, "The customer never spoke of cancelling, and nobody asked; " + call.name() + " was called."));
            }
        }
        return found;
    }

    private boolean unrequested(Talk talk, ToolCall call) {
        List<Message> customer = talk.customer().stream().filter(message -> message.index() < call.message()).toList();
        int last = customer.isEmpty() ? -1 : customer.getLast().index();
        boolean proposed = talk.agent().stream().filter(message -> message.index() < last)
                .anyMatch(message -> cancel.in(talk.words(message)));
        return !customer.isEmpty() && !proposed && customer.stream().noneMatch(message -> cancel.in(talk.words(message)))
                && customer.stream().anyMatch(this::readable);
    }

    private boolean readable(Message message) {
        Words words = Words.of(message.text(), 0, Math.min(message.text().length(), 4_000));
        int seen = 0;
        for (int i = 0; i < words.size(); i++) {
            seen += known.endIfBegun(words, i) > i ? 1 : 0;
        }
        return seen >= ENOUGH;
    }
}
