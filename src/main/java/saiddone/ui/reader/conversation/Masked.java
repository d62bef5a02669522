package saiddone.ui.reader.conversation;

import java.util.List;
import java.util.Map;
import saiddone.model.Message;
import saiddone.model.Outcome;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSource;

/// A conversation as a blind reviewer may see it: what was said and done, and nothing of who said it or what others make of it.
final class Masked {
    private Masked() {}

    /// @param alias what stands in place of file and name
    static Transcript of(Transcript transcript, String alias) {
        List<Message> messages = transcript.messages().stream().map(Masked::of).toList();
        return new Transcript(transcript.id(), new TranscriptSource(alias, 0, ""), alias, transcript.caseRef(), null, null, messages,
                List.of(), Outcome.NONE, transcript.contentHash(), transcript.synthetic(), Map.of(), transcript.policy());
    }

    /// Without tokens, price and clock, by which models are told apart.
    private static Message of(Message message) {
        return new Message(message.index(), message.role(), message.roleName(), message.text(), message.reasoning(), message.calls(),
                message.result(), message.attachments(), null, null);
    }
}
