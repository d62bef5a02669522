package saiddone.check.policy;

import saiddone.check.text.Phrases;
import saiddone.check.text.Talk;
import saiddone.check.text.Words;
import saiddone.model.Role;
import saiddone.model.Transcript;

/// What the rules that an agent was given say: those of the record and those of the system prompt.
final class PolicyText {
    private PolicyText() {}

    static boolean says(Talk talk, Phrases rule) {
        Transcript transcript = talk.transcript();
        return transcript.policy() != null && rule.in(Words.of(transcript.policy()))
                || transcript.messages().stream().anyMatch(message -> message.role() == Role.SYSTEM && rule.in(talk.words(message)));
    }
}
