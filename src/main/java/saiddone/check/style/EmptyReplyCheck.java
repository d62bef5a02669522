package saiddone.check.style;

import java.util.List;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.Findings;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.Severity;

/// A message of the agent's without a word, a call or an attachment.
public final class EmptyReplyCheck implements Check {
    private static final Findings FINDINGS = new Findings(CheckId.EMPTY_REPLY, Severity.MEDIUM, Confidence.CERTAIN);

    @Override
    public List<Finding> find(Reading reading) {
        return reading.transcript().messages().stream().filter(EmptyReplyCheck::empty)
                .map(message -> FINDINGS.at(message.index(), "The agent sent a message without a word or a call.")).toList();
    }

    private static boolean empty(Message message) {
        return message.role() == Role.ASSISTANT && message.calls().isEmpty() && message.attachments().isEmpty()
                && message.text().chars().allMatch(EmptyReplyCheck::unseen);
    }

    private static boolean unseen(int one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one) || Character.getType(one) == Character.FORMAT
                || Character.getType(one) == Character.CONTROL;
    }
}
