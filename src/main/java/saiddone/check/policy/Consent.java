package saiddone.check.policy;

import java.util.List;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;

/// Whether the customer said yes to something that the agent asked before a call. The suite's own reading (package score)
/// goes further; this one serves conversations of no suite, and finds the place in those of one.
final class Consent {
    private final Phrases yes;
    private final Phrases asks;

    Consent(Lexicon lexicon) {
        yes = lexicon.list("yes");
        asks = lexicon.list("asks-for-yes");
    }

    /// What stands before a call.
    enum Stand { AGREED, NOT_ANSWERED, NOT_ASKED }

    Stand before(Transcript transcript, ToolCall call) {
        boolean asked = false;
        boolean agreed = false;
        List<Message> earlier = transcript.messages().subList(0, call.message());
        for (Message message : earlier) {
            if (message.role() == Role.ASSISTANT && !message.text().isBlank()) {
                asked |= asks(message);
            } else if (message.role() == Role.USER && asked) {
                agreed |= yes.in(message.text());
            }
        }
        return agreed ? Stand.AGREED : asked ? Stand.NOT_ANSWERED : Stand.NOT_ASKED;
    }

    private boolean asks(Message message) {
        return message.text().indexOf('?') >= 0 || asks.in(message.text());
    }
}
