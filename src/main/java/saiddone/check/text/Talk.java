package saiddone.check.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saiddone.check.Reading;
import saiddone.check.deed.Action;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Who said and called what in one transcript, split into sentences and words once for all checks. What an agent says in the
/// message that carries a call counts as before it. For one thread.
public final class Talk {
    private final Transcript transcript;
    private final List<Message> agent = new ArrayList<>();
    private final List<Message> customer = new ArrayList<>();
    private final List<ToolCall> calls = new ArrayList<>();
    private final List<ToolCall> writes = new ArrayList<>();
    private final Map<Message, List<Sentence>> sentences = new IdentityHashMap<>();
    private final Map<Message, Words> words = new IdentityHashMap<>();
    private final Vocabulary vocabulary;

    private Talk(Transcript transcript, Vocabulary vocabulary) {
        this.transcript = transcript;
        this.vocabulary = vocabulary;
        for (Message one : transcript.messages()) {
            if (one.role() == Role.ASSISTANT && !one.text().isBlank()) {
                agent.add(one);
            } else if (one.role() == Role.USER && (!one.text().isBlank() || !one.attachments().isEmpty())) {
                customer.add(one);
            }
            for (ToolCall call : one.calls()) {
                if (call.requestor() == Role.ASSISTANT) {
                    calls.add(call);
                }
                if (call.requestor() == Role.ASSISTANT && call.effect() == ToolEffect.WRITE) {
                    writes.add(call);
                }
            }
        }
    }

    /// That of a transcript which a check reads.
    public static Talk of(Reading reading) {
        return reading.memo().of(Talk.class, () -> new Talk(reading.transcript(),
                reading.texts().of(Vocabulary.class, Vocabulary::new)));
    }

    public Transcript transcript() {
        return transcript;
    }

    /// The agent's messages with words.
    public List<Message> agent() {
        return Collections.unmodifiableList(agent);
    }

    /// The customer's messages with words or attachments.
    public List<Message> customer() {
        return Collections.unmodifiableList(customer);
    }

    /// The agent's calls.
    public List<ToolCall> calls() {
        return Collections.unmodifiableList(calls);
    }

    public List<ToolCall> writes() {
        return Collections.unmodifiableList(writes);
    }

    /// The first of them, as many as are held against the words.
    public List<ToolCall> heldWrites() {
        return Action.held(writes());
    }

    public Optional<ToolCall> handover() {
        for (ToolCall call : calls) {
            if (call.effect() == ToolEffect.HANDOVER) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    /// Whether the call came back without an error.
    public boolean done(ToolCall call) {
        return call.answered() && !transcript.failed(call);
    }

    /// The index of the agent's last message with words, else of the last message.
    public int lastWords() {
        return agent.isEmpty() ? Math.max(0, transcript.messages().size() - 1) : agent.getLast().index();
    }

    /// The sentences of what was said to the other side.
    public List<Sentence> sentences(Message message) {
        return sentences.computeIfAbsent(message, one -> Sentences.of(one, vocabulary));
    }

    private static Words joined(List<Sentence> sentences) {
        List<Words> parts = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            parts.add(sentence.words());
        }
        return Words.joined(parts);
    }

    /// The words of a message; what stands beyond the longest text that is read is left out.
    public Words words(Message message) {
        return words.computeIfAbsent(message, one -> {
            List<Sentence> known = sentences.get(one);
            if (known == null && one.role() == Role.USER) {
                return vocabulary.again(one.text());
            }
            // A line break written as `\\n` parts sentences, but not the words of a whole text.
            return known == null || one.text().indexOf('\\') >= 0 ? vocabulary.of(one.text()) : joined(known);
        });
    }
}
